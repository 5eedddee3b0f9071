/** What this layer needs of the `URL` that Node and browsers have, whose types it does not. */
declare const URL: new (url: string) => { readonly host: string };

/**
 * The address when it is safe to link to, else `undefined`: absolute http or https, no
 * credentials, no control characters, spaces or backslashes, and nothing that no browser can read
 * (a port above 65535, a host of forbidden signs). The one gate for every link that comes from an
 * article, a data file or the address bar.
 */
export function safeUrl(text: string): string | undefined {
  const url = text.trim();
  if (url.length > 4096 || /[\p{Cc}\p{Cf}\s\\]/u.test(url)) return undefined;
  if (!/^https?:\/\/[^/@?#]+(?:[/?#]|$)/iu.test(url)) return undefined;
  try {
    return new URL(url).host === '' ? undefined : url;
  } catch {
    return undefined;
  }
}
