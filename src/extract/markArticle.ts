import { addMonths } from '../model/calendar.ts';
import type { Day } from '../model/calendar.ts';
import type { Source } from '../model/source.ts';
import type { Article } from './article.ts';
import { resolveSentence } from './events/dated.ts';
import type { DatedMention } from './events/dated.ts';
import { isNews } from './events/news.ts';
import type { ParagraphMarks } from './events/marks.ts';
import { partsOf } from './events/outside.ts';
import type { PartOfArticle } from './events/outside.ts';
import {
  goesOnFrom,
  headingSection,
  marksOfArticle,
  NO_CONTEXT,
  topicsOf,
} from './events/readEvents.ts';
import type { Section } from './events/readEvents.ts';
import { hull } from './events/readWithinMonth.ts';
import { toldAfter } from './events/storyAfter.ts';
import type { SentenceContext, StoryContext } from './events/storyContext.ts';
import { timeAfter } from './events/storyTime.ts';
import { openArticle } from './extractArticle.ts';
import type { Knowledge } from './knowledge.ts';
import { BETWEEN_CELLS } from './text/paragraphs.ts';

/** A paragraph with what was recognised in it, dated as far as it can be. */
export interface MarkedParagraph {
  readonly marks: ParagraphMarks;
  readonly part: PartOfArticle;
  /** Those of the mentions that can be dated, in order. */
  readonly dates: readonly DatedMention[];
  /** The time the story is at where each sentence begins. */
  readonly contexts: readonly SentenceContext[];
}

/** An article with all that the rules recognise in it, before any of it is taken for an event. */
export interface MarkedArticle {
  readonly source: Source;
  readonly story: StoryContext;
  readonly paragraphs: readonly MarkedParagraph[];
}

/**
 * An article with its date expressions, figures, names and milestones, each date worked out as the
 * rules do. The source is that of `extractArticle`. O(n).
 */
export function markArticle(article: Article, knowledge: Knowledge): MarkedArticle {
  const { source, places, language, published: given, written, allowance } = openArticle(article);
  const { marks } = marksOfArticle(source, places, language, knowledge, allowance);
  const parts = partsOf(marks, places, knowledge);
  const published = toldAfter(marks, parts, given) ? undefined : given;
  const base = { source, language, topics: topicsOf(source.title, marks, knowledge) };
  const storyOn = (day: Day | undefined): StoryContext => ({
    ...base,
    isNews: isNews(marks, day),
    ...(day === undefined ? {} : { published: day }),
    ...(written ? { written } : {}),
  });
  const story = storyOn(published);
  const read = datedParagraphs(marks, story);
  const isMonth = published !== undefined && article.publishedPrecision === 'month';
  const last = isMonth ? datedParagraphs(marks, storyOn(addMonths(published, 1) - 1)) : undefined;
  return {
    source: published === given ? source : { ...source, published: null },
    story,
    paragraphs: marks.map((one, i) => ({
      marks: one,
      part: parts[i] ?? 'story',
      dates: last ? onEither(read[i]?.dates ?? [], last[i]?.dates ?? []) : (read[i]?.dates ?? []),
      contexts: read[i]?.contexts ?? [],
    })),
  };
}

type Dated = Pick<MarkedParagraph, 'dates' | 'contexts'>;

/** The dates of each paragraph, read one after the other as the story goes on. */
function datedParagraphs(marks: readonly ParagraphMarks[], story: StoryContext): readonly Dated[] {
  let section: Section = {};
  let heading = '';
  let speaker: ParagraphMarks['paragraph']['speaker'];
  let columns: readonly string[] | undefined;
  return marks.map((one): Dated => {
    const { paragraph } = one;
    const path = paragraph.heading?.join('\n') ?? '';
    if (path !== heading || paragraph.role === 'heading') {
      heading = path;
      section = paragraph.role === 'heading' ? headingSection(one, story) : section;
    }
    if (paragraph.role === 'columns') columns = paragraph.text.split(BETWEEN_CELLS);
    else if (paragraph.role !== 'row') columns = undefined;
    if (paragraph.role === 'heading') {
      const whole = { start: 0, end: one.text.length };
      return {
        dates: resolveSentence(one, whole, story, NO_CONTEXT),
        contexts: one.sentences.map(() => NO_CONTEXT),
      };
    }
    if (paragraph.speaker !== speaker && section.narrative) {
      const { narrative: _told, ...rest } = section;
      section = rest;
    }
    speaker = paragraph.speaker;
    let passage = goesOnFrom(section.day, one, story);
    let { narrative, day } = section;
    const contexts: SentenceContext[] = [];
    const dates = one.sentences.flatMap((sentence) => {
      const context: SentenceContext = {
        ...NO_CONTEXT,
        ...(columns ? { columns } : {}),
        ...(narrative ? { narrative } : {}),
        ...(passage ? { passage } : {}),
      };
      contexts.push(context);
      const dated = resolveSentence(one, sentence, story, context);
      ({ narrative, passage, day } = timeAfter(one, dated, { narrative, passage, day }));
      return dated;
    });
    section = { ...(narrative ? { narrative } : {}), ...(day ? { day } : {}) };
    return { dates, contexts };
  });
}

/** The dates of an article of which only the month is known: what each can be on any of its days. */
function onEither(
  first: readonly DatedMention[],
  last: readonly DatedMention[],
): readonly DatedMention[] {
  return first.flatMap((one) => {
    const twin = last.find(({ mention }) => mention.start === one.mention.start);
    if (!twin) return one.resolved.basis === 'text' ? [one] : [];
    const date = hull(one.resolved.date, twin.resolved.date);
    if (date.edtf === one.resolved.date.edtf) return [one];
    const { derivation } = one.resolved;
    const steps = derivation.map((step, i) =>
      i === derivation.length - 1 ? { ...step, edtf: date.edtf } : step,
    );
    return [{ mention: one.mention, resolved: { ...one.resolved, date, derivation: steps } }];
  });
}
