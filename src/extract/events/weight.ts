import type { TextSpan } from '../../model/event.ts';
import type { DateMention } from '../time/value.ts';
import { hanIn } from '../title/width.ts';
import type { Telling } from './compose.ts';
import { isCompared } from './compared.ts';
import { cueOf, kindsOf } from './cues.ts';
import { countWithin, within } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';

/** How much a passage with a vague date must tell, and with how many words less will do. */
const LEAST_VAGUE = 1.5;
const LEAST_VAGUE_LONG = 0.75;
const LONG = 12;

/** "Every year on …": what recurs is no event of one date. */
const RECURRING = /每(?:年|逢|到|当|个|隔)?[^，。,.]{0,4}$|\b[Ee](?:very|ach) [a-z ]{0,16}$/;

/** When the text itself was written or changed: 編按（2021.9.17更新）. */
const IMPRINT_BEFORE =
  /(?:编者?按|(?:采访|访问|受访|录音|录制|拍摄|整理|撰稿)(?:日期|时间)|更新(?:时间|日期|于)?|发[布表](?:时间|日期)|撰稿|last updated|updated(?: on)?|published on|posted on)[:：(（]? ?$/i;
const IMPRINT_AFTER = /^ ?(?:更新|首发|刊登|发稿|截稿)[)）]?/;

/** 今年 46 歲 says how old somebody is. */
const AGE_AFTER =
  /^ ?(?:已经?|才|刚|年?满|就)? ?(?:\d{1,3}|[一二三四五六七八九十]{1,3}) ?岁(?!那年|时|的时候)/;

/** Suppositions: what is said of them happened to nobody. */
const SUPPOSED = /(?:如果|假如|倘若|要是).{0,60}(?:那么|那就)|\bif\b.{0,80}\bthen\b/;

/** Whether a passage tells enough for an event with such a date. */
export function tellsEnough(
  marks: ParagraphMarks,
  mention: DateMention,
  telling: Telling,
): boolean {
  const { value } = mention;
  const before = marks.folded.slice(Math.max(0, mention.start - 14), mention.start);
  if (
    IMPRINT_BEFORE.test(before) ||
    IMPRINT_AFTER.test(marks.folded.slice(mention.end, mention.end + 6))
  )
    return false;
  if (AGE_AFTER.test(marks.folded.slice(mention.end, mention.end + 10))) return false;
  if (RECURRING.test(before) || isCompared(marks.folded, mention)) return false;
  const folded = marks.folded.slice(telling.quote.start, telling.quote.end);
  if (value.type === 'distance' && value.sign < 0 && SUPPOSED.test(folded)) return false;
  if (value.type === 'vague' && IF.test(marks.folded.slice(telling.quote.start, mention.start)))
    return false;
  if (isDuration(marks, mention, telling)) return false;
  if (value.type !== 'vague') return true;
  const told = substance(marks, telling.quote);
  return (
    told >= LEAST_VAGUE ||
    (told >= LEAST_VAGUE_LONG && wordsBesideDates(marks, telling.quote) >= LONG)
  );
}

const IF = /如果|假如|要是|\b[Ii]f\b/;
const AHEAD = /^(?:在)?(?:未来|接下来|今后|往后|此后|随后)|next|coming/;

/**
 * "Done within three days" says how long, not when: a short stretch ahead that no word of the
 * future opens and no forecast bears.
 */
function isDuration(marks: ParagraphMarks, mention: DateMention, telling: Telling): boolean {
  const { value } = mention;
  const short =
    (value.type === 'stretch' &&
      value.sign > 0 &&
      (value.unit === 'day' || value.unit === 'week')) ||
    (value.type === 'vague' && value.name === 'few-ahead' && value.unit !== 'year');
  if (!short || AHEAD.test(marks.folded.slice(mention.start, mention.end))) return false;
  return cueOf(marks, 'forecast', telling.clause) < 2;
}

/** Han characters, and Latin words as one and a half, of a passage beside its dates. */
export function wordsBesideDates(marks: ParagraphMarks, span: TextSpan): number {
  let words = 0;
  let at = span.start;
  const count = (from: number, to: number) => {
    const text = marks.folded.slice(from, to);
    words += hanIn(text);
    words += 1.5 * (text.match(/[A-Za-z]{2,}/g)?.length ?? 0);
  };
  for (const date of within(marks.dates, span)) {
    count(at, date.start);
    at = date.end;
  }
  count(at, span.end);
  return words;
}

/** How much a span tells: named people and things, figures, and words that make a kind. */
function substance(marks: ParagraphMarks, span: TextSpan): number {
  const strongest = Math.max(...kindsOf(marks, span));
  const modal = cueOf(marks, 'forecast', span) + cueOf(marks, 'asserted', span);
  const named = countWithin(marks.entities, span) + countWithin(marks.milestones, span);
  return (
    Math.min(named, 2) * 0.75 +
    Math.min(countWithin(marks.figures, span), 2) +
    Math.min(strongest, 4) * 0.5 +
    Math.min(modal, 2) * 0.25
  );
}
