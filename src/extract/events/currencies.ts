import { inheritCurrency } from '../figures/figures.ts';
import { kindIndex, kindsOf } from './cues.ts';
import type { ParagraphMarks } from './marks.ts';

const MONEY_KINDS = ['funding', 'revenue'] as const;

/**
 * The marks of an article's paragraphs with amounts that have no currency of their own in the one
 * spoken of last, where the paragraph's words speak of money. A heading starts anew.
 */
export function withCurrency(paragraphs: readonly ParagraphMarks[]): readonly ParagraphMarks[] {
  let currency: string | null = null;
  return paragraphs.map((marks) => {
    if (marks.paragraph.role === 'heading') currency = null;
    if (marks.figures.length === 0) return marks;
    const before: string | null = currency;
    currency = marks.figures.findLast((f) => f.currency !== null)?.currency ?? currency;
    if (!marks.figures.some((f) => f.bare) || !speaksOfMoney(marks)) return marks;
    return { ...marks, figures: inheritCurrency(marks.figures, before, marks.folded) };
  });
}

function speaksOfMoney(marks: ParagraphMarks): boolean {
  const kinds = kindsOf(marks, { start: 0, end: marks.text.length });
  return MONEY_KINDS.some((kind) => (kinds[kindIndex(kind)] ?? 0) > 0);
}
