import type { TextSpan } from '../../model/event.ts';

/** "… than a few years ago", 比去年同期: what stands right before a date that something is held against. */
const THAN =
  /(?:比|较|相比于?|相较于?|对比|比起|不像|不同于|不如|更?接近(?:于)?|更?近似(?:于)?|更?类似(?:于)?|更像|停留在|不亚于|(?:同|与|跟|和) ?(?=去年同期|上年同期)|than(?: in| during)?|(?:compared|comparing) (?:to|with)|versus|vs\.?|up from|down from|(?:up|down|rose|fell|grew|gained|lost|increased?|decreased?|jumped|dropped|climbed) (?:by )?[\d.,]+ ?(?:%|percent|per cent) from) ?$/i;
const LIKE = /(?:像|如同|正如|一如|好比|与|跟|和|同|as (?:in|it did)|just like|like) ?$/i;
/** What closes the comparison that 像 or 與 opened. */
const ALIKE =
  /^(?:的|之)?[^,，。;；]{0,8}?(?:一样|一般|那样|那般|相似|类似|雷同|相同|不同|相比|相较|持平|无异|有?[^,，。;；]{0,6}(?:差异|差别|区别)|如出一辙|差不多|对比|判若)/;
/** The same where 像 stands further before: 就像他们说 2020 年赢了一样. */
const FAR_LIKE = /(?:^|[就正好,，。；;])像[^。！？!?]{1,80}$/;
const FAR_ALIKE = /^[^,，。;；]{0,8}一[样般](?:[,，。;；]|$)/;
const IN_ENGLISH = /(?:as in|as it did|like) ?$/i;

/** What stands in the same quarter or month of the year before is there to compare with. */
const SAME_PERIOD = /同期$/;

/**
 * Whether a date is one that something is compared with: it dates nothing itself, and the story
 * does not go on from it. `folded` is the paragraph, folded.
 */
export function isCompared(folded: string, { start, end }: TextSpan): boolean {
  const before = folded.slice(Math.max(0, start - 28), start);
  if (THAN.test(before)) return true;
  if (SAME_PERIOD.test(folded.slice(start, end)) && /[比较与跟和同] ?$/.test(before)) return true;
  const isFarAlike = FAR_ALIKE.test(folded.slice(end, end + 12));
  if (isFarAlike && FAR_LIKE.test(folded.slice(Math.max(0, start - 82), start))) return true;
  if (!LIKE.test(before)) return false;
  return IN_ENGLISH.test(before) || ALIKE.test(folded.slice(end, end + 16));
}
