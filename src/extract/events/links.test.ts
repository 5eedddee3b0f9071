import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../testing/drafts.ts';
import { dateInAddress } from './links.ts';

describe('dateInAddress', () => {
  it.each([
    ['https://e.org/2026/01/07/title', '2026-01-07'],
    ['https://e.org/news/2026/01/07', '2026-01-07'],
    ['https://e.org/2026-01-07-title', '2026-01-07'],
    ['https://e.org/2026_01_07.html', '2026-01-07'],
    ['https://e.org/20260107/title', '2026-01-07'],
    ['https://e.org/a-20260107.pdf', '2026-01-07'],
    ['https://e.org/1999/12/31/', '1999-12-31'],
    ['https://e.org/2024/02/29/x', '2024-02-29'],
    ['https://e.org/2026/01/title', '2026-01'],
    ['https://e.org/2026-01/title', '2026-01'],
    ['https://e.org/2026/01/07/?utm=2020/02/02#2021/03/03', '2026-01-07'],
  ])('reads %s as %s', (url, edtf) => {
    expect(dateInAddress(url)?.date.edtf).toBe(edtf);
  });

  it.each([
    'https://e.org/',
    'https://e.org/title',
    'https://2026-01-07.e.org/title',
    'https://e.org/2026/title',
    'https://e.org/2026/13/07/title',
    'https://e.org/2026/00/title',
    'https://e.org/2025/02/29/title',
    'https://e.org/1826/01/07/title',
    'https://e.org/3026/01/07/title',
    'https://e.org/202601/title',
    'https://e.org/120260107/title',
    'https://e.org/20260107123456/title',
    'https://e.org/a20260107',
    'https://e.org/abs/2001.08361',
    'https://e.org/abs/2005.14165v4',
    'https://e.org/p/2016',
    'https://e.org/?date=2026/01/07',
    'https://e.org/#/2026/01/07/',
    'https://e.org/2026.01.07/',
  ])('reads no date in %s', (url) => {
    expect(dateInAddress(url)).toBeUndefined();
  });
});

describe('a dated link', () => {
  const LINK = '[報導](https://e.org/2024/01/07/x)';

  it('is an event whose quote holds the link and whose derivation says where the date is from', () => {
    const [draft, ...others] = draftsOf('link', { body: `極光公司的模型，見${LINK}。` });
    expect(others).toEqual([]);
    expect(draft?.basis).toBe('url');
    expect(draft?.date.edtf).toBe('2024-01-07');
    expect(draft?.derivation).toEqual([
      {
        step: 'url',
        text: '2024/01/07',
        address: 'https://e.org/2024/01/07/x',
        edtf: '2024-01-07',
      },
    ]);
    expect(draft?.evidence.quote).toEqual({ start: 0, end: 12 });
  });

  it.each([
    ['has no date', '[報導](https://e.org/x)'],
    ['is no link', 'https://e.org/2024/01/07/x'],
    ['is not safe', '[報導](ftp://e.org/2024/01/07/x)'],
    ['is an image', '![報導](https://e.org/2024/01/07/x)'],
    ['stands in code', '    [報導](https://e.org/2024/01/07/x)'],
  ])('is none where it %s', (_case, body) => {
    expect(draftsOf('link', { body })).toEqual([]);
  });

  it('counts in a list of references too, but not in an advert', () => {
    expect(draftsOf('link', { body: `## 參考資料\n\n- ${LINK}` })).toHaveLength(1);
    expect(draftsOf('link', { body: `## 關於作者\n\n${LINK}` })).toEqual([]);
  });
});
