import type { DateMention } from '../value.ts';

/** Mentions in, mentions out, in order and not overlapping; the text is the folded one. */
export type Refiner = (mentions: readonly DateMention[], folded: string) => readonly DateMention[];

/** Words that a refiner looks for right before, or right behind, a place in a text. */
export type Beside = (folded: string, at: number) => RegExpExecArray | undefined;

/**
 * Looks for a pattern that ends at a place. Matched backwards from there by a lookbehind, so that
 * a place with other words before it costs a step or two. What it matched is group `words`.
 */
export function wordsBefore(pattern: string, flags: 'i' | '' = ''): Beside {
  const behind = new RegExp(`(?<=(?<words>${pattern}))`, `y${flags}`);
  return (folded, at) => {
    behind.lastIndex = at;
    return behind.exec(folded) ?? undefined;
  };
}

/** Whether English words can end right before a place: without a space or a hyphen there are none. */
export const followsWords = (folded: string, at: number): boolean => {
  const code = folded.charCodeAt(at - 1);
  return code === 0x20 || code === 0x0a || code === 0x2d;
};

/** Looks for a pattern that begins at a place. What it matched is the match. */
export function wordsAfter(pattern: string, flags: 'i' | '' = ''): Beside {
  const ahead = new RegExp(pattern, `y${flags}`);
  return (folded, at) => {
    ahead.lastIndex = at;
    return ahead.exec(folded) ?? undefined;
  };
}

/** How many characters the words before a place are; 0 without them. */
export const lengthBefore = (words: RegExpExecArray | undefined): number =>
  words?.groups?.['words']?.length ?? 0;
