import type { EventKind, Modality } from '../model/event.ts';

/**
 * The version of what is asked of a reader and of how its answers are kept; readings of another
 * version are not used. It goes up where an answer would come to mean something else.
 */
export const READING_VERSION = 1;

/** No answer may be longer, in characters. */
export const MAX_ANSWER = 2_000_000;
/** Happenings that one answer may tell. */
export const MAX_PROPOSALS = 400;
export const MAX_EVIDENCE = 6;
export const MAX_FIGURES = 24;
/** Characters of a quote as it is copied; what is longer than an event may quote is cut to clauses. */
export const MAX_COPIED = 1_500;
/** Characters of a title. */
export const MAX_TITLE = 160;
/** Characters of anything else: an id, an expression, a date. */
export const MAX_WORD = 120;

/** The languages that titles are asked for. */
export const TITLE_LANGUAGES = ['zh-Hant', 'zh-Hans', 'en'] as const;
export type TitleLanguage = (typeof TITLE_LANGUAGES)[number];
type Titles = { readonly [Name in TitleLanguage]?: string | undefined };

/** What every happening of an answer and of a reading says in the same way. */
interface Judged {
  readonly kind: EventKind;
  readonly modality: Modality;
  /** 0–1. */
  readonly importance: number;
  readonly title: Titles;
}

/** A happening as an answer tells it: it points at what the request numbered. */
export interface Proposal extends Judged {
  readonly evidence: readonly { readonly paragraph: string; readonly quote: string }[];
  /** Id of a date, milestone or link; `published`; or an expression copied from the text. */
  readonly date: string;
  /** What the date counts from, in the same way. */
  readonly from?: string | undefined;
  /** How the reader reads the date, where it reads it otherwise than the request has it. */
  readonly edtf?: string | undefined;
  /** Ids of figures, or amounts copied from the text. */
  readonly figures: readonly string[];
}

/** Where a date comes from, in words that stay right whatever the tagger finds next time. */
export type WrittenDate =
  | {
      /** Id of the paragraph in the source. */
      readonly paragraph: string;
      /** The expression, and where in the paragraph it begins. */
      readonly text: string;
      readonly at: number;
    }
  | { readonly milestone: string }
  | { readonly address: string }
  | { readonly published: true };

/** A figure where it stands in one of the paragraphs of the evidence. */
export interface WrittenFigure {
  readonly paragraph: string;
  readonly text: string;
  readonly at: number;
}

/** A happening as a reading keeps it: what the answer pointed at is written out. */
export interface ReadEvent extends Judged {
  readonly evidence: readonly { readonly paragraph: string; readonly quote: string }[];
  readonly date: WrittenDate;
  readonly from?: WrittenDate | undefined;
  /** The reader's own date, where it is not that of the request. */
  readonly edtf?: string | undefined;
  readonly figures: readonly WrittenFigure[];
}

/** The rules that answers are checked by; each is the rule of a problem. */
export const READING_RULES = [
  'reading-answer',
  'reading-shape',
  'reading-too-many',
  'reading-paragraph',
  'reading-quote',
  'reading-date',
  'reading-date-place',
  'reading-date-disagrees',
  'reading-modality',
  'reading-figure',
  'reading-title-text',
  'reading-title-number',
  'reading-title-currency',
  'reading-title-name',
  'reading-title-negation',
  'reading-title-unlike',
  'reading-duplicate',
] as const;
export type ReadingRule = (typeof READING_RULES)[number];

/** What was refused of an answer, and why. */
export interface Refusal {
  readonly rule: ReadingRule;
  readonly reason: string;
  /** `event`: all of it; else the one part, and the rest stayed. */
  readonly part: 'answer' | 'event' | 'title' | 'figure' | 'evidence' | 'modality';
}
