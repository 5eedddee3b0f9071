import type { DateMention, TimeUnit, TimeValue } from '../value.ts';
import { COUNT_WORDS, GAP } from '../englishNumerals.ts';
import { DISTANCE_UNIT, englishDistanceOf } from '../rules/englishDistance.ts';
import { followsWords, lengthBefore, wordsBefore } from './refiner.ts';
import type { Refiner } from './refiner.ts';

const offsetBefore = wordsBefore(
  `(?<![A-Za-z\\d.,$-])(?<count>${COUNT_WORDS})[ \\n-]${DISTANCE_UNIT}${GAP}(?<side>after|before|from|following)${GAP}(?:the${GAP})?`,
  'i',
);

const besideBefore = wordsBefore(
  `(?<![A-Za-z-])(?:the${GAP}(?<unit>day|week|month|year)${GAP}(?<side>before|after)|(?:the${GAP})?(?<eve>eve)${GAP}of)${GAP}(?:the${GAP})?`,
  'i',
);

const UNITS: Readonly<Record<string, TimeUnit>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
};

/** "The year before 2015", "the day after Thanksgiving": the whole unit beside a date. */
function beside(mention: DateMention, folded: string): DateMention | undefined {
  const words = besideBefore(folded, mention.start);
  const { unit: word = 'day', side, eve } = words?.groups ?? {};
  const unit = UNITS[word.toLowerCase()];
  if (!words || !unit || !isAsFine(mention.value, unit)) return undefined;
  return {
    ...mention,
    start: mention.start - lengthBefore(words),
    value: {
      type: 'offset',
      parts: [{ unit, count: { low: 1, high: 1 } }],
      sign: eve !== undefined || side?.toLowerCase() === 'before' ? -1 : 1,
      from: mention.value,
      whole: unit,
    },
  };
}

/** The day beside a year is not told by the year; the year beside a day is. */
function isAsFine(value: TimeValue, unit: TimeUnit): boolean {
  if (value.type === 'shift') return unit === value.unit || value.unit === 'day';
  if (value.type !== 'calendar') return false;
  const { day, month, easter, nth, weekday } = value.fields;
  if (day !== undefined || easter !== undefined || nth?.unit === 'weekday') return true;
  if (weekday !== undefined) return unit === 'day';
  return unit === 'year' || (month !== undefined && unit === 'month');
}

/** "Three days after Easter": a distance before a date is counted from that date. */
export const countFrom: Refiner = (mentions, folded) =>
  mentions.map((mention) => {
    if (!followsWords(folded, mention.start)) return mention;
    const whole = beside(mention, folded);
    if (whole) return whole;
    const words = offsetBefore(folded, mention.start);
    const distance = words && englishDistanceOf(words.groups ?? {});
    if (!distance || mention.value.type === 'narrative') return mention;
    return {
      ...mention,
      start: mention.start - lengthBefore(words),
      value: {
        type: 'offset',
        parts: [distance],
        sign: words.groups?.['side']?.toLowerCase() === 'before' ? -1 : 1,
        from: mention.value,
      },
    };
  });
