import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataFiles } from '../src/cli/dataFiles.ts';
import {
  readPairs,
  readPassagePairs,
  scoreMerging,
  scoreMergingWithin,
} from '../src/cli/scoreMerging.ts';
import { assembleTimeline, extractArticle, readKnowledge } from '../src/extract/index.ts';
import type { Extraction } from '../src/extract/index.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const { knowledge } = readKnowledge(readDataFiles(fromRoot('data'), 'data').files);
const pairs = readPairs(readFileSync(fromRoot('tests/merging/pairs.yaml'), 'utf8'));

const passages = readPassagePairs(readFileSync(fromRoot('tests/merging/within.yaml'), 'utf8'));

/** Every telling of the pairs as an article of its own. */
const tellings: readonly Extraction[] = pairs
  .flatMap(({ articles }, i) => articles.map((article, j) => ({ article, id: `pair-${i}-${j}` })))
  .map(({ article: [published, body], id }) =>
    extractArticle({ id, file: `${id}.md`, title: id, body, bodyLine: 1, published }, knowledge),
  );

/** Which articles tell each event that more than one tells. */
const shared = (extractions: readonly Extraction[]) =>
  assembleTimeline(extractions, knowledge)
    .timeline.events.map(({ evidence }) => [...new Set(evidence.map((e) => e.source))].sort())
    .filter((sources) => sources.length > 1)
    .map((sources) => sources.join(' '))
    .sort();

describe('merging', () => {
  it('has at least 60 pairs of each sort, 40 of them set aside', () => {
    const count = (one: boolean) => pairs.filter((pair) => pair.one === one).length;
    expect(Math.min(count(true), count(false))).toBeGreaterThanOrEqual(60);
    expect(pairs.filter(({ aside }) => aside)).toHaveLength(40);
  });

  it.each(scoreMerging(pairs, knowledge).map((score) => [score.name, score] as const))(
    'of %s is precise and finds most',
    (_name, { precision, recall }) => {
      expect(precision).toBeGreaterThanOrEqual(0.95);
      expect(recall).toBeGreaterThanOrEqual(0.9);
    },
  );

  it('has 20 pairs of passages of one article of each sort', () => {
    expect(passages.map(({ one }) => one).filter(Boolean)).toHaveLength(20);
    expect(passages).toHaveLength(40);
  });

  it('of passages of one article is precise', () => {
    const [open, aside] = scoreMergingWithin(passages, knowledge);
    expect(open?.wrong.filter(({ one }) => !one)).toEqual([]);
    expect(open?.recall).toBeGreaterThanOrEqual(0.8);
    expect(aside?.recall).toBeGreaterThanOrEqual(0.6);
  });

  it('keeps two happenings apart where one article tells both', () => {
    const together = pairs
      .filter(({ one }) => !one)
      .filter(({ articles: [[published, a], [, b]] }) => {
        const article = { id: 'both', file: 'both.md', title: 'Both', bodyLine: 1, published };
        const extraction = extractArticle({ ...article, body: `${a}\n\n${b}` }, knowledge);
        const { events } = assembleTimeline([extraction], knowledge).timeline;
        return events.some(({ evidence }) => evidence.length > 1);
      });
    expect(together.length).toBeLessThanOrEqual(2);
  });

  it('does not depend on the order of the articles', () => {
    const expected = shared(tellings);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...tellings], { minLength: tellings.length }),
        (shuffled) => {
          expect(shared(shuffled)).toEqual(expected);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('does not depend on articles that tell something else', () => {
    const few = tellings.slice(0, 60);
    const expected = shared(few);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 2 }), (day, i) => {
        const body = [
          `On ${day} March 1874 the lighthouse keeper of Skerry planted an oak.`,
          `1874 年 3 月 ${day} 日，燈塔看守人在島上種了一棵橡樹。`,
          `On ${day} March 1874 a whale was stranded near Skerry.`,
        ][i];
        const article = { id: 'a-other', file: 'a-other.md', title: 'Other', bodyLine: 1 };
        const other = extractArticle({ ...article, body: body ?? '' }, knowledge);
        expect(shared([other, ...few])).toEqual(expected);
      }),
      { numRuns: 8 },
    );
  });
});
