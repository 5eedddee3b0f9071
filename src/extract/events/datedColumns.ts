import { yearDate } from '../../model/edtf.ts';
import type { DateValue } from '../../model/edtf.ts';
import type { TextSpan } from '../../model/event.ts';
import { BETWEEN_CELLS } from '../text/paragraphs.ts';
import { resolveDate } from '../time/resolve.ts';
import type { ResolvedDate } from '../time/resolve.ts';
import { wholeCharacters, MAX_QUOTE } from './quote.ts';
import { composeEvent, figuresOf } from './compose.ts';
import type { EventDraft } from './draft.ts';
import { within } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';
import { modalityOf } from './modality.ts';
import type { SentenceContext, StoryContext } from './storyContext.ts';

/** A column of a table whose head is a date: "2021", "FY2021", "Q1 2024", "Revenue 2022". */
export interface DatedColumn {
  readonly index: number;
  readonly resolved: ResolvedDate;
  /** What else its head says. */
  readonly words: string;
  /** It says that what stands in it is expected. */
  readonly expected: boolean;
}

interface CellSpan extends TextSpan {
  readonly text: string;
}

/** A year by itself, as the head of a column; accountants mark those that are only expected. */
const YEAR =
  /^(?<before>\p{L}[\p{L} ]{0,30}?[ \u3000]?)?(?<![\p{L}\d])(?<year>1[5-9]\d\d|20\d\d)(?:[ \u3000]?[（(]?(?<mark>[AEFP]|est\.?|actual|forecast|plan|预[测计估]|預[測計估]|实际|實際)[)）]?)?(?<after>[ \u3000](?![年月])\p{L}[\p{L} ]{0,30})?$/iu;
const EXPECTED = /^(?:[EFP]|est\.?|forecast|plan|[预預].)$/iu;
/** Words beside a date that make it a limit: what stands below them is of another time. */
const LIMIT =
  /至今|以[来來前后後]|起|之?[前后後]$|\b(?:since|before|after|from|until|till|by|to|vs)\b/iu;
/** "Estimate (1968)": the column has a name, and the date only says when that was made. */
const NAMED_OTHERWISE = /[（(]/u;
/** What says that there is nothing to say. */
const EMPTY = /^(?:[^\p{L}\p{N}]*|n\/?a|nil|none|无|無|暂无|暫無|不详|不詳)$/iu;
/** An amount with its signs and units, which needs to be told of what it is. */
const AMOUNT = /\d/u;
/** Fewer letters tell nothing: "yes", 有. */
const LEAST_WORDS = 4;
/** A title takes at most so many characters of what names the row. */
const LONGEST_LABEL = 60;

/**
 * The columns of a header row whose heads are dates; none where they are not, or where a row has
 * fewer than one cell beside its name. The first column names the rows.
 */
export function datedColumns(marks: ParagraphMarks): readonly DatedColumn[] {
  const found: DatedColumn[] = [];
  cellsOf(marks).forEach((cell, index) => {
    const column = index === 0 ? undefined : headOf(marks, cell);
    if (column && !LIMIT.test(column.words)) found.push({ index, ...column });
  });
  return found;
}

/** Whether all cells of a row but the first are dates and nothing else: a header row, then. */
export function isRowOfDates(marks: ParagraphMarks): boolean {
  const columns = datedColumns(marks);
  const others = cellsOf(marks).slice(1);
  return (
    columns.length >= 2 && columns.length === others.length && columns.every((c) => c.words === '')
  );
}

function headOf(marks: ParagraphMarks, cell: CellSpan): Omit<DatedColumn, 'index'> | undefined {
  const year = YEAR.exec(cell.text)?.groups;
  if (year) {
    const date = yearDate(Number(year['year']));
    return {
      resolved: {
        date,
        basis: 'text',
        derivation: [{ step: 'read', text: cell.text, edtf: date.edtf }],
      },
      words: `${year['before'] ?? ''}${year['after'] ?? ''}`.trim(),
      expected: EXPECTED.test(year['mark'] ?? ''),
    };
  }
  const [mention, ...others] = within(marks.dates, cell);
  if (!mention || others.length > 0 || mention.bound) return undefined;
  const { type } = mention.value;
  if (type !== 'calendar' && type !== 'range' && type !== 'decade') return undefined;
  const resolved = resolveDate(mention, marks.text.slice(mention.start, mention.end), {});
  if (resolved?.basis !== 'text') return undefined;
  const rest =
    marks.text.slice(cell.start, mention.start) + marks.text.slice(mention.end, cell.end);
  const words = rest.replace(/^[\s度（(]+|[\s度）)]+$/gu, '');
  return { resolved, words: EXPECTED.test(words) ? '' : words, expected: EXPECTED.test(words) };
}

/** The cells of a row with their places, white space aside. */
function cellsOf({ text }: ParagraphMarks): readonly CellSpan[] {
  let start = 0;
  return text.split(BETWEEN_CELLS).map((cell) => {
    const from = start + cell.length - cell.trimStart().length;
    start += cell.length + BETWEEN_CELLS.length;
    const trimmed = cell.trim();
    return { text: trimmed, start: from, end: from + trimmed.length };
  });
}

/**
 * What a row tells under heads that are dates: an event for each of its cells there, with the date
 * of the column, titled by what names the row and by the cell. Cells that say nothing tell none.
 */
export function columnEvents(
  marks: ParagraphMarks,
  columns: readonly DatedColumn[],
  story: StoryContext,
  context: SentenceContext,
): readonly EventDraft[] {
  const cells = cellsOf(marks);
  const isDated = new Set(columns.map(({ index }) => index));
  const name = cells.find(({ text }, i) => !isDated.has(i) && text !== '');
  if (!name || EMPTY.test(name.text)) return [];
  const label = name.text.slice(
    0,
    wholeCharacters(name.text, 0, Math.min(name.text.length, LONGEST_LABEL)),
  );
  return columns.flatMap((column) => {
    const cell = cells[column.index];
    if (!cell || EMPTY.test(cell.text)) return [];
    const isAmount = AMOUNT.test(cell.text);
    if (NAMED_OTHERWISE.test(column.words)) return [];
    if (!isAmount && (column.words !== '' || !tells(cell.text))) return [];
    const title = [label, column.words, cell.text]
      .filter((part) => part !== '')
      .join(isAmount ? ' ' : comma(story));
    return [composed(marks, cell, column, title, story, context)];
  });
}

const tells = (text: string) =>
  text.replace(/[^\p{L}]/gu, '').length >= LEAST_WORDS * (/\p{Script=Han}/u.test(text) ? 1 : 2);

const comma = ({ language }: StoryContext) => (language === 'en' ? ', ' : '，');

function composed(
  marks: ParagraphMarks,
  cell: CellSpan,
  { resolved, expected }: DatedColumn,
  title: string,
  story: StoryContext,
  context: SentenceContext,
): EventDraft {
  const whole = { start: 0, end: marks.text.length };
  const quote = whole.end <= MAX_QUOTE ? whole : shortened(marks, cell);
  const { date, basis, derivation } = resolved;
  const draft = composeEvent(
    {
      origin: 'dated',
      date: { date, basis, derivation },
      quote,
      clause: quote,
      modality: modality(marks, cell, date, expected, story),
    },
    marks,
    story,
    context,
  );
  return {
    ...draft,
    title: { [story.language]: title },
    figures: figuresOf(marks, cell),
    told: title,
    happened: title,
  };
}

function modality(
  marks: ParagraphMarks,
  cell: TextSpan,
  date: DateValue,
  expected: boolean,
  { published }: StoryContext,
) {
  const isOpen = published === undefined || date.span.to > published;
  return expected && isOpen ? 'forecast' : modalityOf(marks, cell, cell, date, published);
}

function shortened({ text }: ParagraphMarks, { start, end }: TextSpan): TextSpan {
  return { start, end: wholeCharacters(text, start, Math.min(end, start + MAX_QUOTE)) };
}
