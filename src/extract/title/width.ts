/** Longest Chinese title, in Han characters; two Latin letters count as one. */
export const LONGEST = 28;

/** The two code units of a character that takes two. */
const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** Width of the character that begins at a place of a text, in Han characters: Latin ones are half. */
function widthAt(text: string, place: number): number {
  const unit = text.charCodeAt(place);
  if (unit < 0x2000) return 0.5;
  return isLow(unit) && isHigh(text.charCodeAt(place - 1)) ? 0 : 1;
}

/** Width of a text in Han characters: Latin letters, digits and spaces count half. O(n). */
export function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i += 1) width += widthAt(text, i);
  return width;
}

/** Place of the first character with which a text is wider than so much; its length without one. */
export function placeBeyond(text: string, width: number): number {
  let left = width;
  for (let i = 0; i < text.length; i += 1) {
    left -= widthAt(text, i);
    if (left < 0) return i;
  }
  return text.length;
}

/** How many Han characters a text has. O(n). */
export function hanIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x3400 && unit <= 0x9fff) count += 1;
  }
  return count;
}
