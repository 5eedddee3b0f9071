import { describe, expect, it } from 'vitest';
import { personAtEnd } from './personNames.ts';

describe('personAtEnd', () => {
  it.each([
    ['林若棠', '林若棠'],
    ['王岚', '王岚'],
    ['船長郭海清', '郭海清'],
    ['当地大学的研究员苏问渠', '苏问渠'],
    ['欧阳静', '欧阳静'],
    ['艾米莉·哈特', '艾米莉·哈特'],
    ['畫家露西・范登堡', '露西・范登堡'],
  ])('%s: %s', (noun, name) => {
    expect(personAtEnd(noun)).toBe(name);
  });
  it.each([
    '高鐵',
    '方案',
    '公司',
    '白宮',
    '高管',
    '金額',
    '周末',
    '林業',
    '程序',
    '馬路',
    '',
    'Ada',
  ])('%s names nobody', (noun) => {
    expect(personAtEnd(noun)).toBeUndefined();
  });
});
