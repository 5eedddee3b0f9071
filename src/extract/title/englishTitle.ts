import { englishClause } from '../../language/englishClause.ts';
import type { EnglishClause } from '../../language/englishClause.ts';
import type { Token } from '../../language/token.ts';
import type { TextSpan } from '../../model/event.ts';
import { kindIndex, kindsOf } from '../events/cues.ts';
import { within } from '../events/marks.ts';
import type { ParagraphMarks } from '../events/marks.ts';
import { labelEnd } from '../events/subjects.ts';
import { wordsOf } from '../events/words.ts';
import { scoreOf } from '../scoring.ts';
import type { Signs } from '../scoring.ts';
import { TITLE_WEIGHTS } from '../weights.ts';
import { rowTitle } from './rowTitle.ts';
import { datesToLeaveOut } from './titleMaterial.ts';
import type { MadeTitle, TitleMaterial } from './titleMaterial.ts';
import { written } from './written.ts';

/** So many words a title has at most, where whole clauses allow it. */
const MOST_WORDS = 14;
/** A clause that is longer than that is shown whole up to here. */
const MOST_WORDS_WHOLE = 30;
/** Fewer tell nothing. */
const LEAST_WORDS = 3;

/** A stretch of the passage between two signs, without its date. */
interface Stretch {
  readonly span: TextSpan;
  readonly clause: EnglishClause;
  readonly words: readonly Token[];
  readonly dated: boolean;
  readonly joined: boolean;
  readonly sign: string;
}

interface Candidate {
  readonly text: string;
  readonly from: number;
  readonly signs: Signs;
}

/**
 * An English title for an event: a clause of the passage with its subject, without its date and
 * without what stands inserted between subject and verb; with the clauses behind it as long as
 * there is room. Its words are the passage's. `undefined` for a passage without words.
 */
export function englishTitle(material: TitleMaterial): MadeTitle | undefined {
  const row = rowTitle(material, ', ', (title) => title.split(' ').length <= MOST_WORDS);
  if (row !== undefined) return { text: row };
  const candidates = candidatesOf(material);
  const short = best(candidates.filter(({ text }) => wordsIn(text) <= MOST_WORDS));
  if (short && (short.signs['predicate'] ?? 0) > 0 && !short.signs['subjectless']) return short;
  const whole = best(candidates.filter(({ text }) => wordsIn(text) <= MOST_WORDS_WHOLE)) ?? short;
  return whole && wordsIn(whole.text) >= LEAST_WORDS ? whole : undefined;
}

const wordsIn = (text: string) => text.split(' ').length;

function best(candidates: readonly Candidate[]): Candidate | undefined {
  let found: Candidate | undefined;
  let highest = -Infinity;
  for (const candidate of candidates) {
    const score =
      scoreOf(candidate.signs, TITLE_WEIGHTS) +
      0.3 * (candidate.signs['ownSubject'] ?? 0) -
      0.2 * (candidate.signs['whole'] ?? 0);
    if (score > highest) [found, highest] = [candidate, score];
  }
  return found;
}

function candidatesOf(material: TitleMaterial): readonly Candidate[] {
  const { marks, quote } = material;
  const from = Math.max(quote.start, Math.min(labelEnd(marks.paragraph), quote.end - 1));
  const candidates: Candidate[] = [];
  for (const sentence of marks.sentences) {
    if (sentence.end <= quote.start || sentence.start >= quote.end) continue;
    const span = { start: sentence.start, end: Math.min(sentence.end, quote.end) };
    const stretches = stretchesOf(marks, span, datesToLeaveOut(material, span, from));
    stretches.forEach((stretch, first) => {
      if (stretch.span.end <= from) return;
      for (let last = first; last < Math.min(stretches.length, first + 4); last += 1) {
        const made = titleFrom(material, stretches, first, last);
        if (made) candidates.push(made);
      }
    });
    const whole = tidied(marks.text.slice(span.start, span.end));
    if (span.start >= from && span.end === sentence.end && stretches.some(({ dated }) => dated))
      candidates.push({
        text: whole,
        from: span.start,
        signs: { date: 1, core: 1, ownSubject: 1, predicate: 1, whole: 1 },
      });
  }
  return candidates;
}

const SIGNS = /^(?:[,;:()]|--|[–—])$/;

function stretchesOf(
  marks: ParagraphMarks,
  span: TextSpan,
  dates: readonly TextSpan[],
): readonly Stretch[] {
  const words = wordsOf(marks, { start: span.start, end: span.end });
  const parts: Part[] = [];
  let part: Token[] = [];
  let depth = 0;
  const close = (sign: string) => {
    if (part.length > 0) parts.push({ words: part, sign, joined: JOINS.has(part[0]?.word ?? '') });
    part = [];
  };
  words.forEach((word, i) => {
    if (word.end > span.end) return;
    if (word.word === '(' || word.word === '[') depth += 1;
    else if (word.word === ')' || word.word === ']') depth = Math.max(0, depth - 1);
    else if (depth > 0) return;
    else if (SIGNS.test(word.word) || isDash(marks.text, word)) close(word.word);
    else {
      if (JOINS.has(word.word) && startsClause(words, i + 1, part)) close('and');
      part.push(word);
    }
  });
  close('.');
  return apart(parts).flatMap((one) => {
    const { kept, dated } = withoutDates(one.words, dates);
    const trimmed = withoutLead(kept);
    const [first] = one.words;
    const last = one.words.at(-1);
    if (trimmed.length === 0 || !first || !last) return [];
    return [
      {
        span: { start: first.start, end: last.end },
        words: trimmed,
        clause: englishClause(trimmed),
        dated,
        joined: one.joined,
        sign: one.sign,
      },
    ];
  });
}

/** A hyphen between spaces parts clauses; inside a word it joins. */
const isDash = (text: string, { word, start, end }: Token) =>
  word === '-' && text.charAt(start - 1) === ' ' && text.charAt(end) === ' ';

interface Part {
  readonly words: Token[];
  readonly sign: string;
  readonly joined: boolean;
}

/**
 * "It rejected the plan and the mayor, who had backed it, resigned": what is joined at the end of
 * a clause is the subject of a predicate that follows a remark on it.
 */
function apart(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part, i) => {
    const roles = parts
      .slice(i + 1)
      .map(({ words, joined }) => (joined ? 'joined' : englishClause(words).role));
    const goesOn = roles.findIndex((role) => role === 'predicate');
    const remarks = roles.slice(0, goesOn);
    const at = part.words.findLastIndex(({ word }) => word === 'and');
    if (goesOn < 1 || at < 1 || !remarks.every((role) => role === 'relative' || role === 'nominal'))
      return [part];
    if (part.words.slice(at).some(({ pos }) => pos === 'verb' || pos === 'auxiliary'))
      return [part];
    return [
      { ...part, words: part.words.slice(0, at), sign: 'and' },
      { ...part, words: part.words.slice(at + 1), joined: false },
    ];
  });
}

const JOINS: ReadonlySet<string> = new Set(['and', 'but', 'while', 'whereas']);

/** Whether what follows a joining word is a clause or a predicate of its own, not one more noun. */
function startsClause(words: readonly Token[], at: number, before: readonly Token[]): boolean {
  if (!before.some(({ pos }) => pos === 'verb' || pos === 'auxiliary')) return false;
  let i = at;
  while (words[i]?.pos === 'adverb') i += 1;
  const next = words[i];
  if (!next) return false;
  if (next.pos === 'auxiliary' || (next.pos === 'verb' && !next.word.endsWith('ing'))) return true;
  while (
    ['determiner', 'adjective', 'noun', 'name', 'pronoun', 'numeral'].includes(words[i]?.pos ?? '')
  )
    i += 1;
  while (words[i]?.pos === 'adverb') i += 1;
  return i > at && (words[i]?.pos === 'auxiliary' || words[i]?.pos === 'verb');
}

const BEFORE_DATE: ReadonlySet<string> = new Set([
  'in',
  'on',
  'at',
  'by',
  'during',
  'since',
  'until',
  'till',
  'around',
  'about',
  'from',
  'as',
  'early',
  'late',
  'throughout',
  'back',
  'through',
  'to',
  'of',
]);
/** Behind these a date is compared, listed or named: without it they would hang in the air. */
const HOLDS_DATE: ReadonlySet<string> = new Set([
  'than',
  'like',
  'and',
  'or',
  'between',
  'the',
  'a',
  'an',
  'is',
  'was',
  'be',
  'its',
  'their',
  'his',
  'her',
  'this',
  'that',
  'every',
  'each',
  'before',
  'after',
  'for',
  'over',
  'within',
  'another',
  'per',
]);

function withoutDates(
  words: readonly Token[],
  dates: readonly TextSpan[],
): { readonly kept: readonly Token[]; readonly dated: boolean } {
  const kept: Token[] = [];
  let dated = false;
  words.forEach((word, i) => {
    const isDate = dates.some(({ start, end }) => word.start < end && word.end > start);
    if (!isDate) {
      kept.push(word);
      return;
    }
    dated = true;
    const lead = kept.slice();
    while (lead.length > 0 && BEFORE_DATE.has(lead.at(-1)?.word ?? '')) lead.pop();
    const before = lead.at(-1);
    const next = words[i + 1];
    const isSubject =
      lead.length === 0 && kept.length === 0 && (next?.pos === 'auxiliary' || next?.pos === 'verb');
    const modifies =
      (next?.pos === 'noun' || next?.pos === 'name') &&
      kept.length === lead.length &&
      before !== undefined;
    const isPossessive = next?.word === "'s" || next?.word === '’s';
    if (
      isSubject ||
      modifies ||
      isPossessive ||
      (before && HOLDS_DATE.has(before.word)) ||
      next?.word === 'and' ||
      next?.word === 'to'
    )
      kept.push(word);
    else kept.splice(0, kept.length, ...lead);
  });
  return { kept, dated };
}

const LEADS: ReadonlySet<string> = new Set([
  'and',
  'but',
  'so',
  'then',
  'also',
  'however',
  'meanwhile',
  'later',
  'today',
  'now',
  'finally',
  'eventually',
  'still',
  'thus',
  'therefore',
  'moreover',
  'furthermore',
  'instead',
  'indeed',
  'soon',
  'currently',
  'recently',
  'yet',
  'or',
]);

function withoutLead(words: readonly Token[]): readonly Token[] {
  let from = 0;
  let to = words.length;
  while (
    from < to &&
    (LEADS.has(words[from]?.word ?? '') || /^\p{P}+$/u.test(words[from]?.word ?? '')) &&
    !/^["“‘']$/.test(words[from]?.word ?? '')
  )
    from += 1;
  while (to > from && /^(?:[.,;:!?…]|--?|[–—]|and|but|or)$/.test(words[to - 1]?.word ?? ''))
    to -= 1;
  return words.slice(from, to);
}

/** What stands between a subject and its verb and says something besides. */
const isInserted = ({ clause, joined }: Stretch) =>
  !joined &&
  (clause.role === 'relative' ||
    clause.role === 'nominal' ||
    clause.role === 'participle' ||
    clause.role === 'subordinate');

function titleFrom(
  material: TitleMaterial,
  stretches: readonly Stretch[],
  first: number,
  last: number,
): Candidate | undefined {
  const { marks } = material;
  const head = stretches[first];
  const tail = stretches[last];
  if (!head || !tail) return undefined;
  const run = stretches.slice(first, last + 1);
  const write = (one: Stretch | undefined) => (one ? written(marks, one.words).trim() : '');
  let text: string;
  let from = head.span.start;
  let ownSubject = head.clause.role === 'clause';
  let carried = false;
  if (ownSubject) {
    text = write(head);
    for (const [i, one] of run.entries()) {
      const { role } = one.clause;
      if (i === 0) continue;
      if (role === 'subordinate' || role === 'relative') return undefined;
      text += `${one.joined ? ' and' : ','} ${write(one)}`;
    }
  } else if (head.clause.role === 'nominal' && !head.clause.adverbial && last > first) {
    // "The court, which had jailed Kim, released the report": subject, remark, predicate.
    if (tail.clause.role !== 'predicate' || tail.joined || !run.slice(1, -1).every(isInserted))
      return undefined;
    // "The firm, sued in May, closed": the first of two verbs is a remark.
    const more = stretches.slice(last + 1);
    if (more.some(({ clause, joined }) => clause.role === 'predicate' && !joined)) return undefined;
    text = `${write(head)} ${write(tail)}`;
    ownSubject = true;
  } else if (head.clause.role === 'predicate' && first === last) {
    // "The committee rejected the plan and closed the school": one subject does both.
    const subject = subjectBefore(stretches, first);
    if (subject) {
      text = `${written(marks, subject).trim()} ${write(head)}`;
      from = subject[0]?.start ?? from;
      carried = true;
    } else text = write(head);
  } else if (first === last && head.clause.role !== 'relative') text = write(head);
  else return undefined;
  const tidy = tidied(text);
  if (!/[A-Za-z]{2}/.test(tidy)) return undefined;
  const title = tidy.charAt(0).toUpperCase() + tidy.slice(1);
  return {
    text: title,
    from,
    signs: signsOf(material, stretches, first, last, title, ownSubject, carried),
  };
}

/** The subject of the nearest clause before, where nothing but its predicates stands between. */
function subjectBefore(stretches: readonly Stretch[], index: number): readonly Token[] | undefined {
  for (let i = index - 1; i >= 0; i -= 1) {
    const one = stretches[i];
    if (!one) return undefined;
    const { role, subject } = one.clause;
    if (role === 'clause' && subject)
      return one.words.filter(({ start, end }) => start >= subject.start && end <= subject.end);
    if (role !== 'predicate' && !isInserted(one)) return undefined;
  }
  return undefined;
}

const tidied = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:!?’'])/g, '$1')
    .replace(/^[,;:.\-–— ]+|[,;:.\-–— ]+$/g, '')
    .trim();

const PRONOUN =
  /^(?:he|she|it|they|we|i|you|this|that|these|those|there|who|which)\b(?! [a-z]+(?:er|or|ist|ian|ment|tion|year|ship)\b)/i;

function signsOf(
  { marks, clause, kind }: TitleMaterial,
  stretches: readonly Stretch[],
  first: number,
  last: number,
  text: string,
  ownSubject: boolean,
  carried: boolean,
): Signs {
  const run = stretches.slice(first, last + 1);
  const span = { start: run[0]?.span.start ?? 0, end: run.at(-1)?.span.end ?? 0 };
  const dated = stretches.findIndex((one) => one.dated);
  const flag = (is: boolean) => (is ? 1 : 0);
  const words = wordsIn(text);
  return {
    date: flag(run.some((one) => one.dated)),
    core: flag(span.start < clause.end && span.end > clause.start),
    beforeDate: dated < 0 ? 0 : Math.max(0, dated - last),
    behindDate: dated < 0 ? 0 : Math.max(0, first - dated),
    ownSubject: flag(ownSubject),
    carried: flag(carried),
    subjectless: flag(!ownSubject && !carried),
    predicate: flag(
      run.some(({ clause: one }) => one.role === 'clause' || one.role === 'predicate'),
    ),
    adverbialOnly: flag(run.every(({ clause: one }) => one.adverbial)),
    pronoun: flag(PRONOUN.test(text)),
    pointing: flag(/^(?:this|that|it|there)\b/i.test(text)),
    question: flag(text.endsWith('?')),
    pieces: last - first,
    short: Math.max(0, 4 - words) * 2,
    width: Math.min(words, 12) / 12,
    figures: Math.min(3, within(marks.figures, span).length),
    names: Math.min(3, run.flatMap((one) => one.words).filter(({ pos }) => pos === 'name').length),
    ofKind: Math.min(4, kindsOf(marks, span)[kindIndex(kind)] ?? 0),
  };
}
