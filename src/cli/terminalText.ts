import { join } from 'node:path';
import { formatProblem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import type { Project } from './project.ts';
import { shownPath } from './shownPath.ts';

/** Every problem of a project, articles' first, with `place.file` relative to the current directory. */
export function problemsForTerminal({ articlesDir, state }: Project): readonly Problem[] {
  const articleProblems = state.articleProblems.map((problem) => {
    const file = shownPath(join(articlesDir, problem.place.file));
    return { ...problem, place: { ...problem.place, file } };
  });
  return [...articleProblems, ...state.otherProblems];
}

/** Problems as lines, each with its line break; empty text for none. */
export function problemLines(problems: readonly Problem[]): string {
  return problems.map((problem) => `${formatProblem(problem)}\n`).join('');
}

/** How much a project's timeline holds, for one line: `4 articles, 83 events`. */
export function summary({ state: { timeline } }: Project): string {
  const counted = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  return `${counted(timeline.sources.length, 'article')}, ${counted(timeline.events.length, 'event')}`;
}
