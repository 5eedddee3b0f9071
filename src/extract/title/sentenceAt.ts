import type { TextSpan } from '../../model/event.ts';
import { firstFrom } from '../events/marks.ts';
import type { ParagraphMarks } from '../events/marks.ts';

/** The sentence that a place stands in, or the one before it. O(log n). */
export function sentenceAt({ sentences }: ParagraphMarks, place: number): TextSpan | undefined {
  return sentences[firstFrom(sentences, place + 1) - 1];
}

/** The sentence before the one that a place stands in. O(log n). */
export function sentenceBefore({ sentences }: ParagraphMarks, place: number): TextSpan | undefined {
  return sentences[firstFrom(sentences, place + 1) - 2];
}
