import { parseIsoDay } from '../../model/calendar.ts';
import type { Day } from '../../model/calendar.ts';
import type { Source } from '../../model/source.ts';
import { dayToPx } from './viewport.ts';
import type { Viewport } from './viewport.ts';

/** Articles published on one day. */
export interface Publication {
  readonly day: Day;
  /** At least one, in the order of the timeline. */
  readonly sources: readonly Source[];
}

/** A flag on the axis, at the first day of the articles it stands for. */
export interface PublicationFlag extends Publication {
  readonly px: number;
}

/** Publication days in time order; articles without one have none. O(n log n). */
export function publicationsOf(sources: readonly Source[]): readonly Publication[] {
  const byDay = new Map<Day, Source[]>();
  for (const source of sources) {
    const day = parseIsoDay(source.published ?? '');
    if (day === undefined) continue;
    const same = byDay.get(day);
    if (same) same.push(source);
    else byDay.set(day, [source]);
  }
  return [...byDay].map(([day, same]) => ({ day, sources: same })).sort((a, b) => a.day - b.day);
}

/**
 * The flags on screen. A publication less than `roomPx` after a flag joins it; this is decided from
 * the first publication on, so that panning neither joins nor parts any. O(n).
 */
export function flagsAt(
  publications: readonly Publication[],
  viewport: Viewport,
  roomPx: number,
): readonly PublicationFlag[] {
  const flags: { day: Day; px: number; sources: Source[] }[] = [];
  for (const { day, sources } of publications) {
    const px = dayToPx(viewport, day + 0.5);
    const last = flags.at(-1);
    if (last && px < last.px + roomPx) last.sources.push(...sources);
    else flags.push({ day, px, sources: [...sources] });
  }
  return flags.filter(({ px }) => px >= 0 && px <= viewport.width);
}
