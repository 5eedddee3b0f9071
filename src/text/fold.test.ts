import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, isSimplifiedForm, isTraditionalOnly } from './fold.ts';

const code = (char: string) => char.charCodeAt(0);

describe('fold', () => {
  it.each([
    ['歐盟通過法案', '欧盟通过法案'],
    ['發表於臺灣', '发表于台湾'],
    ['萬億與幾週', '万亿与几周'],
    ['裡面、裏面', '里面、里面'],
    ['簡体已经是简体', '简体已经是简体'],
    ['２０２５年', '2025年'],
    ['ＧＰＴ－４', 'GPT-4'],
    ['３．５％', '3.5%'],
    ['二〇二五', '二零二五'],
    ['二○二五', '二零二五'],
    ['2015–2018', '2015-2018'],
    ['2015−2018', '2015-2018'],
    ['2015〜2018', '2015~2018'],
    ['2016\u00a0年', '2016 年'],
    ['全形\u3000空格', '全形 空格'],
    ['it’s', "it's"],
  ])('reads %j as %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each(['，。！？：；', '「」『』《》', '—', '…', '😀', 'naïve', '1959', '', '他说'])(
    'leaves %j as it is',
    (text) => {
      expect(fold(text)).toBe(text);
    },
  );

  it('keeps the length of any text, so that offsets stay', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text)).toHaveLength(text.length);
      }),
    );
  });

  it('changes nothing more when text is folded again', () => {
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const once = fold(String.fromCharCode(unit));
      if (fold(once) !== once) expect.fail(`U+${unit.toString(16)} folds twice`);
    }
  });

  it('folds each character by itself, across its own chunks', () => {
    const long = '歐'.repeat(10_000);
    expect(fold(long)).toBe('欧'.repeat(10_000));
  });
});

describe('isTraditionalOnly', () => {
  it.each(['歐', '發', '萬', '億', '與'])('takes %s for Traditional', (char) => {
    expect(isTraditionalOnly(code(char))).toBe(true);
  });

  it.each(['欧', '发', '人', '中', 'a', '２', '〇'])('does not take %s for Traditional', (char) => {
    expect(isTraditionalOnly(code(char))).toBe(false);
  });
});

describe('isSimplifiedForm', () => {
  it.each(['欧', '发', '万', '亿', '与'])('takes %s for Simplified', (char) => {
    expect(isSimplifiedForm(code(char))).toBe(true);
  });

  it.each(['歐', '發', '人', '中', 'a', '2'])('does not take %s for Simplified', (char) => {
    expect(isSimplifiedForm(code(char))).toBe(false);
  });
});
