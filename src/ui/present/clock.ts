import type { Locale } from '../../timeline/words/locale.ts';

const SECOND_MS = 1000;

/** Hour and minute of an instant, by the reader's own clock. */
export function clockTime(ms: number, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(ms);
}

/** Minutes and seconds of a stretch, hours before them from the first hour on. */
export function elapsedTime(ms: number): string {
  const seconds = Math.max(Math.floor(ms / SECOND_MS), 0);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part) => String(part).padStart(2, '0')).join(':');
}
