import { join } from 'node:path';
import { formatProblem, problem } from '../../model/problem.ts';
import { readingText } from '../../reader/index.ts';
import { shownPath } from '../shownPath.ts';
import { writeTimeline } from '../writeTimeline.ts';
import type { ArticleToRead } from './readThese.ts';
import { readingPath } from './readingsFolder.ts';
import type { RunOptions, Told } from './runReading.ts';

/** Writes what was read of an article so far, whole or not at all; a failure is told. */
export function saveReading(articlesDir: string, article: ArticleToRead): void {
  const path = readingPath(articlesDir, article.article.id);
  const failure = writeTimeline(path, readingText(article.reading()), shownPath(path));
  if (failure) process.stderr.write(`${formatProblem(failure)}\n`);
}

/** Tells on the terminal how a run goes: each answer, with rate and time left, and each trouble. */
export function teller(
  requests: number,
  articlesDir: string,
  hasPrice: boolean,
): RunOptions['tell'] {
  const begun = performance.now();
  let done = 0;
  return (told: Told) => {
    const place = { file: shownPath(join(articlesDir, told.task.file)) };
    switch (told.is) {
      case 'read': {
        done += 1;
        const { events, refused } = told.read;
        const minutes = (performance.now() - begun) / 60_000;
        const left = (minutes / done) * (requests - done);
        const money = hasPrice ? `, ${told.spent.toFixed(4)} spent` : '';
        process.stdout.write(
          `${done}/${requests} ${place.file}: ${events.length} events, ${refused.length} refusals · ${(done / minutes).toFixed(1)} a minute, ${left.toFixed(1)} min left${money}\n`,
        );
        for (const { rule, reason } of refused)
          process.stderr.write(`${formatProblem(problem('warning', rule, place, reason))}\n`);
        break;
      }
      case 'again': {
        const message = `${told.reason}; asked again in ${(told.waitMs / 1000).toFixed(1)} s`;
        process.stderr.write(
          `${formatProblem(problem('warning', 'reading-again', place, message))}\n`,
        );
        break;
      }
      case 'failed':
        done += 1;
        process.stderr.write(
          `${formatProblem(problem('error', 'reading-failed', place, told.reason))}\n`,
        );
        break;
      default:
        told satisfies never;
    }
  };
}

/** What all readings hold, and what was refused of them by which rule, in lines. */
export function refusalCounts(articles: readonly ArticleToRead[]): string {
  const windows = articles.flatMap((article) => article.reading().windows);
  const counts = new Map<string, number>();
  for (const { rule, part } of windows.flatMap(({ refused }) => refused)) {
    const name = part === 'event' ? rule : `${rule} (of a ${part}; the event stayed)`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const events = windows.reduce((sum, one) => sum + one.events.length, 0);
  const lines = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, n]) => `  ${n} ${name}\n`);
  return [`${events} events stand${counts.size > 0 ? '; refused:' : ''}\n`, ...lines].join('');
}
