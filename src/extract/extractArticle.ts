import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Article } from './article.ts';
import type { Knowledge } from './knowledge.ts';

/** What one article gives by itself; articles are put together by `assembleTimeline`. */
export interface Extraction {
  readonly source: Source;
  readonly problems: readonly Problem[];
}

/** The article as paragraphs with its dated events. Depends on this article and knowledge alone. */
export function extractArticle(article: Article, knowledge: Knowledge): Extraction {
  void knowledge;
  return {
    source: {
      id: article.id,
      file: article.file,
      title: article.title,
      url: article.url ?? null,
      published: article.published ?? null,
      language: article.language ?? 'zh-Hant',
      publisher: article.publisher ?? null,
      paragraphs: [],
    },
    problems: [],
  };
}
