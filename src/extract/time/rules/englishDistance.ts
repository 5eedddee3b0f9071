import { COUNT_WORDS, GAP, NUMBER_STARTS, englishCount } from '../englishNumerals.ts';
import type { Count } from '../numerals.ts';
import { DIGITS } from '../rule.ts';
import type { Groups, TimeRule } from '../rule.ts';
import type { TimeUnit, TimeValue } from '../value.ts';

/** A unit, and how many of the unit counted in it holds. */
const UNITS: Readonly<Record<string, readonly [TimeUnit, number]>> = {
  day: ['day', 1],
  week: ['week', 1],
  fortnight: ['week', 2],
  month: ['month', 1],
  quarter: ['quarter', 1],
  year: ['year', 1],
  decade: ['year', 10],
  century: ['year', 100],
  centurie: ['year', 100],
};
const UNIT = '(?<unit>day|week|fortnight|month|quarter|year|decade|centur(?=y|ies))';
/** A unit of distance, singular or plural, captured. */
export const DISTANCE_UNIT = `${UNIT}(?:ies|y|s)?(?![\\w-])`;
const COUNTED = `(?<count>${COUNT_WORDS})(?:[ -]odd|${GAP}or${GAP}so)?[ \\n-]${DISTANCE_UNIT}(?<half>${GAP}and${GAP}a${GAP}half)?(?:${GAP}or${GAP}so(?=${GAP}(?:ago|later)))?`;
/** One of several parts of a distance: "2 years", "1 month". */
const PART = `(?<count>${COUNT_WORDS})[ \\n]${DISTANCE_UNIT}`;

/** Unit and count of a distance; halves go into the next smaller unit, 1.5 years → 18 months. */
export function englishDistanceOf(g: Groups): { unit: TimeUnit; count: Count } | undefined {
  const word = (g['unit'] ?? '').toLowerCase();
  const [unit, times] = UNITS[word === 'centur' ? 'century' : word] ?? [];
  const count = englishCount(g['count'] ?? '');
  if (unit === undefined || times === undefined || !count) return undefined;
  const extra = g['half'] === undefined ? 0 : 0.5;
  const [low, high] = [(count.low + extra) * times, (count.high + extra) * times];
  if (Number.isInteger(low) && Number.isInteger(high)) return { unit, count: { low, high } };
  if (unit === 'year') return { unit: 'month', count: { low: low * 12, high: high * 12 } };
  if (unit === 'quarter') return { unit: 'month', count: { low: low * 3, high: high * 3 } };
  const days = unit === 'month' ? 30 : unit === 'week' ? 7 : 0;
  return days === 0 ? undefined : { unit: 'day', count: { low: low * days, high: high * days } };
}

/** Words that count belong to a longer number or a compound: no distance begins here. */
const INSIDE =
  /(?:[\w.,$€£#-]|(?:hundred|thousand|million|or|to) |(?:half|halves|third|thirds|quarter|quarters) of )$/i;
/** "Between 8 days and 300 years ago": the one end of a span, however far the other. */
const OTHER_END = /(?:^|[^a-z])between [^,.;]{1,28} and $/i;

/** What shows that "in three weeks" is not how long something took. */
const AHEAD =
  /(?:^|[^A-Za-z])(?:will|won't|shall|would|'ll|going to|might|could|should|plans?|expects?|expected|predicts?|forecast|due|be|is|are|by then)(?![A-Za-z])/i;

/** Years are counted before months, and days last, whatever the order of the words. */
const LARGEST_FIRST: readonly TimeUnit[] = ['year', 'quarter', 'month', 'week', 'day'];

const TODAY: TimeValue = { type: 'shift', unit: 'day', count: 0, anchor: 'published' };

const STARTS = [...NUMBER_STARTS, 'a', 'an', 'the', 'couple', 'half', 'quarter', 'between'];

export const englishDistance: readonly TimeRule[] = [
  {
    name: 'en-distance',
    first: DIGITS,
    words: STARTS,
    pattern: `${COUNTED}${GAP}(?:(?<ago>ago|back(?=[.,;]|$))|(?<earlier>earlier|before(?:${GAP}that|(?=[.,;]|$))|previously|prior(?!${GAP}to))|(?<ahead>from${GAP}(?:now|today)|hence)|later|afterwards?|after${GAP}that|thereafter|on(?=,))(?!\\w)`,
    read: (g, { before }) => {
      const inside = INSIDE.test(before) || OTHER_END.test(before);
      const distance = inside ? undefined : englishDistanceOf(g);
      if (!distance) return undefined;
      const anchor =
        g['ago'] !== undefined || g['ahead'] !== undefined
          ? 'published'
          : g['earlier'] === undefined
            ? 'either'
            : 'narrative';
      const sign = g['ago'] !== undefined || g['earlier'] !== undefined ? -1 : 1;
      const value = { type: 'distance', ...distance, sign, anchor } as const;
      // Half a month is 15 days or so, not the day 15 days away.
      return distance.unit === 'day' && !/^day/i.test(g['unit'] ?? '')
        ? { value, approximate: true }
        : value;
    },
    examples: [
      ['three years ago we', 'three years ago', '2022~'],
      ['six months ago', 'six months ago', '2024-09~'],
      ['two days ago', 'two days ago', '2025-03-01'],
      ['a year and a half ago', 'a year and a half ago', '2023-09~'],
      ['two decades ago', 'two decades ago', '2005~'],
      ['two or three years ago', 'two or three years ago', '2022~/2023~'],
      ['18 months ago', '18 months ago', '2023-09~'],
      ['half a century ago', 'half a century ago', '1975~'],
      ['a quarter of a century ago', 'a quarter of a century ago', '2000~'],
      ['a month and a half ago', 'a month and a half ago', '2025-01-17~'],
      ['a dozen years ago', 'a dozen years ago', '2013~'],
      ['a hundred years ago', 'a hundred years ago', '1925~'],
      ['two hundred years ago', 'two hundred years ago', '1825~'],
      ['a couple of years ago', 'a couple of years ago', '2023~'],
      ['In 1998 it began. Two decades later', 'Two decades later', '2018~'],
      ['two weeks from now', 'two weeks from now', '2025-03-17~/2025-03-23~'],
      ['In May 2024 it shipped, six months earlier', 'six months earlier', '2023-11~'],
    ],
    not: [
      '20 minutes ago',
      'for three years',
      'between 8 days and 300 years ago',
      'two thousand years ago',
      '1,500 years ago',
      'a year agonising',
      'sooner or later',
      'a later year',
      'two years prior to',
      'a day early',
    ],
  },
  {
    name: 'en-distance-in-parts',
    first: DIGITS,
    words: STARTS,
    // Three parts written out one by one would make a pattern that takes half a second to compile.
    pattern: `(?<parts>(?:${PART},?${GAP}(?:and${GAP})?){2,3})(?:(?<ago>ago)|later|from${GAP}now)(?!\\w)`,
    read: (g, { before }) => {
      if (INSIDE.test(before) || OTHER_END.test(before)) return undefined;
      const sign = g['ago'] === undefined ? 1 : -1;
      const parts = [...(g['parts'] ?? '').matchAll(new RegExp(PART, 'gi'))]
        .map(({ groups }) => groups && englishDistanceOf(groups))
        .filter((one) => one !== undefined)
        .sort((a, b) => LARGEST_FIRST.indexOf(a.unit) - LARGEST_FIRST.indexOf(b.unit));
      if (/(?:^|[^a-z])between $/i.test(before)) return undefined;
      return { type: 'offset', parts, sign, from: TODAY };
    },
    examples: [
      ['2 years 1 month 21 days ago', '2 years 1 month 21 days ago', '2023-01-13'],
      ['a year and two months ago', 'a year and two months ago', '2024-01~'],
    ],
    not: [
      'between 8 days and 300 years ago',
      'two years and 21 people later',
      '2 hours 5 minutes ago',
      '1 month 21 days',
    ],
  },
  {
    name: 'en-distance-ahead',
    first: '',
    words: ['in'],
    pattern: `in${GAP}(?:(?:about|around|just|only|another|roughly|as${GAP}little${GAP}as)${GAP})?${COUNTED}(?<time>'s?${GAP}time)?(?!${GAP}from)`,
    read: (g, { before, after }) => {
      const ahead = g['time'] !== undefined || AHEAD.test(before) || AHEAD.test(after);
      if (
        !ahead ||
        /^ (?:of|since|or so of|for)\b/.test(after) ||
        /-?\w*(?:ed|ly|once|twice|times) $/i.test(before)
      )
        return undefined;
      const distance = englishDistanceOf(g);
      return distance && { type: 'distance', ...distance, sign: 1, anchor: 'published' };
    },
    examples: [
      ['It will ship in three months.', 'in three months', '2025-06~'],
      ['I will leave in two days', 'in two days', '2025-03-05'],
    ],
    not: [
      'built it in two years',
      'the first in ten years',
      'once in a century',
      'doubled in two years',
    ],
  },
  {
    name: 'en-stretch-past',
    first: '',
    words: ['last', 'past', 'previous', 'preceding'],
    pattern: `(?:last|past|previous|preceding)${GAP}(?:(?<count>${COUNT_WORDS}|hundred|dozen)[ \\n-])?${DISTANCE_UNIT}(?<half>${GAP}and${GAP}a${GAP}half)?`,
    read: (g, { after }) => {
      // "The last three months of 2023", "the last years of his life": a part of something else.
      if (
        /^[ \n](?:of|in)[ \n](?:the|his|her|its|their|our|\d|[A-Z]|fiscal|last|this|that)/.test(
          after,
        )
      )
        return undefined;
      const count = g['count'] ?? (g['half'] === undefined ? '' : '1');
      const distance = /^an?$/i.test(count) ? undefined : englishDistanceOf({ ...g, count });
      return distance && { type: 'stretch', ...distance, sign: -1, anchor: 'published' };
    },
    examples: [
      ['in the last five years', 'last five years', '2020~/2025~'],
      ['the past two quarters', 'past two quarters', '2024-35/2024-36'],
      ['the past half century', 'past half century', '1975~/2025~'],
    ],
    not: ['the last two models', 'past a decade', 'the last three months of 2023', 'last year'],
  },
  {
    name: 'en-stretch-ahead',
    first: '',
    words: ['next', 'coming', 'following', 'within'],
    pattern: `(?:(?<within>within${GAP})(?:the${GAP}(?:next|coming)${GAP})?|(?:next|coming|following)${GAP})${COUNTED}`,
    read: (g, { after }) => {
      if (/^[ \n](?:of|after|from|before)\b/.test(after)) return undefined;
      const distance = englishDistanceOf(g);
      const anchor = g['within'] === undefined ? 'published' : 'either';
      return distance && { type: 'stretch', ...distance, sign: 1, anchor };
    },
    examples: [
      ['within two years', 'within two years', '2025-03/2027-03'],
      ['in the next three to six months', 'next three to six months', '2025-06/2025-09'],
    ],
    not: ['within two years of its launch', 'the next two models', 'within walking distance'],
  },
];
