import type { TimelineEvent } from '../../model/event.ts';
import type { Source } from '../../model/source.ts';
import { fold } from '../../text/fold.ts';
import { shortHash } from '../../text/shortHash.ts';
import type { EventDraft } from '../events/draft.ts';
import type { Happening } from './merge.ts';

/** What an event is called: one id, and every other id that leads to it. */
export interface Identity {
  readonly id: string;
  readonly aliases: readonly string[];
}

/** Digits of the hash in a telling's id; the ids of before have seven, so the two never meet. */
const DIGITS = 10;

/** The article of an id. */
export type SourceOf = (id: string) => Pick<Source, 'title' | 'file' | 'published'> | undefined;

/**
 * What a telling alone would be called. Its id is made of what is told and of its date, and of
 * nothing else: not of the article, its file, or the place in it, so that only an edit of the very
 * words moves it. What a publication tells is the article's title; where that is only the file's
 * name, its first words. Aliases are those first words, and what earlier versions made, with the
 * article's id.
 */
export function identityOfTelling(draft: EventDraft, sourceOf: SourceOf): Identity {
  const { evidence, date, origin, told, derivation } = draft;
  const idOf = (...parts: readonly string[]) => `e-${shortHash(parts.join('\n'), DIGITS)}`;
  if (origin === 'publication') {
    const title = titleBesides(sourceOf(evidence.source));
    const first = idOf('publication', date.edtf, told);
    const before = `e-${shortHash(`${evidence.source}\npublication`)}`;
    return title === undefined
      ? { id: first, aliases: [before] }
      : { id: idOf('titled', date.edtf, title), aliases: [first, before] };
  }
  const what = origin === 'link' ? (derivation[0]?.address ?? '') : told;
  const before = `e-${shortHash(`${evidence.source}\n${date.edtf}\n${what}`)}`;
  return { id: idOf(date.edtf, what), aliases: [before] };
}

/** The title of an article, unless it stands in the name of its file, with which it may change. */
function titleBesides(source: ReturnType<SourceOf>): string | undefined {
  const plain = (text: string) =>
    fold(text)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
  if (!source) return undefined;
  const title = plain(source.title);
  return title === '' || plain(source.file).includes(title) ? undefined : title;
}

/**
 * The identity of each happening, in their order. A milestone is called after the gazetteer; any
 * other happening after the telling in the article that was published first, so that later
 * articles change nothing. What its other tellings would be called are aliases, so that whatever
 * tellings come, go, meet or part, each still leads to its event.
 *
 * Where two happenings ask for one id (the same words of the same day that are not one event), the
 * one that was published first has it; see `distinctIdentities`. O(n log n).
 */
export function identify(
  happenings: readonly Happening[],
  sourceOf: SourceOf,
): readonly Identity[] {
  const named = happenings.map((happening, place) => nameOf(happening, sourceOf, place));
  const ranked = [...named].sort(inOrder);
  const result = named.map(({ identity }) => identity);
  distinctIdentities(ranked.map(({ identity }) => identity)).forEach((identity, rank) => {
    result[ranked[rank]?.place ?? 0] = identity;
  });
  return result;
}

/** A happening's wanted identity, and what decides who gets an id that two want. */
interface Named {
  readonly identity: Identity;
  readonly first: RankedTelling;
  readonly place: number;
}

interface RankedTelling {
  readonly identity: Identity;
  readonly published: string;
  readonly draft: EventDraft;
}

/** After every day there is: an article without a day gives way to any that has one. */
const NEVER = '~';

function nameOf(happening: Happening, sourceOf: SourceOf, place: number): Named {
  const rank = (draft: EventDraft): RankedTelling => ({
    identity: identityOfTelling(draft, sourceOf),
    published: sourceOf(draft.evidence.source)?.published ?? NEVER,
    draft,
  });
  const [best, ...others] = happening;
  const ranked = [rank(best), ...others.map(rank)].sort(
    (a, b) => compare(a.published, b.published) || compare(a.identity.id, b.identity.id),
  );
  const first = ranked[0] ?? rank(best);
  const milestone = happening.find((draft) => draft.milestone !== undefined)?.milestone;
  const ids = [
    ...(milestone === undefined ? [] : [`m-${milestone}`]),
    ...ranked.map(({ identity }) => identity.id),
    ...ranked.flatMap(({ identity }) => identity.aliases),
  ];
  const [id = first.identity.id, ...aliases] = new Set(ids);
  return { identity: { id, aliases }, first, place };
}

/** Nothing here but what stands in the articles, and at last the article's id. */
function inOrder({ first: a }: Named, { first: b }: Named): number {
  return (
    compare(a.published, b.published) ||
    compare(a.draft.evidence.paragraph, b.draft.evidence.paragraph) ||
    a.draft.evidence.quote.start - b.draft.evidence.quote.start ||
    compare(a.draft.evidence.source, b.draft.evidence.source)
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** An id that comes of a telling's own words. */
const OWN = new RegExp(`^e-[0-9a-z]{${DIGITS}}$`);

/**
 * The same things with ids and aliases that no two of them share. Where an earlier one has the id,
 * one of its own aliases becomes the id, else the id with `-2`, `-3` …; an alias that is an id, or an
 * alias of an earlier one, is given up. O(n).
 */
export function distinctIdentities<T extends Pick<TimelineEvent, 'id' | 'aliases'>>(
  things: readonly T[],
): readonly T[] {
  const wanted = new Set(things.map(({ id }) => id));
  const counts = new Map<string, number>();
  const ids = things.map(({ id, aliases = [] }) => {
    let count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    if (count === 1) return id;
    const other = aliases.find((alias) => OWN.test(alias) && !wanted.has(alias));
    if (other !== undefined) {
      wanted.add(other);
      return other;
    }
    while (wanted.has(`${id}-${count}`)) count += 1;
    counts.set(id, count);
    return `${id}-${count}`;
  });
  const taken = new Set(ids);
  return things.map((thing, i) => {
    const id = ids[i] ?? thing.id;
    const aliases = (thing.aliases ?? []).filter((alias) => !taken.has(alias) && taken.add(alias));
    const isSame = id === thing.id && aliases.length === (thing.aliases?.length ?? 0);
    return isSame ? thing : { ...thing, id, aliases };
  });
}
