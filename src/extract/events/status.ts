import type { Day } from '../../model/calendar.ts';
import { approximately, dayDate } from '../../model/edtf.ts';
import type { TextSpan } from '../../model/event.ts';
import { clausesOf } from './clauses.ts';
import type { Telling } from './compose.ts';
import { cueOf, kindsOf } from './cues.ts';
import { anyWithin, within } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';
import { quoteAround } from './quote.ts';
import type { StoryContext } from './storyContext.ts';

/** How much a clause must show to count as a status of the day it was said. */
const ENOUGH = 4.6;

/** How much a speaker's own money counts without a word for now. */
const OWN_MONEY = 1.5;

/** Present words of this weight mark a figure as of now. */
const MARKED = 1.5;

/** How much the rest of the sentence counts beside the clause. */
const WIDE_SHARE = 0.6;

/** The speaker's own side: "our hiring plan". */
const FIRST_PERSON = /我们|咱们|本公司|\bwe\b|\bour\b/i;

/** Suppositions, comparisons and questions tell no status. */
const SUPPOSED =
  /如果|假如|假设|倘若|要是|比如|例如|譬如|举个|思想实验|想象一下|即[使便](?!.{0,40}(?:仍|依然|依旧))|\bif\b|\bsuppose\b|\bfor example\b|\bimagine\b/i;
const ASKED = /[？?]$|吗[？?。]?$/;
/** A question inside a sentence: "whether … can". */
export const WHETHER =
  /能否|是否|会不会|怎[么样]|为什么|为何|\bwhether\b|\bhow (?:can|could|do|does|to)\b/i;

/**
 * The passages of a sentence without a date that tell a status or a figure as of the day it was
 * said: marked as current ("so far", 目前, 正在) or an amount of money that someone has, gives or
 * earns. Each clause with an amount and a name of its own is one.
 */
export function statusTellings(
  marks: ParagraphMarks,
  sentence: TextSpan,
  story: StoryContext,
): readonly Telling[] {
  if (story.published === undefined) return [];
  if (!anyWithin(marks.figures, sentence) && cueOf(marks, 'present', sentence) === 0) return [];
  const text = marks.folded.slice(sentence.start, sentence.end);
  if (SUPPOSED.test(text) || WHETHER.test(text)) return [];
  const clauses = clausesOf(marks.text, sentence);
  const ours = FIRST_PERSON.test(text);
  const strong = clauses.map((clause) => ({
    clause,
    score: strengthOf(marks, clause, sentence, ours, story.isNews),
  }));
  const money = strong.filter(({ clause, score }) => score >= ENOUGH && hasMoney(marks, clause));
  if (money.length > 1) {
    return money.map(({ clause }) => telling(marks, clause, clause, clauses, story.published ?? 0));
  }
  const best = strong.reduce((a, b) => (b.score > a.score ? b : a), { clause: sentence, score: 0 });
  if (best.score < ENOUGH || (ASKED.test(text) && !hasMoney(marks, best.clause))) return [];
  return [telling(marks, best.clause, sentence, clauses, story.published)];
}

/** The present words of the few characters before a clause: "Today, its network …". */
const nearPresent = (marks: ParagraphMarks, clause: TextSpan) =>
  cueOf(marks, 'present', { start: Math.max(0, clause.start - 8), end: clause.end });

const hasMoney = (marks: ParagraphMarks, span: TextSpan) =>
  within(marks.figures, span).some((f) => f.currency !== null && f.value >= 1e6);

const strongestIn = (marks: ParagraphMarks, span: TextSpan) => Math.max(...kindsOf(marks, span));

const MANY = 100;
/** A count that is worth a report: people, ships, houses. */
const isLargeCount = ({ currency, unit, value }: ParagraphMarks['figures'][number]) =>
  currency === null && unit !== null && unit !== 'percent' && unit !== 'times' && value >= MANY;

/** How much a clause shows for a status; `ours`: its sentence speaks of the speaker's own side. */
function strengthOf(
  marks: ParagraphMarks,
  clause: TextSpan,
  sentence: TextSpan,
  ours: boolean,
  isNews: boolean,
): number {
  const present = cueOf(marks, 'present', clause);
  const figures = within(marks.figures, clause);
  if (present === 0 && figures.length === 0) return 0;
  const widePresent = cueOf(marks, 'present', sentence);
  const strongest = strongestIn(marks, clause);
  const widest = strongestIn(marks, sentence);
  const money = hasMoney(marks, clause);
  let score =
    Math.max(Math.min(present, 4), Math.min(widePresent, 4) * WIDE_SHARE) +
    Math.max(Math.min(strongest, 4) * 0.5, Math.min(widest, 4) * 0.5 * WIDE_SHARE);
  if (money) score += 3;
  else if (figures.some((f) => f.unit === 'percent')) score += 2;
  else if (figures.length > 0) score += 0.5;
  if (anyWithin(marks.entities, clause)) score += 1;
  else if (ours || anyWithin(marks.entities, sentence)) score += 0.5;
  // Who speaks of money on their own side without a date speaks of the day of the talk.
  if (ours && marks.paragraph.speaker && money) score += OWN_MONEY;
  // "… has 640 people now": a figure that is marked as of now is a status by itself.
  if (figures.length > 0 && Math.max(present, nearPresent(marks, clause)) >= MARKED)
    score = Math.max(score, ENOUGH);
  // What the news counts, it counts on its day.
  if (isNews && figures.some(isLargeCount)) score = Math.max(score, ENOUGH);
  return score - Math.min(cueOf(marks, 'forecast', sentence), 4) * 0.7;
}

function telling(
  marks: ParagraphMarks,
  clause: TextSpan,
  bounds: TextSpan,
  clauses: readonly TextSpan[],
  published: Day,
): Telling {
  const date = approximately(dayDate(published));
  return {
    origin: 'status',
    date: { date, basis: 'published', derivation: [{ step: 'published', edtf: date.edtf }] },
    quote: quoteAround(clauses, clause, bounds, marks.text),
    clause,
    modality: 'asserted',
  };
}
