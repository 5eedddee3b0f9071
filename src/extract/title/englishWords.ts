/** Longest English title, in words. */
export const MOST_WORDS = 12;

const LEAD =
  /^(?:and|but|so|then|yet|or|however|meanwhile|also|in fact|indeed|of course|for example|as a result|finally|eventually|later|soon after|soon|today|now|currently|that is why|by then|at the time|that year|the same year|i think|i believe|i guess|we think|well|yes|no|look|you know|in other words|still|instead|of which|again|only then|much later|that|when|as|while|since|after|(?:(?:in|by|that|every) )?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?=[, ] ?(?:the|a|an|[a-z]+ [a-z]+ed)\b))\b(?:[, ]+|$)/i;
/** "On the night of" a date that is left out. */
const TIME_OF_DAY =
  /^(?:on|in|at|by|during) the (?:(?:early|late|small) )?(?:night|morning|afternoon|evening|day|eve|hours|weekend|middle|beginning|start|end|first half|second half|last day)(?: of)?(?:,? |$)(?!of\b|\d)/i;
const SOURCE =
  /^(?:[Aa]ccording to )(?:the |an? )?(?:[^,]{1,40},|(?:[A-Z][\w'’.-]*(?: |$)){1,4})\s*/;
const REPORT =
  /^(?:(?:i|we|he|she|they|you|[A-Z][\w'’.-]{1,20}(?: [A-Z][\w'’.-]{1,20}){0,3}) )(?:has |had |have )?(?:said|says|say|told (?:me|us|reporters)|thinks?|thought|believes?|believed|recalls?|recalled|notes?|noted|adds?|added|argues?|argued|wrote|writes|reports?|reported|claims?|claimed)(?: that)?(?:[, ]+|$)/;
const VERB =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|did|does|do|won|lost|made|took|gave|went|came|left|met|led|built|bought|sold|said|fell|rose|grew|began|became|broke|brought|drew|drove|found|got|held|kept|knew|laid|paid|put|ran|saw|set|shut|spent|stood|struck|sank|flew|cut|hit|beat|beats|signs|opens|ends|end|hopes|plans|aims|comes|goes|loses|wins|buys|sells|sent|taught|thought|told|wrote|chose|ate|felt|fought|fled|lent|overcame|sang|sought|shook|shot|slept|spoke|stole|swept|threw|understood|woke|wore|withdrew|overtook|undertook|caught|dealt|dug|fed|froze|hung|hid|becomes|makes|takes|gives|gets|says|remains|includes|expects|allows|seeks|begins|rely|relies|repaid|rebuilt|resold|retook|rewrote|remade|reset|rethought|outgrew|outsold|[a-z]{2,}(?:ed|ises|izes)|carries|flies|tries|dies|lies|relies|denies|applies|marries|qualifies|testifies|modifies|unifies|clarifies|identifies|occupies|implies|replies|satisfies|specifies|intensifies|certifies|ratifies)\b/;
const DANGLING =
  /^(?:the|a|an|of|to|in|on|at|and|or|by|for|with|from|its|their|his|her|our|my|your|that|which|who|whose|as|than|is|was|were|are|be|been|has|had|have|will|would|could|over|under|after|before|into|about|but|not|no|very|more|most|if|when|while|because|this|these|those|some|any|each|every|between|through|against|without|during|until|so|it|also|only|just)$/i;
const BREAK =
  /^(?:with|for|after|before|since|among|amid|despite|so|past|toward|towards|across|when|while|because|which|that|who|to|over|and|but|by|in|on|at|from|as|into|through|of|until|under|against|without|where|whose|than)$/i;

export const wordsOf = (text: string): readonly string[] =>
  text.split(/\s+/).filter((w) => w !== '');

/** An English clause without the connectives and reports that it begins with. */
export function withoutEnglishLead(text: string): string {
  let rest = text.trim();
  for (let i = 0; i < 4; i += 1) {
    const lead =
      (SOURCE.exec(rest) ?? LEAD.exec(rest) ?? REPORT.exec(rest) ?? TIME_OF_DAY.exec(rest))?.[0]
        .length ?? 0;
    if (lead === 0) break;
    rest = rest.slice(lead).trim();
  }
  return rest;
}

/** Whether an English text says that something happens or is. */
export const hasEnglishVerb = (text: string): boolean => VERB.test(text);

/** Whether an English clause begins with its verb, and so has no subject of its own. */
export const beginsWithVerb = (text: string): boolean =>
  VERB.test(wordsOf(text)[0] ?? '') ||
  /^(?:not|never|also|then|to|(?!(?:every|some|any|no)thing$|king$|spring$|evening$|morning$|during$|including$|according$|following$|building$)\w+ing)$/i.test(
    wordsOf(text)[0] ?? '',
  );

/** The words before the verb, where they are few; `undefined` otherwise. */
export function englishSubjectOf(text: string): string | undefined {
  const at = VERB.exec(text)?.index ?? 0;
  const subject = text.slice(0, at).trim();
  const count = wordsOf(subject).length;
  return count > 0 && count <= 4 && !/,|\b(?:who|which|that|and)\b/.test(subject)
    ? subject
    : undefined;
}

/** Whether the text ends in a word that calls for another one. */
export function englishDangles(text: string): boolean {
  // "Decided that the keeper": of whom nothing is said yet.
  const said =
    /\b(?:decided|found|said|knew|thought|agreed|showed|believed) that (?<what>.+)$/.exec(text);
  return (
    NEEDS.test(wordsOf(text).at(-1) ?? '') ||
    (said !== null && !VERB.test(said.groups?.['what'] ?? ''))
  );
}

/** Verbs and adjectives that say nothing without what comes next. */
const NEEDS =
  /^(?:aims?|aimed|plans|planned|seeks?|sought|wants?|wanted|hopes|hoped|tries|tried|expects?|agreed|decided|continued|failed|managed|intends?|intended|refused|announced|said|says|found|discovered|looking|going|able|unable|likely|due|ready|allowed|forced|needed|told|thought|believes?|believed|more|less|fewer|other|such|which|that|who|if|to|than|permitted|following|raise|reach)$/i;

/** Words that cannot end a clause even where nothing was cut off. */
const NEVER_LAST =
  /^(?:the|a|an|of|and|or|but|that|which|who|whose|as|than|their|its|his|my|your|our|with|from|is|was|were|are|be)$/i;

/**
 * The text in at most twelve words: without adverbs that say little, then cut before a preposition
 * or conjunction where what stands before it is complete.
 */
export function englishFitted(text: string): { readonly text: string; readonly cut: boolean } {
  const words = [...wordsOf(withoutSpare(text, MOST_WORDS))];
  const long = words.length > MOST_WORDS;
  if (long) {
    let end = MOST_WORDS;
    while (end > 4 && !endsAt(words, end)) end -= 1;
    // A clause that has begun is better left out than cut short.
    const opened = words.findIndex(
      (word, i) => i > 4 && i < end && OPENS.test(word) && endsAt(words, i),
    );
    words.length = opened > 0 ? opened : end > 4 ? end : MOST_WORDS;
  }
  const last = long ? DANGLING : NEVER_LAST;
  while (words.length > 3 && last.test((words.at(-1) ?? '').replace(/,$/, ''))) words.pop();
  return { text: words.join(' ').replace(/[,;:.!?\s–—-]+$/, ''), cut: long };
}

/** Words that open a clause. */
const OPENS = /^(?:so|because|which|who|whose|where|when|while|although|if|unless|until)$/i;

/** Whether a title may end before a word: it opens a phrase, and the one before needs none. */
function endsAt(words: readonly string[], end: number): boolean {
  const before = words[end - 1] ?? '';
  if (NEEDS.test(before) || DANGLING.test(before)) return false;
  // "From 2 to 3": both or none.
  if (words[end] === 'to' && /\d/.test(before) && words.lastIndexOf('from', end) > 0) return false;
  return BREAK.test(words[end] ?? '') || before.endsWith(',');
}

/** Words that may go where there is no room. */
const SPARE = [
  /\b(?:also|just|already|really|actually|currently|rather|quite|very|newly|officially|immediately|reportedly|recently|finally|eventually|successfully|effectively) /gi,
  /\bhad (?=[a-z]+ed\b)/g,
];

/** The text without adverbs that say little, as far as it is longer than so many words. */
function withoutSpare(text: string, most: number): string {
  let rest = text;
  for (const words of SPARE) {
    if (wordsOf(rest).length <= most) return rest;
    rest = rest.replace(words, '');
  }
  return rest;
}
