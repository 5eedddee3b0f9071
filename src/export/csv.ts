import { basisOf } from '../model/basisOf.ts';
import type { Figure, TimelineEvent } from '../model/event.ts';
import type { Source } from '../model/source.ts';
import type { Timeline } from '../model/timelineFile.ts';
import { evidenceText } from './evidenceText.ts';
import { spreadsheetCell } from './spreadsheetCell.ts';

const BYTE_ORDER_MARK = '\uFEFF';

type Column = (event: TimelineEvent, sources: readonly Source[]) => string;

const COLUMNS: Readonly<Record<string, Column>> = {
  id: ({ id }) => id,
  start: ({ date }) => date.start,
  end: ({ date }) => date.end,
  edtf: ({ date }) => date.edtf,
  precision: ({ date }) => date.precision,
  approximate: ({ date }) => (date.approximate ? 'yes' : 'no'),
  basis: ({ date }) => basisOf(date),
  reference: ({ date }) => date.reference ?? '',
  title_zh_hant: ({ title }) => title['zh-Hant'] ?? '',
  title_zh_hans: ({ title }) => title['zh-Hans'] ?? '',
  title_en: ({ title }) => title['en'] ?? '',
  kind: ({ kind }) => kind,
  modality: ({ modality }) => modality,
  importance: ({ importance }) => String(importance),
  entities: ({ entities = [] }) => entities.join('; '),
  figures: ({ figures = [] }) => figures.map(figureText).join('; '),
  article: evidenceColumn(({ source }) => source.title),
  published: evidenceColumn(({ source }) => source.published ?? ''),
  address: evidenceColumn(({ source }) => source.url ?? ''),
  line: evidenceColumn(({ line }) => String(line)),
  quote: evidenceColumn(({ quote }) => quote),
};

/**
 * The events as comma-separated values (RFC 4180, with a byte order mark so that spreadsheets read
 * it as UTF-8): a header row, a row an event in time order, every cell quoted and none a formula.
 * Article, line and quote are those of the best evidence.
 */
export function timelineCsv({ events, sources }: Timeline): string {
  const columns = Object.values(COLUMNS);
  const rows = [
    Object.keys(COLUMNS),
    ...events.map((event) => columns.map((column) => column(event, sources))),
  ];
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(text: string): string {
  return `"${spreadsheetCell(text).replaceAll('"', '""')}"`;
}

function evidenceColumn(
  read: (text: NonNullable<ReturnType<typeof evidenceText>>) => string,
): Column {
  return (event, sources) => {
    const [first] = event.evidence;
    const text = first && evidenceText(first, sources);
    return text ? read(text) : '';
  };
}

/** `revenue 1000000000–4500000000 USD (about)`: exact numbers, for machines and sums. */
function figureText({ measure, value, max, currency, unit, bound }: Figure): string {
  const amount = max === undefined ? `${value}` : `${value}–${max}`;
  const counted = currency ?? unit;
  const words = counted ? `${measure} ${amount} ${counted}` : `${measure} ${amount}`;
  return bound === 'exact' ? words : `${words} (${bound})`;
}
