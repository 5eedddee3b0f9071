import { MAX_ARTICLE_BYTES } from '../model/articleFile.ts';
import { isTimelineJs } from '../model/timelineJsFile.ts';
import type { GivenFile } from './heldFiles.ts';

/** Those of the files that are TimelineJS files, by what is in them. Never rejects. */
export async function timelineJsAmong(given: readonly GivenFile[]): Promise<readonly GivenFile[]> {
  const found = await Promise.all(
    given.map(async (one) => {
      try {
        const text = await one.file.slice(0, MAX_ARTICLE_BYTES + 1).text();
        return isTimelineJs(JSON.parse(text.replace(/^\uFEFF/u, ''))) ? [one] : [];
      } catch {
        return [];
      }
    }),
  );
  return found.flat();
}
