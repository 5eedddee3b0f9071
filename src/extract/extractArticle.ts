import { parseIsoDay } from '../model/calendar.ts';
import type { Day } from '../model/calendar.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Article } from './article.ts';
import type { EventDraft } from './events/draft.ts';
import type { MilestoneMention } from './events/mentions.ts';
import { marksOfArticle, readEvents } from './events/readEvents.ts';
import { readWithinMonth } from './events/readWithinMonth.ts';
import type { ToldAfter } from './events/storyAfter.ts';
import type { Knowledge } from './knowledge.ts';
import { Allowance } from './text/allowance.ts';
import { languageOf } from './text/language.ts';
import type { Language } from './text/language.ts';
import { writtenAround } from './events/writtenAround.ts';
import type { WrittenAround } from './time/resolve.ts';
import { bodyOf } from './text/paragraphs.ts';
import type { Body } from './text/paragraphs.ts';

/** What one article gives by itself; articles are put together by `assembleTimeline`. */
export interface Extraction {
  readonly source: Source;
  readonly drafts: readonly EventDraft[];
  /** Where the article names milestones without telling them. */
  readonly mentions: readonly MilestoneMention[];
  readonly problems: readonly Problem[];
}

/** The article as paragraphs with its dated events. Depends on this article and knowledge alone. */
export function extractArticle(article: Article, knowledge: Knowledge): Extraction {
  const { source, places, language, published, written, allowance } = openArticle(article);
  const all = marksOfArticle(source, places, language, knowledge, allowance);
  const marked = written ? { ...all, written } : all;
  const readOn = (day: Day | undefined) => readEvents(marked, knowledge, day, allowance);
  const isMonth = published !== undefined && article.publishedPrecision === 'month';
  const { toldAfter, ...read } = isMonth ? readWithinMonth(published, readOn) : readOn(published);
  const given = { ...read, drafts: allowance.events(read.drafts) };
  const bounds = allowance.problems(article.file);
  if (!toldAfter) return { source, ...given, problems: bounds };
  // A date that is surely wrong is not shown as the article's, and nothing was counted from it.
  return {
    source: { ...source, published: null },
    ...given,
    problems: [...bounds, dateBeforeStory(article, toldAfter)],
  };
}

/** An article as its paragraphs, before anything is read from them. */
export interface OpenedArticle {
  readonly source: Source;
  readonly places: Body['places'];
  readonly language: Language;
  readonly published: Day | undefined;
  /** Of an article without a date: what shows when it was written. */
  readonly written: WrittenAround | undefined;
  readonly allowance: Allowance;
}

/** The paragraphs of an article and what is known of it as a whole. */
export function openArticle(article: Article): OpenedArticle {
  const language = languageOf(article.language, article.body);
  const published = article.published === undefined ? undefined : parseIsoDay(article.published);
  const allowance = new Allowance();
  const { paragraphs, places } = bodyOf(article.body, article.bodyLine, allowance);
  const source: Source = {
    id: article.id,
    file: article.file,
    title: allowance.title(article.title),
    url: article.url ?? null,
    published: published === undefined ? null : (article.published ?? null),
    ...(published === undefined || article.publishedPrecision === undefined
      ? {}
      : { publishedPrecision: article.publishedPrecision }),
    ...(published === undefined || article.publishedFrom === undefined
      ? {}
      : { publishedFrom: article.publishedFrom }),
    language,
    publisher: article.publisher ?? null,
    paragraphs,
  };
  const written = published === undefined ? writtenAround(article.title, article.body) : undefined;
  return { source, places, language, published, written, allowance };
}

function dateBeforeStory({ file, published }: Article, { year, line }: ToldAfter): Problem {
  const message = `The article is dated ${published ?? ''} but tells of ${year} as past, so its date is not used; set \`date:\` to the day it was published.`;
  return problem('warning', 'date-before-story', { file, line }, message);
}
