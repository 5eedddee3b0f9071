import type { EventDraft } from '../events/draft.ts';
import { probabilityOf, scoreOf } from '../scoring.ts';
import { RETOLD_WEIGHTS } from '../weights.ts';
import { shareAct } from './acts.ts';
import { CONTRARY, agreementOf, contradict, sameFigures, shareOf, shared } from './agreement.ts';
import type { DateFit } from './agreement.ts';
import { isContrast } from './contrast.ts';
import { retellingSigns } from './retellingSigns.ts';
import type { IsSeldom, Weighing } from './seldom.ts';
import type { Signs } from './signs.ts';
import { thingsOfBoth } from './things.ts';

/** What happens to anybody only once. */
const ONCE = ['born', 'die'];
/** Words in common where an act is, and dates agree; how much of the shorter passage alone is enough for a life's dates. */
const COMMON = { han: 4, latin: 3 };
const MOST = 0.6;
const NEARLY_ALL = 0.75;
/** How much of the shorter passage at least stands in the longer one, where no act is told in common. */
const LEAST_SHARE = 0.25;
/** Things named in common that are enough without an act, in Chinese and in English, where single words count. */
const ENOUGH = { han: 2, latin: 3 };
/** The same where an act is told in common. */
const WITH_ACT = { han: 1, latin: 2 };
/** Money of so many digits that are no zero is the same money. */
const DIGITS = 3;
/** No calendar month, season or quarter is longer, in days. */
const DAYS_OF_QUARTER = 92;

/** Passages that are likelier than this to tell one happening do, by all that can be seen of both. */
const LIKELY = 0.6;
const SURELY = 0.8;

/** A passage of an article, and what is read of it. */
export interface Passage {
  readonly draft: EventDraft;
  readonly signs: Signs;
}

/**
 * How far two passages of one article agree, as `agreementOf` has it. `dates`: how well theirs fit.
 *
 * An article names what it is about in every sentence, so names tell little; but it tells a thing
 * again in the same words: a summary, a heading or a table beside the text. What is told again has
 * the same act and names the same seldom thing, or several such things, or the same exact sum; its
 * date may be that of the day where the other gives the year.
 */
export function agreementWithin(
  { draft: a, signs: x }: Passage,
  { draft: b, signs: y }: Passage,
  dates: DateFit,
  weighing: Weighing,
): number {
  const isSame = isSameSpan(a, b);
  const isPart = !isSame && isCalendar(a) && isCalendar(b);
  if ((isSame || isPart) && isOneQuote(a, b)) return 1;
  if (isSame && a.basis === 'url' && b.basis === 'url') return CONTRARY;
  if (contradict(x, y)) return CONTRARY;
  if (a.basis !== 'url' && b.basis !== 'url' && !isContrast(x.text, y.text)) {
    const signs = retellingSigns({ draft: a, signs: x }, { draft: b, signs: y }, weighing);
    const likely = probabilityOf(scoreOf(signs, RETOLD_WEIGHTS));
    // Other acts with a thing are other happenings, unless all else says that they are not.
    if (likely >= (signs['otherAct'] ? SURELY : LIKELY)) return likely;
  }
  if (isExactSum(x, y)) return 1;
  const said = agreementOf(x, y, dates);
  if (isSame) {
    // A link and the text may date one thing: then the address has to name the very day.
    if ((a.basis === 'url' || b.basis === 'url') && dates !== 'day') return 0;
    if (said !== 0) return said;
  }
  if (said < 0) return said;
  if (!isSame && (!isPart || a.date.approximate || b.date.approximate)) return 0;
  if (!isRetold(x, y, said > 0, weighing.isSeldom)) return 0;
  return isContrast(x.text, y.text) ? CONTRARY : 0.5 + shareOf(x, y);
}

function isRetold(x: Signs, y: Signs, agree: boolean, isSeldom: IsSeldom): boolean {
  if (x.han !== y.han) return false;
  const language = x.han ? 'han' : 'latin';
  const share = shareOf(x, y);
  const things = thingsOfBoth(x, y);
  const act = shareAct(x.acts, y.acts);
  if (act && (shared(x.works, y.works) > 0 || sameFigures(x.figures, y.figures))) return true;
  if (
    ONCE.some((one) => x.acts.has(one) && y.acts.has(one)) &&
    (things.words.length + things.names.length > 0 || share >= MOST)
  )
    return true;
  const common = shared(x.terms, y.terms);
  if (agree && act && (common >= COMMON[language] || share >= MOST)) return true;
  if (agree && share >= NEARLY_ALL && common >= 2 * COMMON[language]) return true;
  const [words = 0, names = 0] = [things.words, things.names].map(
    (of) => of.filter(isSeldom).length,
  );
  if (act) return words >= WITH_ACT[language] || words + names > 1;
  return words + names >= ENOUGH[language] && share >= LEAST_SHARE;
}

const isSameSpan = ({ date: { span: a } }: EventDraft, { date: { span: b } }: EventDraft) =>
  a.from === b.from && a.to === b.to;

/** Whether a date is a year, a month, a day or the like, and no stretch that somebody counted. */
function isCalendar({ date: { span, precision } }: EventDraft): boolean {
  return precision === 'year' || precision === 'half' || span.to - span.from <= DAYS_OF_QUARTER;
}

/** Two dates of one passage that come to the same: "last month", and the month in the address. */
function isOneQuote({ evidence: a }: EventDraft, { evidence: b }: EventDraft): boolean {
  return a.paragraph === b.paragraph && a.quote.start < b.quote.end && b.quote.start < a.quote.end;
}

/** Whether both tell the same sum of money to so many digits that no other is likely to be it. */
function isExactSum({ figures: a }: Signs, { figures: b }: Signs): boolean {
  const exact = a.filter(({ value, currency }) => currency && digitsOf(value) >= DIGITS);
  return sameFigures(exact, b);
}

const digitsOf = (value: number) => String(value).replace(/\D|0+$/g, '').length;
