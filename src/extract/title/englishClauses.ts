import { pastOf } from './englishVerbs.ts';
import { hasEnglishVerb } from './englishWords.ts';

const ABSOLUTE =
  /^with (?<who>(?!which|whom)(?:[^\s,]+ ){1,6}?)(?<verb>[a-z]+ing)(?= )(?<rest>.*)$/i;
const TO_COME =
  /^with (?<who>(?:[^\s,]+ ){1,5}?)(?<rest>(?:due|set|expected|scheduled)? ?to [a-z]+.*)$/i;
/** Nouns in -ing, and participles that only describe what follows. */
const NO_EVENT =
  /^(?:including|following|according|during|nothing|anything|something|everything|king|spring|morning|evening|building|paying|living|working|leading|existing|remaining|missing)$/i;
const SAYS =
  '(?:said|says|announced|announces|claimed|claims|confirmed|confirms|warned|warns|added|noted|argued)';
const SAYS_IT = new RegExp(
  `^(?<who>[^,]{2,60}?) (?:(?:has|had|have) )?(?:also |just )?${SAYS}(?: that)? (?:it|he|she|they) (?<rest>.+)$`,
);
const SAYS_THAT = new RegExp(
  `^[^,]{2,60}? (?:(?:has|had|have) )?(?:also |just )?${SAYS} that (?<rest>(?:the|a|an|its|their|his|her|[A-Z]).+)$`,
  'i',
);
/** "A discovery that paved the way", before its "that". */
const NOUN_WITH_CLAUSE =
  /^(?:(?:an?|the|one|its|his|her|their) )?(?<noun>[^,]{2,50}?) (?:that|which|who|whose|where) /i;

/**
 * An English clause told as a statement of its own: "with the mayor becoming a monk" says that the
 * mayor became one, and what somebody said of themselves is true of them.
 */
export function asStatement(text: string): string {
  const absolute = ABSOLUTE.exec(text)?.groups;
  if (absolute && !NO_EVENT.test(absolute['verb'] ?? ''))
    return `${absolute['who'] ?? ''}${pastOf(absolute['verb'] ?? '')}${absolute['rest'] ?? ''}`;
  const coming = TO_COME.exec(text)?.groups;
  if (coming) return `${coming['who'] ?? ''}${coming['rest'] ?? ''}`;
  const said = SAYS_IT.exec(text)?.groups;
  if (said) return `${said['who'] ?? ''} ${said['rest'] ?? ''}`;
  return (SAYS_THAT.exec(text)?.groups?.['rest'] ?? text).replace(UNSAID, 'They ');
}

/** No article stands before a verb that has its object: a slip for "They". */
const UNSAID = /^The (?=[a-z]+ed (?:the|their|its|an?|his|her)\b)/;

/** Whether an English text says no more than a noun, with or without a clause that describes it. */
export function isNoun(text: string): boolean {
  const noun = NOUN_WITH_CLAUSE.exec(text)?.groups?.['noun'];
  return !hasEnglishVerb(text) || (noun !== undefined && !hasEnglishVerb(noun));
}

/** Whether a clause only describes the noun before it: "who had left school". */
export const isRelative = (text: string): boolean =>
  /^(?:who|which|whose|where|that)\b/i.test(text);

/** What a relative clause says of its noun: "which collapsed" gives "collapsed". */
export const relativeVerb = (text: string): string | undefined =>
  /^(?:who|which) (?<rest>.+)$/i.exec(text)?.groups?.['rest'];

/** Whether a clause stands between a subject and its verb, and can be left out. */
export const isInserted = (text: string): boolean =>
  isRelative(text) || /^(?:if|when|while|although|though|because|once|as|unless)\b/i.test(text);

/** A noun without the sum in front of a name: "The $2 billion Acme" is Acme. */
export const plainNoun = (noun: string): string =>
  noun.replace(/^(?:The |A )?[$£€¥]\d[\d.,]* ?(?:million|billion|trillion|bn|m)? (?=[A-Z])/, '');
