import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { byCodeUnit, isSkippedName } from '../model/articleFile.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';

/** The articles and tables of events of a folder, as sorted paths relative to it with forward slashes. */
export interface ArticlesFolder {
  readonly files: readonly string[];
  /** About a file: `place.file` is its path relative to the folder. */
  readonly fileProblems: readonly Problem[];
  /** About the folder itself: `place.file` is `shown`. */
  readonly folderProblem?: Problem;
}

/** Where readings are kept, beside the articles; they are no tables of events. */
export const READINGS_FOLDER = 'readings';

/** Whether a path, relative to the folder with forward slashes, is that of a reading. */
export const isReading = (file: string): boolean =>
  file.startsWith(`${READINGS_FOLDER}/`) && file.endsWith('.json');

const ARTICLE = /\.(?:md|markdown|mdx|csv|tsv|json)$/iu;

/**
 * The `.md`, `.markdown`, `.mdx`, `.csv`, `.tsv` and `.json` files in a folder and the folders in it, in code-unit
 * order whatever the file system's; which JSON files are tables of events their content tells.
 *
 * Skipped: names that begin with a dot, `node_modules`, links to folders within. Refused, each with
 * a problem: links that lead outside the folder or nowhere. `shown` is the folder's name for
 * people. A missing folder and one without such files are the `folderProblem`. Never throws.
 */
export function listArticles(folder: string, shown: string): ArticlesFolder {
  const files: string[] = [];
  const fileProblems: Problem[] = [];
  const failed = (rule: string, message: string): ArticlesFolder => ({
    files,
    fileProblems,
    folderProblem: problem('error', rule, { file: shown }, message),
  });
  let root: string;
  try {
    root = realpathSync(folder);
    if (!statSync(root).isDirectory()) {
      return failed('articles-folder', 'This is not a folder; name one with --articles DIR.');
    }
  } catch {
    const message = 'There is no such folder; create it, or name yours with --articles DIR.';
    return failed('articles-folder', message);
  }

  const refuse = (file: string, rule: string, message: string) =>
    fileProblems.push(problem('error', rule, { file, line: 1 }, message));
  const readFolder = (inside: string): void => {
    let entries;
    try {
      entries = readdirSync(join(root, inside), { withFileTypes: true });
    } catch {
      refuse(inside, 'article-unreadable', 'This folder cannot be read; check its permissions.');
      return;
    }
    for (const entry of entries) {
      if (isSkippedName(entry.name)) continue;
      const file = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) readFolder(file);
      else if (entry.isSymbolicLink()) readLink(file);
      else if (entry.isFile() && ARTICLE.test(file) && !isReading(file)) files.push(file);
    }
  };
  const readLink = (file: string): void => {
    let target;
    let isFolder;
    try {
      target = realpathSync(join(root, file));
      isFolder = statSync(target).isDirectory();
    } catch {
      if (!ARTICLE.test(file)) return;
      refuse(file, 'article-unreadable', 'This link leads nowhere; correct it or delete it.');
      return;
    }
    if (!isFolder && !ARTICLE.test(file)) return;
    if (target !== root && !target.startsWith(root.endsWith(sep) ? root : root + sep)) {
      refuse(file, 'article-outside', 'This link leads out of the folder; put a copy here.');
    } else if (!isFolder) files.push(file);
  };
  readFolder('');
  files.sort(byCodeUnit);
  fileProblems.sort((a, b) => byCodeUnit(a.place.file, b.place.file));
  if (files.length > 0 || fileProblems.length > 0) return { files, fileProblems };
  return { files, fileProblems, folderProblem: noArticles(shown) };
}

/** The problem of a folder, named `shown` for people, in which there is nothing to read. */
export function noArticles(shown: string): Problem {
  const message = 'There is no .md, .markdown or .csv file here; add an article.';
  return problem('error', 'articles-none', { file: shown }, message);
}

/** Whether a change to this path, relative to the folder with forward slashes, may matter. */
export function isArticlePath(path: string): boolean {
  return ARTICLE.test(path) && !isReading(path) && !path.split('/').some(isSkippedName);
}
