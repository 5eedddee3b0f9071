import type { EventDraft } from '../events/draft.ts';

/** Passages that tell one happening; the one that tells it best comes first. */
export type Telling = readonly [EventDraft, ...EventDraft[]];

/**
 * Drafts grouped by happening, groups and their members in a fixed order. Two drafts are one
 * happening when they are the same milestone, or have the same date and speak of the same thing.
 */
export function mergeDrafts(drafts: readonly EventDraft[]): readonly Telling[] {
  const groups: EventDraft[][] = [];
  for (const draft of [...drafts].sort(inOrder)) {
    const group = groups.find((g) => g.some((other) => sameHappening(other, draft)));
    if (group) group.push(draft);
    else groups.push([draft]);
  }
  return groups.map((group) => {
    const [first, ...rest] = [...group].sort(byQuality);
    if (!first) throw new Error('a group has at least one draft');
    return [first, ...rest];
  });
}

const key = (d: EventDraft) => `${d.evidence.source}\n${d.evidence.paragraph}`;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function inOrder(a: EventDraft, b: EventDraft): number {
  return (
    a.date.span.from - b.date.span.from ||
    a.date.span.to - b.date.span.to ||
    compare(key(a), key(b)) ||
    a.evidence.quote.start - b.evidence.quote.start ||
    compare(a.origin, b.origin)
  );
}

const byQuality = (a: EventDraft, b: EventDraft) => b.importance - a.importance || inOrder(a, b);

function sameHappening(a: EventDraft, b: EventDraft): boolean {
  if (a.origin === 'publication' || b.origin === 'publication') return false;
  if (a.milestone !== undefined || b.milestone !== undefined) return a.milestone === b.milestone;
  if (a.date.span.from !== b.date.span.from || a.date.span.to !== b.date.span.to) return false;
  if (a.basis === 'url' && b.basis === 'url') return addressOf(a) === addressOf(b);
  if (a.basis === 'published' || b.basis === 'published')
    return a.told === b.told || sameAmount(a, b);
  const together = a.evidence.source === b.evidence.source && a.section === b.section;
  return overlap(a.told, b.told) >= (together && a.basis === 'relative' ? SAME_SECTION : SAME);
}

/** Two statuses of one day that give the same amount of money for the same thing. */
function sameAmount(a: EventDraft, b: EventDraft): boolean {
  if (a.evidence.source !== b.evidence.source || a.basis !== b.basis) return false;
  const money = ({ figures }: EventDraft) => figures.find((f) => f.currency && f.value >= 1e6);
  const [x, y] = [money(a), money(b)];
  return !!x && !!y && x.value === y.value && x.currency === y.currency && x.measure === y.measure;
}

const addressOf = (d: EventDraft) => d.derivation[0]?.address;

/** How much of the shorter telling must stand in the longer one. */
const SAME = 0.5;
/** As much where both stand in one section and count from the same day. */
const SAME_SECTION = 0.3;

/** Share of the shorter text's character pairs that the longer one has. */
function overlap(a: string, b: string): number {
  const pairs = (text: string) => {
    const plain = text.replace(/[^\p{L}\p{N}]/gu, '');
    return new Set(
      Array.from({ length: Math.max(0, plain.length - 1) }, (_, i) => plain.slice(i, i + 2)),
    );
  };
  const [x, y] = [pairs(a), pairs(b)].sort((p, q) => p.size - q.size);
  if (!x || !y || x.size === 0) return 0;
  let shared = 0;
  for (const pair of x) if (y.has(pair)) shared += 1;
  return shared / x.size;
}
