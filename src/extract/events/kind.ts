import { EVENT_KINDS } from '../../model/event.ts';
import type { EventKind } from '../../model/event.ts';
import { scoreOf } from '../scoring.ts';
import type { Signs, Weights } from '../scoring.ts';
import { KIND_WEIGHTS } from '../weights.ts';

/** The kind whose signs weigh most (see `kindSigns`); of equals the earlier one. */
export function kindOf(signs: readonly Signs[], weights: Weights = KIND_WEIGHTS): EventKind {
  const scores = signs.map((one) => scoreOf(one, weights));
  return EVENT_KINDS[scores.indexOf(Math.max(...scores))] ?? 'society';
}
