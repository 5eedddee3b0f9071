import type { EventDraft } from '../events/draft.ts';
import type { Signs } from '../scoring.ts';
import { contradict } from './agreement.ts';
import { isContrast } from './contrast.ts';
import { fitOf } from './dateFit.ts';
import { retellingSigns } from './retellingSigns.ts';
import { weighingIn } from './seldom.ts';
import { signsOf } from './signs.ts';

/** Two passages of an article that may tell one happening, and what can be seen of both. */
export interface RetellingPair {
  readonly passages: readonly [EventDraft, EventDraft];
  readonly signs: Signs;
}

/**
 * All pairs of passages of one article that merging weighs: dated by the text, at dates that fit,
 * and without a contradiction. O(n²) in the drafts, of which there are few.
 */
export function retellingPairs(drafts: readonly EventDraft[]): readonly RetellingPair[] {
  const dated = drafts.filter(
    ({ origin, basis, milestone }) =>
      origin !== 'publication' &&
      basis !== 'published' &&
      basis !== 'url' &&
      milestone === undefined,
  );
  const read = dated.map((draft) => signsOf(draft));
  const weighIn = weighingIn(dated, (i) => read[i]);
  return dated.flatMap((a, i) =>
    dated.slice(i + 1).flatMap((b, j): readonly RetellingPair[] => {
      const [x, y] = [read[i], read[i + 1 + j]];
      if (!x || !y || fitOf(a, b) === undefined) return [];
      if (contradict(x, y) || isContrast(x.text, y.text)) return [];
      const weighing = weighIn(a.evidence.source);
      const signs = retellingSigns({ draft: a, signs: x }, { draft: b, signs: y }, weighing);
      return [{ passages: [a, b], signs }];
    }),
  );
}
