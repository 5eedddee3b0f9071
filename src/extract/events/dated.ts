import { civilOf } from '../../model/calendar.ts';
import type { DateValue } from '../../model/edtf.ts';
import type { PartOfSpeech } from '../../language/token.ts';
import type { TextSpan } from '../../model/event.ts';
import { resolveDate } from '../time/resolve.ts';
import type { ResolvedDate } from '../time/resolve.ts';
import type { DateMention } from '../time/value.ts';
import { isAttribute } from './attribute.ts';
import { clausesOf } from './clauses.ts';
import { cueOf, kindsOf } from './cues.ts';
import { isCompared } from './compared.ts';
import { englishTenseAt } from './englishClauses.ts';
import { isFrame } from './frames.ts';
import type { Telling } from './compose.ts';
import { anyWithin, countWithin, within } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';
import { toldMilestones } from './milestones.ts';
import { modalityOf, tenseOf } from './modality.ts';
import { MAX_QUOTE, quoteAround } from './quote.ts';
import { WHETHER } from './status.ts';
import type { SentenceContext, StoryContext } from './storyContext.ts';
import { isSupposed } from './supposed.ts';
import { isNotWhen } from './notWhen.ts';
import { isSupposedLength } from './supposedLength.ts';
import { tellsToday } from './today.ts';
import { tellsEnough, wordsBesideDates } from './weight.ts';
import { wordsOf } from './words.ts';

/** A mention of a sentence with its date. */
export interface DatedMention {
  readonly mention: DateMention;
  readonly resolved: ResolvedDate;
}

/** The mentions of a sentence that can be dated, each read after the one before it. */
export function resolveSentence(
  marks: ParagraphMarks,
  sentence: TextSpan,
  story: StoryContext,
  context: SentenceContext,
): readonly DatedMention[] {
  const mentions = within(marks.dates, sentence);
  if (mentions.length === 0) return [];
  const ofSentence = tenseOf(marks, sentence);
  const dated: DatedMention[] = [];
  const told = tellsOf(marks, sentence, story);
  let { narrative, passage } = context;
  for (const found of mentions) {
    const mention = tellsToday(marks, found, sentence) ? { ...found, value: TODAY } : found;
    const text = marks.text.slice(mention.start, mention.end);
    // "After the release of GPT-3 …": a milestone told before the mention is what it counts from.
    const milestone = told.findLast((m) => m.end <= mention.start);
    if (milestone) narrative = milestone.date;
    const own = marks.language === 'en' ? englishTenseAt(marks, sentence, mention) : undefined;
    const goesOn = narrative !== undefined && goesOnFromStory(marks, mention, sentence);
    const tense = goesOn ? 'past' : (own ?? ofSentence);
    const resolved = resolveDate(mention, text, {
      ...(story.published === undefined ? {} : { published: story.published }),
      ...(story.written ? { written: story.written } : {}),
      ...(narrative ? { narrative } : {}),
      // What "will" be is to come, whatever year the passage tells of.
      ...(passage && own !== 'future' ? { passage } : {}),
      ...(tense ? { tense } : {}),
    });
    if (!resolved || isOfOldStory(marks, mention, resolved, narrative, story)) continue;
    const one = { mention, resolved };
    narrative = storyAfter(marks, [...dated, one], narrative);
    passage = passageAfter(marks, one, passage);
    if (isGloss(marks, mention, sentence)) dated.splice(-1, 1, glossed(dated.at(-1), one));
    else dated.push(one);
  }
  return dated;
}

/** Years between a story and its telling from which on a day without a year is one of the story. */
const OLD = 3;

/**
 * Whether a month or day without a year was taken for the one nearest to publication in a story of
 * long ago: it is of some year of the story, and nobody can tell of which.
 */
function isOfOldStory(
  marks: ParagraphMarks,
  { value }: DateMention,
  { derivation }: ResolvedDate,
  narrative: DateValue | undefined,
  { published, isNews }: StoryContext,
): boolean {
  if (value.type !== 'calendar' || value.side !== undefined) return false;
  const { year, month, day } = value.fields;
  if (year !== undefined || (month === undefined && day === undefined)) return false;
  if (!narrative || published === undefined || isNews || marks.paragraph.speaker) return false;
  return (
    derivation.some(({ from }) => from === 'published') &&
    civilOf(published).year - civilOf(narrative.span.to - 1).year >= OLD
  );
}

/** 也就是 2027 年, alone in its clause: it says the date that was told before it in other words. */
const GLOSS = /[,，、(（—] ?(?:也就是|也即|亦即|即|就是)(?:在|到)? ?$/;

const isGloss = ({ folded }: ParagraphMarks, { value, start, end }: DateMention, s: TextSpan) =>
  value.type === 'calendar' &&
  value.fields.year !== undefined &&
  GLOSS.test(folded.slice(Math.max(s.start, start - 8), start)) &&
  (end >= s.end || /^ ?[,，。;；、)）]/.test(folded.slice(end, end + 2)));

/** What a mention dates, at the date that its gloss says. */
const glossed = (before: DatedMention | undefined, gloss: DatedMention): DatedMention =>
  before ? { mention: before.mention, resolved: gloss.resolved } : gloss;

/** "The next three years", of which one cannot tell by itself from when on. */
const NEXT = /^在?接下来/;
/** What tells of the time ahead of the day it is told. */
const IS_AHEAD =
  /将|会(?![议长员计场谈面晤])|可能|预[计期测估]|计[划画]|打算|目标|希望|应[该当]|必须|需要|能/;

/** Whether 接下來三年, in a story, are the years after what was told: nothing of them is to come. */
const goesOnFromStory = (marks: ParagraphMarks, { start, end }: DateMention, sentence: TextSpan) =>
  !marks.paragraph.speaker &&
  NEXT.test(marks.folded.slice(start, end)) &&
  cueOf(marks, 'forecast', sentence) === 0 &&
  !IS_AHEAD.test(marks.folded.slice(sentence.start, sentence.end));

/**
 * The date that the story is at behind the mentions of a sentence; `before` where none moves it. A
 * year that only says which one is meant, within which the story is, and what has lasted "since"
 * some year beside another date, are no ground to go on from.
 */
export function storyAfter(
  marks: ParagraphMarks,
  dated: readonly DatedMention[],
  before: DateValue | undefined,
): DateValue | undefined {
  let at = before;
  let moved = false;
  for (const { mention, resolved } of dated) {
    if (!movesStory(marks, mention)) continue;
    if (mention.bound === 'since' && moved) continue;
    if (at && isAttribute(marks.folded, mention) && holds(resolved.date, at)) continue;
    at = resolved.date;
    moved = true;
  }
  return at;
}

const holds = ({ span }: DateValue, { span: inner }: DateValue) =>
  span.from <= inner.from && inner.to <= span.to;

/** Where a sentence tells milestones of the gazetteer, with their dates. */
function tellsOf(
  marks: ParagraphMarks,
  sentence: TextSpan,
  story: StoryContext,
): readonly { end: number; date: DateValue }[] {
  return marks.milestones.length === 0
    ? []
    : toldMilestones(marks, sentence, story).map(({ mention, milestone }) => ({
        end: mention.end,
        date: milestone.date,
      }));
}

/** Whether a mention dates something by itself: "now" and "at that time" only point. */
export function tellsTime({ value }: DateMention): boolean {
  return value.type !== 'now' && value.type !== 'narrative';
}

/** Whether the story goes on from a mention's date: vague ones and outlooks are no ground. */
export function movesStory({ folded }: ParagraphMarks, mention: DateMention): boolean {
  const { value } = mention;
  const isGround = tellsTime(mention) && value.type !== 'vague' && value.type !== 'stretch';
  return isGround && !isCompared(folded, mention) && !isSince(folded, mention);
}

/** "The first time since 2003": from when something is so, not when the story is. */
const isSince = (folded: string, { start, end }: TextSpan) =>
  /\bsince(?: the)?(?: year)? $/i.test(folded.slice(Math.max(0, start - 16), start)) ||
  /^since\b/i.test(folded.slice(start, end));

/**
 * The date whose year months and days without one are in from a mention on: its own where it names
 * a year; none where it counts from the publication, as they then do too; else the one before.
 */
export function passageAfter(
  marks: ParagraphMarks,
  { mention, resolved }: DatedMention,
  before: DateValue | undefined,
): DateValue | undefined {
  const { value } = mention;
  if (!movesStory(marks, mention) || isAttribute(marks.folded, mention)) return before;
  if (resolved.basis === 'text') return resolved.date;
  if (!('anchor' in value) || value.anchor !== 'published') return before;
  return value.type === 'shift' && value.unit === 'year' && value.count <= 0
    ? resolved.date
    : undefined;
}

const TODAY = { type: 'shift', unit: 'day', count: 0, anchor: 'published' } as const;

/** A sentence with more dates than this is a list or an index and tells nothing of each. */
const MOST = 16;

/** Whether a mention before another one names a day, month or quarter: then that is when it happened. */
const isFiner = ({ mention, resolved: { date } }: DatedMention, { start }: DateMention) =>
  mention.end <= start &&
  (date.precision === 'day' || date.precision === 'month' || date.precision === 'quarter');

/** Whether a mention behind a finer one says something else: which thing is meant, or how long. */
function isAside(
  marks: ParagraphMarks,
  mention: DateMention,
  clauses: readonly TextSpan[],
  { mention: finer }: DatedMention,
): boolean {
  if (isAttribute(marks.folded, mention)) return true;
  const isTogether = clauses.some((c) => c.start <= finer.start && mention.end <= c.end);
  return mention.value.type === 'stretch' && isTogether;
}

/** 2016 年，唱片發行十五年後…: the years are counted from what the verb before them tells. */
function countsFromVerb(
  marks: ParagraphMarks,
  { value, start }: DateMention,
  sentence: TextSpan,
): boolean {
  if (value.type !== 'distance' || value.sign < 0 || value.anchor !== 'either') return false;
  return wordsOf(marks, sentence).findLast((word) => word.end <= start)?.pos === 'verb';
}

/** Whether nothing but small words stands before a mention in its clause. */
const opensClause = (marks: ParagraphMarks, clause: TextSpan, { start }: DateMention) =>
  wordsBesideDates(marks, { start: clause.start, end: start }) < LEAST / 2;

/** Fewer Han characters (or Latin pairs) than this beside the date tell nothing. */
const LEAST = 4;
/** The weight of a word that says what kind of thing happened. */
const TELLING = 1.5;

/**
 * The passages of a sentence that its dates govern, one for each date. A date governs from its
 * clause to the clause of the next date; the first also what stands before it. A question takes
 * the sentence behind it along: the answer tells what happens.
 */
export function datedTellings(
  marks: ParagraphMarks,
  sentence: TextSpan,
  next: TextSpan | undefined,
  dated: readonly DatedMention[],
  story: StoryContext,
): readonly Telling[] {
  if (dated.length > MOST) return [];
  const clauses = clausesOf(marks.text, sentence);
  const telling = dated.filter(
    ({ mention }) =>
      (tellsTime(mention) || currentFigure(marks, dated, mention, clauses)) &&
      !surerByReference(marks, sentence, mention, clauses, story) &&
      !dated.some((other) => isFiner(other, mention) && isAside(marks, mention, clauses, other)) &&
      !(mention !== dated[0]?.mention && countsFromVerb(marks, mention, sentence)),
  );
  const clauseOf = ({ mention }: DatedMention) =>
    Math.max(
      0,
      clauses.findLastIndex((c) => c.start <= mention.start),
    );
  return telling.flatMap((one, index): readonly Telling[] => {
    const { mention, resolved } = one;
    const own = clauseOf(one);
    const following = telling[index + 1];
    const from = index === 0 ? sentence.start : (clauses[own]?.start ?? sentence.start);
    const until = following ? Math.max(own, clauseOf(following) - 1) : clauses.length - 1;
    const end = following ? (clauses[until]?.end ?? sentence.end) : sentence.end;
    let bounds = { start: Math.min(from, mention.start), end: Math.max(end, mention.end) };
    if (!following && next && asks(marks.text, sentence) && next.end - bounds.start <= MAX_QUOTE) {
      bounds = { start: bounds.start, end: next.end };
    }
    let behind: TextSpan | undefined;
    const names = !following && next !== undefined && onlyNames(marks, bounds, next);
    if (names || tellsLittle(marks, bounds, index > 0)) {
      if (following) {
        // "On 11 January, she was charged with …": the next clause has a date of its own besides.
        behind = clauses[clauseOf(following)];
        if (!behind || opensClause(marks, behind, following.mention)) return [];
        bounds = { start: bounds.start, end: behind.end };
      } else {
        // "9 November 2019, a Saturday." says when; the sentence behind it says what.
        if (!next || anyWithin(marks.dates, next)) return [];
        bounds = { start: bounds.start, end: next.end };
        [behind] = clausesOf(marks.text, next);
      }
      if (tellsLittle(marks, bounds, false)) return [];
    }
    const clauseOfDate = clauses[own] ?? sentence;
    if (isSupposedLength(marks.folded, mention, sentence)) return [];
    if (isNotWhen(marks, one, sentence, clauseOfDate, story.published)) return [];
    const asked = { start: clauseOfDate.start, end: (clauses[own + 1] ?? clauseOfDate).end };
    if (bounds.end <= sentence.end && isOpenQuestion(marks, asked, sentence)) return [];
    const clause = behind ?? governed(clauses, own, until, mention, bounds);
    const quote = quoteAround(clausesOf(marks.text, bounds), clause, bounds, marks.text);
    const told: Telling = {
      origin: 'dated',
      date: {
        date: resolved.date,
        basis: resolved.basis,
        ...(resolved.anchor ? { anchor: resolved.anchor } : {}),
        derivation: resolved.derivation,
      },
      quote,
      clause,
      dateSpan: { start: mention.start, end: mention.end },
      modality: modalityOf(
        marks,
        clause,
        quote,
        resolved.date,
        story.published,
        isSupposed(marks.folded, mention, clause, sentence),
      ),
    };
    return tellsEnough(marks, mention, told) ? [told] : [];
  });
}

/**
 * "Within two months it published its RSP": where the clause tells a milestone, the reference
 * work's date is surer than one that was only counted or vague.
 */
function surerByReference(
  marks: ParagraphMarks,
  sentence: TextSpan,
  { value, start }: DateMention,
  clauses: readonly TextSpan[],
  story: StoryContext,
): boolean {
  if (value.type !== 'vague' && value.type !== 'stretch' && value.type !== 'distance') return false;
  const clause = clauses.findLast((c) => c.start <= start) ?? sentence;
  return toldMilestones(marks, sentence, story).some(
    ({ mention }) => mention.start >= start && mention.end <= clause.end,
  );
}

/** "… from 3 % then to 80 % now": the present beside another date, with a figure of its own. */
function currentFigure(
  marks: ParagraphMarks,
  dated: readonly DatedMention[],
  mention: DateMention,
  clauses: readonly TextSpan[],
): boolean {
  if (mention.value.type !== 'now' || !dated.some((d) => tellsTime(d.mention))) return false;
  if (asksWhether(marks, mention)) return false;
  const from = clauses.findLastIndex((c) => c.start <= mention.start);
  const last = clauses[Math.min(from + 2, clauses.length - 1)];
  // Behind the next date the figures are of that one.
  const next = dated.find((one) => one.mention.start >= mention.end)?.mention.start ?? Infinity;
  const end = Math.min(last?.end ?? mention.end, next);
  return end > mention.end && anyWithin(marks.figures, { start: mention.end, end });
}

/** 2020年9月4日，龍舟賽決賽。 and more of it behind: no longer than this, its date included. */
const LONGEST_SCENE = 40;

/** Whether a sentence of a day names what was on, without a verb, and the one behind it goes on. */
function onlyNames(marks: ParagraphMarks, bounds: TextSpan, next: TextSpan): boolean {
  if (marks.language === 'en' || bounds.end - bounds.start > LONGEST_SCENE) return false;
  if (anyWithin(marks.figures, bounds) || next.end - bounds.start > MAX_QUOTE) return false;
  if (!/[,，] ?[^,，:：。]{4,}。?$/.test(marks.text.slice(bounds.start, bounds.end))) return false;
  return wordsOf(marks, bounds).every(({ pos }) => NAMES.has(pos));
}

/** Words of noun phrases: any other makes a clause of what stands beside it. */
const NAMES: ReadonlySet<PartOfSpeech> = new Set([
  ...(['noun', 'name', 'numeral', 'measure', 'time', 'particle', 'punctuation'] as const),
]);

/**
 * Whether a passage has too few words beside its dates; figures count, and an elided subject. Where
 * a word says what kind of thing happened, as in "2023年5月動工", half as many are enough.
 */
function tellsLittle(marks: ParagraphMarks, bounds: TextSpan, goesOn: boolean): boolean {
  if (isFrame(marks, bounds)) return true;
  const figures = countWithin(marks.figures, bounds);
  // The header row says what the figures of a row are.
  if (marks.paragraph.role === 'row' && figures > 0) return false;
  const least = goesOn || Math.max(...kindsOf(marks, bounds)) >= TELLING ? LEAST / 2 : LEAST;
  return wordsBesideDates(marks, bounds) + 2 * figures < least;
}

/** "… whether 20 can compete with 100": the figures are of a question. */
const asksWhether = (marks: ParagraphMarks, { end }: TextSpan) =>
  WHETHER.test(marks.folded.slice(end, end + 40));

/** What asks whether or what, and is no "isn't it". */
const OPEN =
  /会不会|是不是|能不能|有没有|是否|能否|什么|怎么|如何|为何|哪|谁|吗[？?]|呢[？?]|\b(?:whether|what|who|why|how|will|is|are|does|do|can)\b/i;

/** Whether a sentence asks, and the clauses of a date and behind it are what it asks. */
function isOpenQuestion(
  { folded, text }: ParagraphMarks,
  { start, end }: TextSpan,
  sentence: TextSpan,
): boolean {
  return asks(text, sentence) && OPEN.test(folded.slice(start, Math.min(sentence.end, end + 1)));
}

const asks = (text: string, { start, end }: TextSpan) =>
  /[？?]/.test(text.slice(Math.max(start, end - 2), end));

/** The clause of the date and, where that is little more than the date, the next one. */
function governed(
  clauses: readonly TextSpan[],
  own: number,
  until: number,
  mention: TextSpan,
  bounds: TextSpan,
): TextSpan {
  const clause = clauses[own] ?? bounds;
  const beside = clause.end - clause.start - (mention.end - mention.start);
  const following = clauses[own + 1];
  return beside <= LEAST && following && own + 1 <= Math.max(until, own + 1)
    ? { start: clause.start, end: Math.min(following.end, bounds.end) }
    : { start: clause.start, end: Math.min(clause.end, bounds.end) };
}
