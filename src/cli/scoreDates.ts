import { readDates } from '../extract/index.ts';
import { parseIsoDay } from '../model/calendar.ts';

interface DateCase {
  readonly text: string;
  readonly reference?: string | null;
  readonly span?: string;
  readonly start?: string | null;
  readonly end?: string | null;
}

/** How many cases of a public specification are read exactly, and how many must be. */
export interface DateScore {
  readonly name: string;
  readonly exact: number;
  readonly of: number;
  readonly least: number;
}

const FILES: readonly (readonly [string, number])[] = [
  ['ms_zh_dates', 0.92],
  ['ms_zh_open', 0.85],
  ['ms_zh_negatives', 65 / 66],
  ['ms_en_dates', 0.8],
];

/** The score of each case file; `read` gives a file's text. Exact is the span and both bounds. */
export function scoreDates(read: (file: string) => string): readonly DateScore[] {
  return FILES.map(([name, least]) => {
    const cases = JSON.parse(read(`${name}.json`)) as readonly DateCase[];
    const exact = cases.filter((one) => isExact(one)).length;
    return { name, exact, of: cases.length, least };
  });
}

function isExact({ text, reference, span, start, end }: DateCase): boolean {
  // The files resolve a date without a year to the past (../shared/dates/README.md).
  const found = readDates(text, parseIsoDay(reference ?? '') ?? 0, 'past');
  if (span === undefined) return found.length === 0;
  return found.some((date) => date.text === span && date.start === start && date.end === end);
}
