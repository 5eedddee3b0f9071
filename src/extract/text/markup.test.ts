import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf } from './paragraphs.ts';

const textsOf = (body: string) => bodyOf(body, 1).paragraphs.map(({ text }) => text);
const rolesOf = (body: string) => bodyOf(body, 1).paragraphs.map(({ role, text }) => [role, text]);
const placesOf = (body: string) => {
  const { paragraphs, places } = bodyOf(body, 1);
  return paragraphs.map(({ id, text }) => [text, places.get(id)]);
};

describe('the text of a paragraph', () => {
  it.each([
    ['marks of footnotes', 'in March 2019.[^1] It closed[^b].', 'in March 2019. It closed.'],
    ['marks behind a space', 'in 2019 [^1][^2]. It', 'in 2019. It'],
    ['marks that are links', 'a[^1](#fn1) b', 'a b'],
    ['inline footnotes', 'a^[see [x](https://e.org) of 2016] b', 'a b'],
    ['numbers of sources', 'in 2019.[1] It closed [2], then [3].', 'in 2019. It closed, then.'],
    ['numbers that are links', 'in 2019[[1]](#r1) and [2](https://e.org/2).', 'in 2019 and.'],
    ['numbers in wide brackets', '2019 年成立［1］。', '2019 年成立。'],
    ['raised numbers of notes', 'in 2019<sup>1</sup> word<sup>[2]</sup>', 'in 2019 word'],
    ['raised links to notes', 'x<sup id="a"><a href="#fn1">1</a></sup> y', 'x y'],
    ['citations of Pandoc', 'It closed [@smith2019, p. 3].', 'It closed.'],
    ['struck out words', 'in ~~May 2018~~ June 2019', 'in June 2019'],
    ['struck out words in HTML', 'in <del>May 2018</del> <s>x</s>June 2019', 'in June 2019'],
    ['embeds', '![[x.png]] a ![[note#part|300]]', 'a'],
    ['readings of ruby', '<ruby>漢<rp>(</rp><rt>2016</rt><rp>)</rp></ruby>字', '漢字'],
    ['scripts', 'a <script>var y = 2016</script>b', 'a b'],
    ['attributes', 'a {: .x } b {#id .y k="v"}', 'a b'],
    ['attributes of links', '[a](https://e.org){:target="_blank"} b', 'a b'],
    ['expressions', 'a {props.year} b', 'a b'],
    ['names of emoji', 'a :tada: b :rocket:', 'a b'],
    ['formulas in TeX', 'where $\\frac{1}{2016}$ is', 'where is'],
    ['years in formulas', 'with $n = 2016$ it', 'with it'],
    ['tags at the end', 'It opened. #tag #more/tags', 'It opened.'],
    ['ids of blocks', 'It opened. ^a1b2', 'It opened.'],
  ])('leaves out %s', (_what, body, text) => {
    expect(textsOf(body)).toEqual([text]);
  });

  it.each([
    ['wikilinks by their label', '[[甲公司|甲司]]收购了[[乙公司]]。', '甲司收购了乙公司。'],
    ['wikilinks to headings', '[[a#h]] and [[#h]]', 'a and h'],
    ['marked words', '==a== and ++b++', 'a and b'],
    ['spans with attributes', '[a b]{.x} c', 'a b c'],
    ['exponents', '10<sup>9</sup> and 5 km<sup>2</sup>, 10^6^', '10⁹ and 5 km², 10⁶'],
    ['raised and lowered words', '19<sup>th</sup>, CO<sub>2</sub>, H~2~O', '19th, CO2, H2O'],
    ['keys', '<kbd>Ctrl</kbd>', 'Ctrl'],
    ['plain formulas', 'for each $n$', 'for each n'],
    ['broken links', '[a](b c.md) and [d][nowhere]', 'a and d'],
    ['bold beside Han', '**重點：**後文 那**「強化（近）」**又', '重點：後文 那「強化（近）」又'],
    ['words with stray asterisks', '重點 **。', '重點 。'],
  ])('keeps %s', (_what, body, text) => {
    expect(textsOf(body)).toEqual([text]);
  });

  it.each([
    'from $5 to $6',
    'US$5 and NT$10 = more',
    'a == b and c == d',
    'C++ and C++',
    '2018~2020 年，3~5 天',
    '10:30:45',
    'They wrote #MeToo',
    'C#',
    'array a [sic] b',
    'Nummer [2019] b',
    '【圖】說明',
    'it has 2 ^ 3',
    'a {b} c',
  ])('is %j as it stands', (text) => {
    expect(textsOf(text)).toEqual([text]);
  });

  it.each([
    ['`[^1] [[a]] {{ b }}`', '[^1] [[a]] {{ b }}'],
    ['\\[^1] \\[[a]]', '[^1] [[a]]'],
  ])('is code and escaped signs in %j', (body, text) => {
    expect(textsOf(body)).toEqual([text]);
  });

  it('has the links at their words where marks were left out before them', () => {
    const [paragraph] = bodyOf('a [^1] ~~x~~ [b](https://e.org/b)[^2], c', 1).paragraphs;
    const { text = '', links = [] } = paragraph ?? {};
    expect(text).toBe('a b, c');
    expect(links.map(({ start, end }) => text.slice(start, end))).toEqual(['b']);
  });
});

describe('items of lists', () => {
  it.each([
    ['- [x] Launch ✅ 2024-03-06', 'Launch'],
    ['- [ ] Launch 📅 2024-05-01 ⏳ 2024-04-01 #tag', 'Launch'],
    ['- [/] Launch ➕ 2024-01-01 🔁 every week ⏫', 'Launch'],
    ['1. [x] Launch ^id', 'Launch'],
    ['> - [x] Launch 🛫 2024-01-01', 'Launch'],
    ['- [x](https://e.org) Launch', 'x Launch'],
    ['- Launch 📅 2024-05-01', 'Launch 📅 2024-05-01'],
  ])('%j read %j', (body, text) => {
    expect(textsOf(body)).toEqual([text]);
  });
});

describe('tables in HTML', () => {
  const TABLE = `<table>
  <caption>Years</caption>
  <thead><tr><th>Year</th><th colspan="2">What</th></tr></thead>
  <tbody>

    <tr><td rowspan="2">2016</td><td>**a**</td><td>b<br>c</td></tr>

    <tr><td>[d](https://e.org)</td><td><ul><li>e</li></ul></td></tr>
  </tbody>
</table>

after`;

  it('are rows, as those in Markdown', () => {
    expect(rolesOf(TABLE)).toEqual([
      ['paragraph', 'Years'],
      ['columns', 'Year | What | '],
      ['row', '2016 | a | b c'],
      ['row', '2016 | d | e'],
      ['paragraph', 'after'],
    ]);
  });

  it('have the lines of their rows', () => {
    expect(bodyOf(TABLE, 1).paragraphs.map(({ line, endLine }) => [line, endLine])).toEqual([
      [2, 2],
      [3, 3],
      [6, 6],
      [8, 8],
      [12, 12],
    ]);
  });

  it('have a header row where all its cells are heads', () => {
    const body = '<table><tr><th>A</th><th>B</th></tr><tr><th>c</th><td>d</td></tr></table>';
    expect(rolesOf(body)).toEqual([
      ['columns', 'A | B'],
      ['row', 'c | d'],
    ]);
  });

  it('may lack what ends cells and rows', () => {
    expect(rolesOf('<table><tr><td>a<td>b<tr><td>c<td>d</table>')).toEqual([
      ['row', 'a | b'],
      ['row', 'c | d'],
    ]);
  });

  it('keep tables in cells as words', () => {
    const body =
      '<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>';
    expect(textsOf(body)).toEqual(['a | b  c']);
  });

  it.each([
    ['<table>', 5e4],
    ['<td rowspan=9>', 5e4],
    ['<tr><td rowspan=200 colspan=50>a', 2e4],
    ['<del>', 5e4],
    ['<sup>', 5e4],
  ])('stay fast on %j again and again', (piece, times) => {
    const start = performance.now();
    bodyOf(piece.repeat(times), 1);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('the place of a paragraph', () => {
  it.each<[string, string, (string | undefined)[]]>([
    [
      'footnotes',
      'a[^1]\n\n[^1]: b\n[^2]: c\n    d\n\n    e\n\nf',
      [undefined, 'note', 'note', 'note', undefined],
    ],
    [
      'footnotes in HTML',
      'a\n\n<ol class="footnotes"><li id="fn:1">b</li></ol>',
      [undefined, 'note'],
    ],
    ['numbered sources', 'a.[1] b\n\n[1] c', [undefined, 'note']],
    ['numbered paragraphs', '[1] a\n\n[2] b', [undefined, undefined]],
    ['captions', '![](x.png)\n*a*\n\n![](x.png)\n\n*b*\n\n*c*', ['caption', 'caption', undefined]],
    ['captions in HTML', '<figure><img src="x"><figcaption>a</figcaption></figure>', ['caption']],
    ['captions under a triangle', '![](x.png)\n\n▲ a', ['caption']],
    [
      'contents',
      '- [a](#a)\n- [b](#b) \n- [c](https://e.org)',
      ['contents', 'contents', undefined],
    ],
    ['notes of editors', '*a*\n\n---\n\nb\n\n---\n\n*c*', ['aside', undefined, 'aside']],
    ['text between rules', 'a\n\n---\n\n*b*\n\n---\n\nc', [undefined, undefined, undefined]],
  ])('tells %s', (_what, body, places) => {
    expect(placesOf(body).map(([, place]) => place)).toEqual(places);
  });
});

describe('any Markdown of generators and note takers', () => {
  const pieces = fc.constantFrom(
    ...[
      'word',
      '中文',
      '2016',
      '. ',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '|',
      ' ',
      '%%',
      '[^1]',
      '[^1]: ',
      '[[',
      ']]',
    ],
    ...[
      '{{',
      '}}',
      '{%',
      '%}',
      '{',
      '}',
      ':::',
      '::: note T',
      '~~',
      '==',
      '$',
      '$$',
      '`',
      '```',
      '**',
      '![',
    ],
    ...[
      '<del>',
      '</del>',
      '<sup>',
      '</sup>',
      '<table>',
      '<tr>',
      '<td>',
      '</table>',
      '<!--',
      '-->',
      '[!note]',
    ],
  );

  it('gives words that stand in the lines of their paragraph', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const body = parts.join('');
        const lines = body.split('\n');
        for (const { text, line, endLine, links = [] } of bodyOf(body, 1).paragraphs) {
          const source = lines.slice(line - 1, endLine).join('\n');
          for (const word of text.match(/word|中文|2016/g) ?? []) expect(source).toContain(word);
          for (const { start, end } of links) expect(end).toBeGreaterThan(start);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '[[',
    '[^1]',
    '{{',
    '^[',
    '==',
    '$',
    '[1]',
    '![',
    '~~',
    ':a',
    '{:',
    '[a](',
    '[a]{.',
    '<del>',
    '**中',
  ])('stays fast on %j again and again', (piece) => {
    const start = performance.now();
    bodyOf(piece.repeat(3e4), 1);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
