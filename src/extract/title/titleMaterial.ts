import type { EventKind, TextSpan } from '../../model/event.ts';
import { within } from '../events/marks.ts';
import type { ParagraphMarks } from '../events/marks.ts';
import type { Language } from '../text/language.ts';

/** A title, and the stretch of the paragraph with all that it says, where the quote is not all. */
export interface MadeTitle {
  readonly text: string;
  readonly from?: number;
  readonly to?: number;
}

/** What a title is made from. */
export interface TitleMaterial {
  readonly marks: ParagraphMarks;
  readonly quote: TextSpan;
  /** The clause that the date governs; inside the quote. */
  readonly clause: TextSpan;
  /** The event's date expression, where it has one. */
  readonly date?: TextSpan;
  readonly kind: EventKind;
  readonly language: Language;
  /** The article's title. */
  readonly article?: string;
  /** What the columns are called, in a row of a table. */
  readonly columns?: readonly string[];
}

/**
 * Date expressions of a span to leave out: the event's own, words that only point to "now", and all before
 * a place, where only subjects are looked for.
 */
export function datesToLeaveOut(
  { marks, date }: TitleMaterial,
  span: TextSpan,
  from: number,
): readonly TextSpan[] {
  const own = date && marks.folded.slice(date.start, date.end);
  const joined = date ? joinedTo(marks, date, span) : [];
  const isNow = within(marks.dates, date ?? span).some(({ value }) => value.type === 'now');
  const others = within(marks.dates, span).filter(
    ({ start, end, value }) =>
      end <= from ||
      // 上週五（8 月 15 日）: said twice.
      (date && end < date.start && /^\s?[（(]\s?$/.test(marks.text.slice(end, date.start))) ||
      (date && start < date.end && end > date.start) ||
      marks.folded.slice(start, end) === own ||
      // 現在 behind another date is another time.
      (value.type === 'now' &&
        (date === undefined || isNow) &&
        !/(?:[到从比跟和与同或像]|到了)\s?$/.test(
          marks.folded.slice(Math.max(0, start - 3), start),
        )),
  );
  return joined.length === 0 ? others : merged([...others, ...joined]);
}

const JOINED = /^\s?(?:及|和|与|、|,|，| and )\s?$/;

/** Dates that stand in a row with the event's own, 102年及103年, each with the word between. */
function joinedTo(marks: ParagraphMarks, own: TextSpan, span: TextSpan): readonly TextSpan[] {
  const dates = within(marks.dates, span);
  return dates.flatMap((date, i) => {
    const next = dates[i + 1];
    if (!next || !JOINED.test(marks.text.slice(date.end, next.start))) return [];
    const isOwn = [date, next].some(({ start, end }) => start < own.end && end > own.start);
    return isOwn ? [{ start: date.start, end: next.end }] : [];
  });
}

/** The spans in order, those that overlap as one. */
function merged(spans: readonly TextSpan[]): readonly TextSpan[] {
  const out: TextSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && span.start < last.end) {
      out.pop();
      out.push({ start: last.start, end: Math.max(last.end, span.end) });
    } else out.push(span);
  }
  return out;
}
