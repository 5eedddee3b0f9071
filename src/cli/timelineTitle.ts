import * as v from 'valibot';
import type { LocalisedText } from '../model/event.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { readDataFile } from './dataFiles.ts';
import { shownPath } from './shownPath.ts';
import { isMapping } from './yaml.ts';

/** Beside the articles, because it is about them: `title: { zh-Hant: …, zh-Hans: …, en: … }`. */
export const TITLE_FILE = 'timeline.yaml';

const Shape = v.object({
  title: v.optional(v.record(v.string(), v.pipe(v.string(), v.minLength(1)))),
});

/** The title of the timeline that a folder of articles makes, where its `timeline.yaml` has one. */
export function readTimelineTitle(articlesDir: string): {
  readonly title?: LocalisedText;
  readonly problems: readonly Problem[];
} {
  const { file, problems } = readDataFile(articlesDir, shownPath(articlesDir), TITLE_FILE);
  const result = v.safeParse(Shape, file.value);
  if (!result.success || !isMapping(file.value)) {
    const message = 'The file must be a mapping with a `title` by language; it is not used.';
    const shape = problem('warning', 'timeline-title', { file: file.file }, message);
    return { problems: [...problems, shape] };
  }
  const { title } = result.output;
  return { ...(title && Object.keys(title).length > 0 ? { title } : {}), problems };
}
