import { EVENT_KINDS } from '../../model/event.ts';
import type { EventKind, TextSpan } from '../../model/event.ts';
import { firstFrom } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';

/** Scores by kind, in the order of `EVENT_KINDS`. */
export type KindScores = readonly number[];

/** What the words of a span point to: sums of the lexicon's weights. */
export interface Cues {
  readonly kinds: KindScores;
  /** The highest of the kinds' scores. */
  readonly strongest: number;
  readonly forecast: number;
  readonly asserted: number;
  readonly present: number;
  readonly appearance: number;
  /** Phrases of adverts and imprints. */
  readonly boilerplate: number;
}

/** No score for any kind. */
export const NO_KINDS: KindScores = EVENT_KINDS.map(() => 0);
const NONE: Cues = {
  kinds: NO_KINDS,
  strongest: 0,
  forecast: 0,
  asserted: 0,
  present: 0,
  appearance: 0,
  boilerplate: 0,
};
const INDEX = new Map<EventKind, number>(EVENT_KINDS.map((kind, i) => [kind, i]));

/** The place of a kind in `KindScores`. */
export function kindIndex(kind: EventKind): number {
  return INDEX.get(kind) ?? 0;
}

/** The cues of the words that lie in a span. O(log n + words in the span). */
export function cuesOf(marks: ParagraphMarks, span: TextSpan): Cues {
  const { words } = marks;
  let i = firstFrom(words, span.start);
  let word = words[i];
  if (!word || word.end > span.end) return NONE;
  const kinds = NO_KINDS.slice();
  const sums = { forecast: 0, asserted: 0, present: 0, appearance: 0, boilerplate: 0 };
  for (; word && word.end <= span.end; i += 1, word = words[i]) {
    for (const value of word.values) {
      if (value.role === 'kind') {
        const at = kindIndex(value.kind);
        kinds[at] = (kinds[at] ?? 0) + value.weight;
      } else sums[value.role] += value.weight;
    }
  }
  let strongest = 0;
  for (const score of kinds) if (score > strongest) strongest = score;
  const { forecast, asserted, present, appearance, boilerplate } = sums;
  return { kinds, strongest, forecast, asserted, present, appearance, boilerplate };
}

/** The kind with the highest score; ties go to the earlier kind, no score at all to `society`. */
export function strongestKind(scores: KindScores): EventKind {
  let best = -1;
  scores.forEach((score, i) => {
    if (score > 0 && (best < 0 || score > (scores[best] ?? 0))) best = i;
  });
  return EVENT_KINDS[best] ?? 'society';
}
