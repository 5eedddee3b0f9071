import { describe, expect, it } from 'vitest';
import { balanced, unquoted, withoutBrackets } from './signs.ts';

describe('withoutBrackets', () => {
  it.each([
    ['費米（Enrico Fermi）最初懷疑', '費米最初懷疑'],
    ['發布了（見下', '發布了'],
    ['見上）之後', '之後'],
    ['沒有括號', '沒有括號'],
    ['她的 P(末日) 是一成', '她的 P(末日) 是一成'],
  ])('%s', (text, left) => {
    expect(withoutBrackets(text)).toBe(left);
  });
});

describe('balanced', () => {
  it.each([
    ['處於「反共識」的位置', '處於「反共識」的位置'],
    ['告訴他們「我們正在盯著', '告訴他們我們正在盯著'],
    ['盯著」，離開', '盯著，離開'],
    ['《書名「不全》」', '《書名不全》'],
  ])('%s', (text, left) => {
    expect(balanced(text)).toBe(left);
  });
});

it('takes off quotation marks only where they hold everything', () => {
  expect(unquoted('「全部」')).toBe('全部');
  expect(unquoted('「一部」與「二部」')).toBe('「一部」與「二部」');
});
