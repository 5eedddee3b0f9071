/** So many pairs are remembered; there are fewer in all but made-up text. */
const MOST = 16_384;

const UNITS = 0x20000;
/** Stands for the second character where a text ends. */
const END = 0x10000;

/**
 * What a function says of the two characters at a place of a text (one at its end), worked out when
 * the two first meet. The function must depend on them alone. O(1).
 */
export function rememberPairs<T extends object | boolean>(
  read: (pair: string) => T,
): (text: string, at: number) => T {
  const known = new Map<number, T>();
  return (text, at) => {
    const second = at + 1 < text.length ? text.charCodeAt(at + 1) : END;
    const pair = text.charCodeAt(at) * UNITS + second;
    const found = known.get(pair);
    if (found !== undefined) return found;
    if (known.size >= MOST) known.clear();
    const said = read(text.slice(at, at + 2));
    known.set(pair, said);
    return said;
  };
}
