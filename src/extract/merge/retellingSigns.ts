import { shareAct } from './acts.ts';
import { areOthers, otherCounts, sameFigures, shared } from './agreement.ts';
import { isContrast } from './contrast.ts';
import type { Passage } from './retold.ts';
import { thingsOfBoth } from './things.ts';
import type { Weighing } from './seldom.ts';

const flag = (is: boolean) => (is ? 1 : 0);

/** Longer rows of words in common say no more. */
const LONGEST_ROW = 8;
/** Calendar months and days are no longer, in days. */
const DAYS_OF_MONTH = 31;

/**
 * What can be seen of two passages of one article, whose dates fit and which do not contradict each
 * other, that bears on whether they tell one happening. `weighing`: how much the words say in this
 * article. Each sign is the same whichever passage comes first.
 */
export function retellingSigns(
  { draft: a, signs: x }: Passage,
  { draft: b, signs: y }: Passage,
  { weightOf, crowdOf }: Weighing,
): Readonly<Record<string, number>> {
  const weigh = (terms: Iterable<string | number>) => {
    let sum = 0;
    for (const term of terms) sum += weightOf(term);
    return sum;
  };
  const common = weigh([...x.terms].filter((term) => y.terms.has(term)));
  const [one, other] = [weigh(x.terms), weigh(y.terms)];
  const { words, names } = thingsOfBoth(x, y);
  const rows = [...words, ...names].map((row) => (x.han ? row.length : row.split(' ').length * 2));
  const isSame = a.date.span.from === b.date.span.from && a.date.span.to === b.date.span.to;
  const days = Math.min(a.date.span.to - a.date.span.from, b.date.span.to - b.date.span.from);
  const longest = Math.max(a.date.span.to - a.date.span.from, b.date.span.to - b.date.span.from);
  const act = shareAct(x.acts, y.acts);
  const isPlaced = (name: string) => flag((a.signs?.[name] ?? 0) > 0 || (b.signs?.[name] ?? 0) > 0);
  return {
    common: Math.min(20, common) / 10,
    shorter: common / Math.max(4, Math.min(one, other)),
    longer: common / Math.max(8, one, other),
    row: Math.min(LONGEST_ROW, Math.max(0, ...rows)) / LONGEST_ROW,
    rows: Math.min(3, rows.length) / 3,
    act: flag(act),
    otherAct: flag(!act && x.acts.size > 0 && y.acts.size > 0),
    names: Math.min(2, shared(x.names, y.names)),
    works: flag(shared(x.works, y.works) > 0),
    numbers: flag(shared(x.numbers, y.numbers) > 0),
    money: flag(sameFigures(x.figures, y.figures)),
    others: flag(areOthers(x, y)),
    counts: flag(otherCounts(x, y)),
    contrast: flag(isContrast(x.text, y.text)),
    sameDate: flag(isSame),
    day: flag(days <= 1),
    month: flag(days > 1 && days <= DAYS_OF_MONTH),
    long: flag(longest > 366),
    approximate: flag(a.date.approximate || b.date.approximate),
    relative: flag(a.basis === 'relative' || b.basis === 'relative'),
    alone: 1 / Math.max(1, crowdOf(a, b) - 1),
    sameParagraph: flag(a.evidence.paragraph === b.evidence.paragraph),
    sameSection: flag(a.section === b.section),
    sameKind: flag(a.kind === b.kind),
    sameModality: flag(a.modality === b.modality),
    quoted: isPlaced('quoted'),
    listed: flag(isPlaced('item') + isPlaced('row') > 0),
    latin: flag(!x.han),
  };
}
