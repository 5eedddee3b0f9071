import { scoreOf } from '../scoring.ts';
import { TITLE_WEIGHTS } from '../weights.ts';
import { rowTitle } from './rowTitle.ts';
import { titleCandidates } from './titleCandidates.ts';
import type { MadeTitle } from './titleMaterial.ts';
import type { TitleMaterial } from './titleMaterial.ts';
import { LONGEST, widthOf } from './width.ts';

/** A clause that is longer than a title should be is shown whole up to here, and cut nowhere. */
const WIDEST = 60;
/** Up to here where nothing shorter says anything by itself. */
const WIDEST_OF_ALL = 120;
/** A passage of which no part says anything without the next is shown whole up to here. */
const WIDEST_WHOLE = 80;

/** What each character beyond the longest good title costs: much, for half of what fits may tell too. */
const COST_BEYOND = 0.035;

/**
 * A Chinese title for an event: the clauses of the passage that tell most by themselves, the one of
 * the date's happening among them, without date, connectives and brackets, with the subject that
 * they share with a clause before. Each character beyond 28 costs; nothing in it is in other words
 * than the passage's. `undefined` for a passage without clauses.
 */
export function chineseTitle(material: TitleMaterial): MadeTitle | undefined {
  const row = rowTitle(material, '，', (title) => widthOf(title) <= LONGEST);
  if (row !== undefined) return { text: row };
  const candidates = titleCandidates(material, WIDEST);
  const told = best(candidates);
  if (told && told.tells > 0) return told;
  const whole = best(titleCandidates(material, WIDEST_OF_ALL));
  if (whole && whole.tells > 0) return whole;
  // Nothing stands by itself: the more of the passage is shown, the better it is understood.
  const widest = candidates.reduce<typeof told>(
    (a, b) => (widthOf(b.text) > widthOf(a?.text ?? '') ? b : a),
    undefined,
  );
  const { marks, quote } = material;
  const isFew = widthOf(marks.text.slice(quote.start, quote.end)) <= WIDEST_WHOLE;
  return isFew && widest?.signs['openEnd'] === 1 ? undefined : widest;
}

function best(candidates: ReturnType<typeof titleCandidates>) {
  const most = Math.min(1, Math.max(0, ...candidates.map(({ tells }) => tells)));
  let found: (typeof candidates)[number] | undefined;
  let highest = -Infinity;
  const able = candidates.filter(({ tells }) => tells >= most);
  const main = able.filter(({ signs }) => signs['main'] === 1);
  for (const candidate of main.length > 0 ? main : able) {
    const beyond = Math.max(0, widthOf(candidate.text) - LONGEST);
    const score = scoreOf(candidate.signs, TITLE_WEIGHTS) - beyond * COST_BEYOND;
    if (score > highest) [found, highest] = [candidate, score];
  }
  return found;
}
