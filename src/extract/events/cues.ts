import { EVENT_KINDS } from '../../model/event.ts';
import type { EventKind, TextSpan } from '../../model/event.ts';
import type { WordRole } from '../knowledge.ts';
import { firstFrom } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';

/** Scores by kind, in the order of `EVENT_KINDS`. */
export type KindScores = readonly number[];

/** No score for any kind. */
export const NO_KINDS: KindScores = EVENT_KINDS.map(() => 0);

const INDEX = new Map<EventKind, number>(EVENT_KINDS.map((kind, i) => [kind, i]));

/** The place of a kind in `KindScores`. */
export function kindIndex(kind: EventKind): number {
  return INDEX.get(kind) ?? 0;
}

/** What a word points to besides a kind. `boilerplate`: phrases of adverts and imprints. */
type Cue = Exclude<WordRole['role'], 'kind'>;

/** The weights of the words of a span that point to something. O(log n + words in the span). */
export function cueOf({ words }: ParagraphMarks, cue: Cue, span: TextSpan): number {
  let sum = 0;
  let i = firstFrom(words, span.start);
  for (let word = words[i]; word && word.end <= span.end; word = words[(i += 1)]) {
    for (const { role, weight } of word.values) if (role === cue) sum += weight;
  }
  return sum;
}

/** How far the words of a span point to each kind: sums of weights. O(log n + words in the span). */
export function kindsOf({ words }: Pick<ParagraphMarks, 'words'>, span: TextSpan): KindScores {
  let scores: number[] | undefined;
  let i = firstFrom(words, span.start);
  for (let word = words[i]; word && word.end <= span.end; word = words[(i += 1)]) {
    for (const value of word.values) {
      if (value.role !== 'kind') continue;
      scores ??= NO_KINDS.slice();
      const at = kindIndex(value.kind);
      scores[at] = (scores[at] ?? 0) + value.weight;
    }
  }
  return scores ?? NO_KINDS;
}
