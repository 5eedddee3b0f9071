import type { DateMention, TimeValue } from '../value.ts';
import { lengthBefore, wordsAfter, wordsBefore } from './refiner.ts';
import type { Refiner } from './refiner.ts';

const TO =
  /^(?: ?(?:到|至|-{1,2}|~|—{1,2}|–) ?|[ \n](?:to|until|till|through|thru|and)[ \n](?:the )?)$/;
const OR = /^ ?(?:年? ?或者?|、|，|or) ?$/;
/** 自5月1日起至5月9日止: a range with both of its ends named. */
const FROM_TO = /^ ?起 ?(?:到|至|-|~) ?$/;
/** 2020年和2023年之间: what closes a range that a mere "and" joins. */
const AND = /^ ?(?:和|与|及|跟) ?$/;
const BETWEEN_AFTER = wordsAfter(' ?之间');
/** What may close a range: 2020-05-26至2020-05-29止. */
const endAfter = wordsAfter(' ?(?:为)?止(?![步境损痛])');
const from = wordsBefore('(?:自从|从|由|自|(?<![A-Za-z])(?:[Ff]rom|[Bb]etween)(?: the)?)[ \n]?');
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
      end: mention.end + (closing(last, mention, folded) ?? 0),
      approximate: last.approximate || mention.approximate,
      value: joinedValue(last.value, mention.value),
      rule: `${last.rule}+${mention.rule}`,
    });
  }
  return joined.map((mention) => {
    if (mention.value.type !== 'range') return mention;
    const lead = lengthBefore(from(folded, mention.start));
    const tail = endAfter(folded, mention.end)?.[0].length ?? 0;
    return { ...mention, start: mention.start - lead, end: mention.end + tail };
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
  if (FROM_TO.test(between) && endAfter(folded, b.end)) return isCalendar(b.value);
  if (closing(a, b, folded) !== undefined) return isCalendar(a.value) && isCalendar(b.value);
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
/** How long the 之间 is that closes a range of two dates joined by "and"; nothing without one. */
function closing(a: DateMention, b: DateMention, folded: string): number | undefined {
  return AND.test(folded.slice(a.end, b.start))
    ? BETWEEN_AFTER(folded, b.end)?.[0].length
    : undefined;
}

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
