/**
 * The address when it is safe to link to, else `undefined`: absolute http or https, no
 * credentials, no control characters, spaces or backslashes. The one gate for every link that
 * comes from an article, a data file or the address bar.
 */
export function safeUrl(text: string): string | undefined {
  const url = text.trim();
  if (url.length > 4096 || /[\p{Cc}\p{Cf}\s\\]/u.test(url)) return undefined;
  return /^https?:\/\/[^/@?#]+(?:[/?#]|$)/iu.test(url) ? url : undefined;
}
