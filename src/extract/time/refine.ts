import { markApproximate, markBounds } from './refine/bounds.ts';
import { takeClock } from './refine/clock.ts';
import { outsideCodes } from './refine/codes.ts';
import { joinDays } from './refine/dayRanges.ts';
import { joinMonths } from './refine/monthLists.ts';
import { joinNeighbours } from './refine/neighbours.ts';
import { joinQuarters } from './refine/quarterLists.ts';
import { countFrom } from './refine/offsets.ts';
import { takeParts } from './refine/parts.ts';
import { openToPresent } from './refine/present.ts';
import { joinRanges } from './refine/ranges.ts';
import type { Refiner } from './refine/refiner.ts';
import { outsideTitles } from './refine/titles.ts';
import type { DateMention } from './value.ts';

/** In this order: a range is made of whole mentions, and a bound goes around a range. */
const REFINERS: readonly Refiner[] = [
  outsideTitles,
  outsideCodes,
  joinNeighbours,
  joinMonths,
  joinQuarters,
  joinDays,
  takeClock,
  takeParts,
  openToPresent,
  joinRanges,
  countFrom,
  markApproximate,
  markBounds,
];

/** The mentions with parts, ranges and the words around them taken in, in order, not overlapping. */
export function refineDates(
  mentions: readonly DateMention[],
  folded: string,
): readonly DateMention[] {
  if (mentions.length === 0) return mentions;
  return withoutOverlap(REFINERS.reduce((refined, refiner) => refiner(refined, folded), mentions));
}

/** Of two mentions that took in the same words, the first keeps them and the other is dropped. */
function withoutOverlap(mentions: readonly DateMention[]): readonly DateMention[] {
  let end = 0;
  return mentions.filter((mention) => {
    if (mention.start < end) return false;
    end = mention.end;
    return true;
  });
}
