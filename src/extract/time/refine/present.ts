import type { DateMention, TimeValue } from '../value.ts';
import { lengthBefore, wordsAfter, wordsBefore } from './refiner.ts';
import type { Refiner } from './refiner.ts';

const toPresent = wordsAfter(
  '(?: ?(?:-|—{1,2}|–) ?|[ \\n](?:(?:up[ \\n])?to|until|till|through)[ \\n])(?:the[ \\n])?(?:present(?:[ \\n-]day)?|now|today|date|ongoing)(?![\\w-])',
  'i',
);
const from = wordsBefore('(?<![A-Za-z])(?:from|since|between)(?:[ \\n]the)?[ \\n]', 'i');

/** "From 2020 to the present", "2015 – today": a date that what it tells has gone on from. */
export const openToPresent: Refiner = (mentions, folded) => {
  const opened: DateMention[] = [];
  for (const mention of mentions) {
    const last = opened.at(-1);
    // The "today" that the mention before has taken in.
    if (last && mention.start < last.end) continue;
    const tail = isDate(mention) ? toPresent(folded, mention.end)?.[0].length : undefined;
    if (tail === undefined) {
      opened.push(mention);
      continue;
    }
    const start = mention.start - lengthBefore(from(folded, mention.start));
    opened.push({ ...mention, start, end: mention.end + tail, bound: 'since' });
  }
  return opened;
};

const DATES: readonly TimeValue['type'][] = ['calendar', 'decade', 'century', 'shift'];

const isDate = ({ value, bound }: DateMention) => bound === undefined && DATES.includes(value.type);
