import type { Paragraph } from '../../model/source.ts';
import type { Knowledge } from '../knowledge.ts';
import { fold } from '../text/fold.ts';

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
  paragraphs: readonly Paragraph[],
  knowledge: Knowledge,
): readonly PartOfArticle[] {
  return paragraphs.map((paragraph) => {
    const headings = [
      ...(paragraph.heading ?? []),
      ...(paragraph.role === 'heading' ? [paragraph.text] : []),
    ].map((heading) => fold(heading).toLowerCase());
    if (headings.some((heading) => names(heading, knowledge.advertHeadings))) return 'outside';
    if (headings.some((heading) => names(heading, knowledge.referenceHeadings)))
      return 'references';
    const phrases = knowledge.boilerplateIn(fold(paragraph.text)).length;
    return phrases >= 2 || (phrases === 1 && paragraph.text.length <= SHORT) ? 'outside' : 'story';
  });
}

/** A heading that is the name, or little more than the name. */
const names = (heading: string, list: readonly string[]) =>
  list.some((name) => heading.includes(name) && heading.length <= name.length + 4);
