import type { DateValue } from '../../model/edtf.ts';
import { passageAfter, storyAfter } from './dated.ts';
import type { DatedMention } from './dated.ts';
import type { ParagraphMarks } from './marks.ts';

/** The time that a story is at. */
export interface StoryTime {
  /** What "the next year" counts from. */
  readonly narrative: DateValue | undefined;
  /** The date of the paragraph within which days without a year lie. */
  readonly passage: DateValue | undefined;
  /** The day or month that was named last. */
  readonly day: DateValue | undefined;
}

const isDayOrMonth = ({ precision }: DateValue) => precision === 'day' || precision === 'month';

/** The time that a story is at behind the dated mentions of a sentence. */
export function timeAfter(
  marks: ParagraphMarks,
  dated: readonly DatedMention[],
  { narrative, passage, day }: StoryTime,
): StoryTime {
  let [within, last] = [passage, day];
  for (const one of dated) {
    within = passageAfter(marks, one, within);
    if (within && isDayOrMonth(within)) last = within;
  }
  return { narrative: storyAfter(marks, dated, narrative), passage: within, day: last };
}
