const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1440;

/** The first day that has not begun yet by the reader's own calendar, as days since 1970-01-01. */
export function tomorrow(): number {
  const now = new Date();
  const local = now.getTime() / MS_PER_MINUTE - now.getTimezoneOffset();
  return Math.floor(local / MINUTES_PER_DAY) + 1;
}
