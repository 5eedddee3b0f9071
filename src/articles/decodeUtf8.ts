/** What this layer needs of the `TextDecoder` that Node and browsers have, whose types it does not. */
declare const TextDecoder: new (
  encoding: 'utf-8',
  options: { readonly fatal: true },
) => { decode(bytes: Uint8Array): string };

/** A file's text, or the line of the first byte that is not UTF-8 and what to do about it. */
export type DecodedText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly line: number; readonly message: string };

const LINE_FEED = 0x0a;
const SAMPLE = 1000;

/**
 * The text of UTF-8 bytes with byte order marks taken off and every line ending made `\n`.
 *
 * Nothing is replaced or guessed: bytes of any other encoding give the 1-based line of the first
 * one that does not fit. Lines and offsets are counted in the text that this returns. Never throws.
 */
export function decodeUtf8(bytes: Uint8Array): DecodedText {
  const text = decoded(bytes);
  // Without a mark at its start, UTF-16 of Latin letters is UTF-8 in which every other sign is NUL.
  const start = text?.slice(0, SAMPLE) ?? '';
  if (start.split('\u0000').length - 1 > start.length / 4) {
    return { ok: false, line: 1, message: 'The file is UTF-16, not UTF-8; save it as UTF-8.' };
  }
  if (text === undefined) {
    const utf16 =
      (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return {
      ok: false,
      line: firstBadLine(bytes),
      message: `This line is not UTF-8${utf16 ? ' (the file is UTF-16)' : ''}; save the file as UTF-8.`,
    };
  }
  return { ok: true, text: text.replace(/^\uFEFF+/u, '').replace(/\r\n?/gu, '\n') };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A line feed is never inside a UTF-8 sequence, so each line can be judged by itself. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (;;) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found < 0 ? bytes.length : found;
    if (found < 0 || decoded(bytes.subarray(start, end)) === undefined) return line;
    start = end + 1;
    line += 1;
  }
}
