import { describe, expect, it } from 'vitest';
import { draftsOf, quotesOf } from '../../testing/drafts.ts';

const DATED = '三年前，極光公司融資 5 億美元。';

describe('a sentence that goes on from a dated one', () => {
  it('is an event of the same date where it brings an amount of money', () => {
    const [draft, ...others] = draftsOf('carried', { body: `${DATED}Borealis 有 20 億美元。` });
    expect(others).toEqual([]);
    expect(draft).toMatchObject({ basis: 'relative', modality: 'asserted' });
    expect(draft?.date.edtf).toBe('2022~');
    expect(draft?.anchor?.edtf).toBe('2022~');
    expect(draft?.derivation.at(-1)).toEqual({ step: 'anchor', from: 'narrative', edtf: '2022~' });
    expect(draft?.evidence.date).toBeUndefined();
  });

  it.each([
    ['brings no amount', `${DATED}Borealis 那時還很小。`],
    ['brings a count only', `${DATED}Borealis 那時有 300 人。`],
    ['has a date of its own', `${DATED}2024 年 Borealis 有 20 億美元。`],
    ['stands in another paragraph', `${DATED}\n\nBorealis 有 20 億美元。`],
    ['follows a date to come', '2030 年，極光公司將融資 5 億美元。Borealis 有 20 億美元。'],
    ['follows a vague time', '過去十年，極光公司融資 5 億美元。Borealis 有 20 億美元。'],
    ['follows no date', '極光公司融資 5 億美元。Borealis 有 20 億美元。'],
  ])('is not carried where it %s', (_case, body) => {
    expect(quotesOf('carried', body)).toEqual([]);
  });
});

describe('a list under a sentence with a date', () => {
  it('takes the date for items that have none', () => {
    const body = '2017 年發生了三件事：\n\n- 極光公司成立\n- 模型推出\n- 2018 年法案通過\n';
    const drafts = draftsOf('carried', { body });
    expect(drafts.map(({ date }) => date.edtf)).toEqual(['2017', '2017']);
    expect(quotesOf('carried', body)).toEqual(['極光公司成立', '模型推出']);
  });

  it.each([
    ['the sentence has no date', '發生了幾件事：\n\n- 極光公司成立\n'],
    ['there is a paragraph between', '2017 年發生了三件事：\n\n如下。\n\n- 極光公司成立\n'],
    ['there is no list', '2017 年發生了三件事：\n\n極光公司成立\n'],
  ])('gives no date where %s', (_case, body) => {
    expect(quotesOf('carried', body)).toEqual([]);
  });
});
