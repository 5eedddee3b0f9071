/** Longest and shortest Chinese title, in Han characters; two Latin letters count as one. */
export const LONGEST = 28;
export const SHORTEST = 8;

/** Width of a text in Han characters: Latin letters, digits and spaces count half. O(n). */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += char.charCodeAt(0) < 0x2000 ? 0.5 : 1;
  return width;
}

/** How many Han characters a text has. O(n). */
export function hanIn(text: string): number {
  return text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
}
