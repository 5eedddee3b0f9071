import type { TextSpan } from '../../model/event.ts';
import type { TitleMaterial } from './titleMaterial.ts';
import { within } from '../events/marks.ts';

const PARTED = ' | ';

/**
 * The title of a row of a table: its cells but for those that are dates, joined by a comma.
 * `undefined` for what is no row. `fits` says how much a title may hold; cells beyond are left out.
 */
export function rowTitle(
  { marks, quote }: TitleMaterial,
  comma: string,
  fits: (title: string) => boolean,
): string | undefined {
  const text = marks.text.slice(quote.start, quote.end);
  if (!text.includes(PARTED)) return undefined;
  const cells: string[] = [];
  let start = quote.start;
  for (const cell of text.split(PARTED)) {
    const span = { start, end: start + cell.length };
    start = span.end + PARTED.length;
    if (cell.trim() !== '' && !YEARS.test(cell.trim()) && !isDate(marks.dates, span))
      cells.push(cell.trim());
  }
  let title = cells[0] ?? '';
  for (const cell of cells.slice(1)) {
    const longer = `${title}${comma}${cell}`;
    if (!fits(longer)) break;
    title = longer;
  }
  return title === '' ? undefined : title;
}

const YEARS = /^\d{4}(?:[–-]\d{2,4})?$/;

/** Whether a cell is little but a date. */
const isDate = (dates: readonly TextSpan[], cell: TextSpan) =>
  within(dates, cell).reduce((sum, { start, end }) => sum + end - start, 0) * 2 >
  cell.end - cell.start;
