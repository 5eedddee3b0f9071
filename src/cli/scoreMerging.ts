import * as v from 'valibot';
import yaml from 'js-yaml';
import { assembleTimeline, extractArticle } from '../extract/index.ts';
import type { Extraction, Knowledge } from '../extract/index.ts';

/** The day a telling was published, and its text. */
const Telling = v.strictTuple([v.pipe(v.string(), v.isoDate()), v.string()]);
const Pair = v.strictObject({
  subject: v.string(),
  aside: v.optional(v.boolean(), false),
  tellings: v.strictTuple([Telling, Telling]),
});
const Pairs = v.strictObject({ one: v.array(Pair), two: v.array(Pair) });
/** Two passages of one article, in their order. */
const Passages = v.strictObject({
  subject: v.string(),
  aside: v.optional(v.boolean(), false),
  published: v.pipe(v.string(), v.isoDate()),
  tellings: v.strictTuple([v.string(), v.string()]),
});
const PassagePairs = v.strictObject({ one: v.array(Passages), two: v.array(Passages) });

/** Two short articles that tell one happening (`one`) or two. */
export interface TellingPair {
  readonly one: boolean;
  /** Nobody looks at these while rules are made. */
  readonly aside: boolean;
  readonly articles: readonly [Telling, Telling];
}
type Telling = v.InferOutput<typeof Telling>;

/** Two passages of one article that tell one happening (`one`) or two. */
export interface PassagePair {
  readonly one: boolean;
  /** Nobody looks at these while rules are made. */
  readonly aside: boolean;
  readonly published: string;
  readonly passages: readonly [string, string];
}

/** What merging makes of a set of pairs. */
export interface MergingScore<Pair> {
  readonly name: string;
  readonly pairs: number;
  /** Of the pairs merged, how many are one happening. */
  readonly precision: number;
  /** Of the pairs that are one happening, how many are merged. */
  readonly recall: number;
  /** The pairs taken wrongly; for the half set aside, how many is all that is to be known. */
  readonly wrong: readonly Pair[];
}

/** The pairs of a data file. Throws where the file is not as it should be. */
export function readPairs(text: string): readonly TellingPair[] {
  const { one, two } = v.parse(Pairs, yaml.load(text));
  return [
    ...one.map((pair) => ({ pair, one: true })),
    ...two.map((pair) => ({ pair, one: false })),
  ].map(({ pair, one: isOne }) => ({ one: isOne, aside: pair.aside, articles: pair.tellings }));
}

/** The pairs of passages of a data file. Throws where the file is not as it should be. */
export function readPassagePairs(text: string): readonly PassagePair[] {
  const { one, two } = v.parse(PassagePairs, yaml.load(text));
  return [
    ...one.map((pair) => ({ pair, one: true })),
    ...two.map((pair) => ({ pair, one: false })),
  ].map(({ pair: { aside, published, tellings: passages }, one: isOne }) => ({
    one: isOne,
    aside,
    published,
    passages,
  }));
}

/** Precision and recall of merging, for the pairs that rules may be made by and for those aside. */
export function scoreMerging(
  pairs: readonly TellingPair[],
  knowledge: Knowledge,
): readonly MergingScore<TellingPair>[] {
  return scoresOf(['pairs', 'set aside'], pairs, (pair) => isMerged(pair, knowledge));
}

/** The same for passages of one article. */
export function scoreMergingWithin(
  pairs: readonly PassagePair[],
  knowledge: Knowledge,
): readonly MergingScore<PassagePair>[] {
  const names = ['within an article', 'within, set aside'] as const;
  return scoresOf(names, pairs, (pair) => isMergedWithin(pair, knowledge));
}

function scoresOf<Pair extends { readonly one: boolean; readonly aside: boolean }>(
  [open, setAside]: readonly [string, string],
  pairs: readonly Pair[],
  isOne: (pair: Pair) => boolean,
): readonly MergingScore<Pair>[] {
  return [false, true].map((aside) => {
    const ofPart = pairs.filter((pair) => pair.aside === aside);
    const merged = ofPart.filter(isOne);
    const right = merged.filter(({ one }) => one).length;
    return {
      name: aside ? setAside : open,
      pairs: ofPart.length,
      precision: right / Math.max(1, merged.length),
      recall: right / Math.max(1, ofPart.filter(({ one }) => one).length),
      wrong: ofPart.filter((pair) => merged.includes(pair) !== pair.one),
    };
  });
}

/** Whether some event has a piece of evidence from each of the two articles, read end to end. */
export function isMerged({ articles }: TellingPair, knowledge: Knowledge): boolean {
  const { timeline } = assembleTimeline(extractionsOf(articles, knowledge), knowledge);
  return timeline.events.some(({ evidence }) => new Set(evidence.map((e) => e.source)).size > 1);
}

/** Whether some event has a piece of evidence from each of the two passages of an article. */
export function isMergedWithin(
  { passages: [first, second], published }: PassagePair,
  knowledge: Knowledge,
): boolean {
  const article = { id: 'article', file: 'article.md', title: 'article', bodyLine: 1, published };
  const extraction = extractArticle({ ...article, body: `${first}\n\n${second}` }, knowledge);
  const { events, sources } = assembleTimeline([extraction], knowledge).timeline;
  const lastOfFirst = first.split('\n').length;
  const linesOf = new Map(sources[0]?.paragraphs.map(({ id, line }) => [id, line]));
  const isInFirst = (paragraph: string) => (linesOf.get(paragraph) ?? 0) <= lastOfFirst;
  return events.some(({ evidence }) => {
    const parts = new Set(evidence.map(({ paragraph }) => isInFirst(paragraph)));
    return parts.size > 1;
  });
}

const extractionsOf = (articles: readonly Telling[], knowledge: Knowledge): readonly Extraction[] =>
  articles.map(([published, body], i) => {
    const id = `telling-${i}`;
    return extractArticle(
      { id, file: `${id}.md`, title: id, body, bodyLine: 1, published },
      knowledge,
    );
  });
