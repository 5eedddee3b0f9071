import { describe, expect, it } from 'vitest';
import { anArticle, someKnowledge } from '../testing/anArticle.ts';
import { assembleTimeline } from './assemble.ts';
import { extractArticle } from './extractArticle.ts';

describe('corrections of a timeline', () => {
  const correction = { id: 'e-gone', reason: 'no event has this id', hide: true };
  const article = anArticle({ id: 'aurora' });

  it.each([
    ['of no article in particular is reported', {}, ['curation-stale']],
    ['of an article that is read is reported', { source: 'aurora' }, ['curation-stale']],
    ['of an article that is not read waits', { source: 'elsewhere' }, []],
  ])('a stale one %s', (_case, source, rules) => {
    const knowledge = someKnowledge({ corrections: [{ ...correction, ...source }] });
    const { problems } = assembleTimeline([extractArticle(article, knowledge)], knowledge);
    expect(problems.map(({ rule }) => rule)).toEqual(rules);
  });
});
