import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

describe('languageOf', () => {
  it.each([
    ['zh-Hant', 'zh-Hant'],
    ['zh-TW', 'zh-Hant'],
    ['zh_HK', 'zh-Hant'],
    ['ZH-tw', 'zh-Hant'],
    ['zh-Hans-CN', 'zh-Hans'],
    ['zh-cn', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['en_US', 'en'],
  ])('believes the declared language %s', (declared, language) => {
    expect(languageOf(declared, '這裡寫的是繁體中文')).toBe(language);
  });

  it.each([undefined, '', 'zh', 'chinese', 'xx', 'english', 'zh-'])(
    'reads the text where %j says too little',
    (declared) => {
      expect(languageOf(declared, '這裡寫的是繁體中文，說的是歐盟')).toBe('zh-Hant');
      expect(languageOf(declared, '这里写的是简体中文，说的是欧盟')).toBe('zh-Hans');
      expect(languageOf(declared, 'This is written in English.')).toBe('en');
    },
  );

  it.each([
    ['橋在二月通車，由 Aurora 公司發布 (AURORA BRIDGE)', 'zh-Hant'],
    ['Aurora means 極光 in Chinese, and the company was named for it long ago.', 'en'],
    ['', 'en'],
    ['2016 — 2017', 'en'],
    ['人口', 'zh-Hans'],
  ] as const)('weighs the letters of %j', (text, language) => {
    expect(languageOf(undefined, text)).toBe(language);
  });

  it('looks at the beginning of a long text only', () => {
    expect(languageOf(undefined, `${'歐盟'.repeat(20_000)}${'word '.repeat(50_000)}`)).toBe(
      'zh-Hant',
    );
  });
});
