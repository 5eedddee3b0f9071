import { civilOf } from '../../model/calendar.ts';
import type { Day } from '../../model/calendar.ts';
import type { TextSpan } from '../../model/event.ts';
import type { DateMention } from '../time/value.ts';
import { cueOf } from './cues.ts';
import { within } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';
import { tenseOf } from './modality.ts';
import type { PartOfArticle } from './outside.ts';

/** A year, later than the article's own date, that the article tells of as past. */
export interface ToldAfter {
  readonly year: number;
  readonly line: number;
}

/** From so many years after its date on, one sentence shows that an article's date is wrong. */
const PLAINLY_LATER = 2;
/** Sentences that show it where the year is the next one: an update may have been added. */
const SENTENCES = 2;

/**
 * What foresees, imagines or plans: beside it a later year is no sign of a wrong date, as in a
 * scenario that tells of years to come as if they were past.
 */
const FORESEES =
  /推演|情景|情境|场景|剧本|设想|想[像象]|假[设想]|预[测言计期估见]|展望|愿景|科幻|小说|虚构|未来|规划|计划|路线图|目标|如果|将|scenario|forecast|predict|imagin|fiction|novel|future|by the year|suppose|would|will\b|plan(?:s|ned)?\b|roadmap/i;
/** 到2030年 and "by 2030" count up to a year and do not tell of it. */
const UP_TO =
  /(?:到了?|至|截至|截止|直到|前往|by|until|till|to|through)(?: (?:the )?(?:year|end of))? ?$/i;

/**
 * The first year after its own date that an article tells of as past, where that shows the date to
 * be wrong: a newspaper's day in a retelling written long after it. Nothing where the article
 * foresees as much of those years as it tells.
 */
export function toldAfter(
  marks: readonly ParagraphMarks[],
  parts: readonly PartOfArticle[],
  published: Day | undefined,
): ToldAfter | undefined {
  if (published === undefined) return undefined;
  const { year } = civilOf(published);
  let first: ToldAfter | undefined;
  let [past, foreseen] = [0, 0];
  let latest = year;
  for (const [i, one] of marks.entries()) {
    if (parts[i] === 'outside' || parts[i] === 'references') continue;
    for (const sentence of one.sentences) {
      const later = within(one.dates, sentence)
        .map((mention) => ({ mention, year: yearOf(mention) ?? 0 }))
        .filter((dated) => dated.year > year);
      const last = later.at(-1);
      if (!last) continue;
      const tense = tenseAt(one, sentence, last.mention);
      if (tense === 'future') foreseen += 1;
      if (tense !== 'past') continue;
      past += 1;
      first ??= { year: last.year, line: one.paragraph.line };
      latest = later.reduce((most, dated) => Math.max(most, dated.year), latest);
    }
  }
  const isPlain = past >= SENTENCES || latest >= year + PLAINLY_LATER;
  return past > foreseen && isPlain ? first : undefined;
}

/** The year that a mention names outright. */
function yearOf({ value }: DateMention): number | undefined {
  const from = value.type === 'range' ? value.from : value;
  return from.type === 'calendar' ? from.fields.year : undefined;
}

function tenseAt(
  marks: ParagraphMarks,
  sentence: TextSpan,
  { start }: DateMention,
): 'past' | 'future' | undefined {
  const text = marks.folded.slice(sentence.start, sentence.end);
  if (FORESEES.test(text) || cueOf(marks, 'forecast', sentence) > 0) return 'future';
  if (UP_TO.test(marks.folded.slice(Math.max(0, start - 20), start))) return undefined;
  return tenseOf(marks, sentence);
}
