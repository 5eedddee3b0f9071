import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { composeTimeline, extractOrReport } from '../../articles/composeTimeline.ts';
import { emptyDataFile } from '../../articles/dataFile.ts';
import { readKnowledge } from '../../extract/index.ts';
import type { Timeline } from '../../model/timelineFile.ts';
import { readDataFiles } from '../dataFiles.ts';
import type { answersIn } from '../reading/answerLines.ts';
import { readOrReport } from '../reading/readOrReport.ts';
import { ArticleToRead } from '../reading/readThese.ts';
import { openArticles } from '../readArticles.ts';
import { parseGold } from './goldEvent.ts';
import { scoreTimeline } from './scoreTimeline.ts';
import type { Score } from './scoreTimeline.ts';

/** Articles and what annotators found in them. */
export interface Corpus {
  readonly articles: string;
  readonly gold: string;
}

/** Answers of a reader by the ids of their requests. */
type Answers = ReturnType<typeof answersIn>;

/** The corpus of a folder: its `articles` and its `gold.json`. */
export function corpusIn(folder: string): Corpus {
  return { articles: join(folder, 'articles'), gold: join(folder, 'gold.json') };
}

/**
 * What the extractor makes of a folder of articles with the lexicon and the gazetteer alone: what
 * people corrected by hand says nothing of how well it reads. With `answers`, of a reader too.
 */
export function uncuratedTimeline(
  articlesDir: string,
  dataDir: string,
  answers?: Answers,
): Timeline {
  const { files } = readDataFiles(dataDir, dataDir);
  const { knowledge } = readKnowledge({ ...files, curation: emptyDataFile('curation.yaml') });
  const inputs = openArticles(resolve(articlesDir)).read(new Set());
  const results = [...inputs.articles, ...inputs.tables].map((input) => {
    const result = extractOrReport(input, knowledge);
    if (!answers || 'rows' in input) return result;
    const read = new ArticleToRead(input, knowledge, 'reader');
    for (const { request, windowId } of read.tasks) {
      const given = answers.get(request.id)?.answer;
      if (given !== undefined) read.take(windowId, given);
    }
    const reading = read.reading();
    return reading.windows.length > 0 ? readOrReport(input, result, reading, knowledge) : result;
  });
  return composeTimeline(inputs, results, { knowledge, stories: [] }, { problems: [] }).timeline;
}

/** The extractor's score on a corpus, or in one line why there is none. */
export function scoreCorpus(
  { articles, gold }: Corpus,
  dataDir: string,
  answers?: Answers,
): Score | string {
  const missing = [articles, gold].find((path) => !existsSync(path));
  if (missing !== undefined) return `skipped: ${missing} is not there`;
  const parsed = parseGold(readFileSync(gold, 'utf8'));
  if (typeof parsed === 'string') return `skipped: ${gold} cannot be read (${parsed})`;
  if (parsed.length === 0) return `skipped: ${gold} is empty`;
  return scoreTimeline(uncuratedTimeline(articles, dataDir, answers), parsed);
}
