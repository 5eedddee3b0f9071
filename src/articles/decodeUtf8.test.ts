import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from './decodeUtf8.ts';

describe('decoding', () => {
  it('takes byte order marks off and makes every line ending one', () => {
    expect(decodeUtf8(Buffer.from('\uFEFF\uFEFFa\r\nb\rc\n安\uFEFF'))).toEqual({
      ok: true,
      text: 'a\nb\nc\n安\uFEFF',
    });
    expect(decodeUtf8(Buffer.alloc(0))).toEqual({ ok: true, text: '' });
  });

  it.each<[name: string, bytes: readonly number[], line: number]>([
    ['Big5', [0x61, 0x0a, 0xa4, 0xa4, 0xa4, 0xe5, 0x0a], 2],
    ['GBK on the last line', [0x61, 0x0a, 0x0a, 0xd6, 0xd0], 3],
    ['a sequence cut by a line feed', [0xe5, 0xae, 0x0a, 0x61], 1],
    ['a sequence cut by the end', [0x61, 0x0a, 0xe5, 0xae], 2],
    ['an overlong slash', [0xc0, 0xaf], 1],
    ['a surrogate', [0x61, 0x0a, 0xed, 0xa0, 0x80], 2],
  ])('gives the line of the first byte that is not UTF-8: %s', (_name, bytes, line) => {
    expect(decodeUtf8(Uint8Array.from(bytes))).toMatchObject({ ok: false, line });
  });

  it('says that a file is UTF-16', () => {
    const decoded = decodeUtf8(Buffer.from('\uFEFF---\n', 'utf16le'));
    expect(decoded).toMatchObject({ ok: false, line: 1 });
    expect(decoded.ok ? '' : decoded.message).toContain('UTF-16');
    const unmarked = decodeUtf8(Buffer.from('---\ntitle: T\n---\n', 'utf16le'));
    expect(unmarked.ok ? '' : unmarked.message).toContain('UTF-16');
    expect(decodeUtf8(Buffer.from('a\u0000b, and so on'))).toMatchObject({ ok: true });
  });
});
