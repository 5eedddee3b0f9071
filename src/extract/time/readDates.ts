import type { Day, IsoDay } from '../../model/calendar.ts';
import { isoDay } from '../../model/calendar.ts';
import type { DateBasis, TextSpan } from '../../model/event.ts';
import { fold } from '../../text/fold.ts';
import { refineDates } from './refine.ts';
import { resolveDate } from './resolve.ts';
import type { ResolvedDate, TimeContext } from './resolve.ts';
import { tagDates } from './tagger.ts';
import type { DateMention } from './value.ts';

/** The unresolved time expressions of a folded text; see `tagDates` and `refineDates`. */
export function dateMentionsIn(folded: string, republic = false): readonly DateMention[] {
  return refineDates(tagDates(folded, republic), folded);
}

/** A date expression as `npm run dates` prints it. */
export interface ReadDate {
  readonly text: string;
  readonly at: TextSpan;
  readonly rule: string;
  readonly edtf: string;
  /** First and last day, inclusive; `null` where a bound such as "before" leaves it open. */
  readonly start: IsoDay | null;
  readonly end: IsoDay | null;
  readonly basis: DateBasis;
  readonly derivation: ResolvedDate['derivation'];
}

/**
 * The dates in a text read by itself on a day, in order. Expressions that only say "now" are left
 * out: they date nothing by themselves. An expression that opens a bound has `null` at its open
 * end; the other end is then the day the bound turns on: the first day of a period before which,
 * the day after a period after which, and a day itself. Offsets are into `text` as given. `tense`
 * says on which side of publication a date without a year lies, where that is known. Without a
 * publication day, expressions that need one are left out.
 */
export function readDates(
  text: string,
  published: Day | undefined,
  tense?: TimeContext['tense'],
): readonly ReadDate[] {
  const dates: ReadDate[] = [];
  let narrative: ResolvedDate | undefined;
  for (const mention of dateMentionsIn(fold(text))) {
    const expression = text.slice(mention.start, mention.end);
    const resolved = resolveDate(mention, expression, {
      ...(published === undefined ? {} : { published }),
      ...(narrative ? { narrative: narrative.date } : {}),
      ...(tense ? { tense } : {}),
    });
    if (!resolved) continue;
    if (resolved.basis !== 'published') narrative = resolved;
    if (mention.value.type === 'now' && mention.value.day !== true) continue;
    const { date, basis, derivation } = resolved;
    dates.push({
      text: expression,
      at: { start: mention.start, end: mention.end },
      rule: mention.rule,
      edtf: date.edtf,
      ...boundDays(mention, resolved),
      basis: mention.value.type === 'now' ? 'relative' : basis,
      derivation,
    });
  }
  return dates;
}

function boundDays(
  { bound }: DateMention,
  { date: { span, precision } }: ResolvedDate,
): { start: IsoDay | null; end: IsoDay | null } {
  const first = isoDay(span.from);
  const last = isoDay(span.to - 1);
  const next = precision === 'day' ? first : isoDay(span.to);
  switch (bound) {
    case undefined:
    case 'by':
      return { start: first, end: last };
    case 'before':
      return { start: null, end: first };
    case 'until':
      return { start: null, end: next };
    case 'after':
      return { start: next, end: null };
    case 'since':
      return { start: first, end: null };
    default:
      return bound satisfies never;
  }
}
