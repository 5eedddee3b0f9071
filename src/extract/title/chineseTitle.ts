import type { EventKind, TextSpan } from '../../model/event.ts';
import { cuesOf, kindIndex } from '../events/cues.ts';
import { within } from '../events/marks.ts';
import type { ParagraphMarks } from '../events/marks.ts';
import { labelEnd, nameOf } from '../events/subjects.ts';
import type { Name } from '../events/subjects.ts';
import { fold } from '../text/fold.ts';
import { isTitle } from './accept.ts';
import { dangles, withoutDangling } from './dangling.ts';
import { fitted } from './fit.ts';
import type { Fitted } from './fit.ts';
import { beginsWithPredicate, hasVerb } from './predicates.ts';
import { withNames } from './pronouns.ts';
import type { PronounContext } from './pronouns.ts';
import { roleCost, worthOf } from './rank.ts';
import { rowTitle } from './rowTitle.ts';
import { balanced, unquoted } from './signs.ts';
import { spaced } from './spacing.ts';
import { statementsOf } from './statements.ts';
import type { Statement } from './statements.ts';
import { datesToLeaveOut } from './titleMaterial.ts';
import type { TitleMaterial } from './titleMaterial.ts';
import { LONGEST, SHORTEST, widthOf } from './width.ts';

interface Candidate {
  readonly text: string;
  readonly score: number;
  /** Nothing that its verbs need went out with the date. */
  readonly whole: boolean;
}

/** At most this many clauses make a title. */
const MOST_CLAUSES = 3;

/**
 * A Chinese title of at most 28 characters for an event: who and what happened. Every run of
 * clauses of the quote is made into a title (dates, reporting, connectives and fillers out, names
 * for pronouns, a subject in front, cut to fit); the one that tells most and reads best is taken.
 * The script is the text's. Empty only for a quote without words.
 */
export function chineseTitle(material: TitleMaterial): string {
  const { marks, quote } = material;
  const row = rowTitle(material, '，', (title) => widthOf(title) <= LONGEST);
  if (row !== undefined) return fitted(spaced(row)).text;
  const label = labelEnd(marks.paragraph);
  const start = Math.max(quote.start, Math.min(label, quote.end - 1));
  const own = date(material);
  const told = titled(
    material,
    { start: Math.max(label, storyBefore(marks, start)), end: quote.end },
    start,
  );
  const title = told.find(({ text, whole }) => whole && isTitle(text, own));
  if (title) return title.text;
  const earlier = marks.sentences.findLast((sentence) => sentence.end <= start);
  const before =
    earlier &&
    !within(marks.dates, earlier).some(({ value }) => value.type !== 'now') &&
    titled(material, earlier, Math.max(label, earlier.start));
  return (
    (before || undefined)?.find(({ text, whole }) => whole && isTitle(text, own))?.text ??
    told[0]?.text ??
    fitted(spaced(marks.text.slice(start, quote.end))).text
  );
}

/** Titles from the clauses of a span from a place on; those before it lend their subject. */
function titled(material: TitleMaterial, span: TextSpan, from: number): readonly Candidate[] {
  const statements = statementsOf(
    material.marks.text,
    span,
    datesToLeaveOut(material, from),
    knownIn(material),
  );
  return candidatesOf(material, statements, from);
}

/** Where the story of a place begins: its sentence, and those that go on into it with ；. */
function storyBefore({ sentences, text }: ParagraphMarks, place: number): number {
  let index = sentences.findLastIndex(({ start }) => start <= place);
  for (let i = 0; i < 3 && text.charAt((sentences[index - 1]?.end ?? 0) - 1) === '；'; i += 1)
    index -= 1;
  return sentences[index]?.start ?? place;
}

const date = ({ marks, date: own }: TitleMaterial) =>
  own === undefined ? undefined : marks.text.slice(own.start, own.end);

function knownIn({ marks }: TitleMaterial): (name: string) => boolean {
  const names = new Set(marks.entities.flatMap(({ values }) => values.flatMap((e) => e.names)));
  return (name) => names.has(name);
}

/** Titles from every run of clauses, best first. */
function candidatesOf(
  material: TitleMaterial,
  statements: readonly Statement[],
  from: number,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (let first = 0; first < statements.length; first += 1) {
    const head = statements[first];
    if (!head || head.text === '' || head.span.start < from) continue;
    for (let last = first; last < Math.min(statements.length, first + MOST_CLAUSES); last += 1) {
      if (last > first && (statements[last]?.text ?? '') === '') continue;
      const candidate = candidateOf(material, statements, first, last);
      if (candidate) candidates.push(candidate);
    }
  }
  return candidates.sort((a, b) => b.score - a.score);
}

function candidateOf(
  material: TitleMaterial,
  statements: readonly Statement[],
  first: number,
  last: number,
): Candidate | undefined {
  const head = statements[first];
  const run = statements.slice(first, last + 1).filter(({ text }) => text !== '');
  if (!head) return undefined;
  const { marks, clause, kind } = material;
  let rendered = render(material, statements, first, run, 'full');
  if (widthOf(rendered.text) > LONGEST)
    rendered = render(material, statements, first, run, 'short');
  const { text, loss } = finished(rendered.text);
  // Clauses that are cut off again say nothing that the shorter run does not say.
  if (run.length > 1 && loss !== 'none' && loss !== 'little') return undefined;

  const width = widthOf(text);
  const end = run.at(-1)?.span.end ?? head.span.end;
  // A clause that was nothing but the date belongs to the one behind it.
  let from = first;
  while (statements[from - 1]?.text === '' && statements[from - 1]?.dated) from -= 1;
  const covered = statements.slice(from, last + 1);
  const main = covered.some(({ span }) => span.start < clause.end && span.end > clause.start);
  const nearest = Math.max(
    0,
    from - mainIndex(statements, material),
    mainIndex(statements, material) - last,
  );
  const score =
    worthOf(marks, { start: head.span.start, end }, kind) +
    (main ? 1.5 : 0) +
    (covered.some(({ dated }) => dated) ? 1.6 : 0) -
    0.7 * nearest -
    0.7 * (run.length - 1) -
    (run.length > 1 && head.role === 'adverbial' ? 1.2 : roleCost(head.role)) -
    (run.length > 1 && widthOf(head.text) < 6 ? 0.6 : 0) -
    (run.at(-1)?.role === 'question' && head.role !== 'question' ? 2 : 0) -
    (run.slice(1).some(({ role }) => role === 'condition' || role === 'adverbial') ? 2.5 : 0) -
    1.5 * rendered.unsure +
    { own: 1, carried: 0.8, said: 0.2, none: -1.2 }[rendered.subject] -
    (run.some(({ gutted }) => gutted) ? 2.5 : 0) -
    { none: 0, little: 0.2, clause: 0.8, end: 2.8 }[loss] -
    Math.max(0, SHORTEST + 4 - width) * 0.3 +
    (/[A-Za-z]{2}/.test(text.replace(/^[^：]{0,12}：/, '')) ? 0.4 : 0) +
    (width >= 10 && width <= 26 ? 0.5 : 0) -
    (dangles(text) ? 4 : 0) -
    (VAGUE.test(text) ? 1.5 : 0);
  return { text, score, whole: run.every(({ gutted }) => !gutted) };
}

/** "There is an interesting story": nothing is told yet. */
const VAGUE =
  /(?:有|提出?|舉|举|談|谈|講|讲|問|问|討論|讨论|聽|听|想像|想象)(?:到|了|過|过|出)?(?:[這这那一]?[個个些種种件]|很多)?.{0,5}(?:可能性|故事|事情|事|問題|问题|例子|地方|方面|情況|情况|想法|原因|往事|新聞|新闻|東西|东西|場景|场景)$|^(?:這|这|那|它|其)|無法想像的?$|无法想象的?$/;

function mainIndex(statements: readonly Statement[], { clause }: TitleMaterial): number {
  const index = statements.findIndex(({ span }) => span.end > clause.start);
  return Math.max(0, index);
}

/** "Grew from 1 to 10 million" with no word for what grew, in a passage about revenue. */
function isMoneySum({ marks, kind }: TitleMaterial, { span }: Statement, text: string): boolean {
  return (
    kind === 'revenue' &&
    MOVES.test(fold(text)) &&
    within(marks.figures, span).some((f) => f.currency !== null || f.bare) &&
    !/营收|收入|销售|利润|亏|业绩|客户|用户|订单|成本|价/.test(fold(text))
  );
}

/** What is said of a sum: it grew, it is beyond another. */
const MOVES =
  /^(?:从|会超|会达|将达|将超|已|才|增|成长|达|远?超|可能是|约|大概|接近|近|融|募|筹|拿|又从)/;

interface Rendered {
  readonly text: string;
  readonly unsure: number;
  /** Where the subject is from; `said`: none, the speaker stands in front. */
  readonly subject: 'own' | 'carried' | 'said' | 'none';
}

/** The run of clauses with names for pronouns and a subject in front. */
function render(
  material: TitleMaterial,
  statements: readonly Statement[],
  first: number,
  run: readonly Statement[],
  form: Form,
): Rendered {
  let text = '';
  let unsure = 0;
  let sign = '';
  let headless = false;
  let headName: string | undefined;
  for (const one of run) {
    const named = withNames(one.text, contextOf(material, statements, one, form, text));
    unsure += named.unsure;
    const lead = one.role === 'condition' && run.length > 1 ? '若' : '';
    if (one === run[0]) ({ headless, headName } = named);
    const piece = named.text.trim();
    if (/[：:]/.test(sign)) text = withoutAnnouncement(text);
    text +=
      text === '' || !/[\u3400-\u9fffA-Za-z0-9%」』”》〉]$/.test(text)
        ? lead + piece
        : (/[：:]/.test(sign) ? '：' : '，') + lead + piece;
    sign = one.sign;
  }
  const [head] = run;
  const revenue = written(material, '營收');
  if (!head) return { text, unsure, subject: 'none' };
  if (head.role === 'question') {
    const asker = material.subjects.speaker;
    return asker
      ? {
          text: `${written(material, asker.short)} ${written(material, '問')}${text}`,
          unsure,
          subject: 'said',
        }
      : { text, unsure, subject: 'none' };
  }
  if (headName !== undefined) {
    const rest = text.slice(headName.length);
    const sum = isMoneySum(material, head, rest.trim());
    return { text: sum ? headName + revenue + rest : text, unsure, subject: 'own' };
  }
  if ((head.hasSubject && !headless) || !beginsWithPredicate(text)) {
    return { text, unsure, subject: 'own' };
  }
  const carried = headless ? undefined : carriedSubject(material, statements, first, form);
  if (carried !== undefined) return { text: `${carried} ${text}`, unsure, subject: 'carried' };
  const { ours } = material.subjects;
  const sum = isMoneySum(material, head, text);
  const said = sum ? `${revenue}${text}` : text;
  if (ours && (sum || (material.kind === 'funding' && MOVES.test(fold(text))))) {
    return { text: `${written(material, ours[form])} ${said}`, unsure, subject: 'carried' };
  }
  const speaker = reporterOf(material, statements, first) ?? material.subjects.speaker;
  if (speaker)
    return { text: `${written(material, speaker.short)}：${said}`, unsure, subject: 'said' };
  return { text: said, unsure, subject: 'none' };
}

/** "They discuss a question:" without the word that only announces what the next clause says. */
function withoutAnnouncement(text: string): string {
  const folded = fold(text);
  const found =
    /(?<=(?:讨论|提出|讨论着|传出|宣布|考虑))(?:了|着)?(?:一?个|这个|一项|一种)?(?:问题|想法|消息|建议|可能性)$/.exec(
      folded,
    );
  return found ? text.slice(0, found.index) + JOINED : text;
}

/** Stands where the next clause joins without a sign. */
const JOINED = '\u2060';

/** The subject of the clause before in the same sentence goes on where a clause has none. */
function carriedSubject(
  material: TitleMaterial,
  statements: readonly Statement[],
  at: number,
  form: Form,
): string | undefined {
  const here = statements[at];
  for (let i = at - 1; here && i >= 0; i -= 1) {
    const before = statements[i];
    if (!before || before.sentence !== here.sentence) return undefined;
    if (statements[i + 1]?.reporter !== undefined) return undefined;
    if (before.text === '') {
      // Whoever reports or concludes is not whom it is about.
      if (before.reporter !== undefined || !before.dated) return undefined;
      continue;
    }
    if (before.subject === undefined || before.role === 'question' || before.role === 'adverbial')
      continue;
    const named = withNames(before.subject, contextOf(material, statements, before, form));
    const subject = named.text
      .replace(
        /(?<=.)(?:[\u3400-\u9fff]{1,3}地|一[边邊面]|也|[则則]|先後|先后|自己|正式|[只僅仅才剛刚])$/,
        '',
      )
      .trim();
    return named.unsure > 0 ||
      subject === '' ||
      widthOf(subject) > 10 ||
      subject.length < 2 ||
      /[和與与跟住]/.test(subject)
      ? undefined
      : subject;
  }
  return undefined;
}

function reporterOf(
  material: TitleMaterial,
  statements: readonly Statement[],
  at: number,
): Name | undefined {
  const here = statements[at];
  const found = statements
    .slice(0, at + 1)
    .findLast((one) => one.sentence === here?.sentence && one.reporter !== undefined);
  if (found?.reporter === undefined) return undefined;
  const { marks } = material;
  const sentence = marks.sentences.findLast(({ start }) => start <= found.span.start);
  const start = Math.max(sentence?.start ?? 0, labelEnd(marks.paragraph));
  return named(material, found.reporter, peopleIn(marks, { start, end: found.span.start }));
}

const BUSINESS: readonly EventKind[] = ['funding', 'revenue', 'product', 'company'];

function contextOf(
  material: TitleMaterial,
  statements: readonly Statement[],
  one: Statement,
  form: Form,
  before = '',
): PronounContext {
  const { marks, subjects, quote } = material;
  const { span } = one;
  const sentence = marks.sentences.findLast(({ start }) => start <= span.start) ?? quote;
  const from = Math.max(sentence.start, labelEnd(marks.paragraph));
  const people = peopleIn(marks, { start: from, end: span.start });
  const money = within(marks.figures, span).some((f) => f.currency !== null || f.bare);
  return {
    subjects,
    people,
    business: money || tradeIn(marks, quote) >= 1,
    ownBusiness: money || tradeIn(marks, span) >= 2.5,
    reporter: reporterOf(material, statements, statements.indexOf(one)),
    before,
    it: antecedent(statements, one),
    write: (name) => written(material, name[form]),
  };
}

type Form = 'full' | 'short';

function peopleIn(marks: ParagraphMarks, span: TextSpan): readonly Name[] {
  return within(marks.entities, span)
    .flatMap(({ values }) => values)
    .filter(({ kind }) => kind === 'person')
    .map(nameOf);
}

function tradeIn(marks: ParagraphMarks, span: TextSpan): number {
  const { kinds } = cuesOf(marks, span);
  return BUSINESS.reduce((sum, kind) => sum + (kinds[kindIndex(kind)] ?? 0), 0);
}

/** The lexicon's names are Traditional. */
const written = ({ language }: TitleMaterial, name: string) =>
  language === 'zh-Hans' ? fold(name) : name;

/** "Take SWE-bench: its score …": the noun before, which "it" stands for. */
function antecedent(statements: readonly Statement[], one: Statement): Name | undefined {
  const before = statements[statements.indexOf(one) - 1];
  if (!before || before.sentence !== one.sentence) return undefined;
  if (before.role !== 'fragment' && before.role !== 'adverbial') return undefined;
  const name = before.text.replace(/^(?:比如|例如|像|就像|譬如)\s?/, '').trim();
  return name === '' || widthOf(name) > 10 || hasVerb(name)
    ? undefined
    : { full: name, short: name, names: [name] };
}

/** Who a reporter is, as the text calls them. */
function named(
  { marks, subjects }: TitleMaterial,
  reporter: string | undefined,
  people: readonly Name[],
): Name | undefined {
  if (reporter === undefined) return undefined;
  const entity = marks.entities
    .flatMap(({ values }) => values)
    .find(({ names }) => names.includes(reporter));
  if (entity) return nameOf(entity);
  if (/^[他她]$/.test(reporter)) return people.length > 0 ? people[0] : subjects.person;
  if (/^[A-Z]/.test(reporter)) return { full: reporter, short: reporter, names: [reporter] };
  return reporter === '我' ? subjects.speaker : undefined;
}

/** The text as it is set, cut to fit, without a word at its end that calls for another. */
function finished(text: string): Fitted {
  const cut = fitted(spaced(unquoted(balanced(text.replaceAll(JOINED, '')).trim())));
  const whole = withoutDangling(cut.text).replace(/[，、：；。！？!?…—\s-]+$/, '');
  const tidy = spaced(balanced(whole)).replace(/^[，、：；的了 ]+/, '');
  return { text: tidy, loss: whole === cut.text || cut.loss === 'end' ? cut.loss : 'end' };
}
