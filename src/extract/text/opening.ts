/** What repeats, joins or groups: it stays as it is. */
const FRAME = /^(?:\((?:\?(?:[:=]|<\w+>))?|[)|]|[*+?]\??|\{\d+(?:,\d*)?\}\??)/;
/** What matches a character or stands between two. */
const ATOM = /^(?:\\k<\w+>|\\u[\da-f]{4}|\\[^ku]|\[(?:\\.|[^\\\]])*\]|[^\\])/i;
/** What only forbids, or looks back. */
const ASIDE = /^\(\?(?:!|<[=!])/;

/**
 * What a pattern may begin with: an expression that finds every text that can be the beginning of
 * one of the pattern's matches or begins with a match, and now and then another. Any part may lie
 * behind the end of the text; what the pattern forbids, or asks of the text before, is passed over.
 */
export function openingOf(pattern: string, flags = ''): RegExp {
  let opening = '';
  for (let at = 0; at < pattern.length;) {
    const rest = pattern.slice(at);
    const aside = ASIDE.test(rest) ? groupAt(rest) : undefined;
    const frame = FRAME.exec(rest)?.[0];
    const [atom = ''] = ATOM.exec(rest) ?? [];
    if (aside === undefined) opening += frame ?? `(?:${atom}|$)`;
    at += (aside ?? frame ?? atom).length;
  }
  return new RegExp(`^(?:${opening})`, flags);
}

/** The group that a pattern begins with, its brackets with it. */
function groupAt(pattern: string): string {
  let depth = 0;
  for (let at = 0; at < pattern.length;) {
    const [atom = ''] = ATOM.exec(pattern.slice(at)) ?? [];
    at += atom.length;
    if (atom === '(') depth += 1;
    else if (atom === ')') depth -= 1;
    if (depth === 0) return pattern.slice(0, at);
  }
  return pattern;
}
