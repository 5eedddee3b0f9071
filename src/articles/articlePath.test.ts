import { describe, expect, it } from 'vitest';
import { articlePath } from './articlePath.ts';

describe('the path of an article', () => {
  it.each([
    ['2024-03-05-lyon.md', '2024-03-05 file name'],
    ['_posts/2024-03-05-lyon.md', '2024-03-05 file name'],
    ['2024-3-5-lyon.md', '2024-03-05 file name'],
    ['20240305-lyon.md', '2024-03-05 file name'],
    ['20240305.md', '2024-03-05 file name'],
    ['202403051030 lyon.md', '2024-03-05 file name'],
    ['2024_03_05_lyon.markdown', '2024-03-05 file name'],
    ['2024.03.05 lyon.md', '2024-03-05 file name'],
    ['2024-03-05.md', '2024-03-05 file name'],
    ['2024-03-05T1030-lyon.md', '2024-03-05 file name'],
    ['2024年3月5日 里昂.md', '2024-03-05 file name'],
    ['lyon-2024-03-05.md', '2024-03-05 file name'],
    ['2024-03-05-lyon.en.md', '2024-03-05 file name'],
    ['2020/01/2024-03-05-lyon.md', '2024-03-05 file name'],
    ['2024-03-05-lyon/index.md', '2024-03-05 folder name'],
    ['20240305-lyon/index.mdx', '2024-03-05 folder name'],
    ['blog/2024-03-05-lyon/parts/one.md', '2024-03-05 folder name'],
    ['posts/2024/03/05/lyon.md', '2024-03-05 folders'],
    ['posts/2024/03/05/lyon/index.md', '2024-03-05 folders'],
    ['2024/3/5/lyon.md', '2024-03-05 folders'],
    ['journal/2024/03/05.md', '2024-03-05 folders'],
    ['journal/2024-03/05.md', '2024-03-05 folders'],
    ['blog/2024/03-05-lyon.md', '2024-03-05 folders'],
    ['posts/2024/03/lyon.md', '2024-03-01 folders, month'],
    ['posts/2024/03/lyon/index.md', '2024-03-01 folders, month'],
    ['posts/2024/03-March/lyon.md', '2024-03-01 folders, month'],
    ['posts/2024/March/lyon.md', '2024-03-01 folders, month'],
    ['posts/2024/3月/lyon.md', '2024-03-01 folders, month'],
    ['posts/2024/03/05-lyon.md', '2024-03-01 folders, month'],
    ['posts/2024-03/lyon.md', '2024-03-01 folders, month'],
    ['2024-03.md', '2024-03-01 file name, month'],
    ['2024年3月.md', '2024-03-01 file name, month'],
  ])('%s says %s', (file, expected) => {
    const { day, isMonth, from } = articlePath(file).date ?? {};
    expect(`${day ?? ''} ${from ?? ''}${isMonth ? ', month' : ''}`).toBe(expected);
  });

  it.each([
    'lyon.md',
    '2024-lyon.md',
    '2024/lyon.md',
    'posts/2024/lyon/index.md',
    '2024-10-things-to-know.md',
    '2024-02-30-lyon.md',
    '2024-13-05-lyon.md',
    '2024/13/lyon.md',
    '2024.1.2-release.md',
    '1234567890.md',
    '202403051.md',
    '12024-03-05.md',
    '001-2024.md',
    'rfc-20240305.md',
    '2024/12-monkeys/index.md',
    '2024/10-things.md',
    'year-2024/03/lyon.md',
    '3/5/2024/lyon.md',
    'https-2050-2100.md',
  ])('%s says no day', (file) => {
    expect(articlePath(file)).not.toHaveProperty('date');
  });

  it.each([
    ['a-b.md', 'a-b', 'a-b', undefined],
    ['post/index.md', 'post', 'post', undefined],
    ['post/index.zh-tw.md', 'post-zh-tw', 'post', 'zh-tw'],
    ['post/index.zh_Hant.mdx', 'post-zh_Hant', 'post', 'zh-Hant'],
    ['blog/post/_index.md', 'blog/post', 'post', undefined],
    ['blog/post/README.md', 'blog/post', 'post', undefined],
    ['2024-03-05-lyon/index.md', '2024-03-05-lyon', 'lyon', undefined],
    ['2024-03-05-lyon.md', '2024-03-05-lyon', 'lyon', undefined],
    ['lyon-2024-03-05.md', 'lyon-2024-03-05', 'lyon', undefined],
    ['2024-03-05.md', '2024-03-05', '2024-03-05', undefined],
    ['lyon.en.md', 'lyon-en', 'lyon', 'en'],
    ['v1.2.md', 'v1.2', 'v1.2', undefined],
    ['index.md', 'index', 'index', undefined],
    ['README.md', 'README', 'README', undefined],
    ['indexes/a.md', 'indexes/a', 'a', undefined],
  ])('%s names %s, called %s', (file, name, title, language) => {
    const read = articlePath(file);
    expect([read.name, read.title, read.language]).toEqual([name, title, language]);
  });
});
