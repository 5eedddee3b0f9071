import { approximately } from '../../model/edtf.ts';
import type { DateValue } from '../../model/edtf.ts';
import type { DateBasis, DerivationStep } from '../../model/event.ts';
import { readCalendar, readFollowing } from './resolve/calendar.ts';
import { readDistance, readOffset, readStretch } from './resolve/distance.ts';
import { readCentury, readDecade } from './resolve/eras.ts';
import { readNarrative, readNow, readPortion } from './resolve/present.ts';
import { readRange } from './resolve/range.ts';
import type { DateReading, TimeContext } from './resolve/reading.ts';
import { readWeekdayOf, readWeekdays } from './resolve/weekdays.ts';
import { readShift } from './resolve/shift.ts';
import { readInYearOfTitle, readUndated } from './resolve/undated.ts';
import { readVague } from './resolve/vague.ts';
import type { DateMention, TimeValue } from './value.ts';

export type { TimeContext, WrittenAround } from './resolve/reading.ts';

/** A mention with its date, where the date is from, and how it was worked out. */
export interface ResolvedDate {
  readonly date: DateValue;
  readonly basis: Extract<DateBasis, 'text' | 'relative' | 'published'>;
  /** Basis `relative`: what it was counted from. */
  readonly anchor?: DateValue;
  /** From the words read to the date; the last step carries the date's EDTF. */
  readonly derivation: readonly DerivationStep[];
}

/**
 * The date of a mention, or `undefined` where what it counts from is not known.
 *
 * With the readers of each kind of value in resolve/, the only place that knows the publication
 * date. `text` is what stands in the article. Explicit dates have basis `text`; everything that
 * needed the publication date or an earlier date is `relative`, except the present itself, which
 * is `published`. Bounds keep the date they bound. Never throws.
 */
export function resolveDate(
  mention: DateMention,
  text: string,
  context: TimeContext,
): ResolvedDate | undefined {
  const reading =
    readInYearOfTitle(mention.value, context) ??
    readValue(mention.value, context) ??
    readUndated(mention.value, context);
  if (!reading) return undefined;
  const about = mention.approximate && !reading.date.approximate;
  const date = about ? approximately(reading.date) : reading.date;
  const { anchor } = reading;
  const basis = mention.value.type === 'now' ? 'published' : anchor ? 'relative' : 'text';
  return {
    date,
    basis,
    ...(anchor && basis === 'relative' ? { anchor } : {}),
    derivation: derivationOf(mention, text, reading, date),
  };
}

/** What was read, what it counts from, and each step from there; the last has the final EDTF. */
function derivationOf(
  { bound }: DateMention,
  text: string,
  { anchor, from, steps }: DateReading,
  date: DateValue,
): readonly DerivationStep[] {
  const all: DerivationStep[] = [{ step: 'read', text }];
  if (anchor && from) all.push({ step: 'anchor', from, edtf: anchor.edtf });
  all.push(...steps);
  if (bound) all.push({ step: 'bound', which: bound });
  return all.map((step, i) => (i === all.length - 1 ? { ...step, edtf: date.edtf } : step));
}

function readValue(value: TimeValue, context: TimeContext): DateReading | undefined {
  switch (value.type) {
    case 'calendar':
      return readCalendar(value, context);
    case 'following':
      return readFollowing(value, context);
    case 'shift':
      return readShift(value, context);
    case 'distance':
      return readDistance(value, context);
    case 'stretch':
      return readStretch(value, context);
    case 'portion':
      return readPortion(value, context);
    case 'vague':
      return readVague(value, context);
    case 'narrative':
      return readNarrative(context);
    case 'weekdayOf':
      return readWeekdayOf(value, context, readValue);
    case 'weekdays':
      return readWeekdays(value, context);
    case 'now':
      return readNow(context);
    case 'decade':
      return readDecade(value, context);
    case 'century':
      return readCentury(value, context);
    case 'offset':
      return readOffset(value, context, readValue);
    case 'range':
      return readRange(value, context, readValue);
    default:
      return value satisfies never;
  }
}
