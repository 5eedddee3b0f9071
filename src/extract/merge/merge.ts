import type { EventDraft } from '../events/draft.ts';
import { createSimilarity } from './similarity.ts';

/** Passages that tell one happening; the one that tells it best comes first. */
export type Happening = readonly [EventDraft, ...EventDraft[]];

/** How much of the shorter telling must stand in the longer one. */
const SAME = 0.5;
/** As much where both stand in one section and count from the same day. */
const SAME_SECTION = 0.3;
/** As much where the same amount of money is told with another date. */
const SAME_AMOUNT = 0.5;
/** Dates of one happening that sources disagree on lie no further apart than this, in days. */
const DISAGREE_DAYS = 400;

/**
 * Drafts grouped by happening, in a fixed order whatever the order of the articles.
 *
 * One happening are drafts of the same milestone, of the same linked address, of the same day's
 * amount of money, or of the same date whose words overlap; and tellings of the same amount whose
 * words overlap but whose dates differ: there the sources disagree. Drafts are compared only with
 * drafts that share such a key, so the cost is about linear in the number of drafts.
 */
export function mergeDrafts(drafts: readonly EventDraft[]): readonly Happening[] {
  const sorted = [...drafts].sort(inOrder);
  const groups: EventDraft[][] = [];
  const groupsByKey = new Map<string, Set<number>>();
  const similarity = createSimilarity();
  for (const draft of sorted) {
    const keys = keysOf(draft);
    const index = findGroup(draft, keys, groups, groupsByKey, similarity) ?? groups.length;
    (groups[index] ??= []).push(draft);
    for (const key of keys) {
      const known = groupsByKey.get(key);
      if (known) known.add(index);
      else groupsByKey.set(key, new Set([index]));
    }
    similarity.add(index, draft);
  }
  return groups.map((group) => {
    const [first, ...rest] = [...group].sort(byQuality);
    if (!first) throw new Error('a group has at least one draft');
    return [first, ...rest];
  });
}

type Similarity = ReturnType<typeof createSimilarity>;

function findGroup(
  draft: EventDraft,
  keys: readonly string[],
  groups: readonly (readonly EventDraft[])[],
  groupsByKey: ReadonlyMap<string, ReadonlySet<number>>,
  similarity: Similarity,
): number | undefined {
  for (const key of keys) {
    for (const index of groupsByKey.get(key) ?? []) {
      if (groups[index]?.some((other) => sameByKey(key, other, draft, similarity))) return index;
    }
  }
  if (!comparable(draft)) return undefined;
  return similarity
    .nearest(draft, SAME_SECTION)
    .find(({ group, share }) =>
      groups[group]?.some((other) => comparable(other) && share >= leastShare(other, draft)),
    )?.group;
}

/** Whether a draft may be merged by its words alone: what is told as of a day never is. */
const comparable = ({ basis, origin, milestone }: EventDraft) =>
  basis !== 'published' && origin !== 'publication' && milestone === undefined;

/** Two dates of one passage that come to the same: "last month", and the month in the address. */
function oneQuote({ evidence: a }: EventDraft, { evidence: b }: EventDraft): boolean {
  const together = a.source === b.source && a.paragraph === b.paragraph;
  return together && a.quote.start < b.quote.end && b.quote.start < a.quote.end;
}

function leastShare(a: EventDraft, b: EventDraft): number {
  if (oneQuote(a, b)) return 0;
  // A link and the text may date one thing: then the address has to name the very day.
  if (a.basis === 'url' && b.basis === 'url') return Infinity;
  if ((a.basis === 'url' || b.basis === 'url') && a.date.precision !== 'day') return Infinity;
  const together = a.evidence.source === b.evidence.source && a.section === b.section;
  return together && a.basis === 'relative' ? SAME_SECTION : SAME;
}

/** Keys of which two drafts of one happening share at least one, except by their words alone. */
function keysOf(draft: EventDraft): readonly string[] {
  if (draft.origin === 'publication') return [];
  if (draft.milestone !== undefined) return [`milestone ${draft.milestone}`];
  if (draft.basis === 'url') return [`address ${draft.derivation[0]?.address ?? ''}`];
  const money = moneyOf(draft);
  return [
    ...(draft.basis === 'published' ? [`status ${draft.evidence.source} ${draft.told}`] : []),
    ...(money ? [`money ${money.value} ${money.currency ?? ''} ${money.measure}`] : []),
  ];
}

const moneyOf = ({ figures }: EventDraft) => figures.find((f) => f.currency && f.value >= 1e6);

function sameByKey(key: string, a: EventDraft, b: EventDraft, { shareOf }: Similarity): boolean {
  if (!key.startsWith('money')) return true;
  if (a.basis === 'published' && b.basis === 'published') {
    return a.evidence.source === b.evidence.source;
  }
  if (a.evidence.source === b.evidence.source || a.kind !== b.kind) return false;
  const apart = Math.abs(a.date.span.from - b.date.span.from);
  return apart <= DISAGREE_DAYS && shareOf(a.happened, b.happened) >= SAME_AMOUNT;
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

/** Best first: what the text itself dates before what a reference work dates, then by importance. */
const byQuality = (a: EventDraft, b: EventDraft) =>
  Number(isVague(a)) - Number(isVague(b)) ||
  Number(a.basis === 'url') - Number(b.basis === 'url') ||
  (b.grade ?? 0) - (a.grade ?? 0) ||
  b.importance - a.importance ||
  inOrder(a, b);

const isVague = ({ date }: EventDraft) => date.precision === 'interval';
