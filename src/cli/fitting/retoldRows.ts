import { readFileSync } from 'node:fs';
import { extractArticle, retellingPairs } from '../../extract/index.ts';
import type { EventDraft, Knowledge, Signs } from '../../extract/index.ts';
import type { GoldEvent } from '../scoring/goldEvent.ts';
import { readPairs, readPassagePairs } from '../scoreMerging.ts';

/** Two passages of an article, and whether they tell one happening. */
export interface RetoldRow {
  readonly group: string;
  readonly signs: Signs;
  readonly isOne: boolean;
}

/**
 * The pairs of passages of an article of which annotators say what both tell. `toldBy`: the
 * annotated events that a passage tells.
 */
export function retoldRows(
  drafts: readonly EventDraft[],
  toldBy: (draft: EventDraft) => readonly GoldEvent[],
  group: string,
): readonly RetoldRow[] {
  return retellingPairs(drafts).flatMap(({ passages: [a, b], signs }) => {
    const [ofOne, ofOther] = [toldBy(a), toldBy(b)];
    if (ofOne.length === 0 || ofOther.length === 0) return [];
    return [{ group, signs, isOne: ofOne.some((one) => ofOther.includes(one)) }];
  });
}

/**
 * The same of the pairs that merging is tested by, those set aside left out: pairs of one article,
 * and pairs of happenings of two, put in one.
 */
export function retoldRowsOfPairs(
  pairsFile: string,
  withinFile: string,
  knowledge: Knowledge,
): readonly RetoldRow[] {
  const within = readPassagePairs(readFileSync(withinFile, 'utf8')).filter(({ aside }) => !aside);
  const apart = readPairs(readFileSync(pairsFile, 'utf8')).filter(
    ({ one, aside }) => !one && !aside,
  );
  const articles = [
    ...within.map(({ one, published, passages }) => ({ one, published, passages })),
    ...apart.map(({ one, articles: [[published, a], [, b]] }) => ({
      one,
      published,
      passages: [a, b],
    })),
  ];
  return articles.flatMap(({ one, published, passages }) => {
    const body = passages.join('\n\n');
    const article = { id: 'pair', file: 'pair.md', title: 'pair', bodyLine: 1, published, body };
    return retellingPairs(extractArticle(article, knowledge).drafts)
      .filter(({ passages: [a, b] }) => a.evidence.paragraph !== b.evidence.paragraph)
      .map(({ signs }) => ({ group: 'pairs', signs, isOne: one }));
  });
}
