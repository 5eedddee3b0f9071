import type { Article, EventTable } from '../extract/index.ts';
import type { Problem } from '../model/problem.ts';
import { distinctArticles } from './distinctArticles.ts';
import type { ReadBlock } from './frontMatter.ts';
import { readArticle } from './readArticle.ts';
import { readTable } from './readTable.ts';

/** What one file gives: an article, or a table of events, or nothing. */
export interface ReadInput {
  readonly article?: Article;
  readonly table?: EventTable;
  readonly problems: readonly Problem[];
}

/** What all files give. */
export interface Inputs {
  /** The ids of articles and tables are distinct. */
  readonly articles: readonly Article[];
  readonly tables: readonly EventTable[];
  readonly problems: readonly Problem[];
}

const TABLE = /\.(?:csv|tsv|json)$/iu;

/** The table of events in a file whose name is one of a table's, else the article. Never throws. */
export function readInput(bytes: Uint8Array, file: string, readBlock: ReadBlock): ReadInput {
  return TABLE.test(file) ? readTable(bytes, file) : readArticle(bytes, file, readBlock);
}

/** What files give, in their order, together; articles come before tables where ids are given. */
export function inputsOf(read: readonly ReadInput[]): Inputs {
  const named = distinctArticles<Article | EventTable>([
    ...read.flatMap(({ article }) => article ?? []),
    ...read.flatMap(({ table }) => table ?? []),
  ]);
  return {
    articles: named.articles.flatMap((input) => ('rows' in input ? [] : input)),
    tables: named.articles.flatMap((input) => ('rows' in input ? input : [])),
    problems: [...read.flatMap(({ problems }) => problems), ...named.problems],
  };
}
