import { safeUrl } from '../model/safeUrl.ts';

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

/** The web address that a link of a frame leads to, by the address of the page in the frame. */
export function linkOfFrame(href: string, frame: string): string | undefined {
  try {
    return safeUrl(new URL(href, frame).href);
  } catch {
    return undefined;
  }
}
