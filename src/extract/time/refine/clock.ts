import { wordsAfter } from './refiner.ts';
import type { Refiner } from './refiner.ts';
import type { DateMention } from '../value.ts';

const PART_OF_DAY =
  '(?:凌晨|清晨|早晨|早上|上午|中午|午间|正午|下午|午后|傍晚|晚上|晚间|深夜|夜里|夜间)';
const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const clockAfter = wordsAfter(
  `(?:的| |,)?(?:${PART_OF_DAY}(?:${NUMBER} ?[时点](?!候|间|代|评))?|${NUMBER} ?[时点](?!候|间|代|评)(?=[\\d一二三四五六七八九十整半许左,]))(?: ?(?:半|整|${NUMBER} ?分)(?: ?${NUMBER} ?秒)?)?(?:许|左右)?`,
);

/** The time of day behind a day belongs to the expression: 5月12日14时28分, 三日下午2時許. */
export const takeClock: Refiner = (mentions, folded) =>
  mentions.map((mention) => {
    const clock = namesDay(mention) ? clockAfter(folded, mention.end) : undefined;
    return clock ? { ...mention, end: mention.end + clock[0].length } : mention;
  });

const namesDay = ({ value }: DateMention) =>
  value.type === 'calendar'
    ? value.fields.day !== undefined
    : (value.type === 'now' && value.day === true) ||
      (value.type === 'shift' && (value.unit === 'day' || value.fields?.day !== undefined));
