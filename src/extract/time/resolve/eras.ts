import { civilOf } from '../../../model/calendar.ts';
import type { Day } from '../../../model/calendar.ts';
import {
  approximately,
  centuryDate,
  dayDate,
  decadeDate,
  intervalDate,
  yearDate,
} from '../../../model/edtf.ts';
import type { DateValue } from '../../../model/edtf.ts';
import type { Part, TimeValue } from '../value.ts';
import { shiftStep } from './reading.ts';
import type { DateReading, TimeContext } from './reading.ts';

/** First and last year of a part, counted from the first year of the decade or century. */
type Years = Readonly<Record<Part, readonly [number, number]>>;

const DECADE_PART: Years = { start: [0, 3], middle: [4, 6], end: [7, 9] };
/** contract/events.md: 二十世紀初 is 1900 to 1919. */
const CENTURY_PART: Years = { start: [0, 19], middle: [40, 59], end: [80, 99] };

/** The ten years of a decade, or an approximate part of them: 90 年代, the late 1980s. */
export function readDecade(
  { firstYear, tens = 0, century, part }: Extract<TimeValue, { type: 'decade' }>,
  { published, narrative }: TimeContext,
): DateReading {
  const first =
    firstYear ??
    (century === undefined
      ? guessedDecade(tens, published, narrative)
      : (century - 1) * 100 + tens);
  if (part === undefined) return { date: decadeDate(first), steps: [] };
  const date = decadePart(first, part);
  return { date, steps: [{ step: 'part', which: part, edtf: date.edtf }] };
}

/** The first, middle or last years of the decade that begins in a year, approximate. */
export function decadePart(first: number, part: Part): DateValue {
  const [low, high] = DECADE_PART[part];
  return intervalDate(
    approximately(yearDate(first + low)),
    approximately(yearDate(first + high)),
    'interval',
  );
}

/**
 * The last decade of that name that had begun, 20 年代 as the 2020s and 30 年代 as the 1930s; but the
 * one before where that is nearer to the date last named: beside 1916 the Twenties are the 1920s.
 */
function guessedDecade(
  tens: number,
  published: Day | undefined,
  narrative: DateValue | undefined,
): number {
  const year = published === undefined ? 2029 : civilOf(published).year;
  const inThisCentury = Math.floor(year / 100) * 100 + tens;
  const last = inThisCentury <= year ? inThisCentury : inThisCentury - 100;
  if (!narrative) return last;
  const told = civilOf(narrative.span.from).year;
  return Math.abs(last - 100 - told) < Math.abs(last - told) ? last - 100 : last;
}

/** The hundred years of a century, or an approximate part of them: 十九世紀, 二十世紀初, 上個世紀. */
export function readCentury(
  { century, shift = 0, part, before, turn }: Extract<TimeValue, { type: 'century' }>,
  context: TimeContext,
): DateReading | undefined {
  const { published } = context;
  if (turn) return turnOfCentury(century, context);
  if (before && century !== undefined) return ofCenturyBefore(century, part);
  if (century !== undefined) return ofCentury(century, part);
  if (published === undefined) return undefined;
  const number = Math.floor(civilOf(published).year / 100) + 1 + shift;
  const reading = ofCentury(number, part);
  return {
    date: reading.date,
    anchor: dayDate(published),
    from: 'published',
    steps: [shiftStep('century', shift, centuryDate(number)), ...reading.steps],
  };
}

/** The hundred years of a century BC, whose first is the 100th before the year 1. */
function ofCenturyBefore(century: number, part: Part | undefined): DateReading {
  const first = 1 - 100 * century;
  const [low, high] = part === undefined ? [0, 99] : CENTURY_PART[part];
  const years = intervalDate(yearDate(first + low), yearDate(first + high), 'interval');
  if (part === undefined) return { date: years, steps: [] };
  const date = approximately(years);
  return { date, steps: [{ step: 'part', which: part, edtf: date.edtf }] };
}

/** About the year in which a century began; of one not named, the nearest to the story or to now. */
function turnOfCentury(
  century: number | undefined,
  { published, narrative }: TimeContext,
): DateReading | undefined {
  if (century !== undefined)
    return { date: approximately(yearDate(100 * century - 100)), steps: [] };
  const from = narrative ? ('narrative' as const) : ('published' as const);
  const anchor = narrative ?? (published === undefined ? undefined : dayDate(published));
  if (!anchor) return undefined;
  const date = approximately(yearDate(100 * Math.round(civilOf(anchor.span.from).year / 100)));
  return { date, anchor, from, steps: [{ step: 'nearest', edtf: date.edtf }] };
}

/** The hundred years of a century, or an approximate part of them. */
export function centuryPart(century: number, part: Part | undefined): DateValue {
  return ofCentury(century, part).date;
}

function ofCentury(century: number, part: Part | undefined): DateReading {
  if (part === undefined) return { date: centuryDate(century), steps: [] };
  const [low, high] = CENTURY_PART[part];
  const first = (century - 1) * 100;
  const last = approximately(yearDate(first + high));
  const date = { ...intervalDate(yearDate(first + low), last, 'interval'), approximate: true };
  return { date, steps: [{ step: 'part', which: part, edtf: date.edtf }] };
}
