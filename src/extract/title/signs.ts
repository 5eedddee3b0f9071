const CLOSES: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '“': '”',
  '《': '》',
  '〈': '〉',
};
const CLOSING = new Set(Object.values(CLOSES));

/** A text without remarks in round brackets, also where a bracket stands open at an end. O(n). */
export function withoutBrackets(text: string): string {
  return text
    .replace(/(?:（|(?<![A-Za-z])\()[^（）()]{0,120}[）)]/g, '')
    .replace(/[（(][^（）()]{0,120}$/, '')
    .replace(/^[^（）()]{0,120}[）)]/, '');
}

/** A text without the quotation marks and title marks that lack their partner in it. O(n). */
export function balanced(text: string): string {
  if (!/[「」『』“”《》〈〉"]/.test(text)) return text;
  const drop = new Set<number>();
  const open: { readonly at: number; readonly by: string }[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charAt(i);
    const by = CLOSES[c];
    if (by !== undefined) open.push({ at: i, by });
    else if (CLOSING.has(c)) {
      const partner = open.findLastIndex((one) => one.by === c);
      if (partner < 0) drop.add(i);
      else for (const { at } of open.splice(partner).slice(1)) drop.add(at);
    }
  }
  for (const { at } of open) drop.add(at);
  let kept = '';
  for (let i = 0; i < text.length; i += 1) if (!drop.has(i)) kept += text.charAt(i);
  return kept.replace(/"/g, '');
}

/** A text without the one pair of quotation marks around all of it. */
export function unquoted(text: string): string {
  const by = /^[「『“]/.test(text) ? CLOSES[text.charAt(0)] : undefined;
  return by !== undefined && text.indexOf(by) === text.length - 1 ? text.slice(1, -1) : text;
}
