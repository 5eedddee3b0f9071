import type { Paragraph } from '../../model/source.ts';
import type { Draft } from './paragraphs.ts';

/** What a paragraph is by how it stands, where it is no part of the text: of these no date is told. */
export type Place = 'note' | 'caption' | 'contents' | 'aside';

/** A caption is at most this long. */
const LONGEST_CAPTION = 300;
/** At most so many paragraphs before the first or behind the last rule are a note on the text. */
const MOST_ASIDES = 3;

/**
 * The paragraphs that are no part of the article's text by how they stand, by id: footnotes and
 * numbered sources, captions of pictures, lists of links within the page, and what stands in
 * italics before the first or behind the last rule, where editors introduce text and author.
 */
export function placesOf(
  drafts: readonly Draft[],
  paragraphs: readonly Paragraph[],
): ReadonlyMap<string, Place> {
  const cited = new Set(drafts.flatMap((draft) => draft.cited));
  const places = new Map<string, Place>();
  drafts.forEach((draft, i) => {
    const id = paragraphs[i]?.id;
    const place = placeOf(draft, cited);
    if (id !== undefined && place) places.set(id, place);
  });
  for (const i of asides(drafts)) {
    const id = paragraphs[i]?.id;
    if (id !== undefined) places.set(id, 'aside');
  }
  return places;
}

const SOURCE = /^[[［〔【]?(?<number>\d{1,3})[\]］〕】][.:：]?\s?/u;

function placeOf(draft: Draft, cited: ReadonlySet<string>): Place | undefined {
  if (draft.of) return draft.of;
  if (draft.is === 'contents') return 'contents';
  const number = SOURCE.exec(draft.text)?.groups?.['number'];
  if (number !== undefined && cited.has(number)) return 'note';
  return isCaption(draft) ? 'caption' : undefined;
}

/** A line in italics, or with a triangle that points up, right below a picture. */
function isCaption({ after, is, text, role }: Draft): boolean {
  if (role !== 'paragraph' || text.length > LONGEST_CAPTION) return false;
  if (/^[▲△▴⬆↑]/u.test(text)) return true;
  return after === 'image' && is === 'italics';
}

/** The paragraphs in italics before the first rule of an article, or behind its last. */
function asides(drafts: readonly Draft[]): readonly number[] {
  const rules = drafts.flatMap(({ after }, i) => (after === 'rule' ? [i] : []));
  const [first] = rules;
  const last = rules.at(-1);
  const found: number[] = [];
  const isAside = (i: number) => {
    const draft = drafts[i];
    return draft?.is === 'italics' && draft.role === 'paragraph';
  };
  const indices = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => from + i);
  for (const part of [
    indices(0, first ?? 0),
    last === undefined ? [] : indices(last, drafts.length),
  ]) {
    if (part.length <= MOST_ASIDES && part.every(isAside)) found.push(...part);
  }
  return found;
}
