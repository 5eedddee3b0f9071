import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markArticle } from '../extract/index.ts';
import { anArticle, someKnowledge } from '../testing/anArticle.ts';
import { pointersOf } from './pointers.ts';
import { requestOf } from './request.ts';
import { articleHash, windowsOf } from './windows.ts';

const knowledge = someKnowledge();
const read = (body: string, changes = {}) =>
  markArticle(anArticle({ body, ...changes }), knowledge);
const filler = (name: string) => `${name}的橋很長，工人們日夜趕工，城裡的人都在等它。`.repeat(20);

describe('windows', () => {
  it('are one for a short article', () => {
    expect(windowsOf(read('橋在 2016 年通車。'))).toMatchObject([{ first: 0, end: 1 }]);
  });
  it('cover a long article, each beginning with what the one before ended with', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 }),
        (sizes) => {
          const body = sizes.map((n, i) => `第${i}段，${'橋很長。'.repeat(n * 8)}`).join('\n\n');
          const article = read(body);
          const windows = windowsOf(article);
          expect(windows[0]?.first).toBe(0);
          expect(windows.at(-1)?.end).toBe(article.paragraphs.length);
          windows.slice(1).forEach((window, i) => {
            const before = windows[i];
            expect(window.first).toBeLessThanOrEqual(before?.end ?? 0);
            expect(window.first).toBeGreaterThan(before?.first ?? 0);
          });
        },
      ),
      { numRuns: 20 },
    );
  });
  it('stay what they are while the words are, wherever they move in the file', () => {
    const [a, b] = [read('橋在 2016 年通車。'), read('橋在 2016 年通車。', { bodyLine: 9 })];
    expect(windowsOf(a)).toEqual(windowsOf(b));
    expect(articleHash(a)).toBe(articleHash(b));
    expect(articleHash(a)).not.toBe(articleHash(read('橋在 2017 年通車。')));
    expect(articleHash(a)).not.toBe(
      articleHash(read('橋在 2016 年通車。', { published: '2025-08-10' })),
    );
  });
  it('tell a later part its headings and the date named last', () => {
    const parts = Array.from({ length: 24 }, (_, i) => filler(`第${i}座`)).join('\n\n');
    const article = read(`## 老橋\n\n老橋在 1907 年動工。\n\n${parts}\n\n三年後完工。`);
    const pointed = pointersOf(article);
    const windows = windowsOf(article);
    expect(windows.length).toBeGreaterThan(1);
    const [second] = windows.slice(1);
    const request = second && requestOf(pointed, second, 1, windows.length);
    expect(request?.text).toContain('headings: 老橋');
    expect(request?.text).toContain('"1907 年" = 1907');
    expect(request?.id).toMatch(/^article\/2-[0-9a-z]+$/u);
  });
});
