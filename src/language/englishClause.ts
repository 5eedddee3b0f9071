import type { TextSpan } from '../model/event.ts';
import type { Clause } from './clause.ts';
import type { PartOfSpeech, Token } from './token.ts';

/** How a stretch of an English sentence between two signs hangs together with the rest. */
export type EnglishRole =
  /** A subject and a finite verb. */
  | 'clause'
  /** A finite verb whose subject stands before the signs. */
  | 'predicate'
  /** "Which …", "who …": says something of the noun before it. */
  | 'relative'
  /** "After …", "because …", "if …". */
  | 'subordinate'
  /** "Leaving the …", "based in …": its subject is that of the main clause. */
  | 'participle'
  /** No verb. */
  | 'nominal';

export interface EnglishClause extends Clause {
  readonly role: EnglishRole;
}

const RELATIVE: ReadonlySet<string> = new Set(['which', 'who', 'whom', 'whose', 'where']);
const SUBORDINATE: ReadonlySet<string> = new Set([
  'after',
  'although',
  'as',
  'because',
  'before',
  'despite',
  'if',
  'once',
  'since',
  'so',
  'than',
  'though',
  'unless',
  'until',
  'when',
  'whenever',
  'whereas',
  'whether',
  'while',
]);
const LEADING: ReadonlySet<PartOfSpeech> = new Set(['adverb', 'time', 'punctuation']);
const JOINING: ReadonlySet<string> = new Set(['and', 'but', 'or', 'so', 'yet', 'nor', 'then']);
const NOMINAL: ReadonlySet<PartOfSpeech> = new Set([
  'noun',
  'name',
  'pronoun',
  'determiner',
  'numeral',
  'adjective',
  'adposition',
  'time',
]);
const NEGATIONS: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'n’t',
  'never',
  'no',
  'nobody',
  'nothing',
  'neither',
  'hardly',
  'refused',
  'refuses',
  'denied',
  'denies',
  'failed',
  'fails',
  'without',
]);
const PLANS: ReadonlySet<string> = new Set([
  'will',
  "'ll",
  '’ll',
  'shall',
  'plans',
  'planned',
  'expects',
  'expected',
  'intends',
  'aims',
  'hopes',
  'wants',
]);
const SUPPOSITIONS: ReadonlySet<string> = new Set([
  'if',
  'may',
  'might',
  'could',
  'would',
  'should',
  'perhaps',
  'maybe',
  'possibly',
  'unless',
]);

/** Whether a verb shows a tense: not the infinitive behind "to", nor a form in -ing without "be". */
function isFinite(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.pos === 'auxiliary') return tokens[at - 1]?.word !== 'to';
  if (token.pos !== 'verb' || token.word.endsWith('ing')) return false;
  const before = tokens[at - 1];
  return before?.word !== 'to' && before?.pos !== 'determiner' && before?.pos !== 'adposition';
}

/**
 * What an English stretch between two signs is made of: the noun phrase in front, the first verb
 * that shows a tense, what follows it. O(n).
 */
export function englishClause(tokens: readonly Token[]): EnglishClause {
  const span = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
  let core = 0;
  while (JOINING.has(tokens[core]?.word ?? '') || LEADING.has(tokens[core]?.pos ?? 'other'))
    core += 1;
  const first = tokens[core];
  let verb = core;
  while (verb < tokens.length && !isFinite(tokens, verb)) verb += 1;
  const predicate = tokens[verb];
  const beforeVerb = tokens.slice(core, verb);
  const nominal = beforeVerb.every(
    ({ pos, word }) =>
      NOMINAL.has(pos) ||
      pos === 'adverb' ||
      pos === 'particle' ||
      pos === 'conjunction' ||
      pos === 'punctuation' ||
      pos === 'other' ||
      (pos === 'verb' && /(?:ing|ed|en)$/.test(word)),
  );
  // "In Lyon the plant": a phrase of place in front is no part of the subject.
  const subjectFrom = behindPhrase(tokens, core, verb);
  const subjectFirst = tokens[subjectFrom];
  const subjectLast = tokens[verb - 1];
  const role = roleOf(first, predicate, verb > core && nominal && subjectFrom < verb);
  const words = tokens.map(({ word }) => word);
  let main = verb;
  while (
    tokens[main]?.pos === 'auxiliary' ||
    tokens[main]?.pos === 'adverb' ||
    tokens[main]?.pos === 'particle'
  )
    main += 1;
  const object = tokens[main + 1];
  const last = tokens.at(-1);
  const head = tokens[main]?.pos === 'verb' ? tokens[main] : predicate;
  const aux = tokens.slice(verb, main).map(({ lemma }) => lemma);
  return {
    ...span,
    role,
    tokens,
    core,
    ...(role === 'clause' && subjectFirst && subjectLast
      ? { subject: { start: subjectFirst.start, end: subjectLast.end } }
      : {}),
    phrases: [] as readonly TextSpan[],
    ...(head ? { predicate: head } : {}),
    ...(head && object && last ? { object: { start: object.start, end: last.end } } : {}),
    negated: words.some((word) => NEGATIONS.has(word)),
    planned: words.some((word) => PLANS.has(word)),
    supposed: words.some((word) => SUPPOSITIONS.has(word)),
    passive: aux.includes('be') && head?.pos === 'verb' && !head.word.endsWith('ing'),
    ...(head?.word.endsWith('ed') === true || aux.includes('have')
      ? { aspect: 'done' as const }
      : aux.includes('be') && head?.word.endsWith('ing') === true
        ? { aspect: 'ongoing' as const }
        : {}),
    adverbial: role === 'subordinate' || (role === 'nominal' && first?.pos === 'adposition'),
  };
}

/** Index behind the adpositional phrase that opens a stretch, where a noun phrase follows it. */
function behindPhrase(tokens: readonly Token[], from: number, verb: number): number {
  if (tokens[from]?.pos !== 'adposition') return from;
  let at = from + 1;
  while (at < verb && tokens[at]?.pos !== 'name' && tokens[at]?.pos !== 'noun') at += 1;
  while (at < verb && (tokens[at]?.pos === 'name' || tokens[at]?.pos === 'noun')) at += 1;
  return at;
}

function roleOf(
  first: Token | undefined,
  predicate: Token | undefined,
  hasSubject: boolean,
): EnglishRole {
  if (!first) return 'nominal';
  if (RELATIVE.has(first.word) || (first.word === 'that' && first.pos !== 'determiner'))
    return 'relative';
  if (SUBORDINATE.has(first.word)) return predicate ? 'subordinate' : 'nominal';
  if (first.pos === 'verb' && (first.word.endsWith('ing') || !predicate)) return 'participle';
  if (!predicate) return 'nominal';
  if (first === predicate) return 'predicate';
  return hasSubject ? 'clause' : 'nominal';
}
