import type { BoundWord, DateMention, TimeValue } from '../value.ts';
import { lengthBefore, wordsAfter, wordsBefore } from './refiner.ts';
import type { Beside, Refiner } from './refiner.ts';

const aboutBefore = wordsBefore(
  '(?:大约|大概|约莫|约|差不多|将近|可能是|(?<![A-Za-z])(?:around|about|circa|roughly|approximately|approx\\.?|c\\.|ca\\.?)) ?(?:在|是)? ?',
  'i',
);
/** Of the words before, those that belong to the expression. */
const ABOUT_TAKEN = /^(?:大约|大概|约莫|约|c\.|ca\.?|approx\.?) ?$/i;
const aboutAfter = wordsAfter(' ?(?:左右|前后|上下|or so(?![A-Za-z]))');

/** Words of vagueness next to a mention make it approximate; some belong to the expression. */
export const markApproximate: Refiner = (mentions, folded) =>
  mentions.map((mention) => {
    const words = aboutBefore(folded, mention.start)?.groups?.['words'];
    const tail = aboutAfter(folded, mention.end)?.[0].length ?? 0;
    if (tail === 0 && (words === undefined || !canBeAbout(mention.value, words))) return mention;
    const lead = ABOUT_TAKEN.test(words ?? '') ? (words ?? '').length : 0;
    return {
      ...mention,
      approximate: true,
      start: mention.start - lead,
      end: mention.end + tail,
    };
  });

/** "About last year" and "about today" are about them, not near them. */
const canBeAbout = (value: TimeValue, words: string) =>
  !/^about/i.test(words) ||
  value.type === 'distance' ||
  value.type === 'offset' ||
  value.type === 'range' ||
  (value.type === 'calendar' && value.fields.day === undefined && value.fields.year !== undefined);

const BOUND_AFTER: readonly (readonly [Beside, BoundWord])[] = [
  [wordsAfter(' ?(?:或|及)(?:之|以)?前'), 'until'],
  [wordsAfter(' ?(?:或|及)(?:之|以)?后'), 'since'],
  [wordsAfter(' ?(?:之前|以前|前(?!后|往|进|夕|十|半|[一二两三四五六七八九\\d]))'), 'before'],
  [wordsAfter(' ?(?:之后|以后|后(?!来|半|面|续|期|[一二两三四五六七八九\\d]))'), 'after'],
  [wordsAfter(' ?(?:以来|至今|开始|起(?![点步来草飞诉源]))'), 'since'],
  [wordsAfter(' ?为止'), 'until'],
  [wordsAfter(',? (?:onwards?|on(?=[,.;])|(?:and|or) later)(?![A-Za-z])'), 'since'],
  [wordsAfter(' (?:and|or) earlier(?![A-Za-z])'), 'until'],
];
/** 从…起 and 自…以來: what opens a bound that its tail has named. */
const sinceBefore = wordsBefore('(?:自从|自|从) ?');
const english = (words: string) => wordsBefore(`(?<![A-Za-z])(?:${words}) (?:the )?`, 'i');
const BOUND_BEFORE: readonly (readonly [Beside, BoundWord])[] = [
  [wordsBefore('(?:截止到|截至|截止|直到) ?'), 'before'],
  [wordsBefore('(?:自从|自) ?'), 'since'],
  [english('(?:ever )?since'), 'since'],
  [english('by|no later than'), 'by'],
  [english('before|prior to'), 'before'],
  [english('after'), 'after'],
  [english('until|till|up to'), 'until'],
];

/** "Before", "since" and their like open a mention at one end and belong to the expression. */
export const markBounds: Refiner = (mentions, folded) =>
  mentions.map((mention) => {
    if (mention.bound ?? !canBeOpen(mention.value)) return mention;
    for (const [words, bound] of BOUND_AFTER) {
      const tail = words(folded, mention.end)?.[0].length;
      if (tail === undefined) continue;
      const lead = bound === 'since' ? lengthBefore(sinceBefore(folded, mention.start)) : 0;
      return bounded(mention, bound, mention.start - lead, mention.end + tail);
    }
    for (const [words, bound] of BOUND_BEFORE) {
      const lead = lengthBefore(words(folded, mention.start));
      if (lead > 0) return bounded(mention, bound, mention.start - lead, mention.end);
    }
    return mention;
  });

/** "Before the end of 2025" is by then: what a deadline bounds is the end itself. */
function bounded(mention: DateMention, word: BoundWord, start: number, end: number): DateMention {
  const deadline = (word === 'before' || word === 'until') && endsUnit(mention.value);
  return { ...mention, bound: deadline ? 'by' : word, start, end };
}

const endsUnit = (value: TimeValue): boolean =>
  (value.type === 'calendar' || value.type === 'shift') && value.fields?.part === 'end';

const canBeOpen = (value: TimeValue) =>
  value.type === 'calendar' ||
  value.type === 'range' ||
  value.type === 'decade' ||
  value.type === 'century' ||
  (value.type === 'shift' && (value.anchor === 'published' || value.unit === 'century'));
