import type { IsoDay } from '../model/calendar.ts';

/** One Markdown article with its front matter read, ready for extraction. */
export interface Article {
  /** `[a-z0-9-]{1,80}`, unique among the articles. */
  readonly id: string;
  /** Path relative to the articles folder, forward slashes. */
  readonly file: string;
  /** The Markdown after the front matter; lines end in `\n`. */
  readonly body: string;
  /** Line of the file, 1-based, on which `body` starts. */
  readonly bodyLine: number;
  readonly title: string;
  readonly published?: IsoDay;
  /** `month` where no day is known: then `published` is the first of the month. */
  readonly publishedPrecision?: 'month';
  /** What `published` was read from: a key of the front matter, `file name`, `folder name`, `folders`. */
  readonly publishedFrom?: string;
  /** As the front matter has it (`zh`, `zh-TW` …); worked out from the text when absent. */
  readonly language?: string;
  readonly publisher?: string;
  /** The original's address, already checked with `safeUrl`. */
  readonly url?: string;
}
