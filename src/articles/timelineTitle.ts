import * as v from 'valibot';
import type { LocalisedText } from '../model/event.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import type { ReadDataFile } from './dataFile.ts';
import { isMapping } from './yaml.ts';

/** The title of a timeline, where there is one, and what is wrong with the file it is from. */
export interface TimelineTitle {
  readonly title?: LocalisedText;
  readonly problems: readonly Problem[];
}

const Shape = v.object({
  title: v.optional(v.record(v.string(), v.pipe(v.string(), v.minLength(1)))),
});

/** The title in a parsed `TITLE_FILE`. */
export function timelineTitle({ file, problems }: ReadDataFile): TimelineTitle {
  const result = v.safeParse(Shape, file.value);
  if (!result.success || !isMapping(file.value)) {
    const message = 'The file must be a mapping with a `title` by language; it is not used.';
    const shape = problem('warning', 'timeline-title', { file: file.file }, message);
    return { problems: [...problems, shape] };
  }
  const { title } = result.output;
  return { ...(title && Object.keys(title).length > 0 ? { title } : {}), problems };
}
