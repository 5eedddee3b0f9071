import { COUNT_WORDS, GAP } from '../englishNumerals.ts';
import { DISTANCE_UNIT, englishDistanceOf } from '../rules/englishDistance.ts';
import { lengthBefore, wordsBefore } from './refiner.ts';
import type { Refiner } from './refiner.ts';

const offsetBefore = wordsBefore(
  `(?<![A-Za-z\\d.,$-])(?<count>${COUNT_WORDS})[ \\n-]${DISTANCE_UNIT}${GAP}(?<side>after|before|from|following)${GAP}(?:the${GAP})?`,
  'i',
);

/** "Three days after Easter": a distance before a date is counted from that date. */
export const countFrom: Refiner = (mentions, folded) =>
  mentions.map((mention) => {
    const words = offsetBefore(folded, mention.start);
    const distance = words && englishDistanceOf(words.groups ?? {});
    if (!distance || mention.value.type === 'narrative') return mention;
    return {
      ...mention,
      start: mention.start - lengthBefore(words),
      value: {
        type: 'offset',
        parts: [distance],
        sign: words.groups?.['side']?.toLowerCase() === 'before' ? -1 : 1,
        from: mention.value,
      },
    };
  });
