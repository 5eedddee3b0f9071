import type { Story } from '../model/story.ts';
import type { Timeline } from '../model/timelineFile.ts';
import { LOCALES } from '../timeline/words/locale.ts';
import type { Locale } from '../timeline/words/locale.ts';

/**
 * The language that a story, or the timeline for no story, is first written in: that of its title,
 * or of the first article where there is no title.
 */
export function contentLocale({ title, sources }: Timeline, story?: Story): Locale {
  const [first] = Object.keys(story?.title ?? title ?? {});
  const tag = first ?? sources[0]?.language;
  return LOCALES.find((locale) => locale === tag) ?? 'zh-Hant';
}
