import { extractArticle } from '../extract/index.ts';
import type { Article, Extraction, Knowledge } from '../extract/index.ts';
import { anArticle, someKnowledge } from './anArticle.ts';

type Draft = Extraction['drafts'][number];

const KNOWLEDGE = someKnowledge();

/** The drafts of one origin that an article gives: the rest of the article is the test's. */
export function draftsOf(
  origin: Draft['origin'],
  article: Partial<Article>,
  knowledge: Knowledge = KNOWLEDGE,
): readonly Draft[] {
  return extractArticle(anArticle(article), knowledge).drafts.filter((d) => d.origin === origin);
}

/** The quotes of the drafts of one origin that a Markdown body gives. */
export function quotesOf(
  origin: Draft['origin'],
  body: string,
  article: Partial<Article> = {},
): readonly string[] {
  const { source, drafts } = extractArticle(anArticle({ body, ...article }), KNOWLEDGE);
  const texts = new Map(source.paragraphs.map(({ id, text }) => [id, text]));
  return drafts
    .filter((draft) => draft.origin === origin)
    .map(({ evidence: { paragraph, quote } }) =>
      (texts.get(paragraph) ?? '').slice(quote.start, quote.end),
    );
}
