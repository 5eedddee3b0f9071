import type { ParagraphMarks } from '../events/marks.ts';
import { firstFrom } from '../events/marks.ts';
import type { TextSpan } from '../../model/event.ts';

/** So many sentences back a name is looked for. */
const FAR = 5;

/** What stands before a person's name and belongs to no name. */
const OFFICE =
  /^(?:Mr|Mrs|Ms|Dr|Sir|Lord|Lady|President|Chairman|Chairwoman|Minister|Senator|Professor|Captain|General|Judge|Scientist|Engineer|Author|Director|Founder|CEO|Chief|Executive|King|Queen|Prince|Princess|Pope|The|A|An|In|On|At|When|While|After|Before|But|And|By|For|As|With|Then|Later|Once)\.? /;
/** Words in names of what is no person. */
const NOBODY =
  /\b(?:Bank|Group|Inc|Corp|Corporation|Company|University|College|School|Museum|United|City|Airways|Airlines|Agency|Administration|Institute|Council|Department|Ministry|Union|States|Street|Valley|Island|Islands|River|Lake|Mount|Bay|Sea|Ocean|Station|Park|House|Hospital|Church|Court|Party|League|Cup|Prize|Award|Times|Post|News|Insider|Journal|Street|War|Act|Report|Recession|Kingdom|Republic|Europe|America|China|Africa|Asia|North|South|East|West|New|Saint|San|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Olympic|Olympics|Earth|Moon|Mars)\b/;
const NAME =
  /(?<![\p{L}.’'-])\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}'’-]+){1,2}(?!\p{L})/gu;

/**
 * Whom he or she stands for at a place of an English text, as far as the form of names tells: the
 * last person named in full in the sentences before, else in the paragraph before.
 */
export function englishPersonBefore(
  marks: ParagraphMarks,
  place: number,
  previous?: ParagraphMarks,
): string | undefined {
  const here = firstFrom(marks.sentences, place) - 1;
  for (let i = here; i >= 0 && i > here - FAR; i -= 1) {
    const sentence = marks.sentences[i];
    const name =
      sentence &&
      personIn(marks.text, { start: sentence.start, end: Math.min(place, sentence.end) });
    if (name !== undefined) return name;
  }
  return previous && here < FAR ? englishPersonBefore(previous, previous.text.length) : undefined;
}

function personIn(text: string, { start, end }: TextSpan): string | undefined {
  const found = [...text.slice(start, end).matchAll(NAME)]
    .map(([name]) => withoutOffice(name))
    .filter((name) => name.includes(' ') && !NOBODY.test(name));
  // Two people: who is meant is not certain.
  return new Set(found).size === 1 ? found[0] : undefined;
}

function withoutOffice(name: string): string {
  const rest = name.replace(OFFICE, '');
  return rest === name ? name : withoutOffice(rest);
}
