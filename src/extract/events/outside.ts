import type { Knowledge } from '../knowledge.ts';
import { fold } from '../../text/fold.ts';
import { cuesOf } from './cues.ts';
import type { ParagraphMarks } from './marks.ts';

/** Whether a paragraph belongs to the story, to a list of references, or to neither. */
export type PartOfArticle = 'story' | 'references' | 'outside';

/** At most this long a paragraph can be an imprint or advert by one phrase alone. */
const SHORT = 160;

/**
 * The part of the article that each paragraph belongs to. A heading such as "References" or
 * "About the author" rules the paragraphs below it; elsewhere two phrases of the trade ("subscribe
 * to", "責編"), or one in a short paragraph, make a paragraph an advert or imprint.
 */
export function partsOf(
  marks: readonly ParagraphMarks[],
  knowledge: Knowledge,
): readonly PartOfArticle[] {
  const ruled = new Map<string, PartOfArticle>();
  return marks.map((one) => {
    const { paragraph } = one;
    const path = (paragraph.heading ?? []).join('\n');
    const known = ruled.get(path);
    const below = known ?? ruledBy(path.split('\n'), knowledge);
    if (known === undefined) ruled.set(path, below);
    if (below !== 'story') return below;
    if (paragraph.role === 'heading') return ruledBy([paragraph.text], knowledge);
    const { boilerplate } = cuesOf(one, { start: 0, end: one.text.length });
    return boilerplate >= 2 || (boilerplate >= 1 && one.text.length <= SHORT) ? 'outside' : 'story';
  });
}

function ruledBy(headings: readonly string[], knowledge: Knowledge): PartOfArticle {
  const folded = headings.map((heading) => fold(heading).toLowerCase());
  if (folded.some((heading) => names(heading, knowledge.advertHeadings))) return 'outside';
  return folded.some((heading) => names(heading, knowledge.referenceHeadings))
    ? 'references'
    : 'story';
}

const JOINED = /\s*(?:[与和及、，,/&|]|\band\b)\s*/;

/** A heading that is a name of the list, or several of them joined; signs and numbers aside. */
function names(heading: string, list: readonly string[]): boolean {
  const parts = heading
    .split(JOINED)
    .map((part) => part.replace(/[^\p{L} ]/gu, '').trim())
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => list.includes(part));
}
