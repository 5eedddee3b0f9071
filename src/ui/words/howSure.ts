import type { Messages } from './messages.ts';

/** Never "ten in ten": no reading is certain. */
const MOST = 9;

/**
 * How sure the reading of an event is, in words: its confidence, and in how many of ten passages
 * at the tenth below such a reading is right. `undefined` where nothing is said of it.
 */
export function howSure(confidence: number | undefined, messages: Messages): string | undefined {
  if (confidence === undefined) return undefined;
  const hundredths = Math.round(confidence * 100);
  const tenths = Math.min(Math.floor(hundredths / 10), MOST);
  return messages.confidence(hundredths / 100, tenths / 10, tenths);
}
