import type { Token } from '../../language/token.ts';
import type { ParagraphMarks } from '../events/marks.ts';

/** Words as the article writes them; where something between two was left out, they join. */
export function written({ text }: ParagraphMarks, words: readonly Token[]): string {
  let out = '';
  let end: number | undefined;
  for (const word of words) {
    if (end !== undefined && word.start > end && needsSpace(text, end, word.start)) out += ' ';
    out += text.slice(word.start, word.end);
    end = word.end;
  }
  return out;
}

/** Whether two words stand apart: a space is between them, or both are Latin and something was. */
const needsSpace = (text: string, end: number, start: number) =>
  text.slice(end, start).trim() === '' ||
  (/[A-Za-z\d]$/.test(text.slice(end - 1, end)) &&
    /^[A-Za-z\d]/.test(text.slice(start, start + 1)));
