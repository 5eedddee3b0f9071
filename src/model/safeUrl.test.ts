import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { safeUrl } from './safeUrl.ts';

describe('safeUrl', () => {
  it.each([
    'https://example.org',
    'http://example.org/',
    'HTTPS://EXAMPLE.ORG/A',
    'https://example.org/a?x=1&y=2#f',
    'https://example.org?x=1',
    'https://example.org#f',
    'https://example.org:8080/a',
    'https://example.org/@user',
    'https://example.org/a?mail=a@b.org',
    'https://spa.example/#/route',
    'https://例子.org/路徑',
    'http://[::1]/a',
    'https://example.org/%E4%B8%AD',
  ])('passes %s', (url) => {
    expect(safeUrl(url)).toBe(url);
  });

  it('leaves out the space around an address', () => {
    expect(safeUrl(' https://example.org/a\n')).toBe('https://example.org/a');
  });

  it.each([
    '',
    ' ',
    'https://example.org:99999/',
    'https://exa%20mple.org/',
    'https://[::1/',
    'https://1.2.3.999/',
    'example.org',
    '/relative',
    '../relative',
    '#fragment',
    '?query',
    '//example.org/a',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.org/x',
    'ftp://example.org',
    'mailto:a@example.org',
    'https:',
    'https://',
    'https:///a',
    'https:/example.org',
    'https:example.org',
    'https://user@example.org',
    'https://user:password@example.org/a',
    'https://@example.org',
    'https://example.org\\@evil.example',
    'https:\\\\example.org',
    'https://example.org/a b',
    'https://example.org/\u0000',
    'https://example.org/\u202egnp.exe',
    'https://exam\u200bple.org/',
    'https://example.org/\u2028a',
    'xhttps://example.org',
    `https://example.org/${'a'.repeat(4096)}`,
  ])('refuses %j', (url) => {
    expect(safeUrl(url)).toBeUndefined();
  });
});

const VECTORS = fileURLToPath(new URL('../../../shared/security/urls.json', import.meta.url));
const Vectors = v.array(v.object({ input: v.string(), expect: v.nullable(v.string()) }));

/** Addresses for which the list only says what a browser does; both are absolute and harmless. */
const PASSED = ['https://аррӏе.com/', 'https://spa.example/#/route'];

describe.skipIf(!existsSync(VECTORS))(
  'safeUrl on the shared list of hostile addresses (needs ../shared/security)',
  () => {
    const vectors = existsSync(VECTORS)
      ? v.parse(Vectors, JSON.parse(readFileSync(VECTORS, 'utf8')))
      : [];

    it('has something to decide on', () => {
      expect(vectors.length).toBeGreaterThan(20);
    });

    it.each(vectors)('decides on $input', ({ input, expect: wanted }) => {
      const passes = wanted === 'ok' || PASSED.includes(input);
      expect(safeUrl(input)).toBe(passes ? input : undefined);
    });
  },
);
