import { civilOf } from '../../model/calendar.ts';
import type { DateValue } from '../../model/edtf.ts';
import type { TextSpan } from '../../model/event.ts';
import type { Paragraph, ParagraphRole, Source } from '../../model/source.ts';
import type { Knowledge, Milestone } from '../knowledge.ts';
import { fold } from '../../text/fold.ts';
import { Allowance } from '../text/allowance.ts';
import type { Language } from '../text/language.ts';
import { BETWEEN_CELLS } from '../text/paragraphs.ts';
import type { Place } from '../text/places.ts';
import type { ResolvedDate, WrittenAround } from '../time/resolve.ts';
import { carriedTellings } from './carried.ts';
import { composeEvent } from './compose.ts';
import { cueOf, kindsOf, NO_KINDS } from './cues.ts';
import type { KindScores } from './cues.ts';
import { withCurrency } from './currencies.ts';
import { clausesOf } from './clauses.ts';
import type { Telling } from './compose.ts';
import type { DatedMention } from './dated.ts';
import { columnEvents, datedColumns, isRowOfDates } from './datedColumns.ts';
import type { DatedColumn } from './datedColumns.ts';
import { modalityOf } from './modality.ts';
import { quoteAround } from './quote.ts';
import { datedTellings, movesStory, resolveSentence, tellsTime } from './dated.ts';
import type { EventDraft } from './draft.ts';
import { eraOf, eraTelling } from './era.ts';
import { withFollowing } from './following.ts';
import { linkTellings } from './links.ts';
import { anyWithin, markParagraph, within } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';
import { mentionsIn } from './mentions.ts';
import type { MilestoneMention } from './mentions.ts';
import {
  milestoneDated,
  milestoneTellings,
  pointedMilestone,
  tellsHappening,
} from './milestones.ts';
import { isNews } from './news.ts';
import { partsOf } from './outside.ts';
import { isLabelOrQuestion } from './passageSigns.ts';
import { publicationEvent } from './publication.ts';
import { statusTellings } from './status.ts';
import { toldAfter } from './storyAfter.ts';
import type { ToldAfter } from './storyAfter.ts';
import type { SentenceContext, StoryContext } from './storyContext.ts';
import { timeAfter } from './storyTime.ts';
import { wordsOf } from './words.ts';
import { REPUBLIC_YEAR } from '../time/rules/chineseCalendar.ts';

/** Sentences about the text itself: where it is from, who made it. */
const ABOUT_ITSELF =
  /^(?:本文|原文|译文|编者按|作者[:：]|来源[:：]|编译|整理自|(?:an? (?:earlier )?version of )?th(?:is|e) (?:article|post|essay|piece|story|interview|transcript|episode|page|text) (?:(?:was|is|has been) )?(?:originally|first|last|also|adapted|excerpted|translated|licen[sc]ed|republished|reprinted|updated|cross-?posted|published|recorded)\b|(?:originally|first|last) (?:published|posted|appeared|updated|modified)\b)/i;

/** What an article tells, what it only mentions, and what shows its own date to be wrong. */
export interface ReadEvents {
  readonly drafts: readonly EventDraft[];
  readonly mentions: readonly MilestoneMention[];
  readonly toldAfter?: ToldAfter;
}

/**
 * The events that an article tells, in the order of the text, before any are merged. A date of
 * its own that lies before what it tells as past is set aside: nothing is counted from it.
 */
export function readEvents(
  { source, places, language, marks, written }: ArticleMarks,
  knowledge: Knowledge,
  given: number | undefined,
  allowance = new Allowance(),
): ReadEvents {
  const parts = partsOf(marks, places, knowledge);
  const later = toldAfter(marks, parts, given);
  const published = later ? undefined : given;
  const story: StoryContext = {
    source,
    language,
    isNews: isNews(marks, published),
    topics: topicsOf(source.title, marks, knowledge),
    ...(published === undefined ? {} : { published }),
    ...(written ? { written } : {}),
  };
  const drafts: EventDraft[] = [...publicationEvent(marks, parts, story)];
  let section: Section = {};
  let heading = '';
  let lead: DatedMention | undefined;
  let era: DatedMention | undefined;
  let above = NO_KINDS;
  let columns: readonly string[] | undefined;
  let dated: readonly DatedColumn[] = [];
  let lastRole: Paragraph['role'];
  let speaker: Paragraph['speaker'];
  marks.forEach((one, index) => {
    const { paragraph } = one;
    const path = paragraph.heading?.join('\n') ?? '';
    if (path !== heading || paragraph.role === 'heading') {
      heading = path;
      if (paragraph.role === 'heading') {
        section = headingSection(one, story);
        era = eraOf(one, story);
        lead = era;
      }
    }
    if (paragraph.role === 'heading' || paragraph.role === 'columns') above = wholeOf(one);
    else if (paragraph.role !== 'row' && lastRole === 'row') above = NO_KINDS;
    // A table without a header row may begin with one all the same.
    const isHead = paragraph.role === 'row' && lastRole !== 'row' && !isNamed(columns);
    if (paragraph.role === 'columns' || (isHead && isRowOfDates(one))) {
      columns = paragraph.text.split(BETWEEN_CELLS);
      dated = datedColumns(one);
    } else if (paragraph.role !== 'row') {
      columns = undefined;
      dated = [];
    }
    lastRole = paragraph.role;
    if (!allowance.mayTell(drafts.length, paragraph.line)) return;
    // Another speaker takes up the talk from the day of the talk.
    if (paragraph.speaker !== speaker && section.narrative) {
      const { narrative: _narrative, ...rest } = section;
      section = rest;
    }
    speaker = paragraph.speaker;
    if (!TOLD_IN.has(paragraph.role ?? 'paragraph')) return;
    if (parts[index] === 'outside') return;
    if (parts[index] === 'references') {
      drafts.push(...linkEvents(one, story));
      return;
    }
    if (isHead && dated.length > 0) return;
    if (paragraph.role === 'row' && dated.length > 0 && !one.dates.some((d) => tellsTime(d))) {
      drafts.push(...columnEvents(one, dated, story, { above }));
      return;
    }
    const isItem = paragraph.role === 'item';
    if (!(isItem && lead) && !(era && !isItem) && tellsNothing(one, section)) {
      if (!isItem) lead = undefined;
      return;
    }
    if (isItem && lead) {
      const listed = listTelling(one, lead, story);
      if (listed) {
        drafts.push(composeEvent(listed, one, story, { above }));
        return;
      }
    }
    const leadsList =
      !isItem &&
      (LEADS.test(one.folded.slice(-3)) || !datesItself(marks, index + 1)) &&
      marks[index + 1]?.paragraph.role === 'item';
    const state = {
      ...section,
      above,
      ...(columns ? { columns } : {}),
      ...(era && !isItem ? { era } : {}),
    };
    era = undefined;
    const read = readParagraph(one, story, state, leadsList);
    drafts.push(...read.drafts, ...linkEvents(one, story));
    section = read.section;
    if (!isItem) lead = read.lead;
  });
  const told = marks.filter(
    ({ paragraph }, index) =>
      TOLD_IN.has(paragraph.role ?? 'paragraph') &&
      parts[index] !== 'outside' &&
      parts[index] !== 'references',
  );
  return {
    drafts,
    mentions: mentionsIn(told, drafts, story),
    ...(later ? { toldAfter: later } : {}),
  };
}

/** Year and month as they are counted in Taiwan: 110年5月. */
const REPUBLIC_MONTH = /(?<!\d)1[0-4]\d ?年 ?(?:1[0-2]|[1-9]) ?月/;

/** An article with everything that was recognised in its paragraphs. */
export interface ArticleMarks {
  readonly source: Source;
  readonly places: ReadonlyMap<string, Place>;
  readonly language: Language;
  readonly marks: readonly ParagraphMarks[];
  /** Of an article without a date: what shows when it was written. */
  readonly written?: WrittenAround;
}

/** What is recognised in the paragraphs of an article, whatever the day it was published. */
export function marksOfArticle(
  source: Source,
  places: ReadonlyMap<string, Place>,
  language: Language,
  knowledge: Knowledge,
  allowance = new Allowance(),
): ArticleMarks {
  const marks = marked(source.paragraphs, knowledge, language, allowance);
  return { source, places, language, marks: withCurrency(marks) };
}

/** The paragraphs with their marks; years of the Republic are known from where one was named. */
function marked(
  paragraphs: readonly Paragraph[],
  knowledge: Knowledge,
  language: Language,
  allowance: Allowance,
): readonly ParagraphMarks[] {
  let republic = language === 'zh-Hant' && paragraphs.some(({ text }) => REPUBLIC_MONTH.test(text));
  return paragraphs.map((paragraph) => {
    const isDated = allowance.mayDate(paragraph.line);
    const marks = markParagraph(paragraph, knowledge, language, { republic, isDated });
    allowance.dated(marks.dates.length);
    republic ||= marks.dates.some(({ rule }) => rule.includes(REPUBLIC_YEAR));
    return marks;
  });
}

/** Blocks that tell events; headings and header rows name what tells them. */
const TOLD_IN: ReadonlySet<ParagraphRole> = new Set(['paragraph', 'quote', 'item', 'row']);

/** How a paragraph ends that a list belongs to, whatever its items say. */
const LEADS = /[:：]\s*$/;

/** Whether an item of the list that begins at an index has a date of its own. */
function datesItself(marks: readonly ParagraphMarks[], from: number): boolean {
  for (let i = from; marks[i]?.paragraph.role === 'item'; i += 1) {
    if (marks[i]?.dates.some((mention) => tellsTime(mention))) return true;
  }
  return false;
}

/** Whether the columns behind the first have names. */
const isNamed = (columns: readonly string[] = []) =>
  columns.slice(1).some((name) => name.trim() !== '');

export const NO_CONTEXT: SentenceContext = { above: NO_KINDS };

/** The time a section is at. */
export interface Section {
  readonly above?: KindScores;
  readonly columns?: readonly string[];
  /** The date that the heading right above gives. */
  readonly era?: DatedMention;
  readonly narrative?: DateValue;
  /** The day or month that was named last. */
  readonly day?: DateValue;
  /** The milestone named last, told or not, and by which name. */
  readonly lastMilestone?: { readonly milestone: Milestone; readonly name: string };
}

const wholeOf = (marks: ParagraphMarks): KindScores =>
  kindsOf(marks, { start: 0, end: marks.text.length });

/** What the title of an article and all of its text point to. O(n). */
export function topicsOf(
  title: string,
  marks: readonly ParagraphMarks[],
  knowledge: Knowledge,
): StoryContext['topics'] {
  const folded = fold(title);
  const words = { words: knowledge.wordsIn(folded) };
  const article = NO_KINDS.slice();
  for (const one of marks) {
    wholeOf(one).forEach((score, i) => (article[i] = (article[i] ?? 0) + score));
  }
  return { title: kindsOf(words, { start: 0, end: folded.length }), article };
}

/** A paragraph in which there is nothing that any reading of it would take for an event. */
function tellsNothing(marks: ParagraphMarks, { lastMilestone }: Section): boolean {
  if (marks.dates.length + marks.figures.length + marks.milestones.length > 0) return false;
  if (marks.paragraph.links) return false;
  return saysNothing(marks, { start: 0, end: marks.text.length }, lastMilestone);
}

/** The same of a span. */
function saysNothing(
  marks: ParagraphMarks,
  span: TextSpan,
  lastMilestone: Section['lastMilestone'],
): boolean {
  if (anyWithin(marks.dates, span) || anyWithin(marks.figures, span)) return false;
  if (anyWithin(marks.milestones, span)) return false;
  if (cueOf(marks, 'present', span) > 0) return false;
  return !lastMilestone || !tellsHappening(marks, span, lastMilestone.milestone);
}

/** A heading with a date ("2016 年") sets the time of its section. */
export function headingSection(marks: ParagraphMarks, story: StoryContext): Section {
  const dated = resolveSentence(marks, { start: 0, end: marks.text.length }, story, NO_CONTEXT);
  const last = dated.findLast(
    ({ mention, resolved }) => tellsTime(mention) && resolved.basis === 'text',
  );
  return last ? { narrative: last.resolved.date } : {};
}

function linkEvents(marks: ParagraphMarks, story: StoryContext): readonly EventDraft[] {
  return linkTellings(marks).map((telling) => composeEvent(telling, marks, story, NO_CONTEXT));
}

function readParagraph(
  marks: ParagraphMarks,
  story: StoryContext,
  section: Section,
  leadsList: boolean,
): {
  readonly drafts: readonly EventDraft[];
  readonly section: Section;
  /** The date that the list below the paragraph is about. */
  readonly lead: DatedMention | undefined;
} {
  const drafts: EventDraft[] = [];
  let { narrative, lastMilestone } = section;
  let passage = goesOnFrom(section.day, marks, story);
  let { day } = section;
  let carried: ResolvedDate | undefined;
  let lead: DatedMention | undefined;
  marks.sentences.forEach((sentence, index) => {
    const nothing = saysNothing(marks, sentence, lastMilestone);
    const isOfEra = section.era !== undefined && index === 0;
    if (nothing && !carried && !isOfEra) return;
    if (ABOUT_ITSELF.test(marks.folded.slice(sentence.start, sentence.end))) return;
    if (nothing && !isOfEra) {
      carried = undefined;
      return;
    }
    const context: SentenceContext = {
      above: section.above ?? NO_KINDS,
      ...(section.columns ? { columns: section.columns } : {}),
      ...(narrative ? { narrative } : {}),
      ...(passage ? { passage } : {}),
      ...(carried ? { carried } : {}),
    };
    const dated = resolveSentence(marks, sentence, story, context);
    const next = marks.sentences[index + 1];
    if (leadsList && !next) lead = dated.findLast(({ mention }) => tellsTime(mention));
    const isTold = !lead || tellsMore(marks, sentence);
    const tellings = isTold ? [...datedTellings(marks, sentence, next, dated, story)] : [];
    const governed = tellings.map((t) => t.clause);
    if (tellings.length === 0) tellings.push(...carriedTellings(marks, sentence, story, context));
    if (tellings.length === 0) tellings.push(...statusTellings(marks, sentence, story));
    if (tellings.length === 0 && isOfEra) {
      const ofEra = eraTelling(marks, sentence, section.era, story);
      if (ofEra) tellings.push(ofEra);
      if (ofEra && leadsList && !next) lead = section.era;
    }
    for (const telling of tellings) {
      const milestone =
        telling.origin === 'dated'
          ? milestoneDated(marks, telling, telling.date.date, story)
          : undefined;
      drafts.push(composeEvent(telling, marks, story, context, milestone));
    }
    const milestones = [
      ...milestoneTellings(marks, sentence, governed, story),
      ...[pointedMilestone(marks, sentence, lastMilestone)].filter((m) => m !== undefined),
    ];
    for (const told of milestones) {
      drafts.push(composeEvent(told.telling, marks, story, context, told));
      narrative = told.milestone.date;
    }
    lastMilestone = lastMilestoneNamed(marks, sentence) ?? lastMilestone;
    ({ narrative, passage, day } = timeAfter(marks, dated, { narrative, passage, day }));
    carried = dated.findLast(({ mention }) => movesStory(marks, mention))?.resolved;
  });
  return {
    drafts: withFollowing(drafts, marks),
    section: {
      ...(narrative ? { narrative } : {}),
      ...(day ? { day } : {}),
      ...(lastMilestone ? { lastMilestone } : {}),
    },
    lead,
  };
}

/**
 * The date whose year a paragraph goes on in: "In April 1989 …" is followed by "On 19 May …". Only
 * from a day or month of a year gone by, and only forwards; else a month without a year is of the
 * time of publication.
 */
export function goesOnFrom(
  before: DateValue | undefined,
  marks: ParagraphMarks,
  { published }: StoryContext,
): DateValue | undefined {
  if (!before || published === undefined || marks.paragraph.speaker) return undefined;
  const last = civilOf(before.span.from);
  if (last.year >= civilOf(published).year) return undefined;
  const first = marks.dates.find((mention) => tellsTime(mention));
  if (first?.value.type !== 'calendar') return undefined;
  const { year, month, day } = first.value.fields;
  if (year !== undefined || month === undefined || day === undefined) return undefined;
  const isLater =
    month > last.month ||
    (month === last.month && (before.precision === 'month' || day >= last.day));
  return isLater ? before : undefined;
}

/** Verbs that lead to a list, or say that there is one. */
const LEADING: ReadonlySet<string> = new Set([
  ...['包括', '包含', '如下', '有', '是', '为', '分为', '发生', '开始', '做', '来看', '看'],
  ...['include', 'be', 'follow', 'have', 'happen', 'do', 'see'],
]);

/** Whether a sentence that dates a list also tells a happening of its own. */
const tellsMore = (marks: ParagraphMarks, sentence: TextSpan): boolean =>
  wordsOf(marks, sentence).some(
    ({ pos, word, lemma = word }) => pos === 'verb' && !LEADING.has(lemma) && !LEADING.has(word),
  );

/** A list item without a date of its own, under a sentence that dates the list. */
function listTelling(
  marks: ParagraphMarks,
  { resolved }: DatedMention,
  story: StoryContext,
): Telling | undefined {
  if (marks.dates.some((mention) => tellsTime(mention))) return undefined;
  const whole = { start: 0, end: marks.text.length };
  if (isLabelOrQuestion(marks, whole)) return undefined;
  const clauses = clausesOf(marks.text, whole);
  const [clause = whole] = clauses;
  return {
    origin: 'carried',
    date: {
      date: resolved.date,
      basis: resolved.basis,
      ...(resolved.anchor ? { anchor: resolved.anchor } : {}),
      derivation: resolved.derivation,
    },
    quote: quoteAround(clauses, clause, whole, marks.text),
    clause,
    modality: modalityOf(marks, clause, whole, resolved.date, story.published),
  };
}

/** The milestone that a sentence names last, with all the names it gives it. */
function lastMilestoneNamed(
  marks: ParagraphMarks,
  sentence: TextSpan,
): { milestone: Milestone; name: string } | undefined {
  const mentions = within(marks.milestones, sentence);
  const milestone = mentions.at(-1)?.values[0];
  if (!milestone) return undefined;
  const names = mentions
    .filter(({ values }) => values.includes(milestone))
    .map(({ start, end }) => marks.folded.slice(start, end));
  return { milestone, name: names.join(' ') };
}
