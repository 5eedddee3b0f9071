import { EVENT_KINDS } from '../../model/event.ts';
import type { EventKind, TextSpan } from '../../model/event.ts';
import type { ParagraphMarks } from './marks.ts';

/** What the words of a span point to: sums of the lexicon's weights. */
export interface Cues {
  readonly kinds: Readonly<Record<EventKind, number>>;
  readonly forecast: number;
  readonly asserted: number;
  readonly present: number;
  readonly appearance: number;
}

/** The cues of the words that lie in a span. */
export function cuesOf(marks: ParagraphMarks, span: TextSpan): Cues {
  const kinds = Object.fromEntries(EVENT_KINDS.map((kind) => [kind, 0])) as Record<
    EventKind,
    number
  >;
  const sums = { forecast: 0, asserted: 0, present: 0, appearance: 0 };
  for (const { start, end, values } of marks.words) {
    if (start < span.start || end > span.end) continue;
    for (const value of values) {
      if (value.role === 'kind') kinds[value.kind] += value.weight;
      else sums[value.role] += value.weight;
    }
  }
  return { kinds, ...sums };
}

/** The kind with the highest score; ties go to the earlier kind, no score at all to `society`. */
export function strongestKind(scores: Readonly<Record<EventKind, number>>): EventKind {
  let best: EventKind = 'society';
  let bestScore = 0;
  for (const kind of EVENT_KINDS) {
    if (scores[kind] > bestScore) {
      best = kind;
      bestScore = scores[kind];
    }
  }
  return best;
}
