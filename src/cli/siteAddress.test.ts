import { expect, it } from 'vitest';
import { siteAddress } from './siteAddress.ts';

it.each([
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/timeline', 'https://example.org/timeline/'],
  ['https://example.org/timeline/', 'https://example.org/timeline/'],
  ['https://example.org/timeline/index.html', 'https://example.org/timeline/'],
  ['http://localhost:8000/a%20b/', 'http://localhost:8000/a%20b/'],
  ['HTTPS://EXAMPLE.org/A', 'https://example.org/A/'],
  ['https://例子.tw/時間', 'https://xn--fsqu00a.tw/%E6%99%82%E9%96%93/'],
  ['example.org', undefined],
  ['/timeline/', undefined],
  ['ftp://example.org/', undefined],
  ['javascript:alert(1)', undefined],
  ['file:///srv/site/', undefined],
  ['https://me:secret@example.org/', undefined],
  ['https://example.org/?a=1', undefined],
  ['https://example.org/#top', undefined],
  ['', undefined],
])('takes %j as %j', (text, address) => {
  expect(siteAddress(text)).toBe(address);
});
