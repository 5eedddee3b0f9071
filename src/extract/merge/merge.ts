import type { EventDraft } from '../events/draft.ts';
import {
  CONTRARY,
  agreementOf,
  contradict,
  sameFigures,
  shareOf,
  shareOfLonger,
  shared,
} from './agreement.ts';
import { shareAct } from './acts.ts';
import { MOST as MOST_MET, candidatesIn } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import { clustersOf } from './clusters.ts';
import type { Edge } from './clusters.ts';
import { fitOf, LONGEST_DAYS } from './dateFit.ts';
import { signsOf } from './signs.ts';
import { agreementWithin } from './retold.ts';
import { weighingIn } from './seldom.ts';
import type { Weighing } from './seldom.ts';
import type { Signs } from './signs.ts';

/** Passages that tell one happening; the one that tells it best comes first. */
export type Happening = readonly [EventDraft, ...EventDraft[]];

/** How much of the words is shared where the same amount of money is told with another date. */
const SAME_AMOUNT = 0.5;
/** How much of the longer passage is shared where articles of one day tell how things are. */
const SAME_WORDS = 0.6;
/** Dates of one happening that sources disagree on lie no further apart than this, in days. */
const DISAGREE_DAYS = 400;
/** How often clusters are compared again. */
const ROUNDS = 3;
/** The day 1970-01-01 is day 0; blocks by names are about a year long. */
const DAYS_OF_BLOCK = 366;

/**
 * Drafts grouped by happening, in a fixed order whatever the order of the articles.
 *
 * One happening are drafts of the same milestone, of the same linked address, of the same words as
 * of one publication; and drafts whose dates fit and whose signs (names, amounts, acts, words) agree
 * with most of the others and contradict none. Only drafts of one date, or of names in common in
 * one year, are compared, and of those only the most alike.
 */
export function mergeDrafts(drafts: readonly EventDraft[]): readonly Happening[] {
  const sorted = [...drafts].sort(inOrder);
  const { signsAt, agreement } = comparison(sorted);
  let clusters = groupsByKey(sorted);
  let lookedAt: readonly number[] = sorted.map((_, i) => i);
  for (let round = 0; round < ROUNDS; round += 1) {
    const edges = edgesOf(candidates(sorted, lookedAt, signsAt), agreement);
    clusters = clustersOf(clusters, edges, agreement);
    // Those told so often that each telling met only its likest: let the clusters meet.
    if (!clusters.some(({ length }) => length > MOST_MET)) break;
    lookedAt = clusters.map(([first = 0]) => first).sort((x, y) => x - y);
  }
  return clusters
    .map((cluster) => [...cluster].sort((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b)
    .map((cluster) => {
      const tellings = cluster.flatMap((i) => sorted[i] ?? []).sort(byQuality);
      const [first, ...rest] = tellings;
      if (!first) throw new Error('a group has at least one draft');
      return [first, ...rest];
    });
}

/** Pairs that agree, each once. */
function edgesOf(
  pairs: readonly Candidate[],
  agreement: (a: number, b: number) => number | undefined,
): readonly Edge[] {
  const seen = new Map<number, Set<number>>();
  return pairs.flatMap(([a, b]) => {
    const met = seen.get(a) ?? new Set<number>();
    seen.set(a, met);
    if (met.has(b)) return [];
    met.add(b);
    const weight = agreement(a, b) ?? 0;
    return weight > 0 ? [{ a, b, weight }] : [];
  });
}

/** Drafts by the keys that make them one happening without a comparison. */
function groupsByKey(drafts: readonly EventDraft[]): readonly (readonly number[])[] {
  const byKey = new Map<string, number[]>();
  const groups: number[][] = [];
  const milestones = new Map<string, EventDraft[]>();
  for (const draft of drafts) {
    if (draft.origin === 'milestone') push(milestones, placeOf(draft), draft);
  }
  drafts.forEach((draft, i) => {
    const told = milestones.get(placeOf(draft))?.find((one) => isDatedAs(draft, one));
    const key = keyOf(told ?? draft);
    const known = key === undefined ? undefined : byKey.get(key);
    if (known) {
      known.push(i);
      return;
    }
    const group = [i];
    groups.push(group);
    if (key !== undefined) byKey.set(key, group);
  });
  return groups;
}

const placeOf = ({ evidence: { source, paragraph, quote } }: EventDraft) =>
  `${source} ${paragraph} ${quote.start} ${quote.end}`;

/** Whether a passage gives a milestone's date, or the year that it lies in. */
const isDatedAs = (draft: EventDraft, milestone: EventDraft) =>
  draft.origin === 'dated' &&
  draft.date.span.from <= milestone.date.span.from &&
  draft.date.span.to >= milestone.date.span.to &&
  draft.date.span.to - draft.date.span.from <= LONGEST_DAYS;

function keyOf(draft: EventDraft): string | undefined {
  if (draft.origin === 'publication') return undefined;
  if (draft.milestone !== undefined) return `milestone ${draft.milestone}`;
  if (draft.reading !== undefined) return `reading ${draft.evidence.source} ${draft.reading}`;
  if (draft.basis === 'url') return `address ${draft.derivation[0]?.address ?? ''}`;
  if (draft.basis === 'published') return `status ${draft.evidence.source} ${draft.told}`;
  return undefined;
}

/** Whether a draft may be merged by what it says. */
const comparable = ({ origin, milestone }: EventDraft) =>
  origin !== 'publication' && (milestone === undefined || origin === 'dated');

/** Signs, read when they are first asked for, and how far drafts agree by them. */
function comparison(drafts: readonly EventDraft[]): {
  readonly signsAt: (i: number) => Signs | undefined;
  readonly agreement: (a: number, b: number) => number | undefined;
} {
  const signs: Signs[] = [];
  const known = new Map<number, number>();
  const signsAt = (i: number): Signs | undefined => {
    const draft = drafts[i];
    return draft && (signs[i] ??= signsOf(draft));
  };
  const weighIn = weighingIn(drafts, signsAt);
  return {
    signsAt,
    agreement(i, j) {
      const [a, b] = [drafts[i], drafts[j]];
      if (!a || !b || !comparable(a) || !comparable(b)) return undefined;
      const pair = Math.min(i, j) * drafts.length + Math.max(i, j);
      const before = known.get(pair);
      if (before !== undefined) return before;
      const [x, y] = [signsAt(i), signsAt(j)];
      const said = x && y ? agreementOfDrafts(a, x, b, y, weighIn) : 0;
      known.set(pair, said);
      return said;
    },
  };
}

function agreementOfDrafts(
  a: EventDraft,
  x: Signs,
  b: EventDraft,
  y: Signs,
  weighIn: (source: string) => Weighing,
): number {
  if (a.milestone !== undefined && b.milestone !== undefined && a.milestone !== b.milestone) {
    return CONTRARY;
  }
  const isOneSource = a.evidence.source === b.evidence.source;
  // Who read the whole article has told one happening from another already.
  if (isOneSource && a.reading !== undefined && b.reading !== undefined)
    return a.reading === b.reading ? 1 : CONTRARY;
  if (a.basis === 'published' || b.basis === 'published') {
    return a.basis === b.basis ? agreementAsOfToday(a, x, b, y) : CONTRARY;
  }
  const dates = fitOf(a, b);
  if (dates === undefined) {
    if (!isOneAmount(a, x, b, y)) return CONTRARY;
    return isOneSource ? 0 : 0.5 + shareOf(x, y);
  }
  if (isOneSource) {
    const weighing = weighIn(a.evidence.source);
    return agreementWithin({ draft: a, signs: x }, { draft: b, signs: y }, dates, weighing);
  }
  if (a.basis === 'url' && b.basis === 'url') return CONTRARY;
  // A link and the text may date one thing: then the address has to name the very day.
  if ((a.basis === 'url' || b.basis === 'url') && dates !== 'day') return 0;
  return agreementOf(x, y, dates);
}

/** What an article tells as of its own day is told of another day in any other, but for one of that day. */
function agreementAsOfToday(a: EventDraft, x: Signs, b: EventDraft, y: Signs): number {
  if (a.evidence.source !== b.evidence.source) {
    const isOneDay = a.date.span.from === b.date.span.from && a.date.span.to === b.date.span.to;
    if (!isOneDay) return CONTRARY;
    const said = agreementOf(x, y, 'vague');
    const isSame = sameFigures(x.figures, y.figures) || shareOfLonger(x, y) >= SAME_WORDS;
    return said > 0 && !isSame ? 0 : said;
  }
  return a.kind === b.kind && sameFigures(x.figures, y.figures) && !contradict(x, y) ? 1 : 0;
}

/** Whether two drafts tell the same amount of money of one thing, at dates that do not fit. */
function isOneAmount(a: EventDraft, x: Signs, b: EventDraft, y: Signs): boolean {
  if (Math.abs(a.date.span.from - b.date.span.from) > DISAGREE_DAYS) return false;
  if (!sameFigures(x.figures, y.figures) || contradict(x, y)) return false;
  if (shared(x.names, y.names) > 0 && shareAct(x.acts, y.acts)) return true;
  return a.kind === b.kind && shareOf(x, y) >= SAME_AMOUNT;
}

/** Pairs of drafts that may be one happening: of one date, or of a year in which they name the same. */
function candidates(
  drafts: readonly EventDraft[],
  lookedAt: readonly number[],
  signsAt: (i: number) => Signs | undefined,
): readonly Candidate[] {
  const byDate = new Map<string, number[]>();
  const byYear = new Map<number, number[]>();
  for (const i of lookedAt) {
    const draft = drafts[i];
    if (!draft || !comparable(draft)) continue;
    const { from, to } = draft.date.span;
    push(byDate, `${from}/${to}`, i);
    if (to - from > LONGEST_DAYS) continue;
    const [first, last] = [from, to - 1].map((day) => Math.floor(day / DAYS_OF_BLOCK));
    for (let year = first ?? 0; year <= (last ?? 0); year += 1) push(byYear, year, i);
    if (moneyOf(draft)) push(byYear, (last ?? 0) + 1, i);
  }
  return [
    ...[...byDate.values()].flatMap((block) =>
      candidatesIn<unknown>(block, (i) => wordsAndSigns(signsAt(i))),
    ),
    ...[...byYear.values()].flatMap((block) =>
      candidatesIn<unknown>(block, (i) => wordsAndSigns(signsAt(i))),
    ),
  ];
}

const moneyOf = ({ figures }: EventDraft) => figures.find((f) => f.currency && f.value >= 1e6);

function push<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function* wordsAndSigns(signs: Signs | undefined): Iterable<unknown> {
  if (!signs) return;
  yield* signs.terms;
  yield* rareSigns(signs);
}

function* rareSigns(signs: Signs | undefined): Iterable<string> {
  if (!signs) return;
  for (const name of signs.names) yield `name ${name}`;
  for (const work of signs.works) yield `work ${work}`;
  for (const { currency, value } of signs.figures) if (currency) yield `${currency} ${value}`;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function inOrder(a: EventDraft, b: EventDraft): number {
  return (
    a.date.span.from - b.date.span.from ||
    a.date.span.to - b.date.span.to ||
    compare(a.evidence.source, b.evidence.source) ||
    compare(a.evidence.paragraph, b.evidence.paragraph) ||
    a.evidence.quote.start - b.evidence.quote.start ||
    compare(a.origin, b.origin)
  );
}

/**
 * Best first: what the text itself dates before what an address dates, what somebody read in context,
 * what tells a milestone best, then by importance.
 */
const byQuality = (a: EventDraft, b: EventDraft) =>
  Number(isVague(a)) - Number(isVague(b)) ||
  Number(a.basis === 'url') - Number(b.basis === 'url') ||
  Number(b.reading !== undefined) - Number(a.reading !== undefined) ||
  (b.grade ?? 0) - (a.grade ?? 0) ||
  b.importance - a.importance ||
  inOrder(a, b);

const isVague = ({ date }: EventDraft) => date.precision === 'interval';
