import { civilOf, parseIsoDay } from '../model/calendar.ts';
import type { IsoDay } from '../model/calendar.ts';
import type { TimelineEvent } from '../model/event.ts';
import { safeUrl } from '../model/safeUrl.ts';
import type { Timeline } from '../model/timelineFile.ts';
import { inLanguage } from '../timeline/words/localised.ts';
import type { Locale } from '../timeline/words/locale.ts';
import { evidenceText } from './evidenceText.ts';

/** Longest line of an iCalendar file, in octets without its end. */
const MOST_OCTETS = 75;
/** A calendar entry needs a stamp; a file that is made twice is to be the same. */
const STAMP = '19700101T000000Z';

/**
 * The events as a calendar (RFC 5545): all-day entries, ends exclusive, with the quote and its
 * article. Years outside 1–9999, which the format has no words for, are left out: see `icsLeftOut`.
 */
export function timelineIcs(timeline: Timeline, locale: Locale): string {
  const entries = timeline.events.flatMap((event) => entryOf(event, timeline, locale));
  const name = timeline.title ? inLanguage(timeline.title, locale).text : 'Chronocite';
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Chronocite//Timeline//EN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** How many events a calendar cannot hold: those with a day outside the years 1–9999. */
export function icsLeftOut({ events }: Timeline): number {
  return events.filter((event) => daysOf(event) === undefined).length;
}

function daysOf({ date }: TimelineEvent) {
  const start = basicDay(date.start, 0);
  const end = basicDay(date.end, 1);
  return start === undefined || end === undefined ? undefined : { start, end };
}

function entryOf(event: TimelineEvent, { sources }: Timeline, locale: Locale): readonly string[] {
  const days = daysOf(event);
  if (!days) return [];
  const [first] = event.evidence;
  const text = first && evidenceText(first, sources);
  const url = text?.source.url ? safeUrl(text.source.url) : undefined;
  const description = text ? `“${text.quote}” — ${text.source.title}` : '';
  return [
    'BEGIN:VEVENT',
    `UID:${event.id.replace(/\p{Cc}+/gu, '-')}@chronocite`,
    `DTSTAMP:${STAMP}`,
    `DTSTART;VALUE=DATE:${days.start}`,
    `DTEND;VALUE=DATE:${days.end}`,
    `SUMMARY:${escaped(inLanguage(event.title, locale).text)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(url === undefined ? [] : [`URL:${url}`]),
    `CATEGORIES:${event.kind}`,
    `STATUS:${event.modality === 'forecast' ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** `20250303` for a day, `later` days on; `undefined` outside years 1–9999. */
function basicDay(iso: IsoDay, later: number): string | undefined {
  const day = parseIsoDay(iso);
  if (day === undefined) return undefined;
  const { year, month, day: date } = civilOf(day + later);
  if (year < 1 || year > 9999) return undefined;
  return [
    String(year).padStart(4, '0'),
    ...[month, date].map((n) => String(n).padStart(2, '0')),
  ].join('');
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/gu, '\\$&')
    .replace(/\r\n|\r|\n/gu, '\\n')
    .replace(/[\p{Cc}\p{Cs}]/gu, '');
}

/** A line cut into pieces of 75 octets, never inside a character, each but the first indented. */
function folded(line: string): string {
  let piece = '';
  let octets = 0;
  const pieces: string[] = [];
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      pieces.push(piece);
      piece = '';
      // The space that marks a continuation counts.
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}

/** Length of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
