/**
 * A short name for a text, `length` characters of `0-9a-z`, the same in every run and place.
 * FNV-1a with 64 bits as two 32-bit halves over UTF-16 units
 * (http://www.isthe.com/chongo/tech/comp/fnv/); not for secrets.
 */
export function shortHash(text: string, length = 7): string {
  let a = 0x811c9dc5;
  let b = 0xcbf29ce4;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + i), 0x01000193) ^ (a >>> 15);
  }
  const last = digitsOf(b);
  return length <= last.length ? last.slice(-length) : (digitsOf(a) + last).slice(-length);
}

/** The seven digits to base 36 of 32 bits. */
const digitsOf = (bits: number) => (bits >>> 0).toString(36).padStart(7, '0');
