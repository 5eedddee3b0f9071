/** What no browser shows as text, up to its end or, without one, to the end. */
const HIDDEN = /<(?:!--|(?<name>script|style|template|iframe)\b)/giu;

/**
 * HTML without comments, scripts and what else is not shown; `keepLines`: with the line breaks that
 * were in them. O(n), also where none of them ends.
 */
export function shownHtml(html: string, { keepLines = false } = {}): string {
  let shown = '';
  let from = 0;
  for (const match of html.matchAll(HIDDEN)) {
    if (match.index < from) continue;
    shown += html.slice(from, match.index);
    const { name } = match.groups ?? {};
    const close = name === undefined ? /-->/gu : new RegExp(`</${name}[^<>]{0,200}>`, 'giu');
    close.lastIndex = match.index;
    if (!close.test(html)) return shown;
    from = close.lastIndex;
    if (keepLines) shown += html.slice(match.index, from).replace(/[^\n]+/gu, '');
  }
  return shown + html.slice(from);
}
