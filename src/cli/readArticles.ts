import { join } from 'node:path';
import { tooLarge } from '../articles/readArticle.ts';
import { inputsOf, readInput } from '../articles/readInput.ts';
import type { Inputs, ReadInput } from '../articles/readInput.ts';
import { MAX_ARTICLE_BYTES } from '../model/articleFile.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { listArticles, noArticles } from './articlesFolder.ts';
import { readWithGrayMatter } from './grayMatter.ts';
import { readPlainFile } from './plainFile.ts';
import { shownPath } from './shownPath.ts';
import type { Trial } from './trial.ts';

/**
 * The articles and tables of events of a folder, in the order of their files, and what is wrong with
 * them: `place.file` is relative to the folder, as `Article.file` is.
 */
export interface ReadArticles extends Inputs {
  /** The folder is missing or has nothing to read; `place.file` is relative to the current directory. */
  readonly folderProblem?: Problem;
}

/** Reads a folder of articles, and later again: see `openArticles`. */
export interface ArticlesReader {
  /**
   * The articles as they are now. `touched` has the absolute paths of files that may have changed
   * since the last time: only those, and files not seen before, are read.
   */
  read(touched: ReadonlySet<string>): ReadArticles;
}

/**
 * A reader of the articles in `folder`, an absolute path.
 *
 * One bad file never stops the others. A file that stops being readable (not UTF-8, over 5 MB,
 * emptied) keeps the last good article it gave to this reader, which its problem then says. Where
 * two files ask for one id, see `distinctArticles`. `trial` says which files take too much to read.
 * Never throws.
 */
export function openArticles(folder: string, trial?: Trial): ArticlesReader {
  const readings = new Map<string, ReadInput>();
  return {
    read(touched) {
      const { files, fileProblems, folderProblem } = listArticles(folder, shownPath(folder));
      const listed = new Set(files);
      for (const file of readings.keys()) if (!listed.has(file)) readings.delete(file);
      for (const file of files) {
        const last = readings.get(file);
        if (last && !touched.has(join(folder, file))) continue;
        readings.set(file, keepingLast(readFile(folder, file, trial), last));
      }
      const current = files.flatMap((file) => readings.get(file) ?? []);
      const inputs = inputsOf(current);
      const problems = [...fileProblems, ...inputs.problems];
      const nothing =
        problems.length === 0 && inputs.articles.length === 0 && inputs.tables.length === 0;
      const missing = folderProblem ?? (nothing ? noArticles(shownPath(folder)) : undefined);
      return { ...inputs, problems, ...(missing ? { folderProblem: missing } : {}) };
    },
  };
}

function readFile(folder: string, file: string, trial: Trial | undefined): ReadInput {
  const read = readPlainFile(join(folder, file), MAX_ARTICLE_BYTES);
  if (!read.ok) {
    if (read.why === 'too-large') return tooLarge(file);
    const message =
      read.why === 'not-plain'
        ? `This is ${read.what}, not a plain file; put a copy here.`
        : 'The file cannot be read; check its permissions.';
    return { problems: [problem('error', 'article-unreadable', { file, line: 1 }, message)] };
  }
  const effort = trial?.(read.bytes, file);
  return effort ? { problems: [effort] } : readInput(read.bytes, file, readWithGrayMatter);
}

function keepingLast(read: ReadInput, last: ReadInput | undefined): ReadInput {
  const kept = last?.article ?? last?.table;
  if (read.article || read.table || !kept || read.problems.length === 0) return read;
  const problems = read.problems.map(({ level, rule, place, message }) =>
    problem(level, rule, place, `${message} Until then its last good version is shown.`),
  );
  return { ...last, problems };
}
