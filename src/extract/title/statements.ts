import type { TextSpan } from '../../model/event.ts';
import { clausesOf } from '../events/clauses.ts';
import { withoutDates } from './dateWords.ts';
import { unframed } from './frames.ts';
import { withoutFillers, withoutLead } from './leads.ts';
import { beginsWithPredicate, subjectOf } from './predicates.ts';
import { plainly } from './roles.ts';
import type { ClauseRole } from './roles.ts';
import { hanIn } from './width.ts';
import { balanced, withoutBrackets } from './signs.ts';

/** A clause of the quote, bare of dates, reporting and connectives. Pronouns are still in it. */
export interface Statement {
  /** Where the clause stands in the paragraph. */
  readonly span: TextSpan;
  /** Which sentence of the quote it is in. */
  readonly sentence: number;
  /** Empty where the clause only reports, or only dates. */
  readonly text: string;
  readonly role: ClauseRole;
  /** Whose words it is, as the text calls them. */
  readonly reporter?: string;
  /** The words before the predicate. */
  readonly subject?: string;
  readonly hasSubject: boolean;
  readonly dated: boolean;
  /** The date that was taken out was what the verb needs. */
  readonly gutted: boolean;
  /** The sign that joins it to the next clause. */
  readonly sign: string;
}

/** The clauses of a span as statements, in order. O(n). */
export function statementsOf(
  text: string,
  span: TextSpan,
  dates: readonly TextSpan[],
  known: (name: string) => boolean,
  addressed: boolean,
): readonly Statement[] {
  let sentence = 0;
  return piecesOf(text, span).map((piece): Statement => {
    const sign = text.charAt(piece.end);
    const { text: dateless, dated, gutted, time } = withoutDates(text, piece, dates);
    const { rest, reporter } = bare(balanced(withoutBrackets(dateless)).trim(), known, addressed);
    const plain = plainly(withoutFillers(rest), sign);
    const subject = subjectOf(plain.text);
    const statement = {
      span: piece,
      sentence,
      text: time || (gutted && hanIn(plain.text) < 5) ? '' : plain.text,
      role: plain.role,
      ...(reporter === undefined ? {} : { reporter }),
      ...(subject === undefined ? {} : { subject }),
      hasSubject: !beginsWithPredicate(plain.text) || EXISTS.test(plain.text),
      dated,
      gutted,
      sign,
    };
    if (/[。！？!?]/.test(sign)) sentence += 1;
    return statement;
  });
}

/** "Over 200 000 people walked across". */
const EXISTS = /^有[\d一二三四五六七八九十兩两几幾多数數近约約百千萬万,. ]{1,10}.{0,6}[人名位家]/;

/** Clauses, parted also where a sentence ends inside the span. */
function piecesOf(text: string, span: TextSpan): readonly TextSpan[] {
  return clausesOf(text, span).flatMap(({ start, end }) => {
    const pieces: TextSpan[] = [];
    let from = start;
    for (let i = start; i < end; i += 1) {
      if (!'。！？!?'.includes(text.charAt(i))) continue;
      if (i > from) pieces.push({ start: from, end: i });
      from = i + 1;
    }
    if (end > from && /[\p{L}\p{N}]/u.test(text.slice(from, end)))
      pieces.push({ start: from, end });
    return pieces;
  });
}

function bare(
  text: string,
  known: (name: string) => boolean,
  addressed: boolean,
): { rest: string; reporter?: string } {
  let rest = withoutLead(text);
  let reporter: string | undefined;
  for (let i = 0; i < 3; i += 1) {
    const framed = unframed(rest, known, addressed);
    if (framed.reporter !== undefined) reporter ??= framed.reporter;
    const next = withoutLead(framed.rest);
    if (framed.anyone && next !== '')
      return { rest: anyoneSays(rest.slice(0, rest.length - framed.rest.length)) + next };
    if (next === rest) break;
    rest = next;
  }
  return reporter === undefined ? { rest } : { rest, reporter };
}

/** "You say" of nobody in particular. */
const anyoneSays = (frame: string) => frame.replace(/^[你妳](?:如果|要是|若)?/, '有人');
