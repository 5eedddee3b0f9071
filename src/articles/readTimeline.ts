import { TITLE_FILE, byCodeUnit } from '../model/articleFile.ts';
import type { NamedBytes } from '../model/articleFile.ts';
import { composeTimeline, extractOrReport } from './composeTimeline.ts';
import type { ComposedTimeline, TimelineData } from './composeTimeline.ts';
import { emptyDataFile, parseDataFile } from './dataFile.ts';
import type { ReadBlock } from './frontMatter.ts';
import { inputsOf, readInput } from './readInput.ts';
import { timelineTitle } from './timelineTitle.ts';

/**
 * The timeline of these files, of which `timeline.yaml` is its title, `.csv`, `.tsv` and `.json` files are
 * tables of events and all others articles: the same as `npm run extract` writes for a folder of
 * them, whatever their order here.
 *
 * `onread` is told the number of files that are done, after each, and `onstart` the name of a file
 * before anything is done with it, or nothing when all are done. Names must differ. Never throws,
 * but for the two.
 */
export function readTimeline(
  files: readonly NamedBytes[],
  data: TimelineData,
  readBlock: ReadBlock,
  onread: (done: number) => void = () => undefined,
  onstart: (name?: string) => void = () => undefined,
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
    .map(({ name, bytes }) => {
      onstart(name);
      return readInput(bytes, name, readBlock);
    });
  const inputs = inputsOf(read);
  const results = [...inputs.articles, ...inputs.tables].map((input, index) => {
    onstart(input.file);
    const result = extractOrReport(input, data.knowledge);
    onread(index + 1);
    return result;
  });
  onstart();
  return composeTimeline(inputs, results, data, titled);
}
