import type { TextSpan } from '../../model/event.ts';

const PREPOSITION =
  /(?:^|\s)(?:(?:early|late|sometime) )?(?:in|on|by|since|from|until|till|during|around|about|at|of|as of|before|after|throughout|through|between|for)(?: (?:the|early|late|mid|about|around|roughly|some))?\s*$/i;
const ARTICLE =
  /(?:^|\s)(?:(?:the |that )?(?:following|next|previous|same)|the|that|this|early|late|mid|about|around|roughly|some)\s*$/i;

/** A noun goes on behind the date, not a new clause. */
const NOUN =
  /^(?:['’]s)? ?(?!(?:the|an?|it|its|he|his|she|her|they|their|we|our|i|my|you|and|or|but|to|when|in|of|as|for|on|at|by|was|were|is|had|has)\b)[a-z]/;

/**
 * An English clause without the date expressions in it and the prepositions before them; where the
 * date only describes a noun ("the 2028 season") the noun stays with its words. `dates` in order.
 */
export function withoutEnglishDates(
  text: string,
  span: TextSpan,
  dates: readonly TextSpan[],
): string {
  let out = '';
  let at = span.start;
  for (const date of dates) {
    if (date.end <= at || date.start >= span.end) continue;
    const before = text.slice(at, Math.max(at, date.start));
    const rest = text.slice(date.end, span.end);
    const describes = NOUN.test(rest) && /\bthe\s*$/i.test(before);
    out += describes ? before.trimEnd() : before.replace(PREPOSITION, ' ').replace(ARTICLE, ' ');
    at = Math.max(at, date.end);
    if (describes) at += /^['’]s/.exec(rest)?.[0].length ?? 0;
    out += ' ';
  }
  return out + text.slice(Math.min(at, span.end), span.end);
}
