import { GAP } from '../englishNumerals.ts';
import { DIGITS } from '../rule.ts';
import type { TimeRule } from '../rule.ts';
import type { TimeValue } from '../value.ts';
import { inNumber, isLabelled } from './englishWords.ts';

const calendar = (year: number): TimeValue => ({ type: 'calendar', fields: { year } });

/** "BC" and its kin; only in capitals, as these rules mind the case. */
const BC = '(?:BCE?|B\\.? ?C\\.?(?: ?E\\.?)?)(?![\\w-])';
const AD = '(?:AD|CE|A\\.D\\.?|C\\.E\\.?)(?![\\w-])';
const NUMBER = '\\d{1,2},?\\d{3}|\\d{1,3}';
const TO = `(?: ?- ?|${GAP}(?:to|until|and|or|through)${GAP})`;

const yearOf = (text: string) => Number(text.replace(',', ''));

/** Words before a small number that make it a year, where "CE" and "AD" might be other things. */
const LEAD =
  /(?:^|[^A-Za-z])(?:[Ii]n|[Bb]y|of|[Ss]ince|[Ff]rom|[Uu]ntil|to|[Bb]efore|[Aa]fter|[Aa]round|[Aa]bout|c\.|ca\.|circa|and|year|[Bb]etween|[(]) ?$|[(-]$/;

/** Years before the year 1 count backwards; astronomers, and EDTF, call 1 BC the year 0. */
export const englishBefore: readonly TimeRule[] = [
  {
    name: 'en-year-bc',
    first: DIGITS,
    pattern: `(?:(?<from>${NUMBER})${TO})?(?<year>${NUMBER}) ?${BC}`,
    read: (g, around) => {
      const year = yearOf(g['year'] ?? '');
      const from = g['from'] === undefined ? undefined : yearOf(g['from']);
      // "2019 BC Ferries": the letters are a province's.
      const province = year > 1800 && year < 2200 && /^ [A-Z]/.test(around.after);
      if (year === 0 || province || inNumber(around) || isLabelled(around)) return undefined;
      if (from === undefined) return calendar(1 - year);
      if (from <= year) return undefined;
      return { type: 'range', from: calendar(1 - from), to: calendar(1 - year) };
    },
    examples: [
      ['killed in 44 BC.', '44 BC', '-0043'],
      ['about 500 BCE', '500 BCE', '-0499~'],
      ['in 300 B.C. he', '300 B.C.', '-0299'],
      ['from 431 to 404 BC', 'from 431 to 404 BC', '-0430/-0403'],
    ],
    not: ['in 2019 BC Ferries', '$44 BC', 'ABC 44', '44 bc', '0 BC'],
  },
  {
    name: 'en-year-ad',
    first: DIGITS,
    pattern: `(?:(?<from>${NUMBER})${TO})?(?<year>\\d{1,4}) ?${AD}`,
    read: (g, around) => {
      const year = yearOf(g['year'] ?? '');
      const from = g['from'] === undefined ? undefined : yearOf(g['from']);
      if (year === 0 || year > 2100 || inNumber(around) || !LEAD.test(around.before)) {
        return undefined;
      }
      if (from === undefined) return calendar(year);
      return from < year ? { type: 'range', from: calendar(from), to: calendar(year) } : undefined;
    },
    examples: [
      ['buried in 79 AD.', '79 AD', '0079'],
      ['in 79 CE it', '79 CE', '0079'],
    ],
    not: ['two 5 CE marks', '24 AD converters', 'in 3000 AD'],
  },
  {
    name: 'en-ad-year',
    first: '',
    words: ['ad', 'a'],
    pattern: `(?<mark>AD|A\\.D\\.) ?(?<year>\\d{1,4})(?:${TO}(?:(?:AD|A\\.D\\.) ?)?(?<to>\\d{2,4}))?(?![\\w%]|[.,:]\\d|-\\d)`,
    read: (g, { before }) => {
      const year = Number(g['year']);
      const to = g['to'] === undefined ? undefined : Number(g['to']);
      if (/[a-z]/.test(g['mark'] ?? '') || year === 0 || year > 2100) return undefined;
      if (/(?:the|an|this|each|[A-Z]) $/.test(before)) return undefined;
      if (to === undefined || to <= year) return calendar(year);
      return { type: 'range', from: calendar(year), to: calendar(to) };
    },
    examples: [
      ['buried in AD 79.', 'AD 79', '0079'],
      ['from AD 14 to 37 he', 'from AD 14 to 37', '0014/0037'],
    ],
    not: ['an ad 79 seconds long', 'the AD 7606 chip', 'AD 3000'],
  },
];
