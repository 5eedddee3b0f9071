import type { TableRow } from '../extract/index.ts';
import { parseIsoDay } from '../model/calendar.ts';
import { PRECISIONS } from '../model/event.ts';
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
 * the obvious ones, and those of the spreadsheet that TimelineJS reads.
 */
const COLUMNS = {
  id: ['id', 'unique_id'],
  edtf: ['edtf'],
  date: ['date', 'when', '日期', '時間', '时间'],
  start: ['start', 'start_date', 'from', 'begin', '開始', '开始', '開始日期', '开始日期'],
  end: ['end', 'end_date', 'to', 'until', '結束', '结束', '結束日期', '结束日期'],
  year: ['year', '年'],
  month: ['month', '月'],
  day: ['day', '日'],
  endYear: ['end_year'],
  endMonth: ['end_month'],
  endDay: ['end_day'],
  precision: ['precision'],
  approximate: ['approximate'],
  hant: ['title_zh_hant'],
  hans: ['title_zh_hans'],
  en: ['title_en'],
  title: ['title', 'headline', 'event', 'name', '標題', '标题', '事件', '名稱', '名称'],
  text: [
    ...['quote', 'text', 'description', 'content', 'details', 'notes'],
    ...['內容', '内容', '說明', '说明', '描述'],
  ],
  kind: ['kind', 'category', '類別', '类别'],
  group: ['group', '分組', '分组'],
  type: ['type'],
  modality: ['modality'],
  importance: ['importance', '重要性'],
  entities: ['entities'],
  address: [
    ...['address', 'url', 'link', 'source', 'media'],
    ...['連結', '链接', '網址', '网址', '來源', '来源'],
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
const DELIMITERS = [',', ';', '\t'];
/** What `npm run export` puts before a text that a spreadsheet could take for a formula. */
const GUARD = /^'(?=[\s\uFEFF]*[=+\-@＝＋－＠]|[\t\n])/u;

/**
 * The events in the text of a CSV file (comma, semicolon or tab) whose first row names its columns;
 * `undefined` with an error where none of them is a date, or none has words.
 */
export function csvRows(text: string, report: ReportLine): TableContent | undefined {
  const { rows: all, openQuote } = tableRows(text, delimiterOf(text));
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
      const event = eventOf(row, cell, toText, report);
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

function eventOf(
  { line, endLine }: TextRow,
  cell: Cell,
  toText: (text: string) => LinkedText,
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
      date: dateOf(cell),
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
    },
    report,
  );
}

function dateOf(cell: Cell): WrittenDate {
  const exact = cell('edtf') === '' ? undefined : writtenDate(cell('edtf'));
  const written = cell('date') || cell('start');
  if (exact && (exact.ok || written === '')) return withOwnDetails(exact, cell);
  const first =
    written === '' && cell('year') !== ''
      ? dateOfParts(cell('year'), cell('month'), cell('day'))
      : writtenDate(written);
  const date = withEnd(first, cell);
  return /^(?:yes|true|1|是)$/iu.test(cell('approximate')) ? aboutDate(date) : date;
}

function withEnd(first: WrittenDate, cell: Cell): WrittenDate {
  if (cell('endYear') !== '') {
    return dateFromTo(first, dateOfParts(cell('endYear'), cell('endMonth'), cell('endDay')));
  }
  return cell('end') === '' ? first : dateFromTo(first, writtenDate(cell('end')));
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

function placesIn(names: readonly string[]): Places {
  const known = names.slice(0, MAX_COLUMNS);
  const columnsCalled = (called: readonly string[]) =>
    called.flatMap((name) => known.flatMap((one, i) => (one === name ? [i] : [])));
  const places = Object.entries(COLUMNS).map(([column, called]) => [column, columnsCalled(called)]);
  return Object.fromEntries(places) as Places;
}

function columnName(cell: string): string {
  return oneLine(cell)
    .toLowerCase()
    .replace(/[\s-]+/gu, '_');
}

function unguarded(cell: string): string {
  return cell.replace(GUARD, '').trim();
}

const plain = (text: string): LinkedText => ({ text: fewLines(text), links: [] });
