import type { MarkedArticle } from '../extract/index.ts';
import { shortHash } from '../text/shortHash.ts';
import { READING_VERSION } from './contract.ts';

/** Paragraphs that one request is about: of the article's, from `first` to before `end`. */
export interface ReadingWindow {
  /** The same while the article's words, its title and its date are. */
  readonly id: string;
  readonly first: number;
  readonly end: number;
}

/** Characters of a request's paragraphs, and how many of them the window before has already. */
const LONGEST = 9_000;
const SHARED = 500;
const DIGITS = 10;

/**
 * The windows of an article, in order; one for most. A window begins with the last paragraphs of
 * the one before, so that what is told across them is read whole by one. Where a heading is near the
 * end, it begins the next. An article without paragraphs has none. O(n).
 */
export function windowsOf({ source }: Pick<MarkedArticle, 'source'>): readonly ReadingWindow[] {
  const { paragraphs, title, published, language } = source;
  const of = [READING_VERSION, source.id, title, published ?? '', language].join('\n');
  const windows: ReadingWindow[] = [];
  let first = 0;
  while (first < paragraphs.length) {
    let end = first;
    let length = 0;
    let heading: number | undefined;
    while (end < paragraphs.length) {
      const { text, role } = paragraphs[end] ?? { text: '' };
      if (end > first && length + text.length > LONGEST) break;
      if (role === 'heading' && length > LONGEST * 0.7) heading ??= end;
      length += text.length;
      end += 1;
    }
    if (end < paragraphs.length && heading !== undefined) end = heading;
    const ids = paragraphs.slice(first, end).map(({ id }) => id);
    windows.push({ id: shortHash([of, ...ids].join('\n'), DIGITS), first, end });
    if (end >= paragraphs.length) break;
    let again = end;
    let shared = 0;
    // What a heading begins needs nothing of what was before.
    while (paragraphs[end]?.role !== 'heading' && again - 1 > first) {
      shared += paragraphs[again - 1]?.text.length ?? 0;
      if (shared > SHARED) break;
      again -= 1;
    }
    first = again;
  }
  return windows;
}

/** A name for the words of an article: while it stays, so does what was read of it. */
export function articleHash({ source }: Pick<MarkedArticle, 'source'>): string {
  const { paragraphs, title, published } = source;
  const all = [title, published ?? '', ...paragraphs.map(({ id, text }) => `${id} ${text}`)];
  return shortHash(all.join('\n'), DIGITS);
}
