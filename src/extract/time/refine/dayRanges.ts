import { numberOf } from '../numerals.ts';
import { DAY_OF_MONTH, MONTH, TO } from '../rule.ts';
import type { CalendarFields, DateMention, TimeValue } from '../value.ts';
import { wordsAfter } from './refiner.ts';
import type { Refiner } from './refiner.ts';

const DAY = `(?:3[01]|[12]\\d|0?[1-9]|${DAY_OF_MONTH})`;
/** The last day of a range, with its 日 or before something that it does not count. */
const LAST = `(?:(?<month>${MONTH}) ?月 ?)?(?<last>${DAY})(?: ?[日号](?!本|常|[元报志])|(?![\\d月年.%％个個成次只种项条座人名家亿万元台辆件岁倍点时:：日号一二三四五六七八九十]))`;
const rangeAfterMonth = wordsAfter(
  ` ?(?<first>${DAY})(?: ?[日号])?(?:${TO}|(?<list> ?[、和及] ?))${LAST}`,
);
const rangeAfterDay = wordsAfter(`${TO}${LAST}`);

/**
 * Days of a month of which one or both lack their 日: 6月11-13, 5月1至5月10, 6月11日-13日. The
 * range takes in a mention that stands inside it.
 */
export const joinDays: Refiner = (mentions, folded) => {
  const joined: DateMention[] = [];
  let until = 0;
  for (const mention of mentions) {
    if (mention.start < until) continue;
    const range = rangeFrom(mention, folded);
    until = range?.end ?? until;
    joined.push(range ?? mention);
  }
  return joined;
};

function rangeFrom(mention: DateMention, folded: string): DateMention | undefined {
  const { value, end } = mention;
  const fields = monthFields(value);
  if (!fields) return undefined;
  const words = (fields.day === undefined ? rangeAfterMonth : rangeAfterDay)(folded, end);
  if (!words) return undefined;
  const { first, last, month, list } = words.groups ?? {};
  // 6月11、12日 lists days with one 日 for both; 6月11、12 may list anything.
  if (list !== undefined && (month !== undefined || !/[日号]$/.test(words[0]))) return undefined;
  const start = fields.day ?? numberOf(first ?? '');
  const close = numberOf(last ?? '');
  if (start === undefined || close === undefined) return undefined;
  if (month === undefined && close <= start) return undefined;
  const to = month === undefined ? fields.month : numberOf(month);
  return {
    ...mention,
    end: end + words[0].length,
    value: {
      type: 'range',
      from: withDay(value, fields.month, start),
      to:
        month === undefined
          ? withDay(value, fields.month, close)
          : {
              type: 'calendar',
              fields: { ...(to === undefined ? {} : { month: to }), day: close },
            },
    },
  };
}

/** The fields of a value that names a month, or a day in one, and nothing else inside it. */
function monthFields(value: TimeValue): CalendarFields | undefined {
  if (value.type !== 'calendar' && value.type !== 'shift') return undefined;
  const { fields = {} } = value;
  const plain = Object.keys(fields).every((key) => /^(?:year|month|day)$/.test(key));
  const inMonth = fields.month !== undefined || (value.type === 'shift' && value.unit === 'month');
  return plain && inMonth ? fields : undefined;
}

function withDay(value: TimeValue, month: number | undefined, day: number): TimeValue {
  if (value.type !== 'calendar' && value.type !== 'shift') return value;
  return { ...value, fields: { ...value.fields, ...(month === undefined ? {} : { month }), day } };
}
