import { dayOf, isCivilDate, isoDay } from '../model/calendar.ts';
import type { IsoDay } from '../model/calendar.ts';

/** A publication day, or the rule that the text broke and what to do about it. */
export type PublicationDay =
  | { readonly ok: true; readonly day: IsoDay }
  | {
      readonly ok: false;
      readonly rule: 'date-impossible' | 'date-unreadable';
      readonly message: string;
    };

/** A time of day, whose zone never moves the day; it must be there in full or not at all. */
const TIME =
  /^(?:[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2}|[A-Z]{2,5})?)?$/iu;

/** Year, month and day in these forms, at the start; what follows must be a `TIME`. */
const FORMS: readonly RegExp[] = [
  // 2025-03-03, 2025/3/3, 2025.3.3, and with one separator only: not 2025-3/3.
  /^(?<year>\d{4})(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})(?!\d)/u,
  // 2025年3月3日, 2025 年 3 月 3 號.
  /^(?<year>\d{4})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?[日号號]/u,
  // 20250303, which YAML hands on as a number.
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/u,
];

/**
 * The calendar day that a publication date names, exactly as it was written: a time and a time
 * zone after it are accepted and change nothing, so no machine's zone can shift the day.
 *
 * Refused: `2025-03` and `2025` (no day), words, and days that no calendar has (2025-02-30).
 * Never throws.
 */
export function publicationDay(written: string): PublicationDay {
  const text = written.trim();
  for (const form of FORMS) {
    const match = form.exec(text);
    if (!match?.groups || !TIME.test(text.slice(match[0].length))) continue;
    const date = {
      year: Number(match.groups['year']),
      month: Number(match.groups['month']),
      day: Number(match.groups['day']),
    };
    if (isCivilDate(date)) return { ok: true, day: isoDay(dayOf(date)) };
    return {
      ok: false,
      rule: 'date-impossible',
      message: `The calendar has no day \`${shown(text)}\`; correct it. The article has no date now.`,
    };
  }
  return {
    ok: false,
    rule: 'date-unreadable',
    message: `\`${shown(text)}\` does not name a day; write it as 2025-03-03. The article has no date now.`,
  };
}

function shown(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
