import type { DateValue } from '../../model/edtf.ts';
import type { DerivationStep } from '../../model/event.ts';
import { fold } from '../../text/fold.ts';
import { dateMentionsIn } from '../time/readDates.ts';
import { resolveDate } from '../time/resolve.ts';

/** Longer texts are no dates, whatever they mention. */
const LONGEST = 80;

/** A date and how it was read. */
interface DateOfCell {
  readonly date: DateValue;
  readonly derivation: readonly DerivationStep[];
}

/**
 * The one date that a text of nothing else names (`2022 年底`, `about March 2023`), or `undefined`:
 * for none, for several, for one that counts from another day, and where a number is left over.
 */
export function readDateCell(text: string): DateOfCell | undefined {
  if (text.length > LONGEST) return undefined;
  const [mention, ...more] = dateMentionsIn(fold(text));
  if (!mention || more.length > 0) return undefined;
  const rest = text.slice(0, mention.start) + text.slice(mention.end);
  if (/\p{N}/u.test(rest)) return undefined;
  const resolved = resolveDate(mention, text.slice(mention.start, mention.end), {});
  return resolved?.basis === 'text' ? resolved : undefined;
}
