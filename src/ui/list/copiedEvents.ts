import { citation } from '../../export/citation.ts';
import { spreadsheetCell } from '../../export/spreadsheetCell.ts';
import type { TimelineEvent } from '../../model/event.ts';
import type { Source } from '../../model/source.ts';
import { dayLabel } from '../../timeline/words/dayLabel.ts';
import { inLanguage } from '../../timeline/words/localised.ts';
import type { Locale } from '../../timeline/words/locale.ts';
import { SORT_COLUMNS } from '../../model/sorting.ts';
import type { SortColumn } from '../../model/sorting.ts';
import { citings, figurePhrases } from '../words/eventWords.ts';
import type { Citing } from '../words/eventWords.ts';
import type { Messages } from '../words/messages.ts';

/** What putting events into words needs to know. */
export interface Wording {
  readonly locale: Locale;
  readonly messages: Messages;
  readonly sources: readonly Source[];
}

const SEPARATOR = '; ';

/** A Markdown list with an item for every piece of evidence: what happened, when, the citation. */
export function citedLines(events: readonly TimelineEvent[], wording: Wording): string {
  const { sources, locale } = wording;
  const lines = events.flatMap((event) =>
    event.evidence.map(
      (_, i) => `- ${citation(event, i, sources, locale).replaceAll('\n', '\n  ')}`,
    ),
  );
  return `${lines.join('\n')}\n`;
}

/**
 * The events as an HTML table with links to the articles, for documents and mail. Made as elements
 * and serialised, so that no text of an article is ever read as HTML.
 */
export function htmlTable(events: readonly TimelineEvent[], wording: Wording): string {
  const { columns, quote } = wording.messages.listing;
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const name of [...SORT_COLUMNS.map((column) => columns[column]), quote]) {
    const cell = document.createElement('th');
    cell.textContent = name;
    head.append(cell);
  }
  const body = table.createTBody();
  for (const event of events) {
    const row = body.insertRow();
    const cited = citings(event, wording.sources);
    const words = wordsOf(event, cited, wording);
    for (const column of SORT_COLUMNS) {
      const cell = row.insertCell();
      if (column === 'source') cell.append(...linksTo(cited, wording.messages));
      else cell.textContent = spreadsheetCell(words[column]);
    }
    row.insertCell().textContent = spreadsheetCell(quotesOf(cited));
  }
  return table.outerHTML;
}

/**
 * The events as tab-separated values for a spreadsheet: a header, a row an event, the first and
 * last day as ISO 8601 after the date in words, the quote and address at the end. No cell is a
 * formula, and none holds a tab or a line end.
 */
export function tabSeparated(events: readonly TimelineEvent[], wording: Wording): string {
  const { columns, firstDay, lastDay, quote, address } = wording.messages.listing;
  const [, ...others] = SORT_COLUMNS;
  const header = [
    columns.date,
    firstDay,
    lastDay,
    ...others.map((column) => columns[column]),
    quote,
    address,
  ];
  const rows = events.map((event) => {
    const cited = citings(event, wording.sources);
    const words = wordsOf(event, cited, wording);
    return [
      words.date,
      event.date.start,
      event.date.end,
      ...others.map((column) => words[column]),
      quotesOf(cited),
      cited.flatMap(({ url }) => url ?? []).join(SEPARATOR),
    ];
  });
  const line = (cells: readonly string[]) =>
    cells.map((cell) => spreadsheetCell(cell).replace(/[\t\r\n]+/gu, ' ')).join('\t');
  return [header, ...rows].map((cells) => `${line(cells)}\n`).join('');
}

function wordsOf(
  event: TimelineEvent,
  cited: readonly Citing[],
  { locale, messages }: Wording,
): Readonly<Record<SortColumn, string>> {
  return {
    date: dayLabel(event.date, locale),
    title: inLanguage(event.title, locale).text,
    kind: messages.kinds[event.kind],
    entities: (event.entities ?? []).join(SEPARATOR),
    figures: figurePhrases(event, locale, messages).join(SEPARATOR),
    modality: messages.modality[event.modality],
    basis: messages.bases[event.date.basis],
    source: cited.map((one) => placeOf(one, messages)).join(SEPARATOR),
  };
}

function placeOf({ title, line }: Citing, messages: Messages): string {
  return line === undefined ? title : `${title}, ${messages.line(line)}`;
}

function quotesOf(cited: readonly Citing[]): string {
  return cited.map(({ quote }) => quote).join(SEPARATOR);
}

function linksTo(cited: readonly Citing[], messages: Messages): readonly (Node | string)[] {
  return cited.flatMap((one, i) => {
    const words = spreadsheetCell(placeOf(one, messages));
    const before = i === 0 ? [] : [SEPARATOR];
    if (one.url === undefined) return [...before, words];
    const link = document.createElement('a');
    link.href = one.url;
    link.textContent = words;
    return [...before, link];
  });
}
