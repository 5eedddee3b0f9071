import { EVENT_KINDS } from '../../model/event.ts';
import type { EventKind, Figure, TextSpan } from '../../model/event.ts';
import { cuesOf, strongestKind } from './cues.ts';
import { within } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';

/** How much the rest of the quote counts beside the clause that the date governs. */
const QUOTE_SHARE = 0.4;
/** How much the section's heading counts. */
const FIGURE_WEIGHT = 3;

const KIND_OF_MEASURE: Partial<Record<Figure['measure'], EventKind>> = {
  revenue: 'revenue',
  funding: 'funding',
  valuation: 'funding',
  score: 'research',
  share: 'revenue',
};

/** The kind of a happening from the words of its clause, its quote, its figures and its people. */
export function kindOf(
  marks: ParagraphMarks,
  clause: TextSpan,
  quote: TextSpan,
  figures: readonly Figure[],
): EventKind {
  const near = cuesOf(marks, clause).kinds;
  const wide = cuesOf(marks, quote).kinds;
  const scores = Object.fromEntries(
    EVENT_KINDS.map((kind) => [kind, near[kind] + QUOTE_SHARE * wide[kind]]),
  ) as Record<EventKind, number>;
  for (const { measure } of figures) {
    const kind = KIND_OF_MEASURE[measure];
    if (kind !== undefined) scores[kind] += FIGURE_WEIGHT;
  }
  for (const { values } of within(marks.milestones, quote)) {
    for (const { kind } of values) scores[kind] += 0.7;
  }
  if (within(marks.entities, clause).some((e) => e.values.some((v) => v.kind === 'person'))) {
    scores.people += 0.5;
  }
  return strongestKind(scores);
}
