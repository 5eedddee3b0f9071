/** A colour laid over another: `share` 1 is all `over`. Both are `#` and six hexadecimal digits. */
export function blend(over: string, under: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const a = Number.parseInt(over.slice(at, at + 2), 16);
    const b = Number.parseInt(under.slice(at, at + 2), 16);
    return Math.round(a * share + b * (1 - share))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${parts.join('')}`;
}
