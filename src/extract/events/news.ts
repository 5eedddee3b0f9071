import type { Day } from '../../model/calendar.ts';
import { resolveDate } from '../time/resolve.ts';
import { tellsTime } from './dated.ts';
import type { ParagraphMarks } from './marks.ts';

/** Days of news lie so near to the publication. */
const NEAR = 3;
/** One day alone may be that of an interview. */
const LEAST = 2;

/**
 * Whether an article reports the news of its days: two of its dates at least, and half of all, are
 * days next to its publication.
 */
export function isNews(marks: readonly ParagraphMarks[], published: Day | undefined): boolean {
  if (published === undefined) return false;
  let near = 0;
  let all = 0;
  for (const one of marks) {
    for (const mention of one.dates) {
      const isToday = mention.value.type === 'now' && mention.value.day === true;
      if (!isToday && !tellsTime(mention)) continue;
      all += 1;
      const text = one.text.slice(mention.start, mention.end);
      const date = isToday ? undefined : resolveDate(mention, text, { published })?.date;
      const isNear = date?.precision === 'day' && Math.abs(date.span.from - published) <= NEAR;
      if (isToday || isNear) near += 1;
    }
  }
  return near >= LEAST && near * 2 >= all;
}
