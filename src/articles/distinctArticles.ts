import type { Article } from '../extract/index.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { distinctIds } from './articleId.ts';

/**
 * The articles with distinct ids. Where two ask for one id, the second in the order of their files
 * gets `-2` and a warning that names the first; `articles` come in that order.
 */
export function distinctArticles(articles: readonly Article[]): {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
} {
  const ids = distinctIds(articles.map(({ id }) => id));
  const firstWith = new Map<string, Article>();
  const problems: Problem[] = [];
  const distinct = articles.map((article, index) => {
    const { file } = article;
    const id = ids[index] ?? article.id;
    const first = firstWith.get(article.id);
    if (!first) {
      firstWith.set(article.id, article);
      return article;
    }
    const message = `\`${first.file}\` has the id \`${article.id}\` already, so this is \`${id}\`; give one of them a \`slug:\`.`;
    problems.push(problem('warning', 'article-id-twice', { file, line: 1 }, message));
    return { ...article, id };
  });
  return { articles: distinct, problems };
}
