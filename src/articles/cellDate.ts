import { oneLine } from './plainText.ts';
import { aboutDate, dateFromTo, noDate, openDate, writtenDate } from './writtenDate.ts';
import type { WrittenDate } from './writtenDate.ts';

/** Which of the first two numbers of `5/3/2024` is the day, where the file tells. */
export type DayOrder = 'day-month' | 'month-day' | undefined;

const NUMBERS = /^(?<a>\d{1,2})(?<separator>[-/.])(?<b>\d{1,2})\k<separator>(?<year>\d{4})(?!\d)/u;
/** Longer texts are no dates. */
const LONGEST = 120;

/** What stands for "goes on still", and for an end that nobody knows. */
const OPEN =
  /^(?:(?:to |till |until |up to )?(?:the )?(?:present|now|today|date|current(?:ly)?|ongoing|still ongoing|continuing|open)(?: day)?|至今|迄今|到現在|到现在|現在|现在|目前|今|進行中|进行中|持續中|持续中|仍在進行|仍在进行|\.\.)$/iu;
const UNKNOWN = /^(?:\?+|？+|unknown|n\/?a|tb[acd]|n\.?d\.?|-+|–|—|未知|不詳|不详|待定|未定)$/iu;

const ABOUT =
  /^(?:(?:ca?|approx)\.? ?(?=\d)|(?:circa|about|around|approximately) |[~≈] ?|[约約] ?|大[约約] ?)(?<rest>\S.*)$/iu;
const ABOUT_AFTER =
  /^(?<rest>.*[^\s?]) ?(?:\((?:approx\.?|approximately|about|circa|ca?\.|\?|[约約])\)|（[约約？]）|\?)$/iu;
/** `44 BC – 14 AD`, `2019 – `; a hyphen without spaces is part of a date. */
const BETWEEN =
  /^(?<first>.{1,60}?)(?: ?[–—~～] ?| -{1,2} ?| (?:to|until|till|through) | ?[至到](?!今|現在|现在) ?|-(?=[a-z]{3,}$|$))(?<last>.*)$/iu;
const SINCE = /^(?<first>\S.{0,60}?)(?: ?\/\.\.| (?:ongoing|onwards?))$/iu;
const HAS_ERA = /(?:BCE?|B\.C\.(?:E\.)?)$/iu;

/**
 * The date in a cell, as `writtenDate` reads it, and the forms that only cells have: `c. 1890`,
 * `44 BC – 14 AD`, `2019 – present` (read as its start, as "since 2019" is). `5/3/2024` is read in the
 * order that the file shows, and without one it is refused. Never throws.
 */
export function cellDate(text: string, order?: DayOrder): WrittenDate {
  const written = oneLine(text);
  if (written.length > LONGEST) return writtenDate(text);
  if (OPEN.test(written) || UNKNOWN.test(written)) {
    return noDate(`\`${written}\` is no date to begin with; write the day, month or year.`);
  }
  const ordered = inOrder(written, order);
  if (!ordered.ok) return noDate(ordered.message);
  const plain = singleDate(ordered.text);
  const read = plain.ok ? plain : (rangeIn(ordered.text, order) ?? plain);
  return read.ok ? { ...read, written } : read;
}

/** From the date in one cell to that in another, which may say that it goes on or is not known. */
export function cellsFromTo(first: WrittenDate, end: string, order?: DayOrder): WrittenDate {
  const written = oneLine(end);
  if (OPEN.test(written)) return openDate(first, written);
  if (UNKNOWN.test(written)) return first;
  return dateFromTo(first, cellDate(end, order));
}

/** The date, in the words that are shown for it where these mean the same days. */
export function asShown(date: WrittenDate, words: string): WrittenDate {
  const shown = oneLine(words);
  if (!date.ok || shown === '') return date;
  const read = cellDate(shown);
  if (!read.ok) return date;
  const { from, to } = date.date.span;
  return read.date.span.from === from && read.date.span.to === to ? read : date;
}

/** The order in which the dates of a file that have only one reading write day and month. */
export function dayOrder(cells: readonly string[]): DayOrder {
  let found: DayOrder;
  for (const cell of cells) {
    const { a, b } = NUMBERS.exec(cell.trim())?.groups ?? {};
    const order = Number(a) > 12 ? 'day-month' : Number(b) > 12 ? 'month-day' : undefined;
    if (order && found && order !== found) return undefined;
    found ??= order;
  }
  return found;
}

function singleDate(text: string): WrittenDate {
  const date = writtenDate(text);
  if (date.ok) return date;
  const rest = (ABOUT.exec(text) ?? ABOUT_AFTER.exec(text))?.groups?.['rest'];
  if (rest === undefined) return date;
  const about = aboutDate(writtenDate(rest));
  return about.ok ? { ...about, written: text } : date;
}

function rangeIn(text: string, order: DayOrder): WrittenDate | undefined {
  const { first: since } = SINCE.exec(text)?.groups ?? {};
  const open = since === undefined ? undefined : singleDate(since);
  if (open?.ok) return openDate(open, '');
  const { first = '', last = '' } = BETWEEN.exec(text)?.groups ?? {};
  if (first === '') return undefined;
  const era = /^\d{1,6}$/u.test(first) ? (HAS_ERA.exec(last)?.[0] ?? '') : '';
  const from = singleDate(`${first} ${era}`.trim());
  if (!from.ok) return undefined;
  const date = last === '' ? openDate(from, '') : cellsFromTo(from, last, order);
  return date.ok ? date : undefined;
}

/** `5/3/2024` as a day of one reading. */
function inOrder(
  text: string,
  order: DayOrder,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string } {
  const { a = '', b = '', year = '' } = NUMBERS.exec(text)?.groups ?? {};
  if (a === '' || Number(a) > 12 || Number(b) > 12 || a === b) return { ok: true, text };
  if (order === undefined) {
    const message = `\`${text}\` has two readings, day first or month first; write it as \`2024-05-01\`.`;
    return { ok: false, message };
  }
  const [month, day] = order === 'day-month' ? [b, a] : [a, b];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { ok: true, text: text.replace(NUMBERS, iso) };
}
