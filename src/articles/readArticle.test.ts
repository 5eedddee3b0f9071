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
      publishedFrom: 'date',
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
      ['warning date-month:3'],
    ],
    [
      'bad YAML',
      '---\ntitle: "a" b\ndate: 2025-03-03\n---\n# Head\n',
      '"a" b',
      ['warning front-matter-yaml:2'],
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

/** What generators write at the top of a file, in our own words. */
const WRITTEN: readonly [generator: string, file: string, text: string, expected: object][] = [
  [
    'Jekyll',
    '_posts/2024-03-05-lyon.md',
    '---\nlayout: post\ntitle: "A year in Lyon"\ncategories: [travel]\n---\nbody\n',
    { title: 'A year in Lyon', published: '2024-03-05', publishedFrom: 'file name' },
  ],
  [
    'Jekyll, whose key counts before the name',
    '_posts/2024-03-05-lyon.md',
    '---\ntitle: Lyon\ndate: 2024-03-06 09:00:00 +0100\nlast_modified_at: 2025-01-01\n---\nbody\n',
    { title: 'Lyon', published: '2024-03-06', publishedFrom: 'date' },
  ],
  [
    'Hugo in TOML',
    'content/posts/lyon/index.md',
    '+++\ntitle = "A year in Lyon"\ndate = 2024-03-05T23:00:00+08:00\nlastmod = 2025-01-01\ntags = ["a", "b"]\n[params]\nauthor = "Lin Hai"\n+++\nbody\n',
    {
      title: 'A year in Lyon',
      published: '2024-03-05',
      publisher: 'Lin Hai',
      id: 'content-posts-lyon',
    },
  ],
  [
    'Hugo in JSON',
    'lyon.md',
    '{\n  "title": "A year in Lyon",\n  "date": "2024-03-05T10:00:00Z",\n  "params": { "x": {} }\n}\n\nbody\n',
    { title: 'A year in Lyon', published: '2024-03-05', bodyLine: 6 },
  ],
  [
    'Hugo with publishDate',
    'lyon.md',
    '---\ntitle: Lyon\npublishDate: 2024-03-05\nlastmod: 2025-05-05\n---\nbody\n',
    { published: '2024-03-05', publishedFrom: 'publishDate' },
  ],
  [
    'Zola',
    'lyon.md',
    '+++\ntitle = "Lyon"\nauthors = ["Lin Hai", "A. Roux"]\n[extra]\ndate = 2024-03-05 # a remark\n+++\nbody\n',
    { published: '2024-03-05', publishedFrom: 'extra.date', publisher: 'Lin Hai, A. Roux' },
  ],
  [
    'Hexo without a first fence',
    'source/_posts/lyon.md',
    'title: Lyon\ndate: 2013/7/13 20:46:25\ntags: a\n---\nbody\n',
    { title: 'Lyon', published: '2013-07-13', body: 'body\n', bodyLine: 5 },
  ],
  [
    'Hexo in JSON',
    'source/_posts/lyon.md',
    '"title": "Lyon",\n"date": "2013/7/13 20:46:25"\n;;;\nbody\n',
    { title: 'Lyon', published: '2013-07-13', body: 'body\n' },
  ],
  [
    'JSON between semicolons',
    'lyon.md',
    ';;;\n"title": "Lyon",\n"date": "2024-03-05"\n;;;\nbody\n',
    { title: 'Lyon', published: '2024-03-05', body: 'body\n' },
  ],
  [
    'Pelican',
    'lyon.md',
    'Title: Lyon: a year\nDate: 2010-12-03 10:20\nCategory: Travel\n\nbody\n',
    { title: 'Lyon: a year', published: '2010-12-03', body: 'body\n' },
  ],
  [
    'the Obsidian clipper',
    'Clippings/Lyon.md',
    '---\ntitle: "Lyon"\nsource: "https://example.org/lyon"\nauthor:\n  - "[[Lin Hai]]"\npublished: 2024-03-05\ncreated: 2024-04-01\n---\nbody\n',
    {
      url: 'https://example.org/lyon',
      publisher: 'Lin Hai',
      published: '2024-03-05',
      publishedFrom: 'published',
    },
  ],
  [
    'Obsidian',
    'Lyon.md',
    '---\nDate Created: Tuesday, March 5th 2024, 10:30:00 am\naliases: [x]\n---\n# A year in Lyon {#top}\n',
    { title: 'A year in Lyon', published: '2024-03-05', publishedFrom: 'Date Created' },
  ],
  [
    'Docusaurus',
    'blog/2024-03-05-lyon/index.mdx',
    '---\nslug: /blog/lyon\ntitle: Lyon\nauthors:\n  - name: Lin Hai\n    url: https://example.org/lin\n---\nbody\n',
    {
      id: 'blog-lyon',
      published: '2024-03-05',
      publishedFrom: 'folder name',
      publisher: 'Lin Hai',
    },
  ],
  [
    'VuePress',
    'README.md',
    '---\nmeta:\n  date: 2024-03-05\nlang: zh-CN\n---\nLyon\n====\nbody\n',
    { title: 'Lyon', published: '2024-03-05', publishedFrom: 'meta.date', language: 'zh-CN' },
  ],
  [
    'Astro',
    'src/content/blog/lyon.mdx',
    "---\ntitle: 'Lyon'\npubDatetime: 2024-03-05T10:00:00Z\nmodDatetime: 2025-01-01T00:00:00Z\ncanonicalURL: https://example.org/lyon\n---\nbody\n",
    { published: '2024-03-05', publishedFrom: 'pubDatetime', url: 'https://example.org/lyon' },
  ],
  [
    'a scraper',
    'a.md',
    '---\n標題: 里昂的一年\n發佈時間: 2024年3月5日 10:00\n作者: 林海\n來源: 城報\n鏈接: https://example.org/\n語言: zh-TW\n---\nbody\n',
    {
      title: '里昂的一年',
      published: '2024-03-05',
      publishedFrom: '發佈時間',
      publisher: '城報',
      url: 'https://example.org/',
      language: 'zh-TW',
    },
  ],
  [
    'a list for a date',
    'a.md',
    '---\ntitle: Re:Invent\ndate: [2024-03-05]\n---\nbody\n',
    { title: 'Re:Invent', published: '2024-03-05' },
  ],
];

describe('front matter as it is written by', () => {
  it.each(WRITTEN)('%s is read with nothing to remark', (_, file, text, expected) => {
    const result = read(text, file);
    expect(result.problems.filter(({ rule }) => rule !== 'title-missing')).toEqual([]);
    expect(result.article).toMatchObject(expected);
    const windows = read(`\uFEFF${text.replaceAll('\n', '\r\n')}`, file);
    expect(windows).toEqual(result);
  });

  const dated = { title: 'T', published: '2024-03-05' };
  it.each<[what: string, text: string, expected: object, fault: string]>([
    [
      'an apostrophe in single quotes',
      "---\ntitle: 'Lyon's year'\ndate: 2024-03-05\n---\nbody\n",
      { ...dated, title: "Lyon's year" },
      'front-matter-yaml:2',
    ],
    [
      'a colon in a title',
      '---\ntitle: Lyon: a year: #1\ndate: 2024-03-05 # day\n---\nbody\n',
      { ...dated, title: 'Lyon: a year: #1' },
      'front-matter-yaml:2',
    ],
    [
      'quotes within quotes',
      '---\ntitle: "The "best" year"\ndate: "2024-03-05"\n---\nbody\n',
      { ...dated, title: 'The "best" year' },
      'front-matter-yaml:2',
    ],
    [
      'a tab',
      '---\ntitle: T\nextra:\n\tx: 1\n\t- y\ndate: 2024-03-05\n---\nbody\n',
      dated,
      'front-matter-yaml:4',
    ],
    [
      'a key that stands twice',
      '---\ntitle: T\ntitle: U\ndate: 2024-03-05\n---\nbody\n',
      dated,
      'front-matter-yaml:3',
    ],
    [
      'an @',
      '---\ntitle: T\nauthor: @lin\ndate: 2024-03-05\n---\nbody\n',
      { ...dated, publisher: '@lin' },
      'front-matter-yaml:3',
    ],
    [
      'a list that does not end, and one that is read',
      '---\ntitle: T\ntags: [a\nauthors:\n  - Lin\n  - Roux\ndate: 2024-03-05\n---\nbody\n',
      { ...dated, publisher: 'Lin, Roux' },
      'front-matter-yaml:4',
    ],
    [
      'an alias',
      '---\ntitle: T\nx: *y\ndate: 2024-03-05\n---\nbody\n',
      dated,
      'front-matter-yaml:3',
    ],
    ['no end', '---\ntitle: T\ndate: 2024-03-05\n\nbody\n', dated, 'front-matter-unclosed:1'],
    [
      'a date in TOML that is none',
      '+++\ntitle = T\ndate = 2024-03-05\n+++\nbody\n',
      dated,
      'front-matter-toml:2',
    ],
    [
      'a key twice in TOML',
      '+++\ntitle = "T"\ndate = 2024-03-05\ntitle = "U"\n+++\nbody\n',
      dated,
      'front-matter-toml:4',
    ],
    [
      'no end in TOML',
      '+++\ntitle = "T"\ndate = 2024-03-05\n\nbody\n',
      dated,
      'front-matter-unclosed:1',
    ],
    [
      'a comma too many in JSON',
      '{\n"title": "T",\n"date": "2024-03-05",\n}\nbody\n',
      dated,
      'front-matter-json:4',
    ],
    [
      'a quote too few in JSON',
      '{\n"title": "T,\n"date": "2024-03-05"\n}\nbody\n',
      { published: '2024-03-05' },
      'front-matter-json:2',
    ],
    [
      'no end in JSON',
      '{\n"title": "T",\n"date": "2024-03-05"\n\nbody\n',
      dated,
      'front-matter-unclosed:1',
    ],
    [
      'JSON after ---json',
      '---json\n{"title": "T", "date": "2024-03-05"}\n---\nbody\n',
      dated,
      'front-matter-language:1',
    ],
  ])('somebody with %s is a warning, and title and date are read', (_, text, expected, fault) => {
    const result = read(text, 'a.md');
    expect(faults(result)).toEqual([`warning ${fault}`]);
    expect(result.article).toMatchObject(expected);
    expect(result.article?.body.trim()).toBe('body');
  });

  it.each([
    ['{% include head.html %}\n\nbody\n'],
    ['{{< youtube x >}}\nbody\n'],
    ['{: .note }\nbody\n'],
    ['+++ b/src/a.ts\n+++\nbody\n'],
    ['Title: a heading\n---\nbody\n'],
    ['title: of a poem\n\nbody\n'],
    ['Date: the fifth of March\nTitle: none\n\nbody\n'],
    ['---\n\nA rule: and text\n\n---\n'],
    [';;; a comment\nbody\n'],
  ])('nobody is text: %j', (text) => {
    const result = read(text, 'a.md');
    expect(result.article).toMatchObject({ body: text, bodyLine: 1 });
  });

  it('is never run', () => {
    for (const fence of ['---js', '---coffee', '---toString', '---__proto__']) {
      const result = read(`${fence}\ntitle: T\nx: (globalThis.__PWNED = 1)\n---\nbody\n`, 'a.md');
      expect(faults(result)).toEqual(['error front-matter-language:1']);
      expect(result.article).toMatchObject({ title: 'a', body: 'body\n' });
      expect(Reflect.get(globalThis, '__PWNED')).toBeUndefined();
    }
    const toml = read(
      '+++\ntitle = "T"\n[__proto__]\npolluted = 1\n[constructor.prototype]\npolluted = 1\n+++\nb\n',
    );
    expect(toml.article?.title).toBe('T');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('the date of an article', () => {
  const published = (text: string, file = 'a.md') => {
    const { article, problems } = read(text, file);
    const { published: day, publishedPrecision, publishedFrom } = article ?? {};
    return [
      [day, publishedPrecision, publishedFrom].filter(Boolean).join(' '),
      problems.map(({ level, rule }) => `${level} ${rule}`).join(),
    ];
  };

  it.each<[what: string, text: string, file: string, expected: string, faults: string]>([
    [
      'of a key after one that is unreadable',
      '---\ntitle: T\ndate: soon\ncreated: 2024-03-05\n---\nb\n',
      'a.md',
      '2024-03-05 created',
      'warning date-unreadable',
    ],
    [
      'of the file after a key that is impossible',
      '---\ntitle: T\ndate: 2024-02-30\n---\nb\n',
      '2024-03-05.md',
      '2024-03-05 file name',
      'warning date-impossible',
    ],
    [
      'of the file before a month of a key',
      '---\ntitle: T\ndate: 2024-03\n---\nb\n',
      '2024-03-05.md',
      '2024-03-05 file name',
      'warning date-unreadable',
    ],
    [
      'of a key, a month',
      '---\ntitle: T\ndate: March 2024\n---\nb\n',
      'a.md',
      '2024-03-01 month date',
      'warning date-month',
    ],
    [
      'of folders, a month',
      '---\ntitle: T\n---\nb\n',
      'posts/2024/03/a.md',
      '2024-03-01 month folders',
      'warning date-month',
    ],
    [
      'of the file where there is no front matter',
      '# T\n',
      '2024-03-05 T.md',
      '2024-03-05 file name',
      '',
    ],
    [
      'of no change',
      '---\ntitle: T\nlastmod: 2024-03-05\n---\nb\n',
      'a.md',
      '',
      'warning date-missing',
    ],
    ['of no year alone', '---\ntitle: T\n---\nb\n', '2024/a.md', '', 'warning date-missing'],
    [
      'of no moment',
      '---\ntitle: T\ndate: 1741000000\n---\nb\n',
      'a.md',
      '',
      'error date-unreadable',
    ],
    [
      'of no event that a table of its own tells',
      '---\ntitle: T\nconcert: {date: 2024-03-05}\n---\nb\n',
      'a.md',
      '',
      'warning date-missing',
    ],
  ])('is that %s', (_, text, file, expected, faulty) => {
    expect(published(text, file)).toEqual([expected, faulty]);
  });

  it('is read from a draft as well, which is said', () => {
    for (const draft of ['draft: true', 'published: false', 'Draft: yes']) {
      const result = read(`---\ntitle: T\ndate: 2024-03-05\n${draft}\n---\nb\n`);
      expect(faults(result)).toEqual(['warning article-draft:4']);
      expect(result.article?.published).toBe('2024-03-05');
    }
  });

  it('says what it did not take', () => {
    const [told] = read('---\ntitle: T\nupdated: 2024-03-05\n---\nb\n').problems;
    expect(told?.message).toContain('`updated` is the day of a change');
  });
});
