import { within } from '../events/marks.ts';
import { foldOnce } from './foldOnce.ts';
import type { Statement } from './statements.ts';
import type { TitleMaterial } from './titleMaterial.ts';

/** "Grew from 1 to 10 million" with no word for what grew, in a passage about revenue. */
export function isMoneySum(
  { marks, kind }: TitleMaterial,
  { span }: Statement,
  text: string,
): boolean {
  return (
    kind === 'revenue' &&
    MOVES.test(foldOnce(text)) &&
    within(marks.figures, span).some((f) => f.currency !== null || f.bare) &&
    !/营收|收入|销售|利润|亏|业绩|客户|用户|订单|成本|价/.test(foldOnce(text))
  );
}

/** How what is said of a sum begins, folded: it grew, it is beyond another. */
export const MOVES =
  /^(?:从|会超|会达|将达|将超|已|才|增|成长|达|远?超|可能是|约|大概|接近|近|融|募|筹|拿|又从)/;
