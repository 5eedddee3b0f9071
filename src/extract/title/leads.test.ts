import { describe, expect, it } from 'vitest';
import { withoutFillers, withoutLead } from './leads.ts';

describe('withoutLead', () => {
  it.each([
    ['但是，後來公司成立', '公司成立'],
    ['所以', ''],
    ['也许', ''],
    ['而且其实模型更强', '模型更强'],
    ['就業率上升', '就業率上升'],
    ['又是一年', '又是一年'],
    ['才能出眾', '才能出眾'],
    ['公司成立', '公司成立'],
  ])('%s → %s', (text, left) => {
    expect(withoutLead(text)).toBe(left);
  });
});

describe('withoutFillers', () => {
  it.each([
    ['政府實際上正在考慮', '政府正在考慮'],
    ['公司目前處於低谷', '公司處於低谷'],
    ['你知道吗？', '你知道'],
    ['她說過的話', '她說過的話'],
    ['會的話，', '會'],
    ['公司現在的規模', '公司現在的規模'],
  ])('%s → %s', (text, left) => {
    expect(withoutFillers(text)).toBe(left);
  });
});
