import type { Name } from '../events/subjects.ts';

/** Whether a text calls someone by any of the names. */
export function mentions(text: string, { names }: Name): boolean {
  return names.some((one) => indexOfName(text, one) >= 0);
}

/** Place of a name in a text, not inside a longer Latin word; -1 where it is not. */
function indexOfName(text: string, name: string): number {
  if (name === '') return -1;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const inWord =
      /[A-Za-z]{2}/.test(text.charAt(at - 1) + name.charAt(0)) ||
      /[A-Za-z]{2}/.test(name.charAt(name.length - 1) + text.charAt(at + name.length));
    if (!inWord) return at;
  }
  return -1;
}
