import type { LunarDay, SolarTerm } from './lunar.ts';
import type { Count } from './numerals.ts';

export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** A part of a unit: of a year (end = October to December), a month, a decade or a century. */
export type Part = 'start' | 'middle' | 'end';

/** Fields of a calendar date that the text names; those that are absent are worked out or left. */
export interface CalendarFields {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly quarter?: number;
  readonly half?: number;
  /** 0 = Monday. */
  readonly weekday?: number;
  readonly weekend?: boolean;
  /** Monday to Friday. */
  readonly workweek?: boolean;
  /** Northern season: 0 spring … 3 winter. */
  readonly season?: number;
  readonly part?: Part;
  /** Days after the nth weekday: 1 for the day after Thanksgiving. */
  readonly plus?: number;
  /** The Monday-to-Sunday week of the day that the rest names. */
  readonly wholeWeek?: boolean;
  /** The seven days up to the day that the rest names. */
  readonly weekUpTo?: boolean;
  /** So many months up to the month or day that the rest names. */
  readonly monthsUpTo?: number;
  /** The weekend nearest to the day that the rest names, with that day where it adjoins it. */
  readonly itsWeekend?: boolean;
  /** The day or month of the anchor, in another year or month: 去年今天, 明年這個時候. */
  readonly same?: 'day' | 'month';
  /** Days after Easter Sunday: -2 for Good Friday. */
  readonly easter?: number;
  /** A day of the Chinese calendar, in the Chinese year that begins in the year. */
  readonly lunar?: LunarDay;
  readonly solarTerm?: SolarTerm;
  /** The nth (1-based), or last (-1), week, month or weekday of the rest; `first` counts several. */
  readonly nth?: {
    readonly index: number;
    readonly unit: 'day' | 'week' | 'weekend' | 'month' | 'weekday';
  };
  readonly first?: {
    readonly count: number;
    readonly unit: 'day' | 'week' | 'month';
    readonly last: boolean;
  };
}

/** What relative expressions count from. */
export type AnchorChoice =
  /** The day the text was published. */
  | 'published'
  /** The date last named; without one, nothing. */
  | 'narrative'
  /** The date last named when that is in the past, else the day of publication. */
  | 'either'
  /** The date last named; without one, the day of publication. */
  | 'told';

/**
 * What an expression says, before anybody knows when it was written. Only the resolver knows the
 * publication date.
 */
export type TimeValue =
  /** Calendar fields; without a year (or month), the nearest fitting one, on that side of now. */
  | {
      readonly type: 'calendar';
      readonly fields: CalendarFields;
      readonly side?: 'past' | 'future';
    }
  /** A unit counted from the anchor, with fields inside it: 去年三月, 上週五, 同年. */
  | {
      readonly type: 'shift';
      readonly unit: TimeUnit;
      readonly count: number;
      readonly anchor: AnchorChoice;
      readonly fields?: CalendarFields;
    }
  /** The first fitting date after the date last named, or the last one before it: the following January. */
  | { readonly type: 'following'; readonly fields: CalendarFields; readonly back?: true }
  /** A distance from the anchor: 三年前 (-3), 十八個月後 (18). */
  | {
      readonly type: 'distance';
      readonly unit: TimeUnit;
      readonly count: Count;
      readonly sign: -1 | 1;
      readonly anchor: AnchorChoice;
      /** What a count of smaller units is about: a month and a half, 45 days, about a month. */
      readonly about?: 'month';
    }
  /** A stretch that begins or ends at the anchor: 過去十年, 未來三到六個月, 一兩年內. */
  | {
      readonly type: 'stretch';
      readonly unit: TimeUnit;
      readonly count: Count;
      readonly sign: -1 | 1;
      readonly anchor: AnchorChoice;
      /** Counted in days up to the anchor ("the last three years"), not in calendar units. */
      readonly rolling?: boolean;
    }
  /** What has gone of a unit, or is left of it: earlier this year, later that month. */
  | {
      readonly type: 'portion';
      readonly which: 'earlier' | 'later';
      readonly unit: 'week' | 'month' | 'year';
      readonly anchor: AnchorChoice;
    }
  /** A distance, in one or several parts, from another date: three days after Easter. */
  | {
      readonly type: 'offset';
      readonly parts: readonly { readonly unit: TimeUnit; readonly count: Count }[];
      readonly sign: -1 | 1;
      readonly from: TimeValue;
      /** The whole of such a unit, not about it: the year before 2015, ten years ago this month. */
      readonly whole?: TimeUnit;
    }
  /** A day of the week that another time is in: Monday, two weeks ago. */
  | { readonly type: 'weekdayOf'; readonly weekday: number; readonly of: TimeValue }
  /** So many of a weekday away: two Sundays ago. */
  | { readonly type: 'weekdays'; readonly weekday: number; readonly count: number }
  /** A vague distance or stretch, read as a wide interval: see `resolve/vague.ts`. */
  | { readonly type: 'vague'; readonly name: VagueName; readonly unit: TimeUnit }
  /** The date last named itself: 當時, 那段時間. */
  | { readonly type: 'narrative' }
  /** The present of the text, 目前; `day` where the words name the very day, as "today" does. */
  | { readonly type: 'now'; readonly day?: boolean }
  | {
      readonly type: 'decade';
      readonly firstYear?: number;
      readonly tens?: number;
      readonly century?: number;
      readonly part?: Part;
    }
  | {
      readonly type: 'century';
      readonly century?: number;
      /** Counted back from the year 1: the 5th century BC. */
      readonly before?: true;
      /** The years around its beginning; without a number, around the nearest such. */
      readonly turn?: true;
      readonly shift?: number;
      readonly part?: Part;
    }
  | { readonly type: 'range'; readonly from: TimeValue; readonly to: TimeValue };

export type VagueName =
  | 'few-ago'
  | 'many-ago'
  | 'few-past'
  | 'few-ahead'
  | 'few-later'
  | 'few-after'
  | 'recently'
  | 'soon';

/** Words around a date that open it at one end. `by` keeps the date: it is a deadline. */
export type BoundWord = 'before' | 'until' | 'after' | 'since' | 'by';

/** A stretch of text that names a time, before it is resolved. Offsets are UTF-16, half-open. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  /** The rule that found it. */
  readonly rule: string;
  readonly value: TimeValue;
  readonly approximate: boolean;
  readonly bound?: BoundWord;
}
