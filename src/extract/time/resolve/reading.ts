import type { Day } from '../../../model/calendar.ts';
import { dayDate } from '../../../model/edtf.ts';
import type { DateValue } from '../../../model/edtf.ts';
import type { DerivationStep } from '../../../model/event.ts';
import type { AnchorChoice, TimeUnit } from '../value.ts';

/** What an article without a date of its own shows of when it was written. */
export interface WrittenAround {
  /** The year that its title says it is about: 盤點 2016 年…, "2019 in review". */
  readonly year?: DateValue;
  /** The latest date in the addresses that it links to, and that address. */
  readonly linked?: { readonly date: DateValue; readonly address: string };
}

/** What a mention is read against. */
export interface TimeContext {
  /** The day the article was published. */
  readonly published?: Day;
  /** The date last named in the section: what 同年, 之後 and 當時 count from. */
  readonly narrative?: DateValue;
  /** The date that the passage is about: the year of a month or day named without one. */
  readonly passage?: DateValue;
  /** What an article without a date shows of when it was written. */
  readonly written?: WrittenAround;
  /** The tense of the sentence, where it shows. */
  readonly tense?: 'past' | 'future';
}

/** The date that something is counted from, and where that date is from. */
export interface Anchor {
  readonly anchor: DateValue;
  readonly from: 'published' | 'narrative';
}

/**
 * A date as worked out from a value. `steps` lead from the words, and the anchor where there is
 * one, to the date; the last of them carries its EDTF. A date that stands in the text has none.
 */
export interface DateReading extends Partial<Anchor> {
  readonly date: DateValue;
  readonly steps: readonly DerivationStep[];
}

/** What an expression counts from; `undefined` where the context does not tell. */
export function anchorOf(
  choice: AnchorChoice,
  { published, narrative }: TimeContext,
): Anchor | undefined {
  const told = narrative && { anchor: narrative, from: 'narrative' as const };
  const now =
    published === undefined
      ? undefined
      : { anchor: dayDate(published), from: 'published' as const };
  switch (choice) {
    case 'published':
      return now;
    case 'narrative':
      return told;
    case 'told':
      return told ?? now;
    case 'either':
      // A date in the past goes on with itself ("two years later"); the present looks ahead.
      return told && now && told.anchor.span.to <= now.anchor.span.from ? told : (now ?? told);
    default:
      return choice satisfies never;
  }
}

/** How many of the units that a derivation knows make up a unit. */
const IN_STEPS: Readonly<Record<TimeUnit, readonly [NonNullable<DerivationStep['unit']>, number]>> =
  {
    day: ['day', 1],
    week: ['week', 1],
    month: ['month', 1],
    quarter: ['month', 3],
    year: ['year', 1],
    decade: ['year', 10],
    century: ['year', 100],
  };

/** The derivation step of counting `count` units, or `count` to `maxCount`, to a date. */
export function shiftStep(
  unit: TimeUnit,
  count: number,
  date: DateValue,
  maxCount = count,
): DerivationStep {
  const [stepUnit, times] = IN_STEPS[unit];
  return {
    step: 'shift',
    count: count * times,
    ...(maxCount === count ? {} : { maxCount: maxCount * times }),
    unit: stepUnit,
    edtf: date.edtf,
  };
}
