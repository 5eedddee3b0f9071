import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from './paragraphs.ts';

const textsOf = (body: string) => paragraphsOf(body, 1).map(({ text }) => text);
const rolesOf = (body: string) => paragraphsOf(body, 1).map(({ role, text }) => [role, text]);
const linesOf = (body: string, bodyLine = 1) =>
  paragraphsOf(body, bodyLine).map(({ line, endLine }) => [line, endLine]);
const linksOf = (body: string) =>
  paragraphsOf(body, 1).flatMap(({ text, links = [] }) =>
    links.map(({ start, end, url }) => [text.slice(start, end), url]),
  );

describe('the lines of paragraphs', () => {
  it.each<[string, string, ...(readonly [number, number])[]]>([
    ['paragraphs', 'a\n\nb\nc\n\n\nd', [1, 1], [3, 4], [7, 7]],
    ['headings', '# a\n\nb\n===\n\nc', [1, 1], [3, 3], [6, 6]],
    ['items', '- a\n- b\n  c\n\n- d', [1, 1], [2, 3], [5, 5]],
    ['quotes', '> a\n> b\n>\n> c', [1, 2], [4, 4]],
    ['table rows', '| a |\n| - |\n| b |\n| c |', [1, 1], [3, 3], [4, 4]],
    ['code', '```\na\nb\n```', [1, 4]],
    ['HTML', '<div>\na\n</div>\n\nb', [1, 3], [5, 5]],
  ])('are those of the body for %s', (_what, body, ...lines) => {
    expect(linesOf(body)).toEqual(lines);
  });

  it('count the front matter', () => {
    expect(linesOf('a\n\nb\nc', 8)).toEqual([
      [8, 8],
      [10, 11],
    ]);
  });
});

describe('the text of paragraphs', () => {
  it.each([
    ['one\ntwo', 'one two'],
    ['第一行\n第二行', '第一行第二行'],
    ['中文\nEnglish', '中文 English'],
    ['English\n中文', 'English 中文'],
    ['one  \ntwo', 'one\ntwo'],
    ['one\\\ntwo', 'one\ntwo'],
    ['one<br>two', 'one\ntwo'],
    ['2016 年<br />5 月', '2016 年\n5 月'],
  ])('breaks the lines of %j as %j', (body, text) => {
    expect(textsOf(body)).toEqual([text]);
  });

  it.each([
    ['**bold** *em* ~~del~~ `code`', 'bold em code'],
    ['a \\* b', 'a * b'],
    ['&amp; &#8212; &lt;', '& — <'],
    ['a&nbsp;b', 'a b'],
    ['a\u00a0b\tc', 'a b c'],
    ['zero\u200bwidth\ufeff so\u00adft \u202eright', 'zerowidth soft right'],
    ['e\u0301', 'é'],
    ['a <b>b</b> <span class="x">c</span>', 'a b c'],
    ['2016<sup>1</sup> 年', '2016 年'],
    ['before ![alt 2016](x.png) after', 'before  after'],
    ['  spaced  ', 'spaced'],
  ])('of %j is %j', (body, text) => {
    expect(textsOf(body)).toEqual([text]);
  });

  it.each([
    '',
    '\n\n',
    '![alt](x.png)',
    '[![alt](x.png)](https://example.org)',
    '---',
    '<!-- 2016 -->',
    '<script>const year = 2016;</script>',
    '<style>\n.a { width: 2016px }\n</style>',
    '<div></div>',
    '{{< youtube 2016 >}}',
    '{% include "2016.html" %}',
    '[r]: https://example.org',
    '\u200b',
  ])('is not there for %j', (body) => {
    expect(textsOf(body)).toEqual([]);
  });

  it('leaves out the calls of site generators inside a sentence', () => {
    const [text] = textsOf('在 {{< ref "2015" >}} 之後 {% x %}。');
    expect(text?.replace(/ +/g, ' ')).toBe('在 之後 。');
  });

  it.each([
    ['<p>2016 年</p><p>5 月</p>', '2016 年\n5 月'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['<table><tr><td>2016</td><td>2017</td></tr></table>', '2016 | 2017'],
    ['<div>a <b>b</b>&amp;c</div>', 'a b&c'],
    ['<div>\n  a\n\tb\n</div>', 'a\nb'],
    ['<div>a<!-- 2016 -->b<script>2017</script>c<style>x{}</style></div>', 'abc'],
    ['<div>a<br>b</div>', 'a\nb'],
    ['<DIV>a</DIV>', 'a'],
    ['<details><summary>a</summary>b</details>', 'a\nb'],
  ])('of the HTML %j is %j', (body, text) => {
    expect(textsOf(body)).toEqual([text]);
  });

  it('is never HTML that a page could run', () => {
    const body = '<img src=x onerror=alert(1)>\n\ntext <img src=x onerror=alert(1)> more';
    expect(textsOf(body)).toEqual(['text  more']);
  });
});

describe('the roles of paragraphs', () => {
  it.each<[string, ...(readonly [string, string])[]]>([
    ['# a\n\nb', ['heading', 'a'], ['paragraph', 'b']],
    ['- a\n- b', ['item', 'a'], ['item', 'b']],
    ['1. a\n\n2. b', ['item', 'a'], ['item', 'b']],
    ['- a\n\n  b\n\n- c', ['item', 'a'], ['item', 'b'], ['item', 'c']],
    ['- a\n  - b\n- c', ['item', 'a'], ['item', 'b'], ['item', 'c']],
    ['> a\n\nb', ['quote', 'a'], ['paragraph', 'b']],
    ['> a\n>\n> > b\n>\n> c', ['quote', 'a'], ['quote', 'b'], ['quote', 'c']],
    ['> - a', ['item', 'a']],
    ['- > a', ['quote', 'a']],
    ['    code', ['code', 'code']],
    ['```js\nx = 2016\n```', ['code', 'x = 2016']],
  ])('in %j are told apart', (body, ...roles) => {
    expect(rolesOf(body)).toEqual(roles);
  });

  it('tells the header row of a table from its rows, and joins the cells', () => {
    expect(rolesOf('| 年 | 事 |\n| - | - |\n| 2016 | **橋** |\n| 2017 | |')).toEqual([
      ['columns', '年 | 事'],
      ['row', '2016 | 橋'],
      ['row', '2017 | '],
    ]);
  });

  it.each([
    '**二、再出發**',
    '**Second thoughts**',
    '> **二、再出發**',
    '**[再出發](https://e.org)**',
  ])('take the short line %j, wholly in bold, for a heading', (body) => {
    expect(paragraphsOf(body, 1)[0]?.role).toBe('heading');
  });

  it.each([
    '**他走了。**',
    '**林海：**',
    '**粗體**開頭',
    '開頭**粗體**',
    '- **2016 年公司成立**',
    '1. **成立**',
    `**${'很'.repeat(41)}**`,
    '*斜體*',
  ])('do not take %j for a heading', (body) => {
    expect(paragraphsOf(body, 1)[0]?.role).not.toBe('heading');
  });
});

describe('the headings above a paragraph', () => {
  it('are listed outermost first, and end at the next of their level', () => {
    const body = '# A\n\n## B\n\nx\n\n### C\n\ny\n\n## D\n\nz\n\n# E\n\nw';
    const paths = paragraphsOf(body, 1).map(({ text, heading }) => [text, heading?.join('/')]);
    expect(Object.fromEntries(paths)).toEqual({
      A: undefined,
      B: 'A',
      x: 'A/B',
      C: 'A/B',
      y: 'A/B/C',
      D: 'A',
      z: 'A/D',
      E: undefined,
      w: 'E',
    });
  });

  it('may be lines in bold, each of which ends the one before', () => {
    const body = '## A\n\n**B**\n\nx\n\n**C**\n\ny';
    expect(paragraphsOf(body, 1).map(({ heading }) => heading?.join('/'))).toEqual([
      undefined,
      'A',
      'A/B',
      'A',
      'A/C',
    ]);
  });
});

describe('the links of a paragraph', () => {
  it.each<[string, ...(readonly [string, string])[]]>([
    ['見[論文](https://e.org/a)。', ['論文', 'https://e.org/a']],
    [
      '[a](https://e.org/a) b [c](http://e.org/c)',
      ['a', 'https://e.org/a'],
      ['c', 'http://e.org/c'],
    ],
    ['[**a** b](https://e.org)', ['a b', 'https://e.org']],
    ['[a][r]\n\n[r]: https://e.org', ['a', 'https://e.org']],
    ['<https://e.org>', ['https://e.org', 'https://e.org']],
    ['[a\nb](https://e.org)', ['a b', 'https://e.org']],
    [' [a](https://e.org) ', ['a', 'https://e.org']],
    ['|x|y|\n|-|-|\n|a|[b](https://e.org)|', ['b', 'https://e.org']],
    ['- [a](https://e.org)', ['a', 'https://e.org']],
    ['[a [b](https://e.org) c', ['b', 'https://e.org']],
  ])('in %j slice back to their text', (body, ...links) => {
    expect(linksOf(body)).toEqual(links);
  });

  it.each([
    '[a](javascript:alert(1))',
    '[a](data:text/html,x)',
    '[a](/relative)',
    '[a](../x.md)',
    '[a](#fragment)',
    '[a](//e.org)',
    '[a](https://user:pw@e.org)',
    '[a](mailto:a@e.org)',
    '[ ](https://e.org)',
    '[![a](x.png)](https://e.org)',
    '`[a](https://e.org)`',
    'https://e.org',
    '<a href="https://e.org">a</a>',
  ])('are not there for %j', (body) => {
    expect(linksOf(body)).toEqual([]);
  });
});

describe('the ids of paragraphs', () => {
  const idsOf = (body: string) =>
    new Map(paragraphsOf(body, 1).map(({ id, text }) => [text, id] as const));

  it('stay while the text stays, wherever the paragraph moves', () => {
    const before = idsOf('甲\n\n乙\n\n丙');
    const after = idsOf('# 新\n\n丙\n\n- 甲\n\n新的一段\n\n乙');
    expect([...before.keys()]).toEqual(['甲', '乙', '丙']);
    for (const [text, id] of before) expect(after.get(text)).toBe(id);
  });

  it('differ for paragraphs of the same text', () => {
    const ids = paragraphsOf('甲\n\n甲\n\n乙\n\n甲', 1).map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(ids[1]).toBe(`${ids[0] ?? ''}-2`);
  });

  it('change with the text', () => {
    const [a, b] = ['甲。', '甲！'].map((body) => paragraphsOf(body, 1)[0]?.id);
    expect(a).not.toBe(b);
  });
});

describe('paragraphsOf', () => {
  it('never throws, and gives links and lines inside the text, for any Markdown', () => {
    const pieces = fc.constantFrom(
      ...[
        '#',
        ' ',
        '\n',
        '\n\n',
        '-',
        '1.',
        '>',
        '|',
        '`',
        '*',
        '**',
        '[a](https://e.org)',
        '[',
        ']',
      ],
      ...['<b>', '</b>', '<div>', '<!--', '-->', '&amp;', '\\', '中', '文。', 'word', '{{<', '>}}'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const body = parts.join('');
        const last = body.split('\n').length;
        for (const { line, endLine, text, links = [] } of paragraphsOf(body, 1)) {
          expect(text).not.toBe('');
          expect(line).toBeGreaterThanOrEqual(1);
          expect(endLine).toBeGreaterThanOrEqual(line);
          expect(endLine).toBeLessThanOrEqual(last);
          for (const { start, end } of links) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['comments that never end', '<!--'.repeat(1e5)],
    ['scripts that never end', '<script>'.repeat(5e4)],
    ['styles that never end', '<style '.repeat(5e4)],
    ['tags that never end', '<div '.repeat(5e4)],
    ['quotes in quotes', '>'.repeat(1e5)],
    ['open brackets', '['.repeat(5e4)],
    ['calls that never end', '{{<'.repeat(1e5)],
  ])('stays fast on %s', (_what, body) => {
    const start = performance.now();
    paragraphsOf(body, 1);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
