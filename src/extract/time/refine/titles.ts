import type { Refiner } from './refiner.ts';

/** How far a title's brackets are looked for on each side. */
const TITLE = 60;

/** Names in 《》 keep their words to themselves: 《2001 太空漫遊》 is no date. */
export const outsideTitles: Refiner = (mentions, folded) =>
  mentions.filter(({ start, end }) => {
    const lead = folded.slice(Math.max(0, start - TITLE), start);
    return (
      lead.lastIndexOf('《') <= lead.lastIndexOf('》') ||
      !folded.slice(end, end + TITLE).includes('》')
    );
  });
