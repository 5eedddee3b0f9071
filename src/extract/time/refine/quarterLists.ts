import { numberOf } from '../numerals.ts';
import type { CalendarFields, DateMention, TimeValue } from '../value.ts';
import { lengthBefore, wordsAfter, wordsBefore } from './refiner.ts';
import type { Refiner } from './refiner.ts';

const JOIN = ' ?(?:[-~至到、和及与]|—{1,2}) ?';
const NUMBER = '[一二三四1-4]';
/** 一至三季度, Q1-Q3 or 至第三季度 behind a year or a quarter. */
const quartersAfter = wordsAfter(
  `(?:的| )?(?:(?:第 ?)?(?<first>${NUMBER})(?: ?季度?)?(?:${JOIN})?(?:第 ?)?(?<last>${NUMBER}) ?季度?(?![节风赛剧])|[Qq](?<firstQ>[1-4])${JOIN}[Qq]?(?<lastQ>[1-4])(?!\\d))`,
);
const quarterAfter = wordsAfter(
  `${JOIN}(?:第 ?(?<last>${NUMBER}) ?季度?(?![节风赛剧])|(?<lastBare>${NUMBER}) ?季度(?![节风赛剧])|[Qq](?<lastQ>[1-4])(?!\\d))`,
);

const firstBefore = wordsBefore(`(?<![\\d第.一二三四五六七八九十])(?<first>${NUMBER})${JOIN}`);

/** The quarters of a year from one to another: 2024年一至三季度, 2024年Q1-Q3. */
export const joinQuarters: Refiner = (mentions, folded) => {
  const joined: DateMention[] = [];
  let until = 0;
  for (const mention of mentions) {
    if (mention.start < until) continue;
    const range = rangeFrom(mention, folded) ?? rangeTo(mention, folded);
    until = range?.end ?? until;
    joined.push(range ?? mention);
  }
  return joined;
};

function rangeFrom(mention: DateMention, folded: string): DateMention | undefined {
  const { value, end } = mention;
  if (value.type !== 'calendar' && !(value.type === 'shift' && value.unit === 'year'))
    return undefined;
  const fields: CalendarFields = value.fields ?? {};
  const plain = Object.keys(fields).every((key) => key === 'year' || key === 'quarter');
  if (!plain || (fields.quarter === undefined && !namesYear(value))) return undefined;
  const words = (fields.quarter === undefined ? quartersAfter : quarterAfter)(folded, end);
  if (!words) return undefined;
  const { first, last, lastBare, firstQ, lastQ } = words.groups ?? {};
  const from = fields.quarter ?? numberOf(first ?? firstQ ?? '') ?? 0;
  const to = numberOf(last ?? lastBare ?? lastQ ?? '') ?? 0;
  if (to <= from) return undefined;
  const at = (quarter: number): TimeValue => ({ ...value, fields: { ...fields, quarter } });
  return {
    ...mention,
    end: end + words[0].length,
    value: { type: 'range', from: at(from), to: at(to) },
  };
}

/** 一到三季度: the first of them stands before the mention, without its 季度. */
function rangeTo(mention: DateMention, folded: string): DateMention | undefined {
  const { value, start } = mention;
  if (value.type !== 'calendar' || value.fields.quarter === undefined) return undefined;
  if (Object.keys(value.fields).length > 1) return undefined;
  const words = firstBefore(folded, start);
  const from = numberOf(words?.groups?.['first'] ?? '') ?? 0;
  if (from < 1 || from >= value.fields.quarter) return undefined;
  return {
    ...mention,
    start: start - lengthBefore(words),
    value: { type: 'range', from: { ...value, fields: { quarter: from } }, to: value },
  };
}

const namesYear = (value: TimeValue) =>
  value.type === 'shift' || (value.type === 'calendar' && value.fields.year !== undefined);
