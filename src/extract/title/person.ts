import type { Token } from '../../language/token.ts';
import { SAYS } from '../../language/chineseWords.ts';
import type { TextSpan } from '../../model/event.ts';
import { within } from '../events/marks.ts';
import type { ParagraphMarks } from '../events/marks.ts';
import type { Piece } from './piece.ts';

/** A name of one word or more where it stands in a piece. */
export interface Naming extends TextSpan {
  readonly text: string;
  /** It is the subject of its clause. */
  readonly isSubject: boolean;
  /** It is known, or as good as known, to be a person's. */
  readonly isPerson: boolean;
}

/** The names in a piece that may be a person's, the last one first. */
export function namingsIn(marks: ParagraphMarks, { words, clause }: Piece): readonly Naming[] {
  const found: Naming[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const first = words[i];
    if (!first || !mayName(marks, first)) continue;
    let last = first;
    // Ada Byron, 艾達·拜倫
    for (;;) {
      const next = words[i + 1];
      if (!next || !mayName(marks, next)) break;
      if (!/^[ ·．]?$/.test(marks.text.slice(last.end, next.start))) break;
      if (next.start === last.end && (isLatin(next) || isLatin(last))) break;
      last = next;
      i += 1;
    }
    const { start } = first;
    const { end } = last;
    const { subject, predicate } = clause;
    const isSubject = subject !== undefined && start >= subject.start && end <= subject.end;
    const says = isSubject && predicate !== undefined && SAYS.has(predicate.word);
    const isPerson =
      first.person === true ||
      last.person === true ||
      (isLatin(first) && isSubject && (says || first !== last));
    found.push({ start, end, text: marks.text.slice(start, end), isSubject, isPerson });
  }
  return found.reverse();
}

const isLatin = ({ word }: Token) => /^[A-Za-z]/.test(word);

/** Names of places, works and known organisations, short forms (AI) and versions are no person's. */
function mayName(marks: ParagraphMarks, token: Token): boolean {
  if (token.pos !== 'name') return false;
  if (token.person) return true;
  const written = marks.text.slice(token.start, token.end);
  if (/^[《〈]/.test(written) || /[国國省市縣县州洲島岛]$/.test(written)) return false;
  if (/^[A-Za-z]/.test(written) && !PERSONAL_NAME.test(written)) return false;
  return !within(marks.entities, token).some(({ values }) =>
    values.every(({ kind }) => kind !== 'person'),
  );
}

/** A capital letter and small ones; ChatGPT and OpenAI are no person's names. */
const PERSONAL_NAME = /^(?:Mc|Mac|De|La|Van|O['’])?\p{Lu}[\p{Ll}'’-]+(?:-\p{Lu}\p{Ll}+)?$/u;
