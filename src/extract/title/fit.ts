import { foldOnce } from './foldOnce.ts';
import { dangles, withoutDangling } from './dangling.ts';
import { balanced } from './signs.ts';
import { without } from './without.ts';
import { wordAt } from './wordBreaks.ts';
import { LONGEST, placeBeyond, SHORTEST, widthOf } from './width.ts';

/** A text short enough for a title. */
export interface Fitted {
  readonly text: string;
  /** How much was lost: nothing, words that carry little, whole clauses, or the end. */
  readonly loss: 'none' | 'little' | 'clause' | 'end';
}

/** Words, folded, that a title can do without, least missed first. */
const SPARE: readonly RegExp[] = [
  /非常|十分|极其|更加|特别(?!是)|这样的|一[个种些](?=[\u3400-\u9fff])|某[个种些]|那么|整个|一路|最终/g,
  /(?:这|那)[些个种](?=[\u3400-\u9fff]{2})|已经|之所以|会(?=真)|幾乎|几乎/g,
];
/** "In the talk with …": where it was. */
const PLACE =
  /(?<=[\u3400-\u9fffA-Za-z] ?)在[^，在]{4,64}?(?:过程中|期间|[中上里下点])(?=[\u3400-\u9fff])/g;
const BREAK_BEFORE =
  /(?:以及|并且|(?<![合兼吞归火])并(?=[\u3400-\u9fff])|从而|直到|因为|(?<![从然反进因继时])而(?!是|且|言)|(?<![不非])但|、|用来|同时|其中)/g;

/** The text no wider than a title may be: without spare words, whole clauses, last the end. */
export function fitted(text: string): Fitted {
  if (widthOf(text) <= LONGEST) return { text, loss: 'none' };
  let spare = text;
  for (const pattern of SPARE) {
    spare = without(spare, pattern);
    if (widthOf(spare) <= LONGEST) return { text: spare, loss: 'little' };
  }
  const place = without(spare, PLACE);
  if (place !== spare && widthOf(place) <= LONGEST) return { text: place, loss: 'little' };
  const clause = cutAt(
    spare,
    [...spare.matchAll(/[，；]/g)].map(({ index }) => index),
  );
  if (clause !== undefined) return { text: clause, loss: 'clause' };
  const joined = [...foldOnce(spare).matchAll(BREAK_BEFORE)].map(({ index }) => index);
  const part = cutAt(spare, joined);
  if (part !== undefined && widthOf(part) >= LONGEST / 2) return { text: part, loss: 'clause' };
  const end = wordAt(spare, placeBeyond(spare, LONGEST));
  // A name of a work is not cut: the text ends before it.
  const cut = spare.slice(0, end).replace(/[《〈「『“][^》〉」』”]{0,60}$/, '');
  return { text: withoutDangling(balanced(cut).trim(), true), loss: 'end' };
}

/** The longest part before one of the places that fits and stands by itself. */
function cutAt(text: string, places: readonly number[]): string | undefined {
  return places
    .map((place) => text.slice(0, place).trim())
    .findLast(
      (part) =>
        widthOf(part) <= LONGEST &&
        widthOf(part) >= SHORTEST &&
        !dangles(part, true) &&
        balanced(part) === part,
    );
}
