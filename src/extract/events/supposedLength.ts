import type { TextSpan } from '../../model/event.ts';
import type { DateMention } from '../time/value.ts';

/** What opens a supposition about anybody at any time. */
const SUPPOSES =
  /(?:^|[^\u4e00-\u9fff]|[但而且所以那么因为])(?:若(?![干无])|如果|要是|假如|倘若|一旦|万一|哪怕|即[使便]|就算|每当|无论|不管)|\b(?:if|once|whenever|even if)\b/i;
/** 就可能 behind a length of time: how long a thing may last, not when it ends. */
const JUST_MAY =
  /^[,，]? ?[你它他她]?(?:就(?:可能|也许|或许|说不定)|(?:可能|也许|或许|说不定)(?:就|已))/;

/**
 * Whether a time counted ahead stands in a supposition: "若三个月后你回去读" and "四个月后就可能消失"
 * are about any three or four months. A supposition with a date of the calendar keeps it.
 */
export function isSupposedLength(
  folded: string,
  { value, start, end }: DateMention,
  sentence: TextSpan,
): boolean {
  const ahead =
    (value.type === 'distance' && value.sign > 0 && value.anchor === 'either') ||
    (value.type === 'vague' && (value.name === 'few-later' || value.name === 'few-after'));
  if (!ahead) return false;
  return (
    SUPPOSES.test(folded.slice(sentence.start, start)) ||
    JUST_MAY.test(folded.slice(end, Math.min(end + 12, sentence.end)))
  );
}
