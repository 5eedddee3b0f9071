import type { Knowledge } from '../knowledge.ts';
import { fold } from '../../text/fold.ts';
import { cueOf } from './cues.ts';
import { imprintOf } from './imprint.ts';
import type { ParagraphMarks } from './marks.ts';
import type { Place } from '../text/places.ts';

/** Whether a paragraph belongs to the story, to a list of references, or to neither. */
export type PartOfArticle = 'story' | 'references' | 'outside';

/** At most this long a paragraph can be an imprint or advert by one phrase alone. */
const SHORT = 160;

/**
 * The part of the article that each paragraph belongs to. A heading such as "References" or
 * "About the author" rules the paragraphs below it; where a paragraph stands (`places`) or what line
 * it is takes it out too; elsewhere two phrases of the trade ("subscribe
 * to", "責編"), or one in a short paragraph, make a paragraph an advert or imprint.
 */
export function partsOf(
  marks: readonly ParagraphMarks[],
  places: ReadonlyMap<string, Place>,
  knowledge: Knowledge,
): readonly PartOfArticle[] {
  let above: readonly string[] | undefined;
  let below: PartOfArticle = 'story';
  return marks.map((one) => {
    const { paragraph } = one;
    if (paragraph.heading !== above) {
      above = paragraph.heading;
      below = ruledBy(above ?? [], knowledge);
    }
    if (below !== 'story') return below;
    if (places.has(paragraph.id)) return 'outside';
    if (paragraph.role === 'heading') return ruledBy([paragraph.text], knowledge);
    const imprint = imprintOf(one);
    if (imprint) return imprint;
    const boilerplate = cueOf(one, 'boilerplate', { start: 0, end: one.text.length });
    return boilerplate >= 2 || (boilerplate >= 1 && one.text.length <= SHORT) ? 'outside' : 'story';
  });
}

function ruledBy(headings: readonly string[], knowledge: Knowledge): PartOfArticle {
  const named = headings.flatMap((heading) => heading.split('\n')).map(namesIn);
  const isIn = (list: readonly string[]) =>
    named.some((names) => names.length > 0 && names.every((name) => list.includes(name)));
  if (isIn(knowledge.advertHeadings)) return 'outside';
  return isIn(knowledge.referenceHeadings) ? 'references' : 'story';
}

const JOINED = /\s*(?:[与和及、，,/&|]|\band\b)\s*/;

/** The names that a heading joins, one or several, folded; signs and numbers aside. */
function namesIn(heading: string): readonly string[] {
  return fold(heading)
    .toLowerCase()
    .split(JOINED)
    .map((part) => part.replace(/[^\p{L} ]/gu, '').trim())
    .filter((part) => part !== '');
}
