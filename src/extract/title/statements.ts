import type { TextSpan } from '../../model/event.ts';
import { clausesOf } from '../events/clauses.ts';
import { firstFrom } from '../events/marks.ts';
import { withoutDates } from './dateWords.ts';
import { unframed } from './frames.ts';
import { withoutFillers, withoutLead } from './leads.ts';
import { beginsWithPredicate } from './predicates.ts';
import { plainly } from './roles.ts';
import type { ClauseRole } from './roles.ts';
import { hanIn } from './width.ts';
import { balanced, withoutBrackets } from './signs.ts';
import { isTimeOnly } from './timeOnly.ts';

/** A clause of the quote, bare of dates, reporting and connectives. Pronouns are still in it. */
export interface Statement {
  readonly index: number;
  /** Where the clause stands in the paragraph. */
  readonly span: TextSpan;
  /** Which sentence of the quote it is in. */
  readonly sentence: number;
  /** Empty where the clause only reports, or only dates. */
  readonly text: string;
  readonly role: ClauseRole;
  /** Whose words it is, as the text calls them. */
  readonly reporter?: string;
  readonly hasSubject: boolean;
  readonly dated: boolean;
  /** The date that was taken out was what the verb needs. */
  readonly gutted: boolean;
  /** The sign that joins it to the next clause. */
  readonly sign: string;
}

/** A clause before it is read. */
interface Piece extends TextSpan {
  /** Which sentence of the span it is in. */
  readonly sentence: number;
  /** A date to leave out stands in it. */
  readonly dated: boolean;
  /** It is little besides that date. */
  readonly dateOnly: boolean;
  /** It begins with the date of another happening. */
  readonly elsewhen: boolean;
}

/** The clauses of a span; each is read when it is first asked for. */
export interface Story {
  readonly pieces: readonly Piece[];
  readonly at: (index: number) => Statement | undefined;
}

/**
 * The clauses of a span as statements, in order. `dates` are left out of them; `all` are all that the
 * text has. `addressed`: "you" is somebody.
 */
export function statementsOf(
  text: string,
  span: TextSpan,
  dates: readonly TextSpan[],
  all: readonly TextSpan[],
  known: (name: string) => boolean,
  addressed: boolean,
): Story {
  const pieces = piecesOf(text, span, dates, all);
  const read: (Statement | undefined)[] = [];
  return {
    pieces,
    at(index) {
      const piece = pieces[index];
      return piece && (read[index] ??= statementOf(text, piece, index, dates, known, addressed));
    },
  };
}

function statementOf(
  text: string,
  piece: Piece,
  index: number,
  dates: readonly TextSpan[],
  known: (name: string) => boolean,
  addressed: boolean,
): Statement {
  const sign = text.charAt(piece.end);
  const { text: dateless, dated, gutted, time } = withoutDates(text, piece, dates);
  const { rest, reporter } = bare(balanced(withoutBrackets(dateless)).trim(), known, addressed);
  const plain = plainly(withoutFillers(rest), sign);
  const empty = time || isTimeOnly(plain.text) || (gutted && hanIn(plain.text) < 5);
  return {
    index,
    span: piece,
    sentence: piece.sentence,
    text: empty ? '' : plain.text,
    role: plain.role,
    ...(reporter === undefined ? {} : { reporter }),
    hasSubject: !beginsWithPredicate(plain.text) || EXISTS.test(plain.text),
    dated,
    gutted,
    sign,
  };
}

/** "Over 200 000 people walked across". */
const EXISTS = /^有[\d一二三四五六七八九十兩两几幾多数數近约約百千萬万,. ]{1,10}.{0,6}[人名位家]/;

/** Clauses, parted also where a sentence ends inside the span. */
function piecesOf(
  text: string,
  span: TextSpan,
  dates: readonly TextSpan[],
  all: readonly TextSpan[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let sentence = 0;
  const push = (start: number, end: number) => {
    if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) return;
    const date = dates.reduce(
      (sum, d) => sum + Math.max(0, Math.min(end, d.end) - Math.max(start, d.start)),
      0,
    );
    const beside = end - start - date;
    const dateOnly =
      date > 0 &&
      (beside <= BESIDE_DATE ||
        (beside <= BESIDE_TIME && isTimeOnly(withoutDates(text, { start, end }, dates).text)));
    const elsewhen = date === 0 && beginsDate(all, start);
    pieces.push({ start, end, sentence, dated: date > 0, dateOnly, elsewhen });
  };
  for (const { start, end } of clausesOf(text, span)) {
    let from = start;
    for (let i = start; i <= end; i += 1) {
      // 六月动土、去年移机: a date behind the sign begins another happening.
      const listed = text.charAt(i) === '、' && beginsDate(all, i + 1) && i - from > LISTED;
      if (!listed && !ENDS.has(text.charAt(i))) continue;
      if (i > from) push(from, i);
      if (!listed) sentence += 1;
      from = i + 1;
    }
    if (end > from) push(from, end);
  }
  return pieces;
}

const beginsDate = (dates: readonly TextSpan[], place: number) =>
  dates[firstFrom(dates, place)]?.start === place;
/** Shorter ones are dates themselves: 五月、九月. */
const LISTED = 8;
/** Prepositions and particles beside a date. */
const BESIDE_DATE = 4;
/** The same with the time of the day: 当地时间…14 时 28 分. */
const BESIDE_TIME = 20;
const ENDS = new Set('。！？!?');

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
