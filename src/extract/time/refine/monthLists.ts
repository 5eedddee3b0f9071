import { numberOf } from '../numerals.ts';
import { MONTH, TO } from '../rule.ts';
import type { DateMention, TimeValue } from '../value.ts';
import { yearOnly } from './ranges.ts';
import { lengthBefore, wordsBefore } from './refiner.ts';
import type { Refiner } from './refiner.ts';

const monthsBefore = wordsBefore(
  `(?<![\\d第.一二三四五六七八九十月日号时点个/-])(?<first>${MONTH})(?:(?: ?[、和及与] ?${MONTH}){0,3} ?[、和及与] ?|${TO})`,
);

/** Months of which only the last has its 月 run from the first to it: 2019年5、9月, 今年1至5月. */
export const joinMonths: Refiner = (mentions, folded) => {
  const joined: DateMention[] = [];
  for (const mention of mentions) {
    const list = isMonth(mention.value) ? monthsBefore(folded, mention.start) : undefined;
    const first = numberOf(list?.groups?.['first'] ?? '');
    if (first === undefined) {
      joined.push(mention);
      continue;
    }
    const start = mention.start - lengthBefore(list);
    const last = joined.at(-1);
    const from = last?.end === start ? monthOf(last.value, first) : undefined;
    if (from) joined.pop();
    joined.push({
      ...mention,
      rule: from ? `${last?.rule ?? ''}+${mention.rule}` : mention.rule,
      start: from ? (last?.start ?? start) : start,
      value: {
        type: 'range',
        from: from ?? { type: 'calendar', fields: { month: first } },
        to: mention.value,
      },
    });
  }
  return joined;
};

/** A month of the year that a value names and nothing else: of 2019年, of 今年. */
function monthOf(value: TimeValue, month: number): TimeValue | undefined {
  const year = yearOnly(value);
  if (year !== undefined) return { type: 'calendar', fields: { year, month } };
  const isYear = value.type === 'shift' && value.unit === 'year';
  return isYear && Object.keys(value.fields ?? {}).length === 0
    ? { ...value, fields: { month } }
    : undefined;
}

const isMonth = (value: TimeValue) =>
  value.type === 'calendar' &&
  value.fields.month !== undefined &&
  Object.keys(value.fields).length === 1;
