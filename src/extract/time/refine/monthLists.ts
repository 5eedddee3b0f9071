import { numberOf } from '../numerals.ts';
import { MONTH } from '../rule.ts';
import type { DateMention, TimeValue } from '../value.ts';
import { yearOnly } from './ranges.ts';
import { lengthBefore, wordsBefore } from './refiner.ts';
import type { Refiner } from './refiner.ts';

const monthsBefore = wordsBefore(
  `(?<![\\d第.])(?<first>${MONTH})(?: ?[、和及与] ?${MONTH}){0,3} ?[、和及与] ?`,
);

/** Months of which only the last has its 月 run from the first to it: 2019年5、9月. */
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
    const year = last?.end === start ? yearOnly(last.value) : undefined;
    if (year !== undefined) joined.pop();
    const fields = { ...(year === undefined ? {} : { year }), month: first };
    joined.push({
      ...mention,
      rule: year === undefined ? mention.rule : `${last?.rule ?? ''}+${mention.rule}`,
      start: year === undefined ? start : (last?.start ?? start),
      value: { type: 'range', from: { type: 'calendar', fields }, to: mention.value },
    });
  }
  return joined;
};

const isMonth = (value: TimeValue) =>
  value.type === 'calendar' &&
  value.fields.month !== undefined &&
  Object.keys(value.fields).length === 1;
