import type { Figure } from '../../model/event.ts';
import { areContrary, shareAct } from './acts.ts';
import { isContrast } from './contrast.ts';
import type { Signs } from './signs.ts';
import { isOneName } from './things.ts';

/** A telling of fewer terms is like another only as far as if it had as many. */
const LEAST_TERMS = 4;
/** Terms in common without which words tell nothing, unless nearly all are. */
const ENOUGH = { han: 4, latin: 3 };
/** As many where a name and what was done agree too. */
const FEW = 3;
/** So much of the shorter telling stands in the longer one that fewer terms are enough. */
const MOST = 0.6;
/** So much that the longer one says it. */
const NEARLY_ALL = 0.75;
/** How much of the longer telling at least is what both say, where nothing else agrees. */
const OF_THE_LONGER = 0.12;
/** The same where the dates say little too. */
const MOST_OF_THE_LONGER = 0.4;
/** Where nobody is named and less is shared, there is nothing to look at. */
const LEAST_SHARE = 0.3;
/** How much of the shorter telling stands in the longer one, where words alone have to tell. */
const BY_WORDS = 0.5;

/** Amounts of one thing that sources give differently are no further apart than this. */
const ROUNDED = 1.25;
/** Share of the names of the one that names fewer from which others beside them are no matter. */
const MOST_NAMES = 2 / 3;

/**
 * What two dates that fit say by themselves: `day`, much: both name the same day. `month`: the same
 * weeks or months. `year`: the same year. `vague`: little; "recently", one date within another.
 */
export type DateFit = 'day' | 'month' | 'year' | 'vague';

/** What has to agree beside dates of each sort. */
const NEEDED: Readonly<
  Record<
    DateFit,
    {
      /** Share of words where names, or what was done, agree as well. */
      readonly withName: number;
      readonly withAct: number;
      /** Names, works, amounts and acts in common, where the words do not tell. */
      readonly signs: number;
      /** The share of words beside them, within one language. */
      readonly beside: number;
    }
  >
> = {
  day: { withName: 0.25, withAct: 0.3, signs: 2.5, beside: 0 },
  month: { withName: 0.34, withAct: 0.4, signs: 3, beside: 0.1 },
  year: { withName: 0.34, withAct: 0.5, signs: 3, beside: 0.12 },
  vague: { withName: 0.34, withAct: 0.5, signs: 3, beside: 0.2 },
};

/** That two tellings contradict each other. */
export const CONTRARY = -1;

/**
 * How far two tellings agree: above 0 they tell one happening, at 0 nothing says that they do, and
 * `CONTRARY` where something says that they do not.
 * What contradicts comes first: contrary acts, others named, other amounts, other things in the
 * same place. Then names, amounts and acts count for it, and how many of the words are shared.
 */
export function agreementOf(a: Signs, b: Signs, dates: DateFit): number {
  if (contradict(a, b)) return CONTRARY;
  const named = namesShared(a, b) + shared(a.works, b.works);
  const amount = sameFigures(a.figures, b.figures);
  if (named === 0 && !amount && a.han === b.han && shareOf(a, b) < LEAST_SHARE) return 0;
  const act = shareAct(a.acts, b.acts);
  const numbers = shared(a.numbers, b.numbers) > 0;
  const signs = named + (amount ? 2 : 0) + (act ? 1 : 0) + (numbers ? 0.5 : 0);
  const share = a.han !== b.han ? 0 : a.text.trim() === b.text.trim() ? 1 : shareOf(a, b);
  const isSame =
    a.han === b.han
      ? byWords(a, b, dates, { share, act, numbers, named: named > 0 || amount }) ||
        (bySigns(dates, { signs, act, amount, named }) && share >= NEEDED[dates].beside)
      : bySigns(dates, { signs, act, amount, named }) ||
        (dates === 'day' && act && numbers && signs >= 1.5);
  if (!isSame) return 0;
  if (a.han === b.han && share < 0.95 && isContrast(a.text, b.text)) return CONTRARY;
  return share + signs / 4;
}

function byWords(
  a: Signs,
  b: Signs,
  dates: DateFit,
  agree: {
    readonly share: number;
    readonly act: boolean;
    readonly numbers: boolean;
    readonly named: boolean;
  },
): boolean {
  const { share, act, named, numbers } = agree;
  const common = shared(a.terms, b.terms) + (numbers ? 1 : 0);
  const { withName, withAct } = NEEDED[dates];
  if (named && act && share >= withName && common >= FEW) return true;
  if (named && share >= BY_WORDS && (dates === 'day' || dates === 'month')) return true;
  const enough = ENOUGH[a.han ? 'han' : 'latin'];
  if (act && share >= withAct && common >= enough) return true;
  const least = Math.min(a.terms.size, b.terms.size);
  if (act && dates !== 'vague' && common > 1 && common >= least) return true;
  if (share < BY_WORDS) return false;
  if (act && dates === 'day' && common > 1) return true;
  const ofLonger = common / Math.max(1, a.terms.size, b.terms.size);
  if (ofLonger < OF_THE_LONGER) return false;
  if (dates === 'vague' && !act && !named && (share < NEARLY_ALL || ofLonger < MOST_OF_THE_LONGER))
    return false;
  if (share >= NEARLY_ALL) return common > 1;
  if (common < enough && (share < MOST || common < FEW)) return false;
  // Who or what both are about, and nothing else: a name that no list knows.
  return act || named || !a.han || !isOneName(a, b, common);
}

/** Names that both have; what may be a name in one of them is one where it surely is in the other. */
function namesShared(a: Signs, b: Signs): number {
  return shared(a.names, b.names) + shared(a.names, b.perhaps) + shared(a.perhaps, b.names);
}

function bySigns(
  dates: DateFit,
  {
    signs,
    act,
    amount,
    named,
  }: {
    readonly signs: number;
    readonly act: boolean;
    readonly amount: boolean;
    readonly named: number;
  },
): boolean {
  if (named === 0 || signs < NEEDED[dates].signs) return false;
  if (dates === 'day') return act || amount || named > 2;
  return (act && named > 1) || amount;
}

/** Whether something says that two tellings are of two happenings. */
export function contradict(a: Signs, b: Signs): boolean {
  // Acts last: they take the longest to read.
  return (
    areOthers(a, b) ||
    otherCounts(a, b) ||
    otherFigures(a.figures, b.figures) ||
    (a.works.size > 0 && b.works.size > 0 && shared(a.works, b.works) === 0) ||
    areContrary(a.acts, b.acts)
  );
}

/** Whether each names somebody or something that the other does not, beside hardly any in common. */
export function areOthers(a: Signs, b: Signs): boolean {
  if (a.names.size === 0 || b.names.size === 0) return false;
  const common = shared(a.names, b.names);
  const own = [...a.names].filter((name) => !b.names.has(name) && !b.perhaps.has(name)).length;
  const others = [...b.names].filter((name) => !a.names.has(name) && !a.perhaps.has(name)).length;
  if (own === 0 || others === 0) return false;
  return common < MOST_NAMES * Math.min(a.names.size, b.names.size);
}

/**
 * Whether both tell an amount of the same thing, and not about the same. A sum that both tell is
 * the same thing, whatever else they call it.
 */
function otherFigures(ofOne: readonly Figure[], ofOther: readonly Figure[]): boolean {
  const a = ofOne.filter((one) => !sameFigures([one], ofOther));
  const b = ofOther.filter((other) => !sameFigures([other], ofOne));
  return a.some((one) => {
    const same = b.filter((other) => isOfSame(one, other));
    return (
      same.length > 0 &&
      !same.some((other) => areNear(one, other)) &&
      !same.some((other) => a.some((mine) => isOfSame(mine, other) && areNear(mine, other)))
    );
  });
}

const isOfSame = (a: Figure, b: Figure) =>
  a.measure === b.measure &&
  (a.currency ?? '') === (b.currency ?? '') &&
  (a.currency || (a.unit ?? '') === (b.unit ?? ''));

function areNear(a: Figure, b: Figure): boolean {
  const [low, high] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
  return a.currency ? high <= low * ROUNDED : high <= (low >= 10 ? low * ROUNDED : low);
}

/** Whether both tell the same amount of money. */
export function sameFigures(a: readonly Figure[], b: readonly Figure[]): boolean {
  return a.some(({ value, currency }) =>
    b.some((other) => currency && other.currency === currency && other.value === value),
  );
}

/** Whether both count or number the same thing, and otherwise: 三號線, 五號線. */
export function otherCounts(a: Signs, b: Signs): boolean {
  for (const [what, values] of a.counted) {
    const others = b.counted.get(what);
    if (others && shared(values, others) === 0) return true;
  }
  return false;
}

/** How much of the shorter telling stands in the longer one. */
export function shareOf(a: Signs, b: Signs): number {
  const least = Math.min(a.terms.size, b.terms.size);
  return shared(a.terms, b.terms) / Math.max(LEAST_TERMS, least);
}

/** How much of the longer telling the shorter one says. */
export function shareOfLonger(a: Signs, b: Signs): number {
  return shared(a.terms, b.terms) / Math.max(1, a.terms.size, b.terms.size);
}

/** How many items two sets have in common. */
export function shared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const item of few) if (many.has(item)) count += 1;
  return count;
}
