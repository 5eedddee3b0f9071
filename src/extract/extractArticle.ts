import { parseIsoDay } from '../model/calendar.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Article } from './article.ts';
import type { EventDraft } from './events/draft.ts';
import { readEvents } from './events/readEvents.ts';
import type { ToldAfter } from './events/storyAfter.ts';
import type { Knowledge } from './knowledge.ts';
import { languageOf } from './text/language.ts';
import { paragraphsOf } from './text/paragraphs.ts';

/** What one article gives by itself; articles are put together by `assembleTimeline`. */
export interface Extraction {
  readonly source: Source;
  readonly drafts: readonly EventDraft[];
  readonly problems: readonly Problem[];
}

/** The article as paragraphs with its dated events. Depends on this article and knowledge alone. */
export function extractArticle(article: Article, knowledge: Knowledge): Extraction {
  const language = languageOf(article.language, article.body);
  const published = article.published === undefined ? undefined : parseIsoDay(article.published);
  const source: Source = {
    id: article.id,
    file: article.file,
    title: article.title,
    url: article.url ?? null,
    published: published === undefined ? null : (article.published ?? null),
    language,
    publisher: article.publisher ?? null,
    paragraphs: paragraphsOf(article.body, article.bodyLine),
  };
  const { drafts, toldAfter } = readEvents(source, language, knowledge, published);
  if (!toldAfter) return { source, drafts, problems: [] };
  // A date that is surely wrong is not shown as the article's, and nothing was counted from it.
  return {
    source: { ...source, published: null },
    drafts,
    problems: [dateBeforeStory(article, toldAfter)],
  };
}

function dateBeforeStory({ file, published }: Article, { year, line }: ToldAfter): Problem {
  const message = `The article is dated ${published ?? ''} but tells of ${year} as past, so its date is not used; set \`date:\` to the day it was published.`;
  return problem('warning', 'date-before-story', { file, line }, message);
}
