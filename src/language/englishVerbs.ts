import type { Token } from './token.ts';

/** What form a verb has, as far as its ending and its lemma show. */
export type VerbForm =
  /** "Is", "had", "will": bears the tense. */
  | 'auxiliary'
  /** "Sell": infinitive, or present of several. */
  | 'base'
  /** "Sells". */
  | 'present'
  /** "Sold", "closed": past, or participle. */
  | 'past'
  /** "Known", "driven": participle and nothing else. */
  | 'participle'
  /** "Selling". */
  | 'gerund';

/** Participles that have a form of their own; verbs like "open" are told apart by their lemma. */
const PARTICIPLE = /(?:en|own|awn|orn|done|gone|begun|sung|drunk)$/;
/** Verbs whose past is their bare form. */
const INVARIANT: ReadonlySet<string> = new Set([
  ...['put', 'cut', 'hit', 'set', 'let', 'shut', 'hurt', 'cost', 'quit', 'split', 'spread'],
  ...['shed', 'cast', 'broadcast', 'burst', 'read', 'bet', 'rid'],
]);

/** Pasts that are no participles: nothing before them is left out. */
const PAST_ONLY: ReadonlySet<string> = new Set([
  ...['went', 'took', 'became', 'began', 'gave', 'came', 'saw', 'wrote', 'drove', 'rose', 'fell'],
  ...['knew', 'grew', 'threw', 'chose', 'spoke', 'broke', 'ran', 'sang', 'sank', 'swam', 'shook'],
  ...[
    'ate',
    'drew',
    'flew',
    'wore',
    'bore',
    'tore',
    'rode',
    'hid',
    'froze',
    'stole',
    'woke',
    'blew',
  ],
  ...['forgot', 'rang', 'drank', 'showed', 'withdrew', 'overcame', 'arose', 'mistook', 'undertook'],
]);

/** Whether a past form may be a participle as well. */
export const mayBeParticiple = ({ word }: Token): boolean => !PAST_ONLY.has(word);

export function verbForm({ pos, word, lemma }: Token): VerbForm {
  if (pos === 'auxiliary') return 'auxiliary';
  if (word.endsWith('ing') && word !== lemma) return 'gerund';
  if (INVARIANT.has(word)) return 'past';
  if (word === lemma) return 'base';
  if (
    word.endsWith('s') &&
    !word.endsWith('ss') &&
    lemma !== undefined &&
    word.startsWith(lemma.slice(0, 2))
  )
    return 'present';
  return PARTICIPLE.test(word) ? 'participle' : 'past';
}

/** Words that stand before nouns: a "verb" behind one of them is none. */
const BEFORE_NOUN: ReadonlySet<string> = new Set([
  'my',
  'your',
  'his',
  'her',
  'its',
  'our',
  'their',
]);

/**
 * Whether a verb at an index shows a tense. A form that may be past or participle counts as one; a
 * bare form does where a subject of several stands before it.
 */
export function isFinite(words: readonly Token[], at: number): boolean {
  const word = words[at];
  if (!word || (word.pos !== 'verb' && word.pos !== 'auxiliary')) return false;
  const before = words[at - 1];
  if (before?.word === 'to' || before?.pos === 'determiner' || before?.pos === 'adposition')
    return false;
  if (before && BEFORE_NOUN.has(before.word)) return false;
  const form = verbForm(word);
  if (form === 'auxiliary')
    return word.word !== 'be' && word.word !== 'been' && word.word !== 'being';
  if (form === 'gerund' || form === 'participle') return false;
  if (form === 'base') {
    let i = at - 1;
    while (words[i]?.pos === 'adverb') i -= 1;
    const subject = words[i];
    return (
      subject !== undefined &&
      (subject.pos === 'pronoun'
        ? subject.word !== 'it' && subject.word !== 'he' && subject.word !== 'she'
        : (subject.pos === 'noun' || subject.pos === 'name') && /s$|people|men$/.test(subject.word))
    );
  }
  return !(before?.pos === 'adjective' && words[at + 1]?.pos === 'noun');
}

/** A verb with its auxiliaries, negation and the adverbs between them. */
export interface VerbGroup {
  /** Indices of the first word and behind the last. */
  readonly from: number;
  readonly to: number;
  /** The word that says what is done. */
  readonly main: Token;
  readonly passive: boolean;
  /** When it is told to be: what is joined to it is told of the same time. */
  readonly tense: 'past' | 'present' | 'modal';
}

const MODAL: ReadonlySet<string> = new Set([
  ...['will', "'ll", '’ll', 'wo', 'would', "'d", '’d', 'may', 'might', 'can', 'ca', 'could'],
  ...['should', 'shall', 'must'],
]);

/** The group of verbs that begins at an index at which a finite verb is. */
export function verbGroup(words: readonly Token[], from: number): VerbGroup | undefined {
  const first = words[from];
  if (!first) return undefined;
  let main = first;
  let to = from + 1;
  const passed: string[] = [];
  if (first.pos === 'auxiliary') {
    passed.push(first.lemma ?? first.word);
    let i = to;
    for (; i < words.length; i += 1) {
      const word = words[i];
      if (word?.pos === 'auxiliary') {
        passed.push(word.lemma ?? word.word);
        [main, to] = [word, i + 1];
      } else if (word?.pos === 'verb') {
        [main, to] = [word, i + 1];
        break;
      } else if (word?.pos === 'particle' && /^n(?:['’]t|ot)$/.test(word.word)) to = i + 1;
      else if (word?.pos !== 'adverb') break;
    }
  }
  const form = verbForm(main);
  const passive =
    main.pos === 'verb' &&
    (form === 'past' || form === 'participle') &&
    passed.at(-1) !== 'have' &&
    passed.includes('be');
  const head = verbForm(first);
  const tense = MODAL.has(first.word)
    ? 'modal'
    : head === 'past' || /^(?:was|were|had|did)$/.test(first.word)
      ? 'past'
      : 'present';
  return { from, to, main, passive, tense };
}
