/**
 * The address of a site's folder, with a slash at its end: `undefined` unless the text is a whole
 * http or https address without user, query or fragment. An `index.html` at its end is left out.
 */
export function siteAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, username, password, search, hash, origin, pathname } = new URL(text);
  const isPlain = `${username}${password}${search}${hash}` === '';
  if (!isPlain || (protocol !== 'https:' && protocol !== 'http:')) return undefined;
  return `${origin}${pathname.replace(/\/(?:index\.html)?$/u, '')}/`;
}
