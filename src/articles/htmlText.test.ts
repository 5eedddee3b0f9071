import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeUrl } from '../model/safeUrl.ts';
import { htmlText } from './htmlText.ts';

describe('the text of HTML', () => {
  it.each([
    ['plain words', 'plain words'],
    ['<b>bold</b> and <i>not</i>', 'bold and not'],
    ['<p>One</p> <p>Two<br>Three</p>', 'One\nTwo\nThree'],
    ['a\n  b\t\tc', 'a b c'],
    ['&lt;b&gt; &amp;amp; &#39;x&#x27; &hellip; &nosuch;', "<b> &amp; 'x' … &nosuch;"],
    ['\\*no Markdown\\* **here**', '\\*no Markdown\\* **here**'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['a<!-- not this -->b<script>alert(1)</script>c<style>p{}</style>', 'abc'],
    ['a<script>never closed', 'a'],
    ['<td>1</td><td>2</td>', '1 2'],
    ['<img src=x onerror=alert(1)>a', 'a'],
    ['a\u202Eb\u0000c', 'ab c'],
    ['', ''],
  ])('%j is %j', (html, text) => {
    expect(htmlText(html).text).toBe(text);
  });

  it.each([
    ['<a href="https://e.org/x?a=1&amp;b=2">A</a>', [[0, 1, 'https://e.org/x?a=1&b=2']]],
    ["See <a class=x href='https://e.org/'> the list </a>.", [[4, 12, 'https://e.org/']]],
    ['<p>x</p><a href=https://e.org/>y</a>', [[2, 3, 'https://e.org/']]],
    [
      '<a href="https://e.org/">one<a href="https://e.org/2">two',
      [
        [0, 3, 'https://e.org/'],
        [3, 6, 'https://e.org/2'],
      ],
    ],
    ['<a href="javascript:alert(1)">x</a><a>y</a><a href="https://e.org/"></a>', []],
    ['<a href="java&#115;cript:alert(1)">x</a>', []],
  ])('has the safe links of %j', (html, expected) => {
    const { links } = htmlText(html);
    expect(links.map(({ start, end, url }) => [start, end, url])).toEqual(expected);
  });

  it('has links within it, and none that is not safe, whatever is in it', () => {
    const pieces = fc.constantFrom(
      ...['<a href="https://e.org/">', '</a>', '<p>', '<br/>', ' ', '\n', 'x', '&nbsp;', '<', '>'],
      ...['<!--', '-->', '<script>', '</script>', '<a href=javascript:x>', '"', "'", '\u200b'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const { text, links } = htmlText(parts.join(''));
        expect(text).toBe(text.trim());
        for (const { start, end, url } of links) {
          expect(text.slice(start, end).trim()).not.toBe('');
          expect(end).toBeLessThanOrEqual(text.length);
          expect(safeUrl(url)).toBe(url);
        }
      }),
    );
  });

  it.each(['<br>', '<a href="https://e.org/">x', '<', '<!--', '<script>', '&'])(
    'takes time in proportion to its length: %s',
    (piece) => {
      const html = piece.repeat(Math.ceil(2e6 / piece.length));
      const start = performance.now();
      htmlText(html);
      expect(performance.now() - start).toBeLessThan(5000);
    },
  );
});
