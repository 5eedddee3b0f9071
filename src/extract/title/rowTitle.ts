import type { TextSpan } from '../../model/event.ts';
import { BETWEEN_CELLS } from '../text/paragraphs.ts';
import type { TitleMaterial } from './titleMaterial.ts';
import { within } from '../events/marks.ts';

/**
 * The title of a row of a table: its cells but for those that are dates, joined by a comma; a cell
 * that is but a number is told with the name of its column. `undefined` for what is no row. `fits` says how much a title may hold; cells beyond are left out.
 */
export function rowTitle(
  { marks, quote, date, columns = [] }: TitleMaterial,
  comma: string,
  fits: (title: string) => boolean,
): string | undefined {
  const text = marks.text.slice(quote.start, quote.end);
  if (!text.includes(BETWEEN_CELLS)) return undefined;
  const cells: string[] = [];
  const dates: (string | undefined)[] = [];
  let own: string | undefined;
  let start = quote.start;
  for (const [index, cell] of text.split(BETWEEN_CELLS).entries()) {
    const span = { start, end: start + cell.length };
    start = span.end + BETWEEN_CELLS.length;
    if (YEARS.test(cell.trim()) || isDate(marks.dates, span)) {
      dates.push(columns[index]);
      if (date && date.start < span.end && date.end > span.start) own = columns[index];
    } else if (cell.trim() !== '') cells.push(named(cell.trim(), columns[index]));
  }
  // "Started" and "opened" beside each other: the column says which of them the date is.
  if (dates.length > 1 && own !== undefined && cells[0] !== undefined) cells.splice(1, 0, own);
  let title = cells[0] ?? '';
  for (const cell of cells.slice(1)) {
    const longer = `${title}${comma}${cell}`;
    if (!fits(longer)) break;
    title = longer;
  }
  return title === '' ? undefined : title;
}

const named = (cell: string, column: string | undefined) =>
  column !== undefined && NUMBER.test(cell) ? `${column} ${cell}` : cell;

/** A number or sum with its signs and unit, which says nothing of what it counts. */
const NUMBER =
  /^(?:US|NT|HK)?[^\p{L}\d]{0,3}\d[\d.,]* ?(?:(?:thousand|million|billion|trillion) ?)?\p{L}{0,4}%?$/u;

const YEARS = /^\d{4}(?:[–-]\d{2,4})?$/;

/** Whether a cell is little but a date. */
const isDate = (dates: readonly TextSpan[], cell: TextSpan) =>
  within(dates, cell).reduce((sum, { start, end }) => sum + end - start, 0) * 2 >
  cell.end - cell.start;
