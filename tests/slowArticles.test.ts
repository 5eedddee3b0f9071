/**
 * No article, however made, takes more than its share. `npm test` tries them small, which finds what
 * throws or never ends; `npm run nightly` at 5 MB, the most that is read (SLOW_BYTES).
 */
import { describe, expect, it } from 'vitest';
import { composeTimeline, extractOrReport } from '../src/articles/composeTimeline.ts';
import { inputsOf, readInput } from '../src/articles/readInput.ts';
import { readDataFiles } from '../src/cli/dataFiles.ts';
import { readWithGrayMatter } from '../src/cli/grayMatter.ts';
import { openTrial } from '../src/cli/trial.ts';
import { readKnowledge } from '../src/extract/index.ts';
import { SLOW_ARTICLES, slowArticle } from '../src/testing/slowArticles.ts';

const BYTES = Number(process.env['SLOW_BYTES'] ?? 4000);
const { knowledge } = readKnowledge(readDataFiles('data', 'data').files);

describe(`articles of ${BYTES} bytes made to be slow`, () => {
  const trial = openTrial('data');

  it.each(SLOW_ARTICLES)('%s costs no more than any may', (file) => {
    const bytes = new TextEncoder().encode(slowArticle(file, BYTES));
    // Those over 100 kB are read in the worker of the trial; the others here.
    const effort = trial(bytes, file);
    expect(effort?.rule ?? 'none').toBe('none');
    if (BYTES > 100_000) return;
    const inputs = inputsOf([readInput(bytes, file, readWithGrayMatter)]);
    const results = [...inputs.articles, ...inputs.tables].map((input) =>
      extractOrReport(input, knowledge),
    );
    const data = { knowledge, stories: [] };
    const composed = composeTimeline(inputs, results, data, { problems: [] });
    expect(composed.articleProblems.map(({ rule }) => rule)).not.toContain('extract-failed');
  });
});
