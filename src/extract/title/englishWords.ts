/** Longest English title, in words. */
export const MOST_WORDS = 12;

const LEAD =
  /^(?:and|but|so|then|yet|or|however|meanwhile|also|in fact|indeed|of course|for example|as a result|finally|eventually|later|soon after|soon|today|now|currently|that is why|by then|at the time|that year|the same year|i think|i believe|i guess|we think|well|yes|no|look|you know|in other words|still|instead|of which|again|only then|much later|that|when|as|while|since|after|(?:(?:in|by|that|every) )?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?=[, ] ?(?:the|a|an|[a-z]+ [a-z]+ed)\b))\b(?:[, ]+|$)/i;
const SOURCE =
  /^(?:[Aa]ccording to )(?:the |an? )?(?:[^,]{1,40},|(?:[A-Z][\w'’.-]*(?: |$)){1,4})\s*/;
const REPORT =
  /^(?:(?:i|we|he|she|they|you|[A-Z][\w'’.-]{1,20}(?: [A-Z][\w'’.-]{1,20}){0,3}) )(?:has |had |have )?(?:said|says|say|told (?:me|us|reporters)|thinks?|thought|believes?|believed|recalls?|recalled|notes?|noted|adds?|added|argues?|argued|wrote|writes|reports?|reported|claims?|claimed)(?: that)?(?:[, ]+|$)/;
const VERB =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|did|does|do|won|lost|made|took|gave|went|came|left|met|led|built|bought|sold|said|fell|rose|grew|began|became|broke|brought|drew|drove|found|got|held|kept|knew|laid|paid|put|ran|saw|set|shut|spent|stood|struck|sank|flew|cut|hit|beat|beats|signs|opens|ends|end|hopes|plans|aims|comes|goes|loses|wins|buys|sells|[a-z]{2,}(?:ed|ies|ises|izes))\b/;
const DANGLING =
  /^(?:the|a|an|of|to|in|on|at|and|or|by|for|with|from|its|their|his|her|our|my|your|that|which|who|whose|as|than|is|was|were|are|be|been|has|had|have|will|would|could|over|under|after|before|into|about|but|not|no|very|more|most|if|when|while|because|this|these|those|some|any|each|every|between|through|against|without|during|until|so|it|also|only|just)$/i;
const BREAK =
  /^(?:with|for|after|before|when|while|because|which|that|who|to|over|and|but|by|in|on|at|from|as|into|through|of|until|under|against|without|where|whose|than)$/i;

export const wordsOf = (text: string): readonly string[] =>
  text.split(/\s+/).filter((w) => w !== '');

/** An English clause without the connectives and reports that it begins with. */
export function withoutEnglishLead(text: string): string {
  let rest = text.trim();
  for (let i = 0; i < 4; i += 1) {
    const lead = (SOURCE.exec(rest) ?? LEAD.exec(rest) ?? REPORT.exec(rest))?.[0].length ?? 0;
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
  /^(?:not|never|also|then|to|\w+ing)$/i.test(wordsOf(text)[0] ?? '');

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
export const englishDangles = (text: string): boolean => DANGLING.test(wordsOf(text).at(-1) ?? '');

/** The text in at most twelve words, cut before a preposition or conjunction; no word calls for another. */
export function englishFitted(text: string): { readonly text: string; readonly cut: boolean } {
  const words = [...wordsOf(text)];
  const long = words.length > MOST_WORDS;
  if (long) {
    let end = MOST_WORDS;
    while (end > 5 && !BREAK.test(words[end] ?? '') && !(words[end - 1] ?? '').endsWith(','))
      end -= 1;
    words.length = end > 5 ? end : MOST_WORDS;
  }
  while (words.length > 3 && DANGLING.test((words.at(-1) ?? '').replace(/,$/, ''))) words.pop();
  return { text: words.join(' ').replace(/[,;:.!?\s–—-]+$/, ''), cut: long };
}
