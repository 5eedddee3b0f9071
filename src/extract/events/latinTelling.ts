import { SIGN } from './sentenceSigns.ts';
import type { SignedSentence } from './sentenceSigns.ts';
import type { TellingGrammar } from './tellingGrammar.ts';

const { other: O, verb: V, noun: N, thing: T, maker: E, person: P, organisation: F } = SIGN;
const { date: D, agreed: K, bound: B } = SIGN;

const CLOSED = `['"”’)\\]]{0,2}(?: ?\\([^()${B}]{0,60}\\))?`;
/** What makes the name the aim, the means or the measure of something else: "a rival to GPT-3". */
const OF_ANOTHER =
  /\b(?:to|for|with|on|in|at|about|against|over|into|from|by|using|based|like|than|as|that|which|who|whose|without|after|before|when|while|until|since|because|of|beyond|via|through|is|was|were|are|has|had|have)\b/;
/** What may follow a name that stands for itself and is no part of another one. */
const AFTER_NAME = `(?:$|[${B}.!?…;:,]| (?:in|on|at|to|for|as|and|or|but|by|with|that|which|who|after|before|when|while|last|this|just|only|early|earlier|later|late|around|back|under|through|via|into|from|publicly|openly|free|without|a|an|the|is|was|were|had|has|would|two|three|so|because|though|although|until|since|itself|${D}|${K}|${E}|[0-9]))`;
const AFTER_OBJECT = new RegExp(`^${CLOSED}(?: ${T}){0,2}${CLOSED}${AFTER_NAME}`);
/** What may follow a word that has no object of its own. */
const AFTER_VERB = new RegExp(
  `^(?:$|[${B}.!?…;:,]| (?:in|on|at|to|for|as|and|but|by|with|after|before|when|while|last|this|just|only|early|earlier|later|late|around|back|under|through|via|into|from|publicly|openly|free|two|three|so|because|though|although|until|since|out|${D}|${K}|[0-9]))`,
);
const SMALL = `(?: |\\b(?:was|were|is|being|been|got|has|had|first|finally|only|just|publicly|officially|originally|later|then|itself|eventually|initially|and|the|also|quietly)\\b|[${T}${D}${K}${O}]|,)`;
const FROM_NAME = new RegExp(`^${CLOSED}${SMALL}{0,12}$`);
const PASSIVE = /\b(?:was|were|is|being|been|got)\b/;
const POSSESSIVE = new RegExp(
  `^${CLOSED}(?: ${T})?['’]s (?:(?:public|first|initial|official|early|original|full|sudden|surprise|wide|staged) )?$`,
);
const WHICH = new RegExp(
  `^${CLOSED}(?: ${T})?(?:[ ,${B}]*(?:that|which|who))? ?(?:[^${B}${V}${N}]{0,20}[${E}${P}])(?: (?:had|has|first|then|also|later)){0,2} $`,
);
/** Behind the name and a comma: "GPT-3, released in 2020". */
const BEHIND_COMMA = new RegExp(
  `^${CLOSED}(?: ${T})?${B}(?:(?:which|that) )?(?:(?:was|were|is|had been|has been|first|originally|publicly|initially|just|only|finally) ){0,3}$`,
);
/** Before the name and a comma: "Released in 2020, GPT-3". */
const BEFORE_COMMA = new RegExp(
  `(?:^|${B})(?:First |Originally |Publicly |Just )?[${V}${N}][^${B}]{0,40}${B}(?:the |The )?(?:${T} )?["“‘']?$`,
);
/** "published a paper, Attention …", "the essay called …". */
const BY_APPOSITION = new RegExp(
  `${T}(?: (?:called|titled|entitled|named|on|about|introducing|describing|of|known as)| in${D})?[ ${B}]{0,2}(?:called |titled |entitled |named )?(?:the )?["“‘'(]?$`,
);
/** "the release of GPT-3". */
const NOUN_OF = new RegExp(
  `[${N}${V}] of (?:(?:the|its|their|a|an|his|her|new|first|original|${E}['’]s) ){0,3}(?:[${T}${O}][ ,]{0,2}(?:and )?){0,3}["“‘']?$`,
);
const WRITTEN_IN = new RegExp(
  `${V} (?:[^${B}]{0,20} )?in (?:(?:the|his|her|their|${E}['’]s) )?(?:[^${B}]{0,20}${T}[ ${B}]{0,2})?["“‘']?$`,
);
const AUTHORED = new RegExp(
  `[${E}]['’]s (?:[^${B}${V}${N}]{0,24})[${T}][ ${B}]{0,2}["“‘']?$|[${T}] by [^${B}]{0,12}${E}[ ${B}]{0,2}["“‘']?$`,
);
/** "OpenAI released X, then came Y". */
const ROW = new RegExp(`[${V}${N}] [^${B}]{0,40}${O}`);
const SEQUEL = new RegExp(
  `(?:then|followed by|and later|and after that)(?: came| went| by)? (?:the )?["“‘']?$`,
);
/** "a method that Anthropic called X". */
const NAMED = /\b(?:called|dubbed|named) ["“‘']?$/;
const NEW_BEFORE = new RegExp(`\\b(?:brand-)?new(?:est)? (?:[a-z]+ )?${T}[ ${B}]{0,2}$`);
const NEW_BEHIND = new RegExp(
  `^[^${O}${B}]{0,16}${B}?(?:(?:its|their|this|the|your) )(?:brand-)?new(?:est)? (?:[a-z]+ )?${T}`,
);
const PLACED = /\b(?:at|during|after|from|hosts?|following) (?:the )?(?:[\w’'-]+ ){0,3}$/i;
const DATED_BEFORE = new RegExp(`${K}(?:['’]s)? (?:[a-z]+ ){0,2}(?:${T} )?["“‘']?$`);
const DATED_BEHIND = new RegExp(`^['"”’]?(?: ${T})? ?[([][^()${B}]{0,16}${K}`);

const DENIED =
  /(?:\b(?:not|never|no|without|cannot|neither|nor|yet to|refus\w+ to|declin\w+ to|fail\w* to|stopp?\w* short of)\b|n['’]t\b)[^.]{0,20}$/i;
const PLANNED =
  /\b(?:will|would|could|may|might|should|shall|plan(?:s|ned|ning)?|expect(?:s|ed|ing)?|rumou?r(?:s|ed)?|going|about|set|wants?|hop(?:es?|ed|ing)|intend(?:s|ed|ing)?|prepar(?:es|ed|ing)|whether|upcoming|forthcoming)\b(?: [a-z]+){0,3} $/i;
const SUPPOSED = /\b(?:if|unless|had it|suppose)\b/i;

const lastClause = (text: string) => text.slice(text.lastIndexOf(B) + 1);
const firstClause = (text: string) => text.split(B, 1)[0] ?? '';

const unsure = (upToVerb: string) => {
  const clause = lastClause(upToVerb);
  return DENIED.test(clause) || PLANNED.test(clause);
};
/** An organisation that a preposition makes a place or a measure, not who acts. */
const BESIDE_ACTION = new RegExp(`\\b(?:at|in|on|with|from|for|to|of|than) (?:the )?${F}`, 'gi');
const byOthers = (clause: string) =>
  clause.replace(BESIDE_ACTION, '').includes(F) && !clause.includes(E);

function verbsIn(text: string, nearestFirst: boolean): readonly number[] {
  const at: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (text.charAt(i) === V || text.charAt(i) === N) at.push(i);
  }
  return nearestFirst ? at.reverse() : at;
}

function saidOfName({ before, after }: SignedSentence): 0 | 2 | 3 {
  if (BEFORE_COMMA.test(before)) return 2;
  const isWhole = AFTER_OBJECT.test(after);
  const isOwner = /^['’]s|^-/.test(after);
  for (const at of verbsIn(before, true)) {
    const between = before.slice(at + 1);
    const upTo = before.slice(0, at);
    const clause = lastClause(upTo);
    // "The release of GPT-3 surprised …": the noun has the name as a whole.
    const isNounOf = !isOwner && NOUN_OF.test(before.slice(at));
    if (!isNounOf && !(isWhole && isObject(between))) continue;
    if (unsure(upTo) || byOthers(clause)) continue;
    return clause.includes(E) || between.includes(E) ? 3 : 2;
  }
  if (isWhole && SEQUEL.test(before) && ROW.test(before)) return 2;
  const own = lastClause(before);
  for (const at of verbsIn(after, false)) {
    const between = after.slice(0, at);
    const tail = after.slice(at + 1);
    if (unsure(between)) continue;
    if (BEHIND_COMMA.test(between)) return tail.slice(0, 40).includes(E) ? 3 : 2;
    if (WHICH.test(between)) return between.includes(E) ? 3 : 2;
    if (between.includes(B)) break;
    if (POSSESSIVE.test(between)) return own.includes(E) ? 3 : 2;
    if (!FROM_NAME.test(between)) continue;
    const isNoun = after.charAt(at) === N;
    if (PASSIVE.test(between) || isNoun || AFTER_VERB.test(tail))
      return own.includes(E) || firstClause(tail).slice(0, 20).includes(E) ? 3 : 2;
  }
  return 0;
}

function isObject(between: string): boolean {
  if (between.length > 70) return false;
  const first = between.indexOf(B);
  if (first >= 0 && !BY_APPOSITION.test(between)) return false;
  if (BY_APPOSITION.test(between)) {
    const thing = between.lastIndexOf(T);
    return !OF_ANOTHER.test(between.slice(0, thing));
  }
  return !OF_ANOTHER.test(between);
}

const authored = ({ before, after }: SignedSentence): boolean =>
  AFTER_OBJECT.test(after) &&
  (AUTHORED.test(before) || WRITTEN_IN.test(before) || (NAMED.test(before) && before.includes(E)));

const placed = ({ before, after }: SignedSentence): boolean =>
  PLACED.test(lastClause(before)) && AFTER_OBJECT.test(after);

const dated = ({ before, after }: SignedSentence, inBrackets: boolean): boolean =>
  DATED_BEHIND.test(after) || (!inBrackets && DATED_BEFORE.test(before));

const calledNew = ({ before, after }: SignedSentence): boolean =>
  NEW_BEFORE.test(before) || NEW_BEHIND.test(after);

/** How English tells a milestone. */
export const LATIN_TELLING: TellingGrammar = {
  supposed: ({ before }) => SUPPOSED.test(before),
  unsure,
  saidOfName,
  authored,
  placed,
  calledNew,
  dated,
};
