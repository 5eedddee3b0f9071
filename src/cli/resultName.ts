import type { Article, EventTable, KnowledgeFiles } from '../extract/index.ts';
import { hashOf } from './extractCache.ts';

/** What there is to say of the data files by which one article is read; corrections come after. */
export function hashOfKnowledge({ lexicon, gazetteer }: KnowledgeFiles): string {
  return hashOf([JSON.stringify([lexicon.value, gazetteer.value])]);
}

/** The name under which a cache keeps what an article or table gives. */
export function nameOfResult(input: Article | EventTable, knowledgeHash: string): string {
  return hashOf([JSON.stringify(input), knowledgeHash]);
}
