/** Words of the closed classes of English, in lower case, by what they do in a sentence. */

/** They open a remark on the noun before them. */
export const RELATIVES: ReadonlySet<string> = new Set(['which', 'who', 'whom', 'whose', 'where']);

/** They open a clause that hangs on another. */
export const SUBORDINATORS: ReadonlySet<string> = new Set([
  ...['after', 'although', 'as', 'because', 'before', 'if', 'once', 'since', 'so', 'though'],
  ...['unless', 'until', 'till', 'when', 'whenever', 'whereas', 'while', 'where', 'wherever'],
]);

/** What hangs on these need not be so. */
export const CONDITIONS: ReadonlySet<string> = new Set(['if', 'unless', 'whether', 'lest']);

/** They open what is asked or known: "explained how …". */
export const QUESTION_WORDS: ReadonlySet<string> = new Set([
  ...['how', 'why', 'what', 'whether', 'whatever', 'whoever'],
]);

/** They join clauses, predicates or nouns. */
export const COORDINATORS: ReadonlySet<string> = new Set(['and', 'but', 'or', 'yet', 'nor', 'so']);

/** Verbs of saying and thinking: what follows is somebody's words. */
export const SAYING: ReadonlySet<string> = new Set([
  ...['say', 'tell', 'announce', 'report', 'note', 'add', 'write', 'argue', 'claim', 'explain'],
  ...['confirm', 'admit', 'warn', 'predict', 'estimate', 'insist', 'recall', 'state', 'declare'],
  ...['think', 'believe', 'promise', 'suggest', 'reveal', 'remark', 'observe', 'conclude', 'hope'],
  ...['complain', 'suspect', 'deny', 'assert', 'maintain', 'expect', 'fear', 'acknowledge', 'find'],
  ...['hear', 'know', 'learn', 'realise', 'realize', 'show', 'propose', 'decide', 'agree', 'joke'],
  ...['repeat', 'ask', 'demand', 'mean', 'ensure', 'discover', 'see', 'hold', 'rule', 'swear'],
]);

/** Subjects that stand for somebody or something named elsewhere. */
export const PERSONAL: ReadonlySet<string> = new Set(['he', 'she', 'it', 'they']);

/** Adverbs and conjunctions in front that tie a clause to the text and say nothing of what happened. */
export const CONNECTIVES: ReadonlySet<string> = new Set([
  ...['and', 'but', 'so', 'then', 'also', 'however', 'meanwhile', 'later', 'today', 'now', 'thus'],
  ...['finally', 'eventually', 'still', 'therefore', 'moreover', 'furthermore', 'instead', 'yet'],
  ...['indeed', 'soon', 'currently', 'recently', 'or', 'nor', 'additionally', 'consequently'],
  ...['nevertheless', 'nonetheless', 'subsequently', 'afterwards', 'afterward', 'similarly'],
  ...['likewise', 'besides', 'hence', 'that', 'first', 'second', 'third', 'lastly', 'ultimately'],
  ...['unfortunately', 'fortunately', 'interestingly', 'notably', 'again', 'here', 'there'],
]);
