import type { Token } from '../../language/token.ts';
import type { ParagraphMarks } from '../events/marks.ts';

/** Words as the article writes them, with one space where something between two was left out. */
export function writtenEnglish({ text }: ParagraphMarks, words: readonly Token[]): string {
  let out = '';
  let end: number | undefined;
  for (const { start, end: to, word, pos } of words) {
    const isMoved = end !== undefined && start < end;
    if (end !== undefined && start !== end) out += ' ';
    if (isMoved && pos === 'determiner') {
      // "The measure, which the mayor had promised": it no longer opens the sentence.
      out += text.slice(start, to).toLowerCase();
      end = to;
      continue;
    }
    // A word that the passage does not have stands where it would.
    out +=
      start === to
        ? `${out === '' || out.endsWith(' ') ? '' : ' '}${word} `
        : text.slice(start, to);
    end = to;
  }
  return tidied(out);
}

/** Without loose signs at the ends, and without quotation marks that lack their partner. */
export function tidied(text: string): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:!?’'])/g, '$1')
    .replace(/ (["”])$/, '$1')
    .replace(/,+(["”]?),/g, '$1,')
    .replace(/^[,;:.\-–— ]+|[,;:.\-–— ]+$/g, '')
    .replace(/,(["”])$/, '$1')
    .trim();
  const straight = plain.split('"').length - 1;
  const even = straight % 2 === 0 ? plain : plain.replace(/"/g, '');
  const opens = even.split('“').length;
  return opens === even.split('”').length ? even : even.replace(/[“”]/g, '');
}

/** A title begins with a capital letter, unless the name that it begins with has one further on. */
export const capitalised = (text: string) =>
  /^\p{Ll}\p{Lu}/u.test(text)
    ? text
    : text.replace(
        /^(["“'‘]?)(\p{Ll})/u,
        (_, sign: string, letter: string) => sign + letter.toUpperCase(),
      );

export const wordsIn = (text: string) => text.split(' ').length;
