import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { distinctIds } from './articleId.ts';

/** What has an id that no other may have: an article or a table of events. */
interface Named {
  readonly id: string;
  readonly file: string;
}

/**
 * The articles with distinct ids, and likewise tables of events. Where two ask for one id, the
 * second gets `-2` and a warning that names the first.
 */
export function distinctArticles<T extends Named>(
  articles: readonly T[],
): { readonly articles: readonly T[]; readonly problems: readonly Problem[] } {
  const ids = distinctIds(articles.map(({ id }) => id));
  const firstWith = new Map<string, T>();
  const problems: Problem[] = [];
  const distinct = articles.map((article, index) => {
    const { file } = article;
    const id = ids[index] ?? article.id;
    const first = firstWith.get(article.id);
    if (!first) {
      firstWith.set(article.id, article);
      return article;
    }
    const message = `\`${first.file}\` has the id \`${article.id}\` already, so this is \`${id}\`; rename one of them, or give it a \`slug:\`.`;
    problems.push(problem('warning', 'article-id-twice', { file, line: 1 }, message));
    return { ...article, id };
  });
  return { articles: distinct, problems };
}
