/** An address that may be loaded: http or https, or a file beside a file. */
export function safeAddress(text: string): URL | undefined {
  if (text.trim() === '') return undefined;
  try {
    const address = new URL(text, document.baseURI);
    const { protocol } = address;
    const beside = protocol === 'file:' && window.location.protocol === 'file:';
    return protocol === 'https:' || protocol === 'http:' || beside ? address : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The web address that a link of a frame leads to, by the address of the page in the frame: http or
 * https without credentials, as `safeUrl` has it. What is odd in its text, parsing has encoded.
 */
export function linkOfFrame(href: string, frame: string): string | undefined {
  try {
    const { protocol, username, password, href: whole } = new URL(href, frame);
    const isWeb = protocol === 'https:' || protocol === 'http:';
    return isWeb && username === '' && password === '' ? whole : undefined;
  } catch {
    return undefined;
  }
}
