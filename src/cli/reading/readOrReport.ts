import type { InputResult } from '../../articles/composeTimeline.ts';
import { markArticle } from '../../extract/index.ts';
import type { Article, EventTable, Knowledge } from '../../extract/index.ts';
import { problem } from '../../model/problem.ts';
import { isCurrent, withReading } from '../../reader/index.ts';
import type { Reading } from '../../reader/index.ts';

/**
 * What an article gives with the reading beside it, where there is one of its words as they are;
 * else what it gave, and a remark where the reading is of other words. Never throws.
 */
export function readOrReport(
  input: Article | EventTable,
  result: InputResult,
  reading: Reading | undefined,
  knowledge: Knowledge,
): InputResult {
  if (!reading || 'rows' in input || !('drafts' in result)) return result;
  const place = { file: input.file, line: 1 };
  const withProblem = (rule: string, message: string): InputResult => ({
    ...result,
    problems: [...result.problems, problem('warning', rule, place, message)],
  });
  try {
    const article = markArticle(input, knowledge);
    if (isCurrent(article, reading)) return withReading(result, article, reading, knowledge);
    return withProblem(
      'reading-old',
      `The article changed after ${reading.reader} read it; \`npm run read\` reads it again. Until then the rules' events are shown.`,
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    return withProblem('reading-failed', `Chronocite failed on the reading (${reason}).`);
  }
}
