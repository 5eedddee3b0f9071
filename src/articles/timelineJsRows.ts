import type { TableRow } from '../extract/index.ts';
import { isTimelineJs } from '../model/timelineJsFile.ts';
import { asShown } from './cellDate.ts';
import { htmlText } from './htmlText.ts';
import { jsonItemLines } from './jsonItemLines.ts';
import { oneLine } from './plainText.ts';
import { firstRows } from './tableContent.ts';
import type { ReportLine, TableContent } from './tableContent.ts';
import { tableRow } from './tableRow.ts';
import { dateFromTo, dateOfParts } from './writtenDate.ts';
import type { WrittenDate } from './writtenDate.ts';
import { isMapping } from './yaml.ts';
import type { Mapping } from './yaml.ts';

/**
 * The events in the text of a TimelineJS 3 file (https://timeline.knightlab.com/docs/json-format.html),
 * a slide each; its texts are HTML and become plain. `undefined` for any other JSON, and with an
 * error for a text that is none.
 */
export function timelineJsRows(text: string, report: ReportLine): TableContent | undefined {
  const json = parsed(text, report);
  if (!isTimelineJs(json)) return undefined;
  const { events, eras, title } = json;
  const lines = jsonItemLines(text, 'events');
  if (Array.isArray(eras) && eras.length > 0) {
    const message = 'Eras have no place on this timeline; left out.';
    report('warning', 'table-eras', jsonItemLines(text, 'eras')[0] ?? 1, message);
  }
  const opening = partOf(partOf({ title }, 'title'), 'text');
  const name = oneLine(htmlText(textOf(opening, 'headline')).text);
  const about = htmlText(textOf(opening, 'text'));
  return {
    ...(name === '' ? {} : { title: name }),
    ...(about.text === '' ? {} : { about: { line: 1, ...about } }),
    rows: firstRows(events, (_, i) => lines[i] ?? 1, report).flatMap((event, i) => {
      const line = lines[i] ?? 1;
      if (isMapping(event)) return slideOf(event, line, lines[i + 1] ?? line, report) ?? [];
      report('error', 'table-event', line, 'This event is no object; correct it or delete it.');
      return [];
    }),
  };
}

function slideOf(
  event: Mapping,
  line: number,
  nextLine: number,
  report: ReportLine,
): TableRow | undefined {
  const text = partOf(event, 'text');
  const media = partOf(event, 'media');
  const address = textOf(media, 'url');
  return tableRow(
    {
      line,
      endLine: Math.max(line, nextLine - 1),
      date: dateOf(event),
      id: textOf(event, 'unique_id'),
      title: oneLine(htmlText(textOf(text, 'headline')).text),
      text: htmlText(textOf(text, 'text')),
      cites: [
        {
          text: oneLine(htmlText(textOf(media, 'caption') || textOf(media, 'credit')).text),
          // What is embedded may be HTML, or a file beside the timeline: neither is an address.
          address: /^[^\s<]*:/u.test(address) ? address : '',
        },
      ],
      kind: '',
      group: oneLine(htmlText(textOf(event, 'group')).text),
      modality: '',
      importance: '',
      entities: [],
    },
    report,
  );
}

/**
 * The days are those of the parts; where the words that are shown for them mean the same days, they
 * say more (`about 2022`, the third quarter).
 */
function dateOf(event: Mapping): WrittenDate {
  const first = partOf(event, 'start_date');
  const start = partsOf(first);
  const end = partOf(event, 'end_date');
  const hasEnd = ['year', 'month', 'day'].some((part) => !/^0{0,2}$/u.test(textOf(end, part)));
  const date = hasEnd ? dateFromTo(start, partsOf(end)) : start;
  const words = textOf(event, 'display_date') || textOf(first, 'display_date');
  return asShown(date, htmlText(words).text);
}

function partsOf(date: Mapping): WrittenDate {
  return dateOfParts(textOf(date, 'year'), textOf(date, 'month'), textOf(date, 'day'));
}

function partOf(mapping: Mapping, key: string): Mapping {
  const value = Object.hasOwn(mapping, key) ? mapping[key] : undefined;
  return isMapping(value) ? value : {};
}

function textOf(mapping: Mapping, key: string): string {
  const value = Object.hasOwn(mapping, key) ? mapping[key] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function parsed(text: string, report: ReportLine): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const at = /position (?<at>\d+)/u.exec(message)?.groups?.['at'] ?? text.length;
    const line = text.slice(0, Number(at)).trimEnd().split('\n').length;
    report('error', 'table-json', line, 'This is not JSON from here on; correct it.');
    return undefined;
  }
}
