import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { distinctArticles } from '../articles/distinctArticles.ts';
import { readArticle, tooLarge } from '../articles/readArticle.ts';
import type { ReadArticle } from '../articles/readArticle.ts';
import type { Article } from '../extract/index.ts';
import { MAX_ARTICLE_BYTES } from '../model/articleFile.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { listArticles } from './articlesFolder.ts';
import { readWithGrayMatter } from './grayMatter.ts';
import { shownPath } from './shownPath.ts';

/** The articles of a folder, in the order of their files, and what is wrong with them. */
export interface ReadArticles {
  /** Their ids are distinct. */
  readonly articles: readonly Article[];
  /** `place.file` is relative to the folder, as `Article.file` is. */
  readonly articleProblems: readonly Problem[];
  /** The folder is missing or has no articles; `place.file` is relative to the current directory. */
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
 * two articles ask for one id, see `distinctArticles`. Never throws.
 */
export function openArticles(folder: string): ArticlesReader {
  const readings = new Map<string, ReadArticle>();
  return {
    read(touched) {
      const { files, fileProblems, folderProblem } = listArticles(folder, shownPath(folder));
      const listed = new Set(files);
      for (const file of readings.keys()) if (!listed.has(file)) readings.delete(file);
      for (const file of files) {
        const last = readings.get(file);
        if (last && !touched.has(join(folder, file))) continue;
        readings.set(file, keepingLast(readFile(folder, file), last?.article));
      }
      const current = files.flatMap((file) => readings.get(file) ?? []);
      const named = distinctArticles(current.flatMap(({ article }) => article ?? []));
      return {
        articles: named.articles,
        articleProblems: [
          ...fileProblems,
          ...current.flatMap(({ problems }) => problems),
          ...named.problems,
        ],
        ...(folderProblem ? { folderProblem } : {}),
      };
    },
  };
}

function readFile(folder: string, file: string): ReadArticle {
  const path = join(folder, file);
  try {
    if (statSync(path).size > MAX_ARTICLE_BYTES) return tooLarge(file);
    return readArticle(readFileSync(path), file, readWithGrayMatter);
  } catch {
    const message = 'The file cannot be read; check its permissions.';
    return { problems: [problem('error', 'article-unreadable', { file, line: 1 }, message)] };
  }
}

function keepingLast(read: ReadArticle, last: Article | undefined): ReadArticle {
  if (read.article || !last) return read;
  const problems = read.problems.map(({ level, rule, place, message }) =>
    problem(level, rule, place, `${message} Until then its last good version is shown.`),
  );
  return { article: last, problems };
}
