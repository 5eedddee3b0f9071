import type { EventDraft } from '../events/draft.ts';
import type { DateFit } from './agreement.ts';

/** A date that another one lies within is no longer than a year, in days. */
export const LONGEST_DAYS = 366;
/** Dates no longer than this say much of when something was. */
const DAYS_OF_MONTH = 92;

/** How well the dates of two drafts fit; `undefined` where they do not. */
export function fitOf({ date: a }: EventDraft, { date: b }: EventDraft): DateFit | undefined {
  const [long, short] = [a.span, b.span].sort(
    (x, y) => y.to - y.from - (x.to - x.from) || x.from - y.from,
  );
  if (!long || !short) return undefined;
  const days = long.to - long.from;
  const isSame = days === short.to - short.from && long.from === short.from;
  if (isSame && days === 1) return 'day';
  if (!isSame && (days > LONGEST_DAYS || long.from > short.from || short.to > long.to)) {
    return undefined;
  }
  if (a.approximate || b.approximate) return 'vague';
  if (days <= DAYS_OF_MONTH) return 'month';
  return isSame ? 'year' : 'vague';
}
