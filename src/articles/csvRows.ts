import type { TableRow } from '../extract/index.ts';
import { parseIsoDay } from '../model/calendar.ts';
import { PRECISIONS } from '../model/event.ts';
import { fold } from '../text/fold.ts';
import { asShown, cellDate, cellsFromTo, dayOrder } from './cellDate.ts';
import type { DayOrder } from './cellDate.ts';
import { htmlText } from './htmlText.ts';
import type { LinkedText } from './htmlText.ts';
import { fewLines, oneLine } from './plainText.ts';
import { firstRows } from './tableContent.ts';
import type { ReportLine, TableContent } from './tableContent.ts';
import { tableRow } from './tableRow.ts';
import { tableRows } from './tableRows.ts';
import type { TextRow } from './tableRows.ts';
import { aboutDate, dateFromTo, dateOfParts, writtenDate } from './writtenDate.ts';
import type { WrittenDate } from './writtenDate.ts';

/**
 * What columns are for and how they may be called, the better name first: those of our own export,
 * the obvious ones, and those of the spreadsheet that TimelineJS reads. As `columnName` has them: Chinese is Simplified.
 */
const COLUMNS = {
  id: ['id', 'unique_id'],
  edtf: ['edtf'],
  date: ['date', 'when', 'event_date', 'dates', '日期', '时间', 'time', 'period'],
  start: [
    ...['start', 'start_date', 'from', 'begin', 'begin_date', 'from_date', 'date_from', 'started'],
    ...['开始', '开始日期', '开始时间', '起始', '起始日期', '起始时间', '起', '自'],
  ],
  end: [
    ...['end', 'end_date', 'to', 'until', 'to_date', 'date_to', 'finish', 'ended'],
    ...['结束', '结束日期', '结束时间', '终止', '终止日期', '截止', '截止日期', '止', '至'],
  ],
  year: ['year', 'start_year', '年', '年份'],
  month: ['month', 'start_month', '月', '月份'],
  day: ['day', 'start_day', '日'],
  endYear: ['end_year', '结束年', '结束年份'],
  endMonth: ['end_month', '结束月', '结束月份'],
  endDay: ['end_day', '结束日'],
  display: ['display_date'],
  precision: ['precision'],
  approximate: ['approximate', 'approx', 'circa', '约'],
  hant: ['title_zh_hant'],
  hans: ['title_zh_hans'],
  en: ['title_en'],
  title: [
    ...['title', 'headline', 'event', 'name', 'subject', 'event_name', 'event_title', 'what'],
    ...['标题', '事件', '名称', '题目', '主题', '大事', '事项'],
  ],
  text: [
    ...['quote', 'text', 'description', 'content', 'details', 'notes'],
    ...['summary', 'body', 'detail', 'note', 'desc', 'comment', 'comments'],
    ...['内容', '说明', '描述', '详情', '正文', '摘要', '简介', '备注'],
  ],
  kind: ['kind', 'category', '类别'],
  group: ['group', '分组'],
  type: ['type'],
  modality: ['modality'],
  importance: ['importance', '重要性'],
  entities: ['entities'],
  figures: ['figures'],
  address: [
    ...['address', 'url', 'link', 'source', 'media', 'source_url', 'website', 'references'],
    ...['链接', '网址', '来源', '出处', '参考'],
  ],
  article: ['article', 'media_caption'],
} as const;
type Column = keyof typeof COLUMNS;
const DATES: readonly Column[] = ['edtf', 'date', 'start', 'year'];
const WORDS: readonly Column[] = ['title', 'hant', 'hans', 'en', 'text'];

/** The columns in which each thing may stand, the better first. */
type Places = Readonly<Record<Column, readonly number[]>>;
/** The text of a row in the columns for a thing; empty where there is none. */
type Cell = (name: Column) => string;

/** Columns beyond these are not looked at. */
const MAX_COLUMNS = 200;
const YES = /^(?:yes|true|1|是|约|約)$/iu;
/** The first line in which Excel is told what parts the cells. */
const SEPARATOR = /^\s*(?:"sep=(?<quoted>[^"\n])"|sep=(?<sign>[^\n]))[ \t,;]*(?=\n)/iu;
const DELIMITERS = [',', ';', '\t'];
/** What `npm run export` puts before a text that a spreadsheet could take for a formula. */
const GUARD = /^'(?=[\s\uFEFF]*[=+\-@＝＋－＠]|[\t\n])/u;

/**
 * The events in the text of a CSV file (comma, semicolon or tab) whose first row names its columns;
 * `undefined` with an error where none of them is a date, or none has words.
 */
export function csvRows(text: string, report: ReportLine): TableContent | undefined {
  const named = SEPARATOR.exec(text)?.groups;
  // The line of the separator stays as an empty one: rows keep their lines.
  const table = named ? text.replace(SEPARATOR, '') : text;
  const delimiter = named?.['sign'] ?? named?.['quoted'] ?? delimiterOf(table);
  const { rows: all, openQuote } = tableRows(table, delimiter);
  const [header, ...rows] = all;
  const names = (header?.cells ?? []).map(columnName);
  const places = placesIn(names);
  const lacks = (columns: readonly Column[], message: string): boolean => {
    if (columns.some((column) => places[column].length > 0)) return false;
    report('error', 'table-columns', header?.line ?? 1, message);
    return true;
  };
  if (openQuote !== undefined) {
    const message = 'A double quote is opened here and never closed, so this row is left out.';
    report('error', 'table-quote', openQuote, `${message} Close it.`);
  }
  const inHeader = 'in the first row, which names the columns';
  if (lacks(DATES, `No column is a date; name one of them \`date\` ${inHeader}.`)) return undefined;
  if (lacks(WORDS, `No column has words; name one \`title\` ${inHeader}.`)) return undefined;

  /** In the spreadsheet that TimelineJS reads, texts are HTML. */
  const toText = names.includes('headline') && names.includes('year') ? htmlText : plain;
  const order = dayOrder(cellsOf(rows, [...places.date, ...places.start, ...places.end]));
  const events: TableRow[] = [];
  let about: { line: number; title: string; text: LinkedText } | undefined;
  for (const row of firstRows(rows, ({ line }) => line, report)) {
    if (!fits(row, names.length, report)) continue;
    const { line, cells } = row;
    const cell: Cell = (name) =>
      places[name].map((i) => unguarded(cells[i] ?? '')).find((one) => one !== '') ?? '';
    const type = cell('type').toLowerCase();
    if (type === 'title') {
      about ??= { line, title: oneLine(toText(cell('title')).text), text: toText(cell('text')) };
    } else if (type === 'era') {
      report('warning', 'table-eras', line, 'Eras have no place on this timeline; left out.');
    } else {
      const event = eventOf(
        row,
        cell,
        { order, hasFigures: places.figures.length > 0, toText },
        report,
      );
      if (event) events.push(event);
    }
  }
  return {
    ...(about && about.title !== '' ? { title: about.title } : {}),
    ...(about && about.text.text !== '' ? { about: { line: about.line, ...about.text } } : {}),
    rows: events,
  };
}

/** Whether a row has a column for each of its cells; an error where not. */
function fits({ line, endLine, cells }: TextRow, width: number, report: ReportLine): boolean {
  const beyond = cells.slice(width).some((cell) => cell.trim() !== '');
  // A quote that closes in a later row makes one of several, which seldom has as many cells.
  if (!beyond && (endLine === line || cells.length === width)) return true;
  const message = `There are ${cells.length} cells under ${width} names, so the row is left out;`;
  report('error', 'table-cells', line, `${message} put a text with separators in double quotes.`);
  return false;
}

/** What holds for all rows of a file. */
interface FileManner {
  readonly order: DayOrder;
  readonly hasFigures: boolean;
  readonly toText: (text: string) => LinkedText;
}

function eventOf(
  { line, endLine }: TextRow,
  cell: Cell,
  { order, hasFigures, toText }: FileManner,
  report: ReportLine,
): TableRow | undefined {
  const byLanguage = {
    'zh-Hant': oneLine(cell('hant')),
    'zh-Hans': oneLine(cell('hans')),
    en: oneLine(cell('en')),
  };
  const entities = cell('entities')
    .split(/[;；、]/u)
    .map(oneLine);
  return tableRow(
    {
      line,
      endLine,
      date: dateOf(cell, order),
      id: cell('id'),
      title: Object.values(byLanguage).some(Boolean)
        ? byLanguage
        : oneLine(toText(cell('title')).text),
      text: toText(cell('text')),
      cites: [{ text: oneLine(cell('article')), address: cell('address') }],
      kind: cell('kind'),
      group: oneLine(cell('group') || cell('type')),
      modality: cell('modality'),
      importance: cell('importance'),
      entities: [...new Set(entities)].filter(Boolean),
      ...(hasFigures ? { figures: cell('figures') } : {}),
    },
    report,
  );
}

function dateOf(cell: Cell, order: DayOrder): WrittenDate {
  const exact = cell('edtf') === '' ? undefined : writtenDate(cell('edtf'));
  const written = cell('date') || cell('start');
  if (exact && (exact.ok || written === '')) return withOwnDetails(exact, cell);
  const first =
    written === '' && cell('year') !== ''
      ? dateOfParts(cell('year'), cell('month'), cell('day'))
      : cellDate(written, order);
  const date = withEnd(first, cell, order);
  return YES.test(cell('approximate')) ? aboutDate(date) : asShown(date, cell('display'));
}

function withEnd(first: WrittenDate, cell: Cell, order: DayOrder): WrittenDate {
  if (cell('endYear') !== '') {
    return dateFromTo(first, dateOfParts(cell('endYear'), cell('endMonth'), cell('endDay')));
  }
  return cell('end') === '' ? first : cellsFromTo(first, cell('end'), order);
}

/**
 * What our own export says beside EDTF: how precise a date is (three months, or the end of a year),
 * and days within it where it is known better ("in the last months").
 */
function withOwnDetails(exact: WrittenDate, cell: Cell): WrittenDate {
  if (!exact.ok) return exact;
  const { span } = exact.date;
  const from = parseIsoDay(cell('start')) ?? NaN;
  const to = (parseIsoDay(cell('end')) ?? NaN) + 1;
  const isWithin = span.from <= from && from < to && to <= span.to;
  const precision = PRECISIONS.find((one) => one === cell('precision'));
  return {
    ...exact,
    date: {
      ...exact.date,
      ...(isWithin ? { span: { from, to } } : {}),
      ...(precision ? { precision } : {}),
    },
  };
}

/** The separator by which the first row has most columns that are known. */
function delimiterOf(text: string): string {
  const header = text.split('\n', 50).find((line) => line.trim() !== '') ?? '';
  const known = (delimiter: string) => {
    const cells = tableRows(header, delimiter).rows[0]?.cells ?? [];
    return Object.values(placesIn(cells.map(columnName))).flat().length;
  };
  return DELIMITERS.reduce((best, one) => (known(one) > known(best) ? one : best));
}

function cellsOf(rows: readonly TextRow[], columns: readonly number[]): readonly string[] {
  return rows.flatMap(({ cells }) => columns.map((column) => cells[column] ?? ''));
}

function placesIn(names: readonly string[]): Places {
  const known = names.slice(0, MAX_COLUMNS);
  const columnsCalled = (called: readonly string[]) =>
    called.flatMap((name) => known.flatMap((one, i) => (one === name ? [i] : [])));
  const places = Object.entries(COLUMNS).map(([column, called]) => [column, columnsCalled(called)]);
  return Object.fromEntries(places) as Places;
}

function columnName(cell: string): string {
  return fold(oneLine(cell))
    .toLowerCase()
    .replace(/[\s-]+/gu, '_');
}

function unguarded(cell: string): string {
  return cell.replace(GUARD, '').trim();
}

const plain = (text: string): LinkedText => ({ text: fewLines(text), links: [] });
