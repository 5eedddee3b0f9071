import { describe, expect, it } from 'vitest';
import { mendedChinese } from './chineseMending.ts';
import type { PartOfSpeech, Token } from './token.ts';

/** Words written as `word/pos`. */
const wordsOf = (text: string): readonly Token[] =>
  text.split(' ').map((one, i) => {
    const [word = '', pos] = one.split('/');
    return { start: i, end: i + 1, word, pos: pos as PartOfSpeech };
  });

const mended = (text: string) =>
  mendedChinese(wordsOf(text))
    .map(({ word, pos }) => `${word}/${pos}`)
    .join(' ');

describe('the words of a sentence', () => {
  it.each([
    // A noun between a time or an adverb and what it does something to is a verb.
    ['市政府/noun 2000年/time 筹组/noun 「/punctuation 专案/noun', '筹组/verb'],
    ['我们/pronoun 刚/adverb 经历/noun 灾难/noun', '经历/verb'],
    // So is saying behind a name at the end of a clause.
    ['林海/name 警告/noun ，/punctuation 船/noun 会/auxiliary 沉/verb', '警告/verb'],
    ['公司/noun 移除/verb 一/numeral 项/measure 长期/adjective 承诺/verb', '承诺/noun'],
    ['到/verb 2030年/time 船/noun 沉/verb', '到/adposition'],
  ])('%s: %s', (text, expected) => {
    expect(mended(text)).toContain(expected);
  });

  it.each([
    '市政府/noun 2000年/time 预算/noun 增加/verb 了/particle 一倍/numeral 、/punctuation 人口/noun 减少/verb',
    '林海/name 的/particle 警告/noun ，/punctuation 没有/verb 人/noun 听/verb',
    '我们/pronoun 已/adverb 关闭/verb 工厂/noun',
    '到/verb 了/particle 港口/noun',
  ])('%s stay as they are', (text) => {
    expect(mended(text)).toBe(text);
  });
});
