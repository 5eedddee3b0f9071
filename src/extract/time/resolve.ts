import { addMonths, civilOf, dayOf, weekdayOf } from '../../model/calendar.ts';
import type { Day } from '../../model/calendar.ts';
import {
  approximately,
  centuryDate,
  dayDate,
  decadeDate,
  intervalDate,
  monthDate,
  yearDate,
} from '../../model/edtf.ts';
import type { DateValue } from '../../model/edtf.ts';
import type { DateBasis, DerivationStep } from '../../model/event.ts';
import { fieldsDate } from './fields.ts';
import type { Count } from './numerals.ts';
import { vagueReach } from './vague.ts';
import type {
  AnchorChoice,
  CalendarFields,
  DateMention,
  Part,
  TimeUnit,
  TimeValue,
} from './value.ts';

/** What a mention is read against. */
export interface TimeContext {
  /** The day the article was published. */
  readonly published?: Day;
  /** The date last named in the section: what 同年, 之後 and 當時 count from. */
  readonly narrative?: DateValue;
  /** The date that the passage is about: the year of a month or day named without one. */
  readonly passage?: DateValue;
  /** The tense of the sentence, where it shows. */
  readonly tense?: 'past' | 'future';
}

/** A mention with its date, where the date is from, and how it was worked out. */
export interface ResolvedDate {
  readonly date: DateValue;
  readonly basis: Extract<DateBasis, 'text' | 'relative' | 'published'>;
  /** Basis `relative`: what it was counted from. */
  readonly anchor?: DateValue;
  readonly derivation: readonly DerivationStep[];
}

interface Reading {
  readonly date: DateValue;
  readonly anchor?: DateValue;
  readonly from?: 'published' | 'narrative';
  readonly steps: readonly DerivationStep[];
}

/**
 * The date of a mention, or `undefined` where what it counts from is not known.
 *
 * The only place that knows the publication date. `text` is what stands in the article. Explicit
 * dates have basis `text`; everything that needed the publication date or an earlier date is
 * `relative`, except the present itself, which is `published`. Bounds keep the date they bound.
 */
export function resolveDate(
  mention: DateMention,
  text: string,
  context: TimeContext,
): ResolvedDate | undefined {
  const reading = read(mention.value, context);
  if (!reading) return undefined;
  const date =
    mention.approximate && !reading.date.approximate ? approximately(reading.date) : reading.date;
  const derivation: DerivationStep[] = [{ step: 'read', text }];
  if (reading.anchor && reading.from) {
    derivation.push({ step: 'anchor', from: reading.from, edtf: reading.anchor.edtf });
  }
  derivation.push(...reading.steps);
  if (mention.bound) derivation.push({ step: 'bound', which: mention.bound });
  derivation.push({ step: 'part', which: 'result', edtf: date.edtf });
  const basis = mention.value.type === 'now' ? 'published' : reading.anchor ? 'relative' : 'text';
  return {
    date,
    basis,
    ...(reading.anchor && basis === 'relative' ? { anchor: reading.anchor } : {}),
    derivation,
  };
}

function read(value: TimeValue, context: TimeContext): Reading | undefined {
  switch (value.type) {
    case 'calendar':
      return readCalendar(value.fields, context);
    case 'shift':
      return readShift(value.unit, value.count, value.anchor, value.fields ?? {}, context);
    case 'distance':
      return readDistance(value, context);
    case 'stretch':
      return readStretch(value, context);
    case 'vague':
      return readVague(value.name, value.unit, context);
    case 'narrative':
      return readNarrative(context);
    case 'now':
      return context.published === undefined ? undefined : readNow(context.published);
    case 'decade':
      return readDecade(value, context);
    case 'century':
      return readCentury(value, context);
    case 'range':
      return readRange(value.from, value.to, context);
    default:
      return value satisfies never;
  }
}

function readNow(published: Day): Reading {
  const anchor = dayDate(published);
  return { date: approximately(anchor), anchor, from: 'published', steps: [] };
}

/** What an expression counts from, and where that is from. */
function anchorOf(
  choice: AnchorChoice,
  { published, narrative }: TimeContext,
): { anchor: DateValue; from: 'published' | 'narrative' } | undefined {
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
    case 'either':
      // A date in the past goes on with itself ("two years later"); the present looks ahead.
      return told && now && told.anchor.span.to <= now.anchor.span.from ? told : (now ?? told);
    default:
      return choice satisfies never;
  }
}

function readCalendar(fields: CalendarFields, context: TimeContext): Reading | undefined {
  if (fields.year !== undefined) {
    const date = fieldsDate(fields.year, fields);
    return date && { date, steps: [] };
  }
  const passage = context.passage;
  if (
    passage &&
    passage.precision !== 'interval' &&
    passage.precision !== 'decade' &&
    fields.weekday === undefined
  ) {
    const civil = civilOf(passage.span.from);
    const date = fieldsDate(
      civil.year,
      fields.month === undefined && fields.day !== undefined
        ? { ...fields, month: civil.month }
        : fields,
    );
    if (date) return { date, anchor: passage, from: 'narrative', steps: [] };
  }
  if (context.published === undefined) return undefined;
  const date = nearest(fields, context.published, context.tense);
  if (!date) return undefined;
  return {
    date,
    anchor: dayDate(context.published),
    from: 'published',
    steps: [{ step: 'nearest', edtf: date.edtf }],
  };
}

/** How many days ahead a date without a year may lie where no word points to the future. */
const NEAR_FUTURE = 45;

/** The fitting date nearest to a day; the tense of the sentence decides where it shows. */
function nearest(
  fields: CalendarFields,
  published: Day,
  tense: 'past' | 'future' | undefined,
): DateValue | undefined {
  const candidates = candidatesAround(fields, published);
  const past = candidates.findLast((d) => d.span.from <= published);
  const future = candidates.find((d) => d.span.from > published);
  if (!past || !future) return past ?? future;
  if (past.span.to > published) return past;
  if (tense === 'past') return past;
  const ahead = future.span.from - published;
  const behind = published - past.span.to + 1;
  if (tense === 'future') return ahead <= behind * 3 ? future : past;
  return ahead < behind &&
    ahead <= NEAR_FUTURE &&
    fields.day === undefined &&
    fields.month === undefined
    ? future
    : ahead < behind && ahead <= NEAR_FUTURE / 3
      ? future
      : past;
}

function candidatesAround(fields: CalendarFields, published: Day): readonly DateValue[] {
  const { year, month } = civilOf(published);
  if (fields.weekday !== undefined && fields.month === undefined) {
    const monday = published - weekdayOf(published);
    return [-7, 0, 7].map((shift) => dayDate(monday + shift + (fields.weekday ?? 0)));
  }
  const months =
    fields.month === undefined && fields.day !== undefined
      ? [-2, -1, 0, 1, 2].map((shift) => ({ year, month: month + shift }))
      : [-8, -4, -3, -2, -1, 0, 1, 2, 3, 4, 8].map((shift) => ({
          year: year + shift,
          month: fields.month,
        }));
  return months
    .map((m) => {
      if (m.month === undefined) return fieldsDate(m.year, fields);
      const from = civilOf(addMonths(dayOf({ year: m.year, month: 1, day: 1 }), m.month - 1));
      return fieldsDate(from.year, { ...fields, month: from.month });
    })
    .filter((d) => d !== undefined);
}

function readShift(
  unit: TimeUnit,
  count: number,
  choice: AnchorChoice,
  fields: CalendarFields,
  context: TimeContext,
): Reading | undefined {
  const found = anchorOf(choice, context);
  if (!found) return undefined;
  const { anchor, from } = found;
  const date = shifted(anchor, unit, count, fields);
  if (!date) return undefined;
  const stepUnit = unit === 'decade' || unit === 'century' ? 'year' : unit;
  return { date, anchor, from, steps: [{ step: 'shift', count, unit: stepUnit, edtf: date.edtf }] };
}

function shifted(
  anchor: DateValue,
  unit: TimeUnit,
  count: number,
  fields: CalendarFields,
): DateValue | undefined {
  const start = anchor.span.from;
  const civil = civilOf(start);
  switch (unit) {
    case 'year':
      return fieldsDate(civil.year + count, fields);
    case 'month': {
      if (anchor.precision === 'year' || anchor.precision === 'decade') return undefined;
      const month = civilOf(addMonths(dayOf({ ...civil, day: 1 }), count));
      return fieldsDate(month.year, { ...fields, month: month.month });
    }
    case 'week': {
      const monday = start - weekdayOf(start) + 7 * count;
      return weekDate(monday, fields);
    }
    case 'day':
      return anchor.precision === 'day' ? dayDate(start + count) : undefined;
    case 'decade':
      return decadeDate(Math.floor(civil.year / 10) * 10 + 10 * count);
    case 'century':
      return centuryDate(Math.floor(civil.year / 100) + 1 + count);
    default:
      return unit satisfies never;
  }
}

/** A week from Monday to Sunday, or a part of it. */
function weekDate(monday: Day, fields: CalendarFields): DateValue {
  if (fields.weekday !== undefined) return dayDate(monday + fields.weekday);
  if (fields.weekend) return intervalDate(dayDate(monday + 5), dayDate(monday + 6), 'interval');
  if (fields.half === 1) return intervalDate(dayDate(monday), dayDate(monday + 2), 'interval');
  if (fields.half === 2) return intervalDate(dayDate(monday + 3), dayDate(monday + 6), 'interval');
  return intervalDate(dayDate(monday), dayDate(monday + 6), 'interval');
}

/** The unit that holds a day, `count` units away from it: its year, month, week or the day. */
function unitAt(day: Day, unit: TimeUnit, count: number): DateValue {
  const civil = civilOf(day);
  switch (unit) {
    case 'year':
      return yearDate(civil.year + count);
    case 'month':
      return monthDate(civil.year, civil.month + count);
    case 'week': {
      const monday = day - weekdayOf(day) + 7 * count;
      return weekDate(monday, {});
    }
    case 'day':
      return dayDate(day + count);
    case 'decade':
      return yearDate(civil.year + 10 * count);
    case 'century':
      return yearDate(civil.year + 100 * count);
    default:
      return unit satisfies never;
  }
}

function distanceStep(
  unit: TimeUnit,
  count: Count,
  sign: number,
  date: DateValue,
): readonly DerivationStep[] {
  const stepUnit = unit === 'decade' || unit === 'century' ? 'year' : unit;
  const low = count.low * sign;
  return count.low === count.high
    ? [{ step: 'shift', count: low, unit: stepUnit, edtf: date.edtf }]
    : [{ step: 'shift', count: low, maxCount: count.high * sign, unit: stepUnit, edtf: date.edtf }];
}

function readDistance(
  { unit, count, sign, anchor: choice }: Extract<TimeValue, { type: 'distance' }>,
  context: TimeContext,
): Reading | undefined {
  const found = anchorOf(choice, context);
  if (!found) return undefined;
  const { anchor, from } = found;
  const day = anchor.span.from;
  const low = Math.round(count.low);
  const high = Math.round(count.high);
  const first = unitAt(day, unit, sign * low);
  const one = low === high && count.low === count.high;
  const date = one
    ? unit === 'day'
      ? first
      : approximately(first)
    : intervalDate(
        approximately(first),
        approximately(unitAt(day, unit, sign * high)),
        first.precision,
      );
  return { date, anchor, from, steps: distanceStep(unit, count, sign, date) };
}

function readStretch(
  { unit, count, sign, anchor: choice, rolling }: Extract<TimeValue, { type: 'stretch' }>,
  context: TimeContext,
): Reading | undefined {
  const found = anchorOf(choice, context);
  if (!found) return undefined;
  const { anchor, from } = found;
  const date = stretchDate(anchor, unit, count, sign, rolling ?? false);
  return { date, anchor, from, steps: distanceStep(unit, count, sign, date) };
}

function stretchDate(
  anchor: DateValue,
  unit: TimeUnit,
  { low, high }: Count,
  sign: -1 | 1,
  rolling: boolean,
): DateValue {
  const day = anchor.span.from;
  if (rolling || unit === 'day' || unit === 'week') {
    const away =
      unit === 'year'
        ? addMonths(day, sign * high * 12)
        : unit === 'month'
          ? addMonths(day, sign * high)
          : day + sign * high * (unit === 'week' ? 7 : 1);
    return sign < 0
      ? intervalDate(dayDate(away), dayDate(day - 1), 'interval')
      : intervalDate(dayDate(day + 1), dayDate(away), 'interval');
  }
  if (sign < 0 && unit === 'year') {
    return intervalDate(
      approximately(unitAt(day, unit, -high)),
      approximately(unitAt(day, unit, 0)),
      'interval',
    );
  }
  if (low !== high) {
    const [a, b] = [unitAt(day, unit, sign * low), unitAt(day, unit, sign * high)];
    return unit === 'month'
      ? intervalDate(a, b, 'month')
      : intervalDate(approximately(a), approximately(b), a.precision);
  }
  const months = unit === 'year' ? high * 12 : unit === 'month' ? high : high * 120;
  return intervalDate(unitAt(day, 'month', 0), unitAt(day, 'month', sign * months), 'interval');
}

function readVague(
  name: Extract<TimeValue, { type: 'vague' }>['name'],
  unit: TimeUnit,
  context: TimeContext,
): Reading | undefined {
  const reach = vagueReach(name, unit);
  const found = anchorOf(name === 'few-after' ? 'either' : 'published', context);
  if (!reach || !found) return undefined;
  const { anchor, from } = found;
  const day = anchor.span.from;
  const [a, b] = [unitAt(day, reach.unit, reach.from), unitAt(day, reach.unit, reach.to)];
  const whole = intervalDate(
    approximately(a),
    approximately(b),
    a.edtf === b.edtf ? a.precision : precisionOf(reach.unit, name),
  );
  // "The past few months" ends on the day it was said, not at the end of that month.
  const date =
    reach.to === 0 && name === 'few-past' && reach.unit !== 'year'
      ? { ...whole, span: { from: whole.span.from, to: anchor.span.to } }
      : whole;
  return {
    date,
    anchor,
    from,
    steps: [
      {
        step: 'shift',
        count: reach.from,
        maxCount: reach.to,
        unit: reach.unit === 'decade' || reach.unit === 'century' ? 'year' : reach.unit,
        edtf: date.edtf,
      },
    ],
  };
}

const precisionOf = (unit: TimeUnit, name: string) =>
  name === 'few-ago' && unit === 'year' ? 'year' : name === 'recently' ? 'month' : 'interval';

function readNarrative({ narrative }: TimeContext): Reading | undefined {
  if (!narrative) return undefined;
  return { date: approximately(narrative), anchor: narrative, from: 'narrative', steps: [] };
}

/** Years from the first of a decade that its part covers. */
const DECADE_PART: Readonly<Record<Part, readonly [number, number]>> = {
  start: [0, 3],
  middle: [4, 6],
  end: [7, 9],
};

function readDecade(
  { firstYear, tens, century, part }: Extract<TimeValue, { type: 'decade' }>,
  context: TimeContext,
): Reading | undefined {
  const first =
    firstYear ??
    (century === undefined
      ? guessedDecade(tens ?? 0, context.published)
      : (century - 1) * 100 + (tens ?? 0));
  if (part === undefined) return { date: decadeDate(first), steps: [] };
  const [low, high] = DECADE_PART[part];
  const date = intervalDate(
    approximately(yearDate(first + low)),
    approximately(yearDate(first + high)),
    'interval',
  );
  return { date, steps: [{ step: 'part', which: part, edtf: date.edtf }] };
}

/** The last decade of that name that had begun: 20 年代 is the 2020s, 30 年代 the 1930s. */
function guessedDecade(tens: number, published: Day | undefined): number {
  const year = published === undefined ? 2029 : civilOf(published).year;
  const inThisCentury = Math.floor(year / 100) * 100 + tens;
  return inThisCentury <= year ? inThisCentury : inThisCentury - 100;
}

/** Years from the first of a century that its part covers (contract/events.md). */
const CENTURY_PART: Readonly<Record<Part, readonly [number, number]>> = {
  start: [0, 19],
  middle: [40, 59],
  end: [80, 99],
};

function readCentury(
  { century, shift, part }: Extract<TimeValue, { type: 'century' }>,
  context: TimeContext,
): Reading | undefined {
  if (century === undefined && context.published === undefined) return undefined;
  const number =
    century ?? Math.floor(civilOf(context.published ?? 0).year / 100) + 1 + (shift ?? 0);
  if (part === undefined) return { date: centuryDate(number), steps: [] };
  const [low, high] = CENTURY_PART[part];
  const first = (number - 1) * 100;
  const last = approximately(yearDate(first + high));
  const whole = intervalDate(yearDate(first + low), last, 'interval');
  return {
    date: { ...whole, approximate: true },
    steps: [{ step: 'part', which: part, edtf: whole.edtf }],
  };
}

/** From one date to another; the second takes year and month from the first where it has none. */
function readRange(from: TimeValue, to: TimeValue, context: TimeContext): Reading | undefined {
  const shared = shareYear(from, to);
  const a = read(shared.from, context);
  if (!a) return undefined;
  const civil = civilOf(a.date.span.from);
  const b = read(inherit(shared.to, civil.year, civil.month), { ...context, passage: a.date });
  if (!b) return undefined;
  if (b.date.span.to <= a.date.span.from) return undefined;
  const precision =
    a.date.precision === b.date.precision && a.date.precision !== 'day'
      ? a.date.precision
      : 'interval';
  const date = intervalDate(a.date, b.date, precision);
  return {
    date,
    ...(a.anchor ? { anchor: a.anchor } : {}),
    ...(a.from ? { from: a.from } : {}),
    steps: [],
  };
}

/** A year named only at the end of a range holds for its beginning too: "March to May 2024". */
function shareYear(from: TimeValue, to: TimeValue): { from: TimeValue; to: TimeValue } {
  if (
    from.type === 'calendar' &&
    to.type === 'calendar' &&
    from.fields.year === undefined &&
    to.fields.year !== undefined
  ) {
    return { from: { ...from, fields: { ...from.fields, year: to.fields.year } }, to };
  }
  return { from, to };
}

function inherit(value: TimeValue, year: number, month: number): TimeValue {
  if (value.type !== 'calendar' || value.fields.year !== undefined) return value;
  const { fields } = value;
  if (fields.weekday !== undefined) return value;
  const needsMonth = fields.month === undefined && fields.day !== undefined;
  const named = fields.month ?? (needsMonth ? month : undefined);
  // November to February runs into the next year.
  const wraps = named !== undefined && named < month ? 1 : 0;
  return {
    type: 'calendar',
    fields: { ...fields, year: year + wraps, ...(needsMonth ? { month } : {}) },
  };
}
