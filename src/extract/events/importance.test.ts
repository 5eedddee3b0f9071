import { describe, expect, it } from 'vitest';
import type { Figure } from '../../model/event.ts';
import { draftsOf } from '../../testing/drafts.ts';
import { importanceOf } from './importance.ts';
import type { ImportanceSigns } from './importance.ts';

const PLAIN: ImportanceSigns = {
  basis: 'text',
  kind: 'company',
  figures: [],
  approximate: false,
  precise: false,
  strength: 0,
  length: 0,
  opens: false,
  personal: false,
};
const REVENUE: Figure = {
  value: 3e8,
  currency: 'TWD',
  unit: null,
  bound: 'exact',
  measure: 'revenue',
};

const importance = (signs: Partial<ImportanceSigns>) => importanceOf({ ...PLAIN, ...signs });

describe('the importance of an event', () => {
  it.each<[string, Partial<ImportanceSigns>]>([
    ['a named milestone', { milestone: 1 }],
    ['an amount of business', { figures: [REVENUE] }],
    ['any number', { figures: [{ ...REVENUE, measure: 'count', currency: null }] }],
    ['a word that leaves no doubt', { strength: 4 }],
    ['a date to the day', { precise: true }],
    ['a place at the head of a paragraph', { opens: true }],
    ['more that is said of it', { length: 60 }],
    ['something new', { kind: 'product' }],
  ])('is raised by %s', (_what, signs) => {
    expect(importance(signs)).toBeGreaterThan(importance({}));
  });

  it.each<[string, Partial<ImportanceSigns>]>([
    ['a vague date', { approximate: true }],
    ['someone who tells of a life', { personal: true }],
    ['a state of the day', { basis: 'published' }],
    ['a career', { kind: 'people' }],
    ['mere words about it', { kind: 'publication' }],
  ])('is lowered by %s', (_what, signs) => {
    expect(importance(signs)).toBeLessThan(importance({}));
  });

  it('weighs an amount of business more than another number', () => {
    expect(importance({ figures: [REVENUE] })).toBeGreaterThan(
      importance({ figures: [{ ...REVENUE, measure: 'cost' }] }),
    );
  });

  it('stays between 0 and 1 with two decimals, however much or little speaks for it', () => {
    const most = importance({
      kind: 'product',
      figures: [REVENUE],
      milestone: 1,
      precise: true,
      strength: 40,
      length: 4000,
      opens: true,
    });
    const least = importance({
      kind: 'publication',
      basis: 'published',
      approximate: true,
      personal: true,
    });
    expect(most).toBe(1);
    expect(least).toBeGreaterThan(0);
    expect(importance({ length: 33 })).toBe(0.48);
  });
});

describe('in an article', () => {
  const importancesOf = (body: string) => draftsOf('dated', { body }).map((d) => d.importance);

  it.each([
    ['極光公司在 2016 年推出了模型。', '有人在 2016 年去了海邊。'],
    ['極光公司在 2016 年融資 5 億美元。', '極光公司在 2016 年推出了模型。'],
    ['2016 年 3 月 2 日，新廠成立。', '2016 年前後，新廠成立。'],
    ['Aurora launched a new bicycle in 2016.', 'She went to the seaside in 2016.'],
  ])('%j is told before %j', (more, less) => {
    expect(importancesOf(more)[0]).toBeGreaterThan(importancesOf(less)[0] ?? 1);
  });

  it('a third person in the middle of a word is nobody', () => {
    const [other, he] = [
      importancesOf('其他店在 2016 年關了。'),
      importancesOf('他在 2016 年關店了。'),
    ];
    expect(other[0]).toBeGreaterThan(he[0] ?? 1);
  });
});
