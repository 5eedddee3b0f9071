import type { Token } from './token.ts';
import { isFinite, verbForm, verbGroup } from './englishVerbs.ts';
import type { VerbGroup } from './englishVerbs.ts';
import {
  CONDITIONS,
  COORDINATORS,
  QUESTION_WORDS,
  RELATIVES,
  SAYING,
  SUBORDINATORS,
} from './englishWords.ts';

/** How a clause hangs on the rest of its sentence. */
type ClauseLink =
  /** On nothing. */
  | 'main'
  /** "Who resigned": said of the noun before it. */
  | 'relative'
  /** "When it closed". */
  | 'subordinate'
  /** "If it closes": need not be so. */
  | 'condition'
  /** "(Said) that it would close": part of what its clause says. */
  | 'content'
  /** "…, its owner said": whose words the rest is. */
  | 'reporter';

/** From one index of a sentence's words to behind another. */
export interface WordSpan {
  readonly from: number;
  readonly to: number;
}

export interface SentenceClause extends WordSpan {
  readonly link: ClauseLink;
  /** Index of the clause that it hangs on. */
  readonly parent?: number;
  /** Index of the clause that "and" or a comma joins it to: it hangs as that one does. */
  readonly beside?: number;
  /** Its own subject; without one it shares that of the clause it is joined to. */
  readonly subject?: WordSpan;
  readonly verb?: VerbGroup;
  /** Of a relative clause: the noun phrase that it says something of. */
  readonly antecedent?: WordSpan;
  /** The relative word stands for the object, as in "the plan that he had backed". */
  readonly ofObject: boolean;
  /** A comma or dash parts it from what it hangs on. */
  readonly apart: boolean;
}

/** The words of a sentence and the clauses that they make, in the order in which they begin. */
export interface EnglishSentence {
  readonly words: readonly Token[];
  readonly clauses: readonly SentenceClause[];
}

/** A clause while it is read. */
interface Open {
  readonly index: number;
  readonly from: number;
  readonly link: ClauseLink;
  readonly parent: number | undefined;
  readonly beside: number | undefined;
  readonly antecedent?: WordSpan;
  readonly apart: boolean;
  subjectFrom: number;
  subject?: WordSpan;
  verb?: VerbGroup;
  ofObject: boolean;
  /** It takes its subject from the clause it is joined to. */
  readonly shares: boolean;
  to?: number;
}

const isSign = (word: Token | undefined) =>
  word !== undefined && (word.word === ',' || isDash(word));
const isDash = ({ word }: Token) => /^(?:-|--|[–—])$/.test(word);
const isNominal = (word: Token | undefined) =>
  word?.pos === 'noun' ||
  word?.pos === 'name' ||
  word?.pos === 'pronoun' ||
  word?.pos === 'numeral';
const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set([
  'he',
  'she',
  'it',
  'they',
  'we',
  'i',
  'you',
]);

/** What may stand in a noun phrase with its phrases of place and the like. */
const IN_PHRASE: ReadonlySet<Token['pos']> = new Set([
  ...(['noun', 'name', 'pronoun', 'determiner', 'numeral', 'adjective'] as const),
  ...(['adposition', 'time', 'adverb', 'particle'] as const),
]);

/**
 * Reads an English sentence into its clauses: which noun phrase does what, what is joined to what,
 * and what is only said of a noun or of a time. `words` are those between two full stops, without
 * remarks in brackets. Never throws. O(n²) in the words at worst, as each sign looks ahead.
 */
export function englishSentence(words: readonly Token[]): EnglishSentence {
  const clauses: Open[] = [];
  const stack: Open[] = [];
  const top = () => stack.at(-1);
  const open = (
    from: number,
    link: ClauseLink,
    more: {
      readonly parent?: number | undefined;
      readonly beside?: number;
      readonly antecedent?: WordSpan;
      readonly apart?: boolean;
      readonly shares?: boolean;
    } = {},
  ): Open => {
    const clause: Open = {
      index: clauses.length,
      from,
      link,
      parent: link === 'main' ? undefined : 'parent' in more ? more.parent : top()?.index,
      beside: more.beside,
      ...(more.antecedent ? { antecedent: more.antecedent } : {}),
      apart: more.apart ?? false,
      subjectFrom: from,
      ofObject: false,
      shares: more.shares ?? false,
    };
    clauses.push(clause);
    stack.push(clause);
    return clause;
  };
  const close = (at: number) => {
    const clause = stack.pop();
    if (clause) clause.to = at;
    return clause;
  };
  const closeDownTo = (clause: Open, at: number) => {
    while (stack.length > 0 && top() !== clause) close(at);
  };
  /** The nearest open clause around the innermost one that still waits for its verb. */
  const waiting = () => stack.slice(0, -1).findLast(({ verb, shares }) => !verb && !shares);
  const setVerb = (clause: Open, at: number) => {
    const group = verbGroup(words, at);
    if (!group) return at + 1;
    clause.verb = group;
    const subject = clause.shares ? undefined : subjectOf(words, clause, at);
    if (subject) clause.subject = subject;
    return group.to;
  };
  /** A new clause beside the one that it fits: of the same time, not inside a closed remark. */
  const joinTo = (at: number, from: number, verb: number | undefined, sign: boolean) => {
    const shares = verb !== undefined;
    const verbAt = verb ?? finiteAfter(words, from);
    const tense = verbAt === undefined ? undefined : verbGroup(words, verbAt)?.tense;
    if (sign) while (stack.length > 1 && top()?.apart && top()?.verb) close(at);
    const able = stack.filter(({ verb }) => verb);
    const like = able.findLast(({ verb }) => verb?.tense === tense);
    const innermost = able.at(-1);
    const beside =
      innermost && (innermost.link === 'content' || innermost.link === 'main')
        ? innermost
        : (like ?? innermost);
    if (!beside) return undefined;
    closeDownTo(beside, at);
    close(at);
    const { link, parent, antecedent, apart, index } = beside;
    return open(from, link, {
      parent,
      beside: index,
      ...(shares && antecedent ? { antecedent } : {}),
      shares: shares && link !== 'relative',
      apart,
    });
  };

  if (words.length > 0) open(0, 'main');
  let i = 0;
  while (i < words.length) {
    const word = words[i];
    const now = top();
    if (!word || !now) break;
    if (word.word === ';' || word.word === ':') {
      while (stack.length > 0) close(i);
      open(i + 1, 'main');
      i += 1;
      continue;
    }
    if (isSign(word)) {
      i = readSign(i, now);
      continue;
    }
    if (COORDINATORS.has(word.word) && now.verb && i > now.from) {
      const next = startOfJoined(words, i + 1, waiting() !== undefined);
      if (next && mayJoin(next.verb, now)) {
        joinTo(i, i + 1, next.verb, false);
        i = next.verb === undefined ? i + 1 : setVerb(top() ?? now, next.verb);
        continue;
      }
    }
    const marker = markerAt(i, now, false);
    if (marker !== undefined) {
      i = marker;
      continue;
    }
    if (isFinite(words, i)) {
      i = readVerb(i, now);
      continue;
    }
    i += 1;
  }
  while (stack.length > 0) close(words.length);
  return { words, clauses: clauses.map((clause) => finished(clause, words)) };

  /** A comma or a dash: what stands behind it says what it closes and what it opens. */
  function readSign(at: number, now: Open): number {
    let next = at + 1;
    const joins = COORDINATORS.has(words[next]?.word ?? '');
    if (joins) next += 1;
    const marked = joins ? undefined : markerAt(next, now, true);
    if (marked !== undefined) return marked;
    const outer = waiting();
    const begins = startOfJoined(words, next, false);
    const start = begins && mayJoin(begins.verb, now) ? begins : undefined;
    const isQuote = endsQuote(words[at]) || endsQuote(words[at - 1]);
    if (start?.verb !== undefined) {
      const { verb } = start;
      // "…, which had jailed Kim, released the report": the predicate of the clause that waits.
      if (outer && now.verb) {
        closeDownTo(outer, at);
        return setVerb(outer, verb);
      }
      const form = verbForm(words[verb] ?? NONE);
      if (!now.verb) return joins || form === 'participle' ? next : setVerbAt(verb, now);
      // "…, says Gwen Attah": whose words it was.
      if (!joins && saysBackwards(words, verb)) {
        while (stack.length > 0) close(at);
        const clause = open(next, 'reporter', { parent: 0, apart: true, shares: true });
        const group = verbGroup(words, verb);
        if (group) clause.verb = group;
        return group?.to ?? next;
      }
      if (joins || form === 'auxiliary' || form === 'present' || hasObject(words, verb)) {
        if (!joinTo(at, next, verb, true)) return next;
        return setVerb(top() ?? now, verb);
      }
      return next;
    }
    if (start && now.verb && !outer) {
      const verbAt = finiteAfter(words, next);
      if (verbAt !== undefined && !joins && (isQuote || reportsAt(words, verbAt))) {
        while (stack.length > 0) close(at);
        open(next, 'reporter', { parent: 0, apart: true });
        return next;
      }
      // "By 2030, Attah hopes, the whole …": what is said stands behind who says it.
      if (now.verb.to === at && SAYING.has(now.verb.main.lemma ?? '')) {
        open(next, 'content');
        return next;
      }
      joinTo(at, next, undefined, true);
      return next;
    }
    // "At a talk that she gave, he showed": all before it only leads to it.
    if (start && outer && now.verb && !joins && isLead(words, outer.subjectFrom, at, next)) {
      closeDownTo(outer, at);
      outer.subjectFrom = next;
      return next;
    }
    // The remark is over; what it was said of goes on.
    if (now.apart && now.verb && stack.length > 1 && !joins) close(at);
    // "In 1999, …": what stood in front is no subject.
    const inner = top();
    const goesOn = joins && inner && !isOnlyPhrase(words, inner.subjectFrom, at);
    if (inner && !inner.verb && !goesOn && isLead(words, inner.subjectFrom, at, next))
      inner.subjectFrom = next;
    return next;
  }

  function setVerbAt(at: number, now: Open): number {
    const remark = isReduced(words, at, true);
    return remark ? at + 1 : setVerb(now, at);
  }

  /** A finite verb where no sign parts it from what came before. */
  function readVerb(at: number, now: Open): number {
    if (!now.verb) {
      // "Asked in May, he …", "Founded in 1997": nobody does it.
      const form = verbForm(word(at));
      if (form === 'past' && at === now.from && now.link === 'main' && !now.shares) return at + 1;
      return isReduced(words, at, isSign(words[at - 1])) ? at + 1 : setVerb(now, at);
    }
    const outer = waiting();
    if (!outer) return at + 1;
    if (isReduced(words, at, false)) return at + 1;
    closeDownTo(outer, at);
    return setVerb(outer, at);
  }

  /** "Plans to close and move": a bare form goes on from what calls for one, or from another. */
  function mayJoin(verb: number | undefined, { verb: group }: Open): boolean {
    if (verb === undefined || verbForm(word(verb)) !== 'base' || !group) return true;
    return verbForm(group.main) === 'base' || group.tense === 'modal';
  }

  function word(at: number): Token {
    return words[at] ?? NONE;
  }

  /** Opens the clause that a relative word, "that" or a subordinator opens; where reading goes on. */
  function markerAt(at: number, now: Open, apart: boolean): number | undefined {
    const word = words[at];
    if (!word) return undefined;
    const before = words[apart ? at - 2 : at - 1];
    const more = { apart };
    // "In which", "of whom".
    const behind = words[at + 1];
    if (word.pos === 'adposition' && behind && /^(?:which|whom|whose)$/.test(behind.word)) {
      const clause = open(at, 'relative', more);
      clause.ofObject = true;
      clause.subjectFrom = at + 2;
      return at + 2;
    }
    const asks = now.verb?.to === at && SAYING.has(now.verb.main.lemma ?? '');
    if (
      asks &&
      (RELATIVES.has(word.word) || word.word === 'when' || word.word === 'if') &&
      startsClause(words, at + 1)
    ) {
      const clause = open(at, 'content', more);
      clause.subjectFrom = at + 1;
      return at + 1;
    }
    if (RELATIVES.has(word.word) && (apart || isNounEnd(before))) {
      if (apart && now.apart && now.verb && stack.length > 1 && now.link !== 'content')
        close(at - 1);
      const noun = nounPhraseBefore(words, apart ? at - 1 : at);
      // "Left on time, which …": of a bare noun nobody says more; it is all that was told.
      const antecedent = noun && (!apart || isNamed(words, noun)) ? noun : undefined;
      const clause = open(at, 'relative', { ...more, ...(antecedent ? { antecedent } : {}) });
      return relative(clause, at);
    }
    // "That she was able …": a clause is the subject.
    const isSubjectClause = at === 0 && SUBJECT_PRONOUNS.has(words[1]?.word ?? '');
    if (word.word === 'that' && (at > 0 || isSubjectClause)) {
      const verbNext = isFinite(words, skipAdverbs(words, at + 1));
      const clauseNext = startsClause(words, at + 1);
      if (!verbNext && !clauseNext) return undefined;
      const saying = now.verb && SAYING.has(now.verb.main.lemma ?? '') && !verbNext;
      const hasContent = clauses.some(
        ({ link, parent }) => link === 'content' && parent === now.index,
      );
      if (saying && !hasContent) {
        const clause = open(at, 'content', more);
        clause.subjectFrom = at + 1;
        return at + 1;
      }
      if (!isNounEnd(before)) {
        if (!now.verb || verbNext) return undefined;
        const clause = open(at, 'content', more);
        clause.subjectFrom = at + 1;
        return at + 1;
      }
      const antecedent = nounPhraseBefore(words, at);
      const clause = open(at, 'relative', { ...more, ...(antecedent ? { antecedent } : {}) });
      return relative(clause, at);
    }
    if (QUESTION_WORDS.has(word.word) && now.verb && startsClause(words, at + 1)) {
      const clause = open(at, 'content', more);
      clause.subjectFrom = at + 1;
      return at + 1;
    }
    const opensClause =
      SUBORDINATORS.has(word.word) && startsClause(words, at + 1) && words[at + 1]?.word !== 'that';
    if (opensClause) {
      if (apart && now.apart && now.verb && stack.length > 1 && now.link !== 'content')
        close(at - 1);
      const link = CONDITIONS.has(word.word) ? 'condition' : 'subordinate';
      const clause = open(at, link, { apart: apart || now.from === at || !now.verb });
      clause.subjectFrom = at + 1;
      return at + 1;
    }
    // "Said profits fell", "a machine it could not repair": no word opens it.
    if (!apart && word.word !== 'that' && isFirstOfPhrase(words, at)) {
      if (
        now.verb &&
        now.verb.to === at &&
        SAYING.has(now.verb.main.lemma ?? '') &&
        startsClause(words, at)
      ) {
        const clause = open(at, 'content');
        clause.subjectFrom = at;
        return at + 1;
      }
      if (SUBJECT_PRONOUNS.has(word.word) && (before?.pos === 'noun' || before?.pos === 'name')) {
        const isSubject = !now.verb && isOnlyPhrase(words, now.subjectFrom, at);
        if (isFinite(words, skipAdverbs(words, at + 1)) && at > now.subjectFrom && !isSubject) {
          const antecedent = nounPhraseBefore(words, at);
          const clause = open(at, 'relative', antecedent ? { antecedent } : {});
          clause.ofObject = true;
          return at + 1;
        }
      }
    }
    return undefined;
  }

  function relative(clause: Open, at: number): number {
    const isSubject = isFinite(words, skipAdverbs(words, at + 1)) && words[at]?.word !== 'where';
    if (words[at]?.word === 'whose') {
      clause.ofObject = true;
      clause.subjectFrom = at;
    } else if (!isSubject) {
      clause.ofObject = true;
      clause.subjectFrom = at + 1;
    }
    return at + 1;
  }
}

const NONE: Token = { start: 0, end: 0, word: '', pos: 'other' };

/** Whether a noun phrase is of something that is named or pointed at. */
const isNamed = (words: readonly Token[], { from, to }: WordSpan) =>
  words
    .slice(from, to)
    .some(({ pos }) => pos === 'name' || pos === 'determiner' || pos === 'particle') ||
  words
    .slice(from, to)
    .some(({ word, pos }) => pos === 'pronoun' || (pos === 'noun' && word.endsWith('s')));

/** Whether a noun phrase may end with a word. */
const isNounEnd = (word: Token | undefined) =>
  isNominal(word) || word?.pos === 'time' || /^[”"’']$/.test(word?.word ?? '');

/** A clause as it is told. */
function finished(clause: Open, words: readonly Token[]): SentenceClause {
  const { from, link, parent, beside, subject, verb, antecedent, ofObject, apart } = clause;
  const { to = words.length } = clause;
  return {
    from,
    to,
    link,
    ...(parent === undefined ? {} : { parent }),
    ...(beside === undefined ? {} : { beside }),
    ...(subject ? { subject } : {}),
    ...(verb ? { verb } : {}),
    ...(antecedent ? { antecedent } : {}),
    ofObject,
    apart,
  };
}

/** The subject that a clause has before the verb at an index: without what stands in front of it. */
function subjectOf(words: readonly Token[], clause: Open, at: number): WordSpan | undefined {
  if (clause.link === 'relative' && !clause.ofObject) return undefined;
  let from = clause.subjectFrom;
  while (
    from < at &&
    (COORDINATORS.has(words[from]?.word ?? '') ||
      words[from]?.pos === 'adverb' ||
      isSign(words[from]))
  )
    from += 1;
  // "By 1991 more than 700", "In Lyon the plant": a phrase in front is no part of the subject.
  for (;;) {
    const behind = behindPhrase(words, from, at);
    if (behind === from || (behind >= at && words[from]?.pos === 'time')) break;
    from = behind;
  }
  let to = at;
  // "The first arrived" is no adverb.
  while (to > from + 1 && words[to - 1]?.pos === 'adverb' && words[to - 2]?.pos !== 'determiner')
    to -= 1;
  const isThing = words
    .slice(from, to)
    .some(
      ({ pos }) =>
        pos !== 'verb' && pos !== 'punctuation' && pos !== 'adposition' && pos !== 'time',
    );
  const isTime = words
    .slice(from, to)
    .every(({ pos }) => pos === 'time' || pos === 'punctuation' || pos === 'conjunction');
  return from < to && (isThing || isTime) ? { from, to } : undefined;
}

/** Index behind a phrase of time or place that opens a stretch; the same where none does. */
function behindPhrase(words: readonly Token[], from: number, end: number): number {
  const first = words[from];
  if (first?.pos === 'time') {
    const next = words[from + 1];
    const isSubject = next?.word === "'s" || (next && COORDINATORS.has(next.word));
    return isSubject ? from : skipSign(words, from + 1);
  }
  const isPhrase =
    first?.pos === 'adposition' || (first?.word === 'since' && words[from + 1]?.pos === 'time');
  if (!isPhrase) return from;
  let at = from + 1;
  while (at < end && !isNominal(words[at]) && words[at]?.pos !== 'time') at += 1;
  if (words[at]?.pos === 'time') at += 1;
  else {
    while (at < end && (isNominal(words[at]) || words[at]?.pos === 'particle')) {
      const next = words[at + 1];
      at += 1;
      if (
        next?.pos === 'determiner' ||
        (next?.pos === 'pronoun' && SUBJECT_PRONOUNS.has(next.word))
      )
        break;
    }
  }
  return skipSign(words, at);
}

const skipSign = (words: readonly Token[], at: number) => (isSign(words[at]) ? at + 1 : at);

function skipAdverbs(words: readonly Token[], from: number): number {
  let at = from;
  while (words[at]?.pos === 'adverb') at += 1;
  return at;
}

const isFirstOfPhrase = (words: readonly Token[], at: number) => {
  const pos = words[at]?.pos;
  return (
    pos === 'determiner' ||
    pos === 'pronoun' ||
    pos === 'name' ||
    pos === 'noun' ||
    pos === 'adjective' ||
    pos === 'numeral'
  );
};

/** Whether a stretch is nothing but phrases of time, place and manner. */
function isOnlyPhrase(words: readonly Token[], from: number, to: number): boolean {
  const first = words[from];
  if (!first) return true;
  if (
    words
      .slice(from, to)
      .every(({ pos }) => pos === 'time' || pos === 'adverb' || pos === 'adposition')
  )
    return true;
  if (first.pos === 'conjunction' || SUBORDINATORS.has(first.word) || first.pos === 'adverb')
    return true;
  if (first.pos !== 'adposition') return false;
  if (words[from + 1]?.word.endsWith('ing')) return true;
  let at = from;
  for (;;) {
    const behind = behindPhrase(words, at, to);
    if (behind >= to) return true;
    if (behind === at) return false;
    at = behind;
  }
}

/**
 * Whether a stretch up to a sign only leads to the clause behind it: a phrase, or anything behind
 * which a noun stands right before its verb. "Italy, Spain and Malta met" is a list.
 */
function isLead(words: readonly Token[], from: number, sign: number, next: number): boolean {
  const isPhrase = isOnlyPhrase(words, from, sign);
  const first = words[from];
  let end = next;
  while (end < words.length && !isSign(words[end]) && !isFinite(words, end)) end += 1;
  const segment = words.slice(next, end);
  const hasSubject = end < words.length && !isSign(words[end]) && segment.some(isNominal);
  if (!hasSubject) return isPhrase && !isRemark(words[next]);
  if (segment.some(({ word }) => RELATIVES.has(word) || word === 'that')) return isPhrase;
  const opensPhrase =
    first?.pos === 'adposition' ||
    first?.pos === 'conjunction' ||
    // "The day before the election, …".
    (first?.pos === 'time' && first.word.startsWith('the '));
  return isPhrase || opensPhrase || !segment.some(({ word }) => COORDINATORS.has(word));
}

/** Whether a word after a sign is said of the noun before it. */
const isRemark = (word: Token | undefined) => word?.pos === 'verb' && verbForm(word) !== 'base';

/** Whether a quotation ends with a word. */
const endsQuote = (word: Token | undefined) => word !== undefined && word.quotes === 'end';

/** Index of the finite verb of the clause whose subject begins at an index. */
function finiteAfter(words: readonly Token[], from: number): number | undefined {
  let nominal = false;
  let i = from;
  while (COORDINATORS.has(words[i]?.word ?? '')) i += 1;
  for (; i < words.length; i += 1) {
    const word = words[i];
    if (!word) return undefined;
    if (nominal && isFinite(words, i)) {
      if (!isReduced(words, i, isSign(words[i - 1]))) return i;
      continue;
    }
    if (isSign(word)) {
      const next1 = words[i + 1]?.word ?? '';
      if (
        COORDINATORS.has(next1) ||
        (SUBORDINATORS.has(next1) && words[i + 1]?.pos !== 'adposition')
      )
        return undefined;
      // A remark between subject and verb; or a phrase in front.
      const next = remarkEnd(words, i);
      if (next === undefined && !(nominal && isOnlyPhrase(words, from, i))) return undefined;
      if (next !== undefined) i = next;
      continue;
    }
    if (word.pos === 'verb') {
      if (verbForm(word) === 'base' && !nominal) nominal = true;
      else if (verbForm(word) !== 'gerund' && verbForm(word) !== 'participle' && !nominal)
        return undefined;
      continue;
    }
    if (RELATIVES.has(word.word) || word.word === 'that') {
      const verb = nextFinite(words, i + 1);
      if (verb === undefined) return undefined;
      if (!nominal && word.word !== 'that') return undefined;
      if (nominal) {
        i = (verbGroup(words, verb)?.to ?? verb + 1) - 1;
        continue;
      }
    }
    if (
      word.pos === 'conjunction' &&
      !COORDINATORS.has(word.word) &&
      word.word !== 'than' &&
      word.word !== 'that' &&
      word.word !== 'since'
    )
      return undefined;
    if (!IN_PHRASE.has(word.pos) && word.pos !== 'conjunction' && !/^["“”'‘’%&/]$/.test(word.word))
      return undefined;
    if (isNominal(word) || word.pos === 'determiner' || word.pos === 'time') nominal = true;
  }
  return undefined;
}

function nextFinite(words: readonly Token[], from: number): number | undefined {
  for (let i = from; i < words.length && !isSign(words[i]); i += 1)
    if (isFinite(words, i)) return i;
  return undefined;
}

/** Whether a clause with a subject of its own begins at an index. */
function startsClause(words: readonly Token[], at: number): boolean {
  return finiteAfter(words, at) !== undefined;
}

/** The sign that closes a remark which a sign opens: one more noun, a relative clause, a participle. */
function remarkEnd(words: readonly Token[], sign: number): number | undefined {
  const first = words[sign + 1];
  if (!first || isFinite(words, sign + 1)) return undefined;
  if (COORDINATORS.has(first.word)) return undefined;
  for (let i = sign + 1; i < words.length; i += 1) {
    if (isSign(words[i])) return isFinite(words, skipAdverbs(words, i + 1)) ? i : undefined;
    if (words[i]?.word === ';' || words[i]?.word === ':') return undefined;
  }
  return undefined;
}

/** What is joined at an index: a predicate that shares its subject, or a clause with its own. */
function startOfJoined(
  words: readonly Token[],
  at: number,
  mayBeNoun: boolean,
): { readonly verb: number | undefined } | undefined {
  const verb = skipAdverbs(words, at);
  const first = words[verb];
  if (!first) return undefined;
  if ((first.pos === 'verb' || first.pos === 'auxiliary') && verbForm(first) !== 'gerund') {
    const form = verbForm(first);
    return isFinite(words, verb) || form === 'participle' || form === 'base' ? { verb } : undefined;
  }
  // "In May 1990 left", "by 1991 had": the date stands before the verb.
  const behind = behindPhrase(words, verb, words.length);
  const isDate = [words[behind - 1], words[behind - 2]].some((word) => word?.pos === 'time');
  if (behind > verb && isDate && isFinite(words, skipAdverbs(words, behind)))
    return { verb: skipAdverbs(words, behind) };
  if (mayBeNoun) return undefined;
  return startsClause(words, at) ? { verb: undefined } : undefined;
}

/** "Says Gwen Attah": a verb of saying in front of who says it. */
function saysBackwards(words: readonly Token[], at: number): boolean {
  const group = verbGroup(words, at);
  const next = group && words[group.to];
  return (
    group !== undefined &&
    SAYING.has(group.main.lemma ?? '') &&
    group.to === at + 1 &&
    (next?.pos === 'name' || next?.pos === 'determiner')
  );
}

/** Whether a verb is told with nothing but when and where behind it: "…, its owner said on Monday". */
function reportsAt(words: readonly Token[], at: number): boolean {
  const group = verbGroup(words, at);
  if (!group || !SAYING.has(group.main.lemma ?? '')) return false;
  const behind = words[group.to];
  return (
    behind === undefined ||
    !(behind.pos === 'determiner' || behind.pos === 'noun' || behind.word === 'that')
  );
}

const hasObject = (words: readonly Token[], at: number) => {
  const group = verbGroup(words, at);
  const next = group && words[group.to];
  return (
    next !== undefined &&
    (next.pos === 'determiner' ||
      next.pos === 'noun' ||
      next.pos === 'name' ||
      next.pos === 'numeral' ||
      next.pos === 'pronoun' ||
      next.pos === 'adjective')
  );
};

/**
 * Whether a form that may be past or participle is a participle: the clause has another verb for the
 * same subject behind it, as in "the firm, sued in May, closed" and "the firm sued by Kim closed".
 */
function isReduced(words: readonly Token[], at: number, apart: boolean): boolean {
  const word = words[at];
  if (word?.pos !== 'verb' || verbForm(word) !== 'past') return false;
  const next = words[at + 1];
  const isAgent = next?.word === 'by';
  const isLoose =
    next === undefined ||
    next.pos === 'adposition' ||
    next.pos === 'adverb' ||
    next.pos === 'time' ||
    isSign(next);
  if (!apart && !isLoose) return false;
  let signs = 0;
  for (let i = at + 1; i < words.length; i += 1) {
    const one = words[i];
    if (!one || one.word === ';' || one.word === ':') return false;
    if (isSign(one)) {
      signs += 1;
      if (apart && isFinite(words, skipAdverbs(words, i + 1))) return true;
      // "Delegates elected in 1997, who had never …, stepped down".
      if (!apart && remarkEnd(words, i) !== undefined) return true;
      if (signs > 1 || !apart) return false;
    } else if (isFinite(words, i)) {
      if (apart) return false;
      // A noun of its own before the verb: "said in May profits fell".
      return (
        !SAYING.has(word.lemma ?? '') &&
        (isAgent || words[i - 1]?.pos !== 'noun' || inPhrase(words, at, i))
      );
    } else if (
      COORDINATORS.has(one.word) ||
      RELATIVES.has(one.word) ||
      one.word === 'that' ||
      (SUBORDINATORS.has(one.word) && one.pos === 'conjunction')
    ) {
      if (!apart) return false;
    }
  }
  return false;
}

/** Whether all between two verbs is phrases, each behind an adposition. */
function inPhrase(words: readonly Token[], from: number, to: number): boolean {
  let noun = false;
  for (let i = from + 1; i < to; i += 1) {
    const word = words[i];
    if (word?.pos === 'adposition') noun = false;
    else if (word?.pos === 'determiner' && noun) return false;
    else if (isNominal(word)) noun = true;
  }
  return true;
}

/**
 * The noun phrase that ends before an index. `undefined` where two could be meant: in "the owner of
 * the mill, who …" the remark may be on either.
 */
function nounPhraseBefore(words: readonly Token[], end: number): WordSpan | undefined {
  let from = end;
  while (from > 0) {
    const word = words[from - 1];
    if (!word) break;
    const inside =
      word.pos === 'noun' ||
      word.pos === 'name' ||
      word.pos === 'numeral' ||
      word.pos === 'adjective' ||
      (word.pos === 'particle' && /^['’]s?$/.test(word.word)) ||
      /^["“”]$/.test(word.word);
    if (inside) {
      from -= 1;
      continue;
    }
    if (word.pos === 'determiner' || /^(?:my|your|his|her|its|our|their)$/.test(word.word)) {
      from -= 1;
      // "The mayor's mother": the possessor goes along.
    } else if (word.pos === 'adverb' && words[from - 2]?.pos === 'determiner') from -= 2;
    break;
  }
  if (from === end || !words.slice(from, end).some(({ pos }) => pos === 'noun' || pos === 'name'))
    return undefined;
  const before = words[from - 1];
  if (before?.pos === 'adposition' && isNominal(words[from - 2])) return undefined;
  if (before && COORDINATORS.has(before.word)) return undefined;
  return { from, to: end };
}
