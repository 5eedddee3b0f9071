import { dangles } from './dangling.ts';
import { finished } from './finished.ts';
import { roleCost, worthOf } from './rank.ts';
import { rendered } from './rendered.ts';
import type { Statement, Story } from './statements.ts';
import type { TitleMaterial } from './titleMaterial.ts';
import { LONGEST, SHORTEST, widthOf } from './width.ts';

/** Clauses from one to another, and what they have to tell at best. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** As `reachOf` has it. */
  readonly reach: number;
}

/** A possible title. */
export interface Candidate {
  readonly text: string;
  readonly score: number;
  /** Something is told, and nothing that its verbs need went out with the date. */
  readonly whole: boolean;
  /** The date was what a verb in it needs. */
  readonly gutted: boolean;
}

const WORTH_OF_SUBJECT = { own: 1, carried: 0.8, said: 0.2, none: -1.2 } as const;
const COST_OF_LOSS = { none: 0, little: 0.2, clause: 0.8, end: 2.8 } as const;

/**
 * The title that a run of clauses gives, and how good it is: what it tells (names, figures, words
 * of the kind, the date's own clause) less what it lacks or loses. `undefined` where the same title
 * comes from fewer clauses, or where it cannot score more than `least`.
 */
export function candidateOf(
  material: TitleMaterial,
  story: Story,
  { first, last, reach }: Run,
  least = -Infinity,
): Candidate | undefined {
  const run = statementsFrom(story, first, last);
  const [head] = run;
  if (head?.index !== first || run.at(-1)?.index !== last) return undefined;
  const shape = reach - costOf(run);
  if (shape + MOST_FOR_FORM <= least) return undefined;
  let made = rendered(material, story, run, 'full');
  if (widthOf(made.text) > LONGEST) made = rendered(material, story, run, 'short');
  const told = shape + WORTH_OF_SUBJECT[made.subject] - 1.5 * made.unsure;
  if (told + MOST_FOR_LOOKS <= least) return undefined;
  const { text, loss } = finished(made.text);
  // Clauses that are cut off again say nothing that the shorter run does not say.
  if (run.length > 1 && loss !== 'none' && loss !== 'little') return undefined;

  const width = widthOf(text);
  const score =
    told -
    (twice(text, material) ? 2 : 0) -
    COST_OF_LOSS[loss] -
    Math.max(0, SHORTEST + 4 - width) * 0.3 +
    (/[A-Za-z]{2}/.test(text.replace(/^[^：]{0,12}：/, '')) ? 0.4 : 0) +
    (width >= 10 && width <= 26 ? 0.5 : 0) -
    (dangles(text) ? 4 : 0) -
    (VAGUE.test(text) ? 1.5 : 0);
  return {
    text,
    score,
    gutted: run.some((one) => one.gutted),
    whole:
      !VAGUE.test(text) &&
      run.every(({ gutted }) => !gutted) &&
      (run.length > 1 || head.role !== 'adverbial') &&
      (run.length > 1 || head.role !== 'fragment' || /\d/.test(text)),
  };
}

/** What a run of clauses costs before it is rendered. */
function costOf(run: readonly Statement[]): number {
  const [head] = run;
  const tail = run.at(-1);
  const behind = run.slice(1);
  return (
    headCost(run) +
    (behind.length > 0 && widthOf(tail?.text ?? '') < 5 ? 0.6 : 0) +
    (tail?.role === 'question' && head?.role !== 'question' ? 2 : 0) +
    (behind.some(({ role }) => role === 'condition' || role === 'adverbial') ? 2.5 : 0) +
    (run.some(({ gutted }) => gutted) ? 2.5 : 0)
  );
}

/** What the first clause costs; a noun or a place in front of a clause that goes on from it is none. */
function headCost(run: readonly Statement[]): number {
  const [head, next] = run;
  if (!head) return 0;
  if (!next) return roleCost(head.role);
  const short = widthOf(head.text) < 6 ? (/[：:]/.test(head.sign) ? 1.4 : 0.6) : 0;
  if (head.role === 'adverbial') return (next.hasSubject ? 2.6 : 1.5) + short;
  if (head.role === 'fragment' && !next.hasSubject) return 0.3;
  return roleCost(head.role) * (head.role === 'question' ? 2 : 1) + short;
}

/** The speaker in front and again behind. */
const twice = (text: string, { subjects }: TitleMaterial) =>
  subjects.speaker !== undefined &&
  text.startsWith(`${subjects.speaker.short}：`) &&
  text.indexOf(subjects.speaker.short, subjects.speaker.short.length) > 0;

/** "There is an interesting story": nothing is told yet. */
const VAGUE =
  /(?:有|提出?|舉|举|談|谈|講|讲|問|问|討論|讨论|聽|听|想像|想象)(?:到|了|過|过|出)?(?:[這这那一]?[個个些種种件]|很多)?.{0,5}(?:可能性|故事|事情|事|問題|问题|例子|地方|方面|情況|情况|想法|原因|往事|新聞|新闻|東西|东西|場景|场景)$|^[這这那](?![些种種個个项項份篇次場场座款條条家位])|^(?:它|其(?!他))|無法想像的?$|无法想象的?$/;

/** The clauses from one to another that say something. */
function statementsFrom(story: Story, first: number, last: number): readonly Statement[] {
  const run: Statement[] = [];
  for (let i = first; i <= last; i += 1) {
    const statement = story.at(i);
    if (statement && statement.text !== '') run.push(statement);
  }
  return run;
}

/** What a title can score for how its text looks. */
const MOST_FOR_LOOKS = 0.9;
/** The same with its subject: all besides what `reachOf` counts and `costOf` takes off. */
export const MOST_FOR_FORM = MOST_FOR_LOOKS + WORTH_OF_SUBJECT.own;

/**
 * What a run of clauses has to tell, before it is read: names, figures and words of the kind, the
 * date and its clause, less for each further clause and for standing far from the main one.
 */
export function reachOf(
  { marks, clause, kind }: TitleMaterial,
  story: Story,
  first: number,
  last: number,
): number {
  const { pieces } = story;
  const head = pieces[first];
  const tail = pieces[last];
  if (!head || !tail) return -Infinity;
  const before = pieces[first - 1];
  // A clause that is little but a date belongs to the one behind it.
  let from = first;
  while (pieces[from - 1]?.dateOnly) from -= 1;
  const covered = pieces.slice(from, last + 1);
  const main = covered.some(({ start, end }) => start < clause.end && end > clause.start);
  const center = Math.max(
    0,
    pieces.findIndex(({ end }) => end > clause.start),
  );
  return (
    worthOf(marks, { start: head.start, end: tail.end }, kind) +
    (main ? 1.5 : 0) +
    // "Besides a school, in May the town built a bridge": the date is that of what comes next.
    (covered.some(({ dated }) => dated) ||
    (before?.dated === true && story.at(first - 1)?.role === 'adverbial')
      ? 1.6
      : 0) -
    (covered.some(({ elsewhen }) => elsewhen) ? 2.5 : 0) -
    0.7 * Math.max(0, from - center, center - last) -
    0.7 * (last - first)
  );
}
