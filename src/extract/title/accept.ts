import { foldOnce } from './foldOnce.ts';
import { dangles } from './dangling.ts';
import { hasVerb } from './predicates.ts';
import { hanIn, LONGEST, widthOf } from './width.ts';

const BAD_START =
  /^(?:我|你|您|妳|他(?!乡|人)|她|它|[这那](?![些种个项份篇次场座款条家位])|其(?!他)|而|但|并且|所以|因此|因为|如果|虽然|然后|于是|或|以及|的|了|就|也|却|，|、)/;

/**
 * Whether a text can stand as a Chinese title: no pronoun or connective in front, no word at the
 * end that calls for another, not its own date, something happens or is measured in it. `date` is
 * the event's date expression.
 */
export function isTitle(text: string, date: string | undefined): boolean {
  return looksLikeTitle(text, date) && (hasVerb(text) || /\d/.test(text));
}

/** The same without asking for a verb: no list of verbs is complete. */
export function looksLikeTitle(text: string, date: string | undefined): boolean {
  const folded = foldOnce(text);
  return (
    hanIn(text) >= 4 &&
    widthOf(text) >= 4 &&
    widthOf(text) <= LONGEST &&
    !BAD_START.test(folded) &&
    !dangles(text) &&
    (date === undefined || !folded.includes(foldOnce(date).trim()))
  );
}
