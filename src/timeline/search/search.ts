import type { TimelineEvent } from '../../model/event.ts';
import type { Timeline } from '../../model/timelineFile.ts';
import { fold } from '../../text/fold.ts';

/** Longest query that is looked at, in UTF-16 units. */
const MAX_QUERY_LENGTH = 100;

/** Whether an event is one that a query asks for. */
export type Found = (event: TimelineEvent) => boolean;

/** A stretch of a text, half-open in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a query finds, and how well. */
export interface Finding {
  readonly has: Found;
  /** How well an event answers: a title that begins with it, has it, has some of it, then the rest. */
  readonly score: (event: TimelineEvent) => number;
  /** Where words of the query stand in a text, in order and apart. */
  readonly marks: (text: string) => readonly Stretch[];
}

/** Looks through the events of one timeline. */
export type Search = (query: string) => Finding;

/** Part of a query: words that must be there, or an amount that a figure must have. */
type Term = { readonly words: string } | { readonly amount: number; readonly words: string };

const UNITS: Readonly<Record<string, number>> = {
  万亿: 1e12,
  兆: 1e12,
  亿: 1e8,
  万: 1e4,
  trillion: 1e12,
  tn: 1e12,
  t: 1e12,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  thousand: 1e3,
  k: 1e3,
  '%': 1,
};
const TERM =
  /(?:us|nt|hk)?[$€£¥]?(?<number>\d[\d,]{0,20}(?:\.\d{1,6})?) ?(?<unit>万亿|兆|亿|万|trillion|tn|billion|bn|million|mn|thousand|[tbmk](?![a-z])|%)(?:美元|人民币|欧元|英镑|日元|新台币|元)?|[^ ]+/gu;
/** How far an amount may be off: as much as rounding to three digits. */
const TOLERANCE = 0.005;

/**
 * A search through a timeline's events: by title in any language, quoted sentence, person,
 * organisation, speaker, date and amount.
 *
 * Script and width do not matter (`訓練` finds `训练`), nor does case. Every word of a query must
 * be there, in any order; an amount with its unit (`200 億`, `$20B`) is found however it was
 * written, by value. An empty query finds everything. The texts are folded when first searched:
 * O(text), a query after that likewise but fast. Never throws; a query is no pattern.
 */
export function createSearch({ sources, events }: Timeline): Search {
  const paragraphs = new Map(
    sources.map(({ id, paragraphs: all }) => [id, new Map(all.map((p) => [p.id, p.text]))]),
  );
  const texts = new Map<string, string>();
  const textOf = (event: TimelineEvent): string => {
    const known = texts.get(event.id);
    if (known !== undefined) return known;
    const quotes = event.evidence.map(({ source, paragraph, quote }) =>
      (paragraphs.get(source)?.get(paragraph) ?? '').slice(quote.start, quote.end),
    );
    const speakers = event.evidence.flatMap(({ speaker }) => speaker ?? []);
    const parts = [
      ...Object.values(event.title),
      ...quotes,
      ...(event.entities ?? []),
      ...speakers,
      event.date.edtf,
    ];
    const text = normal(parts.join('\n'));
    texts.set(event.id, text);
    return text;
  };
  for (const event of events) textOf(event);
  return (query) => {
    const terms = termsOf(query);
    const whole = normal(query.trim());
    return {
      has: (event) => terms.every((term) => has(event, textOf(event), term)),
      score: (event) => titleScore(event, terms, whole),
      marks: (text) => marksOf(text, terms),
    };
  };
}

/** 4 for a title that begins with the query, 3 for one that has it whole, 2 all its words, 1 some. */
function titleScore(event: TimelineEvent, terms: readonly Term[], whole: string): number {
  const titles = Object.values(event.title).map(normal);
  const best = (test: (title: string) => boolean) => titles.some(test);
  if (best((title) => title.startsWith(whole))) return 4;
  if (best((title) => title.includes(whole))) return 3;
  if (best((title) => terms.every(({ words }) => title.includes(words)))) return 2;
  return best((title) => terms.some(({ words }) => title.includes(words))) ? 1 : 0;
}

function marksOf(text: string, terms: readonly Term[]): readonly Stretch[] {
  const folded = fold(text).toLowerCase();
  // A letter that is longer in lower case would put every mark after it in the wrong place.
  if (folded.length !== text.length) return [];
  const found = terms.flatMap(({ words }) => {
    const places: Stretch[] = [];
    if (words === '') return places;
    for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + words.length)) {
      places.push({ start: at, end: at + words.length });
    }
    return places;
  });
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of found.sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else apart.push({ start, end });
  }
  return apart;
}

/** Text as it is compared: folded, lower case, single spaces, none between Han characters. */
function normal(text: string): string {
  return fold(text)
    .toLowerCase()
    .replace(/[ \t]+/gu, ' ')
    .replace(/(?<=\p{sc=Han}) | (?=\p{sc=Han})/gu, '');
}

function termsOf(query: string): readonly Term[] {
  const text = fold(query.slice(0, MAX_QUERY_LENGTH)).toLowerCase().trim();
  return [...text.replace(/\s+/gu, ' ').matchAll(TERM)].map(({ 0: words, groups }) => {
    const unit = UNITS[groups?.['unit'] ?? ''];
    const plain = normal(words);
    if (unit === undefined) return { words: plain };
    return { amount: Number((groups?.['number'] ?? '').replaceAll(',', '')) * unit, words: plain };
  });
}

function has(event: TimelineEvent, text: string, term: Term): boolean {
  if (text.includes(term.words)) return true;
  if (!('amount' in term)) return false;
  return (event.figures ?? []).some(
    ({ value, max }) =>
      isNear(value, term.amount) || (max !== undefined && isNear(max, term.amount)),
  );
}

function isNear(value: number, wanted: number): boolean {
  return Math.abs(value - wanted) <= Math.abs(wanted) * TOLERANCE;
}
