import { TITLE_FILE, byCodeUnit } from '../model/articleFile.ts';
import type { NamedBytes } from '../model/articleFile.ts';
import { composeTimeline, extractOrReport } from './composeTimeline.ts';
import type { ComposedTimeline, TimelineData } from './composeTimeline.ts';
import { emptyDataFile, parseDataFile } from './dataFile.ts';
import { distinctArticles } from './distinctArticles.ts';
import type { ReadBlock } from './frontMatter.ts';
import { readArticle } from './readArticle.ts';
import { timelineTitle } from './timelineTitle.ts';

/**
 * The timeline of these files, of which `timeline.yaml` is its title and every other one an article:
 * the same as `npm run extract` writes for a folder of them, whatever their order here.
 *
 * `onread` is told the number of articles that are done, after each. Names must differ. Never
 * throws, but for `onread`.
 */
export function readTimeline(
  files: readonly NamedBytes[],
  data: TimelineData,
  readBlock: ReadBlock,
  onread: (done: number) => void = () => undefined,
): ComposedTimeline {
  const titleFile = files.find(({ name }) => name === TITLE_FILE);
  const titled = timelineTitle(
    titleFile
      ? parseDataFile(titleFile.bytes, TITLE_FILE)
      : { file: emptyDataFile(TITLE_FILE), problems: [] },
  );
  const read = files
    .filter((file) => file !== titleFile)
    .sort((a, b) => byCodeUnit(a.name, b.name))
    .map(({ name, bytes }) => readArticle(bytes, name, readBlock));
  const { articles, problems } = distinctArticles(read.flatMap(({ article }) => article ?? []));
  const results = articles.map((article, index) => {
    const result = extractOrReport(article, data.knowledge);
    onread(index + 1);
    return result;
  });
  const all = [...read.flatMap((one) => one.problems), ...problems];
  return composeTimeline({ articles, problems: all }, results, data, titled);
}
