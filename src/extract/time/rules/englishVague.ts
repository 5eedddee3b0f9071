import { GAP } from '../englishNumerals.ts';
import type { TimeRule } from '../rule.ts';
import type { TimeUnit, TimeValue, VagueName } from '../value.ts';

const vague = (name: VagueName, unit: TimeUnit): TimeValue => ({ type: 'vague', name, unit });

const units = (group: string) => `(?<${group}>day|week|month|year|decade)s(?![\\w-])`;
const FEW = `(?<few>(?:a${GAP})?few|several|some|many|a${GAP}number${GAP}of|a${GAP}good${GAP}many)`;

function unitOf(word: string | undefined): TimeUnit {
  switch (word?.toLowerCase()) {
    case 'day':
      return 'day';
    case 'week':
      return 'week';
    case 'month':
      return 'month';
    case 'decade':
      return 'decade';
    default:
      return 'year';
  }
}

const NUMBER_BEFORE = /(?:\d|half|hundred|thousand|million|light|man)[ -]$/i;

export const englishVague: readonly TimeRule[] = [
  {
    name: 'en-few-ago',
    first: '',
    words: ['a', 'few', 'several', 'some', 'many', 'days', 'weeks', 'months', 'years', 'decades'],
    pattern: `(?:${FEW}${GAP})?${units('unit')}${GAP}(?:ago|back(?=[.,;]|$))(?!\\w)`,
    read: (g, { before }) => {
      if (NUMBER_BEFORE.test(before) || (g['few'] === undefined && counts(before)))
        return undefined;
      const many = g['few'] === undefined || /many|number/i.test(g['few']);
      return vague(many ? 'many-ago' : 'few-ago', unitOf(g['unit']));
    },
    examples: [
      ['a few months ago', 'a few months ago', '2024-10~/2025-01~'],
      ['a few weeks ago', 'a few weeks ago', '2025-02~'],
      ['several years ago', 'several years ago', '2021~/2023~'],
      ['discussed years ago', 'years ago', '2015~/2020~'],
    ],
    not: [
      'a million years ago',
      'a few years',
      'some minutes ago',
      'three years ago',
      'a hundred years ago',
    ],
  },
  {
    name: 'en-few-past',
    first: '',
    words: ['last', 'past', 'recent'],
    pattern: `(?:last|past)${GAP}(?:few|several|many|couple${GAP}of)${GAP}${units('unit')}|recent${GAP}${units('unit2')}`,
    read: (g, { after }) =>
      /^ of (?:the|\d|[A-Z]|this|last|that|his|her|its|their)/.test(after)
        ? undefined
        : vague('few-past', unitOf(g['unit'] ?? g['unit2'])),
    examples: [
      ['over the past few years', 'past few years', '2022~/2025~'],
      ['in recent months', 'recent months', '2024-12~/2025-03~'],
    ],
    not: ['recent papers', 'the last few people'],
  },
  {
    name: 'en-few-ahead',
    first: '',
    words: ['next', 'coming', 'within'],
    pattern: `(?:(?:next|coming)${GAP}(?:few|several|couple${GAP}of)${GAP}|coming${GAP})${units('unit')}|within${GAP}(?:(?:a|the${GAP}next)${GAP})?(?:few|several)${GAP}${units('unit2')}`,
    read: (g) => vague('few-ahead', unitOf(g['unit'] ?? g['unit2'])),
    examples: [
      ['over the next few years', 'next few years', '2026~/2028~'],
      ['in the coming months', 'coming months', '2025-04~/2025-07~'],
      ['within a few years', 'within a few years', '2026~/2028~'],
    ],
    not: ['the next few models', 'the coming storm'],
  },
  {
    name: 'en-few-later',
    first: '',
    words: ['a', 'few', 'several', 'some', 'many', 'years', 'months', 'decades', 'weeks'],
    pattern: `(?:${FEW}${GAP})?${units('unit')}${GAP}(?:later|afterwards?)(?!\\w)`,
    read: (g, { before }) =>
      NUMBER_BEFORE.test(before) || (g['few'] === undefined && counts(before))
        ? undefined
        : vague('few-after', unitOf(g['unit'])),
    examples: [['a few years later', 'a few years later', '2027~/2029~']],
    not: ['some minutes later', 'three years later', '20 years later'],
  },
  {
    name: 'en-recently',
    first: '',
    words: ['recently', 'lately'],
    pattern: `(?:recently|lately)(?!\\w)`,
    read: (_g, { before }) =>
      /(?:more|most|as|how|less|until|till)[ \n-]$/i.test(before)
        ? undefined
        : vague('recently', 'month'),
    examples: [['it recently raised', 'recently', '2025-02~/2025-03~']],
    not: ['more recently', 'philately', 'until recently'],
  },
  {
    name: 'en-soon',
    first: '',
    words: ['in'],
    pattern: `in${GAP}the${GAP}(?:near${GAP}future|short${GAP}term|near${GAP}term)(?!\\w)`,
    read: () => vague('soon', 'month'),
    examples: [['in the near future', 'in the near future', '2025-03~/2026-03~']],
    not: ['in the future', 'in the long term'],
  },
];

/** Whether the words before end in a count: "three" years ago is not "years ago". */
function counts(before: string): boolean {
  return /(?:^|[^A-Za-z])(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|eleven|twelve|dozen|couple of|of|more|or|to|and|odd|so)[ -]$/i.test(
    before,
  );
}
