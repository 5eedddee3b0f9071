import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../testing/drafts.ts';
import { confidenceOf } from './confidence.ts';
import { importanceOf } from './importance.ts';

describe('the importance of an event', () => {
  it.each([
    ['a named milestone', { milestone: 1 }],
    ['an amount of business', { business: 1 }],
  ])('is raised by %s', (_what, signs) => {
    expect(importanceOf(signs, 'company')).toBeGreaterThan(importanceOf({}, 'company'));
  });

  it.each([
    ['a vague date', { vague: 1 }],
    ['a date that only describes a noun', { attribute: 1 }],
  ])('is lowered by %s', (_what, signs) => {
    expect(importanceOf(signs, 'company')).toBeLessThan(importanceOf({}, 'company'));
  });

  it('stays between 0 and 1 with two decimals, however much or little speaks for it', () => {
    for (const milestone of [-50, -0.333, 0.777, 50]) {
      const found = importanceOf({ milestone }, 'product');
      expect(found).toBeGreaterThanOrEqual(0.05);
      expect(found).toBeLessThanOrEqual(1);
      expect(Math.round(found * 100) / 100).toBe(found);
    }
  });
});

describe('the confidence in an event', () => {
  it('is a probability', () => {
    expect(confidenceOf({ dated: 50 })).toBeLessThanOrEqual(1);
    expect(confidenceOf({ relative: 50 })).toBeGreaterThanOrEqual(0);
  });

  it('is less for a date that is only worked out', () => {
    const [told] = draftsOf('dated', { body: '2019 年 3 月，海濤號在高雄造船廠下水了。' });
    const [worked] = draftsOf('dated', { body: '三四年前，海濤號還沒有名字嗎？' });
    expect(told?.confidence).toBeGreaterThan(0.8);
    expect(worked?.confidence ?? 0).toBeLessThan(told?.confidence ?? 0);
  });
});
