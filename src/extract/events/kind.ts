import type { EventKind, Figure, TextSpan } from '../../model/event.ts';
import { kindIndex, kindsOf, strongestKind } from './cues.ts';
import type { KindScores } from './cues.ts';
import { within } from './marks.ts';
import type { ParagraphMarks } from './marks.ts';

/** How much the rest of the quote counts beside the clause that the date governs. */
const QUOTE_SHARE = 0.4;
/** How much the words of the heading above count, or of a table's header row. */
const HEADING_SHARE = 0.25;
const FIGURE_WEIGHT = 2;
/** Money of which nothing says what it is for: a business figure, where no word says better. */
const MONEY_WEIGHT = 0.3;
const MILESTONE_WEIGHT = 0.7;
const PERSON_WEIGHT = 0.5;

const KIND_OF_MEASURE: Partial<Record<Figure['measure'], EventKind>> = {
  revenue: 'revenue',
  funding: 'funding',
  valuation: 'funding',
  score: 'research',
  share: 'revenue',
};

/**
 * The kind of a happening from the words of its clause, its quote, its figures and its people.
 * `above` are the scores of the heading, or of the header row, that it stands under. A passage
 * with no word of any kind is of `society`.
 */
export function kindOf(
  marks: ParagraphMarks,
  clause: TextSpan,
  quote: TextSpan,
  figures: readonly Figure[],
  above: KindScores,
): EventKind {
  const wide = kindsOf(marks, quote);
  const scores = kindsOf(marks, clause).map((near, i) => near + QUOTE_SHARE * (wide[i] ?? 0));
  const add = (kind: EventKind, weight: number) => {
    scores[kindIndex(kind)] = (scores[kindIndex(kind)] ?? 0) + weight;
  };
  for (const { measure, currency } of figures) {
    const kind = KIND_OF_MEASURE[measure];
    if (kind !== undefined) add(kind, FIGURE_WEIGHT);
    else if (currency) add('revenue', MONEY_WEIGHT);
  }
  for (const { values } of within(marks.milestones, quote)) {
    for (const { kind } of values) add(kind, MILESTONE_WEIGHT);
  }
  if (within(marks.entities, clause).some((e) => e.values.some((v) => v.kind === 'person'))) {
    add('people', PERSON_WEIGHT);
  }
  // A heading is about many things: it speaks for a kind that the passage itself points to. The
  // header of a table says what its rows are.
  const inRow = marks.paragraph.role === 'row';
  above.forEach((score, i) => {
    const own = scores[i] ?? 0;
    if (inRow || own > 0) scores[i] = own + HEADING_SHARE * score;
  });
  return strongestKind(scores);
}
