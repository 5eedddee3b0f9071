import { describe, expect, it } from 'vitest';
import { beginsWithPredicate, hasVerb, subjectOf } from './predicates.ts';

describe('beginsWithPredicate', () => {
  it.each(['決定離開新聞業', '会放慢几个月', '在會議上見到她', '從零增長到一億', '已經發布'])(
    '%s has no subject of its own',
    (text) => {
      expect(beginsWithPredicate(text)).toBe(true);
    },
  );
  it.each(['會議在巴黎舉行', '研究人員發現', '用戶增加', '從業者', '公司發布', '可能性'])(
    '%s does not begin with its predicate',
    (text) => {
      expect(beginsWithPredicate(text)).toBe(false);
    },
  );
  // Known to be read wrongly; move it up once it is not.
  it.fails('要求最高的客戶 does not begin with its predicate', () => {
    expect(beginsWithPredicate('要求最高的客戶')).toBe(false);
  });
});

describe('hasVerb', () => {
  it.each([
    ['公司發布模型', true],
    ['第一座橋建成', true],
    ['非常重大的', false],
    ['《發布會》', false],
  ])('%s: %s', (text, has) => {
    expect(hasVerb(text)).toBe(has);
  });
});

describe('subjectOf', () => {
  it.each([
    ['Acme 發布了模型', 'Acme'],
    ['她的父親病逝', '她的父親'],
    ['委員會通過決議', '委員會'],
    ['基金會承諾出資', '基金會'],
    ['發布了模型', undefined],
    ['', undefined],
  ])('of %s is %s', (text, subject) => {
    expect(subjectOf(text)).toBe(subject);
  });
});

it('stays linear on hostile text', () => {
  const start = performance.now();
  subjectOf('的'.repeat(20_000));
  expect(performance.now() - start).toBeLessThan(500);
});
