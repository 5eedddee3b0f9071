import { fold } from '../../text/fold.ts';

const MOST = 512;
const seen = new Map<string, string>();

/** `fold`, remembering the last few hundred texts: the steps of a title ask for the same ones. */
export function foldOnce(text: string): string {
  const known = seen.get(text);
  if (known !== undefined) return known;
  if (seen.size >= MOST) seen.clear();
  const folded = fold(text);
  seen.set(text, folded);
  return folded;
}
