import type { TextSpan } from '../../model/event.ts';
import type { Paragraph } from '../../model/source.ts';
import { figuresIn } from '../figures/figures.ts';
import type { FigureMention } from '../figures/figures.ts';
import type { Entity, Knowledge, Milestone, MilestoneWord, WordRole } from '../knowledge.ts';
import { fold } from '../../text/fold.ts';
import type { Language } from '../text/language.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { WordMatch } from '../text/wordMatcher.ts';
import { dateMentionsIn } from '../time/readDates.ts';
import type { DateMention } from '../time/value.ts';

/** A paragraph with everything that was recognised in it; all offsets are into its text. */
export interface ParagraphMarks {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly folded: string;
  /** The language of the article. */
  readonly language: Language;
  readonly sentences: readonly TextSpan[];
  readonly dates: readonly DateMention[];
  /** Those that may make an event of a sentence. */
  readonly figures: readonly FigureMention[];
  /** Those that only belong to an event that something else makes: plain counts, fractions. */
  readonly slight: readonly FigureMention[];
  readonly words: readonly WordMatch<WordRole>[];
  readonly entities: readonly WordMatch<Entity>[];
  readonly milestones: readonly WordMatch<Milestone>[];
  /** Words that tell what happened to a milestone; looked for when first asked for. */
  readonly milestoneWords: () => readonly WordMatch<MilestoneWord>[];
}

/**
 * What is recognised in a paragraph. Code has no marks: numbers in it are no dates. `republic`: the
 * article counts the years of the Republic of China; `isDated`: dates are looked for.
 */
export function markParagraph(
  paragraph: Paragraph,
  knowledge: Knowledge,
  language: Language,
  { republic = false, isDated = true } = {},
): ParagraphMarks {
  const { text } = paragraph;
  const folded = fold(text);
  if (paragraph.role === 'code') {
    const none = { sentences: [], dates: [], figures: [], words: [], entities: [], milestones: [] };
    return { paragraph, text, folded, language, slight: [], ...none, milestoneWords: () => [] };
  }
  let milestoneWords: readonly WordMatch<MilestoneWord>[] | undefined;
  const dates = isDated ? dateMentionsIn(folded, republic) : [];
  const figures = figuresIn(folded, dates, language === 'zh-Hant' ? 'TWD' : 'CNY');
  return {
    paragraph,
    text,
    folded,
    language,
    sentences: sentencesOf(text),
    dates,
    figures: figures.filter(({ slight }) => !slight),
    slight: figures.filter(({ slight }) => slight),
    words: knowledge.wordsIn(folded),
    entities: knowledge.entitiesIn(folded),
    milestones: knowledge.milestonesIn(folded),
    milestoneWords: () => (milestoneWords ??= knowledge.milestoneWordsIn(folded)),
  };
}

/** Index of the first item that starts at or after a position. Items are sorted by start. O(log n). */
export function firstFrom(items: readonly TextSpan[], position: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.start ?? Infinity) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first item, from one on, that ends behind a span. */
function firstBehind(items: readonly TextSpan[], first: number, { end }: TextSpan): number {
  let last = first;
  while (last < items.length && (items[last]?.end ?? Infinity) <= end) last += 1;
  return last;
}

/** The items that lie within a span, in order. Items are sorted and do not overlap. */
export function within<T extends TextSpan>(items: readonly T[], span: TextSpan): readonly T[] {
  const first = firstFrom(items, span.start);
  const last = firstBehind(items, first, span);
  return first === last ? [] : items.slice(first, last);
}

/** How many items lie within a span. Items are sorted and do not overlap. */
export function countWithin(items: readonly TextSpan[], span: TextSpan): number {
  const first = firstFrom(items, span.start);
  return firstBehind(items, first, span) - first;
}

/** Whether an item lies within a span. Items are sorted and do not overlap. O(log n). */
export function anyWithin(items: readonly TextSpan[], span: TextSpan): boolean {
  return (items[firstFrom(items, span.start)]?.end ?? Infinity) <= span.end;
}
