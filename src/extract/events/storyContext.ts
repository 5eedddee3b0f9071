import type { Day } from '../../model/calendar.ts';
import type { DateValue } from '../../model/edtf.ts';
import type { Source } from '../../model/source.ts';
import type { Language } from '../text/language.ts';
import type { ResolvedDate, WrittenAround } from '../time/resolve.ts';
import { NO_KINDS } from './cues.ts';
import type { KindScores } from './cues.ts';

/** What is known of the article wherever one stands in it. */
export interface StoryContext {
  readonly source: Pick<Source, 'id' | 'title'>;
  readonly language: Language;
  readonly published?: Day;
  /** Of an article without a date: what shows when it was written. */
  readonly written?: WrittenAround;
  /** The article reports the news of its days: what it counts holds on the day it was published. */
  readonly isNews: boolean;
  /** What the words of its title and of all of it point to. */
  readonly topics: { readonly title: KindScores; readonly article: KindScores };
}

/** What is known at one sentence: what stands above it, and what time the story is at. */
export interface SentenceContext {
  /** What the heading above, or a table's header row, points to. */
  readonly above: KindScores;
  /** What the columns are called, in a row of a table. */
  readonly columns?: readonly string[];
  /** The date last named in the section. */
  readonly narrative?: DateValue;
  /** The date that the paragraph is about, once it named one outright. */
  readonly passage?: DateValue;
  /** The date of the sentence before, which a sentence without one may go on from. */
  readonly carried?: ResolvedDate;
}

/** The topics of what has neither title nor text: a row of a data file. */
export const NO_TOPICS: StoryContext['topics'] = { title: NO_KINDS, article: NO_KINDS };
