import type { TextSpan } from '../../model/event.ts';
import type { Happening } from '../happenings.ts';
import type { Milestone } from '../knowledge.ts';
import { HAN_TELLING } from './hanTelling.ts';
import { LATIN_TELLING } from './latinTelling.ts';
import { firstFrom } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';
import { SIGN, signSentence } from './sentenceSigns.ts';
import type { SignedSentence } from './sentenceSigns.ts';
import type { TellingGrammar } from './tellingGrammar.ts';

/**
 * How well a passage tells a milestone: 0 it only names it, 1 it shows whose it is, where it was or
 * of when, 2 it says what happened to it, 3 it says by whom.
 */
export type TellingGrade = 0 | 1 | 2 | 3;

/** What is known of the dates of a passage that names a milestone. */
export interface TellingDates {
  /** A date in it that agrees with the milestone's. */
  readonly agreed?: TextSpan | undefined;
  /** The article appeared soon after the milestone, and may call it new. */
  readonly isNew?: boolean;
}

/** Happenings that befall a thing: the name has to be what the word is said of. */
const BEFALLS: ReadonlySet<Happening> = new Set(['release', 'publish', 'found']);
/** Happenings whose time is that of the name: a paper of 2016, a summit of 2023. */
const OF_ITS_TIME: ReadonlySet<Happening> = new Set(['publish', 'meet', 'win']);

/**
 * How well a sentence tells the milestone that it names at a place. O(n) in the length of the sentence, at most 320 characters of it.
 */
export function tellingGrade(
  marks: ParagraphMarks,
  sentence: TextSpan,
  name: TextSpan,
  milestone: Milestone,
  { agreed, isNew }: TellingDates = {},
): TellingGrade {
  const { verb } = milestone;
  const isHan = /\p{Script=Han}/u.test(marks.folded.slice(sentence.start, sentence.end));
  const says = isHan ? HAN_TELLING : LATIN_TELLING;
  const signed = signSentence(marks, sentence, name, milestone, verb, agreed);
  if (says.supposed(signed)) return 0;
  if (signed.inName && verb !== 'commit') {
    return says.unsure(signed.before) ? 0 : byMaker(signed);
  }
  if (BEFALLS.has(verb)) {
    const grade = says.saidOfName(signed);
    if (grade > 0) return grade;
    if (verb === 'publish' && says.authored(signed)) return 1;
    if (verb === 'release' && isMade(marks, sentence, name, milestone, says)) return 1;
  } else if (beside(signed, says.unsure)) return byMaker(signed);
  if (verb === 'meet' && says.placed(signed)) return 1;
  if (isNew && verb === 'release' && says.calledNew(signed)) return 1;
  if (!agreed || !(OF_ITS_TIME.has(verb) || BEFALLS.has(verb))) return 0;
  return says.dated(signed, !OF_ITS_TIME.has(verb)) ? 1 : 0;
}

/** Whether a sentence says of a product that it was made. */
function isMade(
  marks: ParagraphMarks,
  sentence: TextSpan,
  name: TextSpan,
  milestone: Milestone,
  says: TellingGrammar,
): boolean {
  return says.saidOfName(signSentence(marks, sentence, name, milestone, 'make')) > 0;
}

/** What a name goes on with where it is that of another thing: "DALL·E 2", "o3-mini". */
const VERSION = /^(?: ?[vV]?\d+(?:\.\d+)*(?![\d.,]*\s?[\p{Script=Han}%])|-[A-Za-z\d]| ?\+)/u;
const CAPITAL_WORD = /^ [A-Z][A-Za-z]+/;

/** Whether a name is only the beginning of the name of another thing. */
export function namesAnother(marks: ParagraphMarks, name: TextSpan, { verb }: Milestone): boolean {
  if (verb !== 'release') return false;
  const rest = marks.folded.slice(name.end, name.end + 24);
  const known = (lists: readonly (readonly TextSpan[])[]) =>
    lists.some((list) => (list[firstFrom(list, name.end)]?.start ?? Infinity) <= name.end + 1);
  if (VERSION.test(rest)) return !known([marks.dates]);
  if (!CAPITAL_WORD.test(rest)) return false;
  return !known([marks.entities, marks.milestones, marks.dates, marks.milestoneWords()]);
}

const byMaker = (signed: SignedSentence) =>
  `${lastClause(signed)}${firstClause(signed)}`.includes(SIGN.maker) ? 3 : 2;
const lastClause = ({ before }: SignedSentence) => before.slice(before.lastIndexOf(SIGN.bound) + 1);
const firstClause = ({ after }: SignedSentence) => after.split(SIGN.bound, 1)[0] ?? '';

/**
 * Whether a word of the happening stands in the clause of the name, or in the one that it opens
 * or ends.
 */
function beside(signed: SignedSentence, unsure: (upToVerb: string) => boolean): boolean {
  const { before, after } = signed;
  const bound = SIGN.bound;
  const clauses = before.split(bound);
  const near = before.endsWith(bound) ? clauses.slice(-2).join(bound) : (clauses.at(-1) ?? '');
  const behind = after.split(bound);
  const far = /^[^\p{L}\p{N}]*$/u.test(behind[0] ?? '')
    ? behind.slice(0, 2).join(bound)
    : (behind[0] ?? '');
  const told = [
    ...positions(near).map((at) => near.slice(0, at)),
    ...positions(far).map((at) => near + far.slice(0, at)),
  ];
  return told.some((upTo) => !unsure(upTo));
}

const positions = (text: string) =>
  [...text].flatMap((c, i) => (c === SIGN.verb || c === SIGN.noun ? [i] : []));
