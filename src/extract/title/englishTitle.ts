import type { SentenceClause } from '../../language/englishSentence.ts';
import {
  CONDITIONS,
  CONNECTIVES,
  COORDINATORS,
  SUBORDINATORS,
} from '../../language/englishWords.ts';
import { mayBeParticiple, verbForm } from '../../language/englishVerbs.ts';
import type { Token } from '../../language/token.ts';
import type { TextSpan } from '../../model/event.ts';
import type { Paragraph } from '../../model/source.ts';
import { MAX_QUOTE } from '../events/quote.ts';
import { labelEnd } from '../events/subjects.ts';
import { withoutDates } from './englishDates.ts';
import { readingOf } from './englishReading.ts';
import type { Reading } from './englishReading.ts';
import { subjectOf, withoutRemarks } from './englishSubject.ts';
import { capitalised, tidied, wordsIn, writtenEnglish } from './englishText.ts';
import { rowTitle } from './rowTitle.ts';
import type { MadeTitle, TitleMaterial } from './titleMaterial.ts';

/** So many words a title has, where whole clauses allow it. */
const MOST_WORDS = 12;
/** A clause that is longer is shown whole up to here. */
const MOST_WORDS_WHOLE = 30;
/** Fewer tell nothing. */
const LEAST_WORDS = 2;
/** Nouns without a verb tell something from here on. */
const LEAST_NOUNS = 4;
/** A heading of more words is no name. */
const LONGEST_NAME = 4;

/** A possible title: its words, in order, all from the passage. */
type Words = readonly Token[];

/**
 * An English title for an event: the clause that its date stands in, with its subject, without the
 * date and without remarks; of what somebody says, who says it; of what hangs on a condition, the
 * condition. Its words are the passage's. `undefined` for a passage without words.
 */
export function englishTitle(material: TitleMaterial): MadeTitle | undefined {
  const row = rowTitle(material, ', ', (title) => wordsIn(title) <= MOST_WORDS);
  if (row !== undefined) return { text: row };
  const { marks, quote } = material;
  const from = Math.max(quote.start, Math.min(labelEnd(marks.paragraph), quote.end - 1));
  const reading = readingOf(material, from);
  if (!reading) return undefined;
  for (const { words, dates } of titlesOf(reading)) {
    const made = madeOf(reading, words, dates, quote);
    if (made) return made;
  }
  return passageTitle(reading, material, from);
}

interface Title {
  readonly words: Words;
  /** The dates that it does without. */
  readonly dates: readonly TextSpan[];
}

/** Titles of a sentence, the better first. */
function titlesOf(reading: Reading): readonly Title[] {
  const { told } = reading;
  const listed = bracketedTitle(reading, told);
  if (listed) return [{ words: listed, dates: reading.dates }];
  if (told === undefined) return [];
  const inRemark = remarkedAt(reading, told);
  const own = inRemark ? participleTitle(reading, inRemark) : clauseTitle(reading, told);
  const around = aroundTitle(reading, told);
  const { dates } = reading;
  const isInside = !inRemark && reading.clauses[told]?.link === 'main';
  return [
    ...(own ? [{ words: own, dates }] : []),
    // A date in a remark belongs to the remark.
    ...(around ? [{ words: around, dates: isInside ? dates : [] }] : []),
  ];
}

/** A remark between signs inside the subject of a clause, with its noun. */
interface SubjectRemark {
  readonly noun: Words;
  readonly remark: Words;
}

/** The remark on the subject of a clause that the date stands in. */
function remarkedAt({ words, clauses, date }: Reading, told: number): SubjectRemark | undefined {
  const subject = clauses[told]?.subject;
  if (!subject || !date) return undefined;
  const noun = withoutRemarks(words, subject);
  const behind = words.slice(subject.from + noun.length, subject.to);
  const at = behind.findIndex((word) => word.start < date.end && word.end > date.start);
  if (at < 0) return undefined;
  const sign = behind.slice(0, at).findLastIndex(({ word }) => SIGN.test(word));
  const close = behind.findIndex(({ word }, i) => i > at && SIGN.test(word));
  return { noun, remark: behind.slice(sign + 1, close < 0 ? undefined : close) };
}

const SIGN = /^(?:,|-|--|[–—])$/;

/** "Shocks: the expulsion (1971) and the oil crisis (1973)": of a list, what its brackets date. */
function bracketedTitle(
  { words, clauses, date, marks }: Reading,
  told: number | undefined,
): Words | undefined {
  if (!date || words.some(({ start, end }) => start < date.end && end > date.start))
    return undefined;
  const last = words.findLastIndex(({ end }) => end <= date.start);
  const open = marks.text.slice(words[last]?.end, date.start).trim();
  const from =
    1 +
    words.findLastIndex(
      ({ word, end }, i) =>
        i <= last &&
        (SIGN.test(word) ||
          word === ':' ||
          (COORDINATORS.has(word) && BRACKET.test(marks.text.slice(words[i - 1]?.end ?? end)))),
    );
  const verb = told === undefined ? undefined : clauses[told]?.verb;
  const isInVerb = from <= (verb?.from ?? 0);
  return open === '(' && !isInVerb && last - from >= 1 ? words.slice(from, last + 1) : undefined;
}

const BRACKET = /^\s*\(/;

/** "The firm, sued in May by Kim, closed": the firm was sued by Kim. */
function participleTitle({ dates }: Reading, { noun, remark }: SubjectRemark): Words | undefined {
  const [first] = remark;
  const form = first?.pos === 'verb' ? verbForm(first) : undefined;
  if (!first || (form !== 'past' && form !== 'participle')) return undefined;
  // What has been so since then is so still.
  if (withoutDates(remark, dates).some(({ pos }) => pos === 'time')) return undefined;
  const phrase = noun.findIndex(({ pos }) => pos === 'adposition');
  const head = noun[phrase > 0 ? phrase - 1 : noun.length - 1]?.word ?? '';
  const several = noun.some(({ word }) => word === 'and') || /[^s]s$/.test(head);
  return [...noun, copula(several ? 'were' : 'was', first.start), ...remark];
}

/** A word that the passage leaves out because its grammar does without. */
const copula = (word: string, at: number): Token => ({
  start: at,
  end: at,
  word,
  pos: 'auxiliary',
});

/** The title that words make, if they are few enough and one quote holds them all. */
function madeOf(
  { marks }: Reading,
  words: Words,
  dates: readonly TextSpan[],
  quote: TextSpan,
): MadeTitle | undefined {
  const undated = trimmed(withoutDates(words, dates));
  const kept = undated.length < LEAST_WORDS ? trimmed(words) : undated;
  const start = Math.min(quote.start, ...kept.map((word) => word.start));
  const end = Math.max(quote.end, ...kept.map((word) => word.end));
  if (end - start > MAX_QUOTE) return undefined;
  const text = writtenEnglish(marks, kept);
  if (wordsIn(text) > MOST_WORDS_WHOLE || !/[A-Za-z]{2}/.test(text)) return undefined;
  return { text: capitalised(text), from: start, to: end };
}

/** A clause with its subject and as much of what follows its verb as is needed. */
function clauseTitle(reading: Reading, index: number): Words | undefined {
  const { clauses, words } = reading;
  const clause = clauses[index];
  if (!clause?.verb || clause.link === 'condition' || clause.link === 'reporter') return undefined;
  if (clause.link === 'relative') return remarkTitle(reading, index);
  const subject = subjectOf(reading, index);
  if (!subject) return undefined;
  if (subject.unsure && clause.link === 'subordinate') return undefined;
  const shared = auxiliaries(reading, index);
  if (!shared) return undefined;
  const verb = [...shared, ...words.slice(clause.verb.from, clause.verb.to)];
  const before = beforeVerb(reading, clause);
  const head = [...leadOf(reading, clause), ...subject.words, ...before, ...verb];
  const said = reporterOf(reading, index);
  if (said === undefined) return undefined;
  const rest = restOf(reading, index, head.length + said.before.length + said.behind.length);
  return [...said.before, ...head, ...rest, ...said.behind];
}

/**
 * The auxiliaries that a verb shares with the clause it is joined to, "will close the plant and move".
 * `undefined` where it may or may not: "was built in May and closed".
 */
function auxiliaries({ clauses, words }: Reading, index: number): Words | undefined {
  const clause = clauses[index];
  const beside = clause?.beside === undefined ? undefined : clauses[clause.beside];
  const first = clause?.verb && words[clause.verb.from];
  if (!beside?.verb || !first || clause.subject || first.pos === 'auxiliary') return [];
  const form = verbForm(first);
  const { verb } = beside;
  const helps = words.slice(verb.from, verb.to).filter((word) => word !== verb.main);
  if (form === 'base' || form === 'participle') return helps;
  if (!verb.passive || form !== 'past' || !mayBeParticiple(first)) return [];
  const next = words[clause.verb.to];
  const hasObject = next && /^(?:determiner|noun|name|pronoun|numeral|adjective)$/.test(next.pos);
  return hasObject ? [] : undefined;
}

/** Adverbs between subject and verb: "never", "first". */
function beforeVerb({ words }: Reading, { subject, verb, from }: SentenceClause): Words {
  if (!verb) return [];
  let at = verb.from;
  const least = Math.max(from, subject?.to ?? from);
  while (
    at > least &&
    words[at - 1]?.pos === 'adverb' &&
    !CONNECTIVES.has(words[at - 1]?.word ?? '')
  )
    at -= 1;
  return words.slice(at, verb.from);
}

const HEDGES =
  /^(?:allegedly|reportedly|supposedly|apparently|perhaps|maybe|possibly|probably|presumably|purportedly)$/;

/** What stands in front of a subject and says whose word it is, or how sure. */
function leadOf({ words }: Reading, { from, subject, verb }: SentenceClause): Words {
  const lead = words.slice(from, subject?.from ?? verb?.from);
  const at = lead.findIndex(
    ({ word }, i) => (word === 'according' && lead[i + 1]?.word === 'to') || HEDGES.test(word),
  );
  if (at < 0) return [];
  const open = lead.slice(at);
  const sign = open.findIndex(({ word }) => word === ',');
  return sign < 0 ? open : open.slice(0, sign + 1).concat(open.length > sign + 1 ? [] : []);
}

interface Said {
  readonly before: Words;
  readonly behind: Words;
}

/** Whose words a clause is: who says it, before it or behind. `undefined` where that is not told. */
function reporterOf(reading: Reading, index: number): Said | undefined {
  const { clauses, words } = reading;
  const clause = clauses[index];
  const behind = clauses.find(({ link }) => link === 'reporter');
  if (!clause) return undefined;
  if (clause.link !== 'content') {
    if (clause.link === 'main')
      return {
        before: [],
        behind: behind
          ? [comma(words, behind.from), ...words.slice(behind.from, behind.to)].filter(isWord)
          : [],
      };
    // A clause that hangs on what somebody says is part of it.
    return hangsOnWords(reading, index) ? undefined : { before: [], behind: [] };
  }
  const { parent } = clause;
  const report = parent === undefined ? undefined : clauses[parent];
  if (!report?.verb || parent === undefined || report.link === 'condition') return undefined;
  if (report.link !== 'main' && report.link !== 'content') return undefined;
  const subject = subjectOf(reading, parent);
  const outer = reporterOf(reading, parent);
  if (!subject || !outer) return undefined;
  const opens = clauses.find(({ link, parent: p }) => link === 'content' && p === parent);
  const that = opens && words[opens.from]?.word === 'that' ? [words[opens.from]] : [];
  const asks =
    opens && opens.subject && opens.from < opens.subject.from && that.length === 0
      ? [words[opens.from]]
      : [];
  const upTo = opens?.from ?? report.to;
  return {
    before: [
      ...outer.before,
      ...subject.words,
      ...beforeVerb(reading, report),
      ...withoutSign(words.slice(report.verb.from, upTo)),
      ...that,
      ...asks,
    ].filter(isWord),
    behind: outer.behind,
  };
}

const withoutSign = (words: Words) =>
  SIGN.test(words.at(-1)?.word ?? '') ? words.slice(0, -1) : words;

const isWord = (word: Token | undefined): word is Token => word !== undefined;

const comma = (words: readonly Token[], before: number) =>
  words.slice(0, before).findLast(({ word }) => word === ',');

/** Whether a clause is part of what somebody says or of what need not be. */
function hangsOnWords({ clauses }: Reading, index: number): boolean {
  for (let at = clauses[index]?.parent; at !== undefined; at = clauses[at]?.parent) {
    const link = clauses[at]?.link;
    if (link === 'content' || link === 'condition') return true;
  }
  return false;
}

/** Of nobody and of everybody a remark says nothing that happened to somebody. */
const NOBODY =
  /^(?:no|nobody|none|any|anyone|anybody|anything|every|everyone|each|few|neither|all|nothing)$/;

/** "The works, which closed in 1931": what is said of a noun, said of it as a sentence. */
function remarkTitle(reading: Reading, index: number): Words | undefined {
  const { clauses, words } = reading;
  const clause = clauses[index];
  if (!clause?.verb || !clause.antecedent || hangsOnWords(reading, index)) return undefined;
  const noun = withoutRemarks(words, clause.antecedent);
  if (noun.length === 0 || NOBODY.test(noun[0]?.word ?? '')) return undefined;
  const verb = words.slice(clause.verb.from, clause.verb.to);
  if (!clause.ofObject) {
    const head = [...noun, ...beforeVerb(reading, clause), ...verb];
    return [...head, ...restOf(reading, index, head.length)];
  }
  const opener = words[clause.from];
  if (opener?.word === 'whose' || opener?.word === 'where' || opener?.pos === 'adposition')
    return undefined;
  const subject = subjectOf(reading, index);
  if (!subject || subject.unsure) return undefined;
  const next = words[clause.verb.to];
  const isOpenEnd =
    next && next.pos !== 'adposition' && next.pos !== 'time' && clause.verb.to < clause.to;
  if (isOpenEnd) return undefined;
  const head = [...subject.words, ...beforeVerb(reading, clause), ...verb, ...noun];
  return [...head, ...restOf(reading, index, head.length)];
}

/** The clause that a clause hangs on, whole, for what cannot be told without it. */
function aroundTitle(reading: Reading, told: number): Words | undefined {
  const { clauses, words } = reading;
  let at: number | undefined = told;
  while (at !== undefined && clauses[at]?.link !== 'main') at = clauses[at]?.parent;
  const last = at === undefined ? undefined : clauses[at];
  // What shares its subject stands behind the clause that has it.
  while (at !== undefined && !clauses[at]?.subject && clauses[at]?.beside !== undefined)
    at = clauses[at]?.beside;
  const clause = at === undefined ? undefined : clauses[at];
  if (!clause || !last || at === undefined) return undefined;
  const subject = subjectOf(reading, at);
  const own = clause.subject;
  if (!subject || !clause.verb) return undefined;
  const behind = clauses.find(({ link }) => link === 'reporter');
  const end = last.to;
  const tail = behind ? words.slice(behind.from - 1, behind.to) : [];
  // A remark inside the subject that holds the date stays.
  const inner = clauses[told];
  const inSubject =
    own && inner && inner !== clause && inner.from >= own.from && inner.from < own.to;
  const head = inSubject ? words.slice(own.from, own.to) : subject.words;
  return [
    ...leadOf(reading, clause),
    ...head,
    ...beforeVerb(reading, clause),
    ...words.slice(clause.verb.from, end),
    ...tail,
  ];
}

/**
 * What follows a verb, up to the sign behind it; more where a list goes on, or where there is room.
 * `taken`: how many words the title has before it.
 */
function restOf(reading: Reading, index: number, taken: number): Words {
  const { words, clauses, dates, date } = reading;
  const clause = clauses[index];
  if (!clause?.verb) return [];
  const remarks = clauses.filter(
    (one, i) =>
      i !== index && one.apart && one.from >= (clause.verb?.to ?? 0) && one.to <= clause.to,
  );
  const pieces: Token[][] = [[]];
  for (let i = clause.verb.to; i < clause.to; i += 1) {
    const remark = remarks.find(({ from, to }) => i >= from && i < to);
    const word = words[i];
    if (!word) break;
    if (remark) {
      i = remark.to - 1;
      if (pieces.at(-1)?.length !== 0) pieces.push([]);
      continue;
    }
    // "Decided that its head, Ann Lee, would go": a remark on a subject stays in its clause.
    const inSubject = clauses.some(
      (one, at) => at !== index && !one.apart && one.verb && i > one.from && i < one.verb.from,
    );
    if (SIGN.test(word.word) && !inSubject) pieces.push([word]);
    else pieces.at(-1)?.push(word);
  }
  const [first = [], ...others] = pieces;
  // Behind a participle a list is part of that remark.
  const said = others.findIndex((piece) =>
    piece.some(({ pos }) => pos === 'verb' || pos === 'auxiliary'),
  );
  const list = (said < 0 ? others : others.slice(0, said)).findLastIndex((piece) =>
    isListEnd(piece),
  );
  const dated = others.findLastIndex((piece) =>
    piece.some((word) => date && word.start < date.end && word.end > date.start),
  );
  let kept: Words = first;
  others.forEach((piece, i) => {
    const isNeeded =
      i <= Math.max(list, dated) && kept.length + piece.length + taken <= MOST_WORDS_WHOLE;
    const room = withoutDates([...kept, ...piece], dates).length + taken <= MOST_WORDS;
    const follows = i === 0 || kept.includes(others[i - 1]?.[0] ?? NONE);
    if (
      follows &&
      piece.length > (isNeeded ? 1 : 2) &&
      (isNeeded || (room && !COORDINATORS.has(piece[1]?.word ?? '')))
    )
      kept = [...kept, ...piece];
  });
  const children = clauses.filter(
    ({ parent, from }) => parent === index && from > (clause.verb?.to ?? 0),
  );
  return shortened(kept, taken, reading, children);
}

const NONE: Token = { start: 0, end: 0, word: '', pos: 'other' };

const isListEnd = (piece: Words) => {
  const at = piece.findIndex(({ word }) => word === 'and' || word === 'or');
  const last = piece.slice(at + 1);
  return (
    at > 0 &&
    last.some(({ pos }) => pos === 'noun' || pos === 'name' || pos === 'numeral') &&
    !piece.some(({ pos }) => pos === 'verb' || pos === 'auxiliary')
  );
};

const PLACES: ReadonlySet<string> = new Set([
  'in',
  'at',
  'during',
  'under',
  'following',
  'alongside',
  'near',
  'throughout',
  'across',
]);

/** From so many words on, what says which one may be left out as well. */
const MANY_WORDS = 16;

/**
 * A long title without what ends it and only says more: a clause of time, a phrase of place; of a
 * very long one, what says which one.
 */
function shortened(
  rest: Words,
  taken: number,
  { dates, words }: Reading,
  children: readonly SentenceClause[],
): Words {
  let kept = rest;
  const count = () => withoutDates(kept, dates).length + taken;
  while (count() > MOST_WORDS) {
    const at = endOf(kept, words, children, count() > MANY_WORDS);
    if (at === undefined || at < 1) return kept;
    kept = kept.slice(0, at);
  }
  return kept;
}

const NEGATED = /^(?:not|n['’]t|never|no|nobody|nothing|hardly|without|only)$/;

/** Index from which on the end of a title may be left out. */
function endOf(
  kept: Words,
  words: Words,
  children: readonly SentenceClause[],
  isLong: boolean,
): number | undefined {
  const last = kept.at(-1);
  const child = children.findLast(
    ({ link, from, to }) =>
      (link === 'subordinate' || (isLong && link === 'relative')) &&
      kept.includes(words[from] ?? NONE) &&
      words.slice(from, to).includes(last ?? NONE),
  );
  const opens = child && words[child.from];
  // "Did not leave until it closed": what is denied, is denied with what bounds it.
  if (opens && !kept.some(({ word }) => NEGATED.test(word))) return kept.indexOf(opens);
  const at = kept.findLastIndex(({ word, pos }) => pos === 'adposition' && PLACES.has(word));
  const before = kept[at - 1];
  const isNoun = before?.pos === 'noun' || before?.pos === 'name';
  if (at < 2 || !isNoun) return undefined;
  const isPhrase = kept
    .slice(at + 1)
    .every(({ pos }) => /^(?:noun|name|determiner|adjective|numeral|particle|pronoun)$/.test(pos));
  return isPhrase ? at : undefined;
}

/** Without connectives in front, and without what calls for more at the end. */
function trimmed(words: Words): Words {
  let from = 0;
  let to = words.length;
  const first = () => words[from];
  while (
    from < to &&
    ((CONNECTIVES.has(first()?.word ?? '') &&
      first()?.pos !== 'pronoun' &&
      first()?.pos !== 'determiner' &&
      words[from + 1]?.pos !== 'noun') ||
      first()?.word === ',')
  )
    from += 1;
  const dangles = ({ pos, word }: Token) =>
    (pos === 'punctuation' && word !== '"') ||
    COORDINATORS.has(word) ||
    pos === 'determiner' ||
    word === 'only' ||
    word === 'just' ||
    word === 'then';
  while (to > from + 1 && dangles(words[to - 1] ?? NONE)) to -= 1;
  return words.slice(from, to);
}

/** The passage itself, for one without a clause: the stretch with its date, or all of it. */
function passageTitle(
  reading: Reading,
  material: TitleMaterial,
  from: number,
): MadeTitle | undefined {
  const {
    quote,
    clause,
    marks: { paragraph },
  } = material;
  const { words, marks, dates } = reading;
  const inside = words.filter(({ start, end }) => start >= from && end <= quote.end);
  const core = inside.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  for (const part of [core, inside]) {
    const bare = trimmed(withoutDates(opened(part), dates));
    if (!tellsAlone(bare) || bare.length > MOST_WORDS_WHOLE) continue;
    const text = capitalised(writtenEnglish(marks, bare));
    return { text: lacksSubject(bare) ? headed(text, paragraph) : text };
  }
  const text = tidied(marks.text.slice(from, quote.end));
  return wordsIn(text) <= MOST_WORDS_WHOLE && text !== '' ? { text: capitalised(text) } : undefined;
}

/** Without the word that ties a clause to one that the title does not have. */
const opened = (words: Words): Words =>
  SUBORDINATORS.has(words[0]?.word ?? '') &&
  !CONDITIONS.has(words[0]?.word ?? '') &&
  words[0]?.pos !== 'adposition'
    ? words.slice(1)
    : words;

/** Whether words say something by themselves: a verb, or at least a noun with what goes with it. */
function tellsAlone(words: Words): boolean {
  const [first] = words;
  if (first === undefined || words.length < LEAST_WORDS) return false;
  const hasVerb = words.some((word) => word.pos === 'verb' && verbForm(word) !== 'gerund');
  const isPhrase =
    first.pos === 'adposition' ||
    first.pos === 'conjunction' ||
    /^(?:which|who|whose|whom|where|that)$/.test(first.word);
  return hasVerb ? !isPhrase : !isPhrase && words.length >= LEAST_NOUNS;
}

/** "Founded in Lyon", "Supports Windows 11": whoever it is stands in the heading. */
const lacksSubject = ([first]: Words) =>
  first?.pos === 'verb' &&
  (verbForm(first) === 'past' || verbForm(first) === 'participle' || verbForm(first) === 'present');

/** An item below the name of what it is about: "Systex: Founded as an integrator". */
function headed(text: string, { role, heading }: Paragraph): string {
  const name = heading?.at(-1);
  const isName =
    name !== undefined &&
    wordsIn(name) <= LONGEST_NAME &&
    /^\p{Lu}/u.test(name) &&
    !/[:?!.]$/.test(name);
  return role === 'item' && isName ? `${name}: ${text}` : text;
}
