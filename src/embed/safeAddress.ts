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
