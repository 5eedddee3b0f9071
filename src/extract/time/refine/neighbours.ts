import { GAP, ORDINAL } from '../englishNumerals.ts';
import type { CalendarFields, DateMention, TimeValue } from '../value.ts';
import { indexOf, withFields } from './parts.ts';
import { yearOnly } from './ranges.ts';
import { lengthBefore, wordsBefore } from './refiner.ts';
import type { Refiner } from './refiner.ts';

/** Two mentions side by side that are one: "Friday next week", "June of last year". */
export const joinNeighbours: Refiner = (mentions, folded) => {
  const joined: DateMention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const between = last ? folded.slice(last.end, mention.start) : undefined;
    const whole =
      last && between !== undefined && between.length <= 9
        ? together(last, mention, between, folded)
        : undefined;
    if (whole) joined.pop();
    joined.push(whole ?? mention);
  }
  return joined;
};

function together(
  a: DateMention,
  b: DateMention,
  between: string,
  folded: string,
): DateMention | undefined {
  const whole = (value: TimeValue, start = a.start): DateMention => ({
    ...b,
    start,
    rule: `${a.rule}+${b.rule}`,
    value,
  });
  const [x, y] = [a.value, b.value];
  const fields = 'fields' in x ? x.fields : undefined;
  if (fields && isWeekday(fields)) {
    if (
      y.type === 'calendar' &&
      y.fields.day !== undefined &&
      /^(?:[,.]?[ \n]?|[-( ]{1,2})$/.test(between)
    ) {
      const closing = between.includes('(') && folded.charAt(b.end) === ')' ? 1 : 0;
      return { ...whole(y), end: b.end + closing };
    }
    const nth = OF.test(between) ? nthBefore(folded, a.start) : undefined;
    if (nth) {
      const index = indexOf(nth.groups?.['nth']);
      const value = withFields(y, { ...fields, nth: { index, unit: 'weekday' } }, 'month');
      return value && whole(value, a.start - lengthBefore(nth));
    }
  }
  if (x.type === 'shift' && x.unit === 'week' && x.fields && isWeekday(x.fields)) {
    // "The last Friday of May", where "last Friday" was read first.
    const index = OF.test(between) && folded.slice(a.start, a.start + 4).toLowerCase() === 'last';
    const last = { ...x.fields, nth: { index: -1, unit: 'weekday' as const } };
    const value = index ? withFields(y, last, 'month') : undefined;
    if (value) return whole(value, a.start - lengthBefore(theBefore(folded, a.start)));
    if (y.type === 'calendar' && y.fields.day !== undefined && /^(?:,? |-)$/.test(between)) {
      return whole(y);
    }
  }
  const year = yearOnly(y);
  if (
    year !== undefined &&
    x.type === 'calendar' &&
    x.fields.month !== undefined &&
    x.fields.year === undefined &&
    /^,? (?:of |in )?$/.test(between)
  ) {
    return whole({ ...x, fields: { ...x.fields, year } });
  }
  const onThisDay = yearsToTheDay(x, y, between);
  if (onThisDay) return whole(onThisDay);
  const counted = weekdayIn(x, y, between) ?? weekdayIn(y, x, between);
  if (counted) return whole(counted);
  const apposed = SAME_TIME.exec(between);
  if (apposed && isCounted(x) && y.type === 'calendar' && y.fields.year !== undefined) {
    const closing = apposed.groups?.['opening'] && /^[)）]/.test(folded.slice(b.end)) ? 1 : 0;
    return { ...whole(y), end: b.end + closing };
  }
  if (!/^(?:,? (?:of |in |on )?(?:the )?| - )$/.test(between)) return undefined;
  if (x.type === 'calendar' && x.fields.year === undefined && isPlainShift(y)) {
    const fits =
      y.unit === 'year' ? !isWeekday(x.fields) : y.unit === 'week' && isWeekday(x.fields);
    return fits ? whole({ ...y, fields: x.fields }) : undefined;
  }
  if (isPlainShift(x) && x.unit === 'week' && y.type === 'calendar' && isWeekday(y.fields)) {
    return whole({ ...x, fields: y.fields });
  }
  return undefined;
}

/** "30 years ago today", "ten years ago this month": the very day or month so long ago. */
function yearsToTheDay(x: TimeValue, y: TimeValue, between: string): TimeValue | undefined {
  if (between !== ' ' || x.type !== 'distance' || x.anchor !== 'published' || x.unit === 'day') {
    return undefined;
  }
  const isToday = y.type === 'now' && y.day === true;
  const isThis = y.type === 'shift' && y.count === 0 && y.fields === undefined;
  if (!isToday && !isThis) return undefined;
  const from = { type: 'shift', unit: 'day', count: 0, anchor: 'published' } as const;
  const parts = [{ unit: x.unit, count: x.count }];
  return { type: 'offset', parts, sign: x.sign, from, whole: isThis ? y.unit : 'day' };
}

/** "Monday, two weeks ago", "in three days, on Friday": the weekday says which day exactly. */
function weekdayIn(day: TimeValue, time: TimeValue, between: string): TimeValue | undefined {
  if (day.type !== 'calendar' || !isWeekday(day.fields) || !/^,? (?:on )?$/.test(between))
    return undefined;
  const isNear = time.type === 'distance' && (time.unit === 'week' || time.unit === 'day');
  const { weekday } = day.fields;
  return isNear && weekday !== undefined ? { type: 'weekdayOf', weekday, of: time } : undefined;
}

const OF = /^ (?:of|in)(?: the)? $/;
const theBefore = wordsBefore(`(?<![A-Za-z-])the${GAP}`, 'i');

/** 十年前的2008年, 三年前（2021年）: the same time once more, named outright. */
const SAME_TIME = /^(?:的| ?(?<opening>[(（]) ?)?$/;

/** Whether a value counts from another date, as 十年前 and 去年 do. */
const isCounted = (value: TimeValue) =>
  value.type === 'distance' || (value.type === 'shift' && value.unit === 'year');

/** "the first" Friday of July. */
const nthBefore = wordsBefore(`(?<![A-Za-z-])(?:the${GAP})?(?<nth>${ORDINAL}|last)${GAP}`, 'i');

const isWeekday = (fields: CalendarFields) =>
  fields.weekday !== undefined && Object.keys(fields).length === 1;

const isPlainShift = (value: TimeValue): value is Extract<TimeValue, { type: 'shift' }> =>
  value.type === 'shift' && value.fields === undefined;
