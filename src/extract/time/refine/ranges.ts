import type { DateMention, TimeValue } from '../value.ts';
import { lengthBefore, wordsBefore } from './refiner.ts';
import type { Refiner } from './refiner.ts';

const TO = /^(?: ?(?:到|至|-|~|—{1,2}|–) ?|[ \n](?:to|until|till|through|thru|and)[ \n](?:the )?)$/;
const OR = /^ ?(?:年? ?或者?|、|，|or) ?$/;
const from = wordsBefore('(?:从|由|(?<![A-Za-z])(?:[Ff]rom|[Bb]etween)(?: the)?)[ \n]?');
const betweenBefore = wordsBefore('[Bb]etween (?:the )?');

/** Two mentions joined by "to" are a range; two neighbouring years joined by "or" are one too. */
export const joinRanges: Refiner = (mentions, folded) => {
  const joined: DateMention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    if (!last || mention.start - last.end > 13 || !isRange(last, mention, folded)) {
      joined.push(mention);
      continue;
    }
    joined.pop();
    joined.push({
      ...last,
      end: mention.end,
      approximate: last.approximate || mention.approximate,
      value: joinedValue(last.value, mention.value),
      rule: `${last.rule}+${mention.rule}`,
    });
  }
  return joined.map((mention) => {
    if (mention.value.type !== 'range') return mention;
    const lead = lengthBefore(from(folded, mention.start));
    return { ...mention, start: mention.start - lead };
  });
};

/** A range of ranges keeps the outer ends. */
function joinedValue(a: TimeValue, b: TimeValue): TimeValue {
  return {
    type: 'range',
    from: a.type === 'range' ? a.from : a,
    to: b.type === 'range' ? b.to : b,
  };
}

function isRange(a: DateMention, b: DateMention, folded: string): boolean {
  if (a.bound ?? b.bound) return false;
  const between = folded.slice(a.end, b.start);
  if (/^ and (?:the )?$/.test(between) && areNextDecades(a.value, b.value)) return true;
  if (TO.test(between)) {
    if (!isCalendar(b.value) || (a.value.type === 'range' && b.value.type !== 'calendar'))
      return false;
    return !/and/.test(between) || betweenBefore(folded, a.start) !== undefined;
  }
  if (!OR.test(between)) return false;
  if (a.value.type === 'distance' && b.value.type === 'distance') {
    return a.value.unit === b.value.unit && Math.abs(a.value.count.low - b.value.count.low) === 1;
  }
  const [x, y] = [yearOnly(a.value.type === 'range' ? a.value.to : a.value), yearOnly(b.value)];
  return x !== undefined && y !== undefined && y - x === 1;
}

/** "The late 1980s and early 1990s" are one stretch. */
const areNextDecades = (a: TimeValue, b: TimeValue) =>
  a.type === 'decade' &&
  b.type === 'decade' &&
  a.firstYear !== undefined &&
  b.firstYear === a.firstYear + 10;

const isCalendar = (value: TimeValue) =>
  value.type === 'calendar' ||
  value.type === 'shift' ||
  value.type === 'decade' ||
  value.type === 'century';

/** The year of a value that names a year and nothing else. */
export function yearOnly(value: TimeValue): number | undefined {
  if (value.type !== 'calendar' || Object.keys(value.fields).length !== 1) return undefined;
  return value.fields.year;
}
