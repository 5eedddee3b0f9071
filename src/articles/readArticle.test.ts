import { describe, expect, it } from 'vitest';
import { MAX_ARTICLE_BYTES } from '../model/articleFile.ts';
import { readArticle } from './readArticle.ts';
import type { ReadArticle } from './readArticle.ts';
import { readYaml } from './yaml.ts';

const read = (text: string, file = 'notes/a-b.md') =>
  readArticle(Buffer.from(text), file, readYaml);
const faults = ({ problems }: ReadArticle) =>
  problems.map(({ level, rule, place }) => `${level} ${rule}:${place.line ?? 0}`);
const withFields = (fields: string) => `---\ntitle: T\ndate: 2025-03-03\n${fields}\n---\nbody\n`;

describe('an article', () => {
  it('has what its front matter says', () => {
    const { article, problems } = read(
      withFields('lang: zh_TW\npublisher: P\nsource_url: https://example.org/a\nslug: My Slug'),
    );
    expect(problems).toEqual([]);
    expect(article).toEqual({
      id: 'my-slug',
      file: 'notes/a-b.md',
      body: 'body\n',
      bodyLine: 9,
      title: 'T',
      published: '2025-03-03',
      language: 'zh-TW',
      publisher: 'P',
      url: 'https://example.org/a',
    });
  });

  it.each(['date', 'published', 'publish_date', 'pubDate', 'datePublished'])(
    'takes its date from `%s`',
    (key) => {
      const { article, problems } = read(`---\ntitle: T\n${key}: 2025/3/3\n---\nbody\n`);
      expect(article?.published).toBe('2025-03-03');
      expect(problems).toEqual([]);
    },
  );

  it('does not take `published: true` for a date', () => {
    expect(faults(read('---\ntitle: T\npublished: true\n---\nbody\n'))).toEqual([
      'warning date-missing:1',
    ]);
  });

  it.each(['source_url', 'url', 'canonical_url', 'link'])('takes its address from `%s`', (key) => {
    expect(read(withFields(`${key}: https://example.org/`)).article?.url).toBe(
      'https://example.org/',
    );
  });

  it.each([
    'javascript:alert(1)',
    '//evil.example',
    'https://u:p@evil.example',
    'x y',
    '"http://a\\tb"',
  ])('does not link to %s, and says so', (address) => {
    const result = read(withFields(`source_url: ${address}`));
    expect(result.article).not.toHaveProperty('url');
    expect(faults(result)).toEqual(['warning address-unsafe:4']);
  });

  it('prefers a safe address, and lets a path within a site be', () => {
    expect(read(withFields('url: /posts/a\nlink: https://example.org/')).article?.url).toBe(
      'https://example.org/',
    );
    expect(faults(read(withFields('url: /posts/a')))).toEqual([]);
  });

  it.each<[name: string, text: string, title: string, faults: readonly string[]]>([
    [
      'no front matter',
      '# Head **one** ##\n\nbody\n',
      'Head **one**',
      ['warning front-matter-missing:1'],
    ],
    ['no front matter and no heading', 'body\n', 'a-b', ['warning front-matter-missing:1']],
    ['no title', '---\ndate: 2025-03-03\n---\n## Two\n', 'Two', ['warning title-missing:1']],
    [
      'an empty title',
      '---\ntitle: ""\ndate: 2025-03-03\n---\nx\n',
      'a-b',
      ['warning title-missing:2'],
    ],
    ['a title that is a year', '---\ntitle: 2025\ndate: 2025-03-03\n---\nx\n', '2025', []],
    ['no date', '---\ntitle: T\n---\nbody\n', 'T', ['warning date-missing:1']],
    ['an empty date', '---\ntitle: T\ndate:\n---\nbody\n', 'T', ['warning date-missing:3']],
    [
      'an impossible date',
      '---\ntitle: T\n\ndate: 2025-02-30\n---\nbody\n',
      'T',
      ['error date-impossible:4'],
    ],
    [
      'a date without a day',
      '---\ntitle: T\ndate: 2025-03\n---\nbody\n',
      'T',
      ['error date-unreadable:3'],
    ],
    [
      'bad YAML',
      '---\ntitle: "a" b\ndate: 2025-03-03\n---\n# Head\n',
      'Head',
      ['error front-matter-yaml:2'],
    ],
    ['JavaScript', '---js\n{}\n---\n# Head\n', 'Head', ['error front-matter-language:1']],
    ['an unknown language', withFields('lang: 繁體中文'), 'T', ['warning language-unknown:4']],
  ])('with %s is read all the same, with one problem', (_name, text, title, expected) => {
    const result = read(text);
    expect(faults(result)).toEqual(expected);
    expect(result.article?.title).toBe(title);
    expect(result.article?.body).not.toBe('');
  });

  it('has one line of visible text for a title and a publisher', () => {
    const { article } = read(
      withFields('publisher: "a\\u202Eb\\nc\\u200B"').replace('T', '"\\uFEFFT\\t x"'),
    );
    expect(article).toMatchObject({ title: 'T x', publisher: 'ab c' });
  });

  it.each<[name: string, bytes: Uint8Array, fault: string]>([
    ['an empty file', Buffer.from(''), 'error article-empty:1'],
    ['a blank file', Buffer.from('\uFEFF \r\n\n'), 'error article-empty:1'],
    ['a file that is not UTF-8', Buffer.from([0x61, 0x0a, 0xff]), 'error article-encoding:2'],
    ['a file over 5 MB', Buffer.alloc(MAX_ARTICLE_BYTES + 1, 'a'), 'error article-size:1'],
  ])('is not made of %s', (_name, bytes, fault) => {
    const result = readArticle(bytes, 'a.md', readYaml);
    expect(result).not.toHaveProperty('article');
    expect(faults(result)).toEqual([fault]);
  });

  it('may have 5 MB', () => {
    const bytes = Buffer.alloc(MAX_ARTICLE_BYTES, 'a');
    expect(readArticle(bytes, 'a.md', readYaml).article?.body).toHaveLength(MAX_ARTICLE_BYTES);
  });

  it('is the same with Windows line endings and a byte order mark', () => {
    const text = withFields('lang: en');
    expect(read(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(read(text));
  });
});
