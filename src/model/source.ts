import type { IsoDay } from './calendar.ts';

export const PARAGRAPH_ROLES = [
  'paragraph',
  'heading',
  'quote',
  'item',
  'row',
  'columns',
  'code',
] as const;
export type ParagraphRole = (typeof PARAGRAPH_ROLES)[number];

/** Smallest linkable block of an article: a paragraph, heading, list item or table row. */
export interface Paragraph {
  /** Stable while the text is unchanged, wherever it moves in the file; unique in its source. */
  readonly id: string;
  /** First and last line in the file, 1-based, front matter counted. */
  readonly line: number;
  readonly endLine: number;
  /** The headings above it, outermost first. */
  readonly heading?: readonly string[];
  readonly speaker?: string | null;
  /** What kind of block it is; `row` and `columns` are a table's rows and its header row. */
  readonly role?: ParagraphRole;
  /** Plain text: Markdown and HTML resolved, links as their text. */
  readonly text: string;
  /** Links in the text, by offsets; http or https only. */
  readonly links?: readonly Link[];
}

export interface Link {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/** One article as the page shows it. */
export interface Source {
  readonly id: string;
  /** Path relative to the articles folder, forward slashes. */
  readonly file: string;
  readonly title: string;
  /** Where the original can be read: http or https only. */
  readonly url?: string | null;
  readonly published: IsoDay | null;
  /** `month` where no day is known: then `published` is the first of the month. */
  readonly publishedPrecision?: 'month';
  /** What `published` was read from: a key of the front matter, `file name`, `folder name`, `folders`. */
  readonly publishedFrom?: string;
  /** BCP 47: `zh-Hant`, `zh-Hans`, `en`. */
  readonly language: string;
  readonly publisher?: string | null;
  readonly paragraphs: readonly Paragraph[];
}

/** The day, or as much as is known, on which a source was published, as EDTF: `2024-03`. */
export function publishedEdtf({ published, publishedPrecision }: Source): string | null {
  return publishedPrecision === 'month' && published !== null ? published.slice(0, -3) : published;
}
