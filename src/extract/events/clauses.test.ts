import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf } from './clauses.ts';

const split = (text: string, span = { start: 0, end: text.length }) =>
  clausesOf(text, span).map(({ start, end }) => text.slice(start, end));

describe('clausesOf', () => {
  it.each([
    ['他走了，她留下', '他走了', '她留下'],
    ['他說：走；她說：留', '他說', '走', '她說', '留'],
    ['他走了——她留下', '他走了', '她留下'],
    ['他走了……她留下', '他走了', '她留下'],
    ['He left, she stayed; all: fine', 'He left', 'she stayed', 'all', 'fine'],
    ['一，，二', '一', '二'],
    ['，一，', '一'],
  ])('parts %j at the signs inside a sentence', (text, ...clauses) => {
    expect(split(text)).toEqual(clauses);
  });

  it.each([
    '3,500 億美元',
    '10:05 開始',
    '比分 3:2 結束',
    '一、二、三',
    '極光（林海，創辦人）成立',
    'Aurora (founded by Lin, in 2016) grew',
    '《一，二》出版',
    'well-known',
    '沒有標點',
  ])('leaves %j whole', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it.each(['', ' ', '，', '，；：'])('finds no clause in %j', (text) => {
    expect(split(text)).toEqual([]);
  });

  it('looks inside the span only', () => {
    expect(split('一，二。三，四。五', { start: 4, end: 8 })).toEqual(['三', '四。']);
  });

  it('gives ordered clauses inside the span, none empty, for any text', () => {
    const units = fc.constantFrom(...'ab中，,;；:：—（）()《》 12');
    fc.assert(
      fc.property(fc.array(units, { maxLength: 40 }), fc.nat(10), (chars, start) => {
        const text = chars.join('');
        const span = { start: Math.min(start, text.length), end: text.length };
        let reached = span.start;
        for (const clause of clausesOf(text, span)) {
          expect(clause.start).toBeGreaterThanOrEqual(reached);
          expect(clause.end).toBeGreaterThan(clause.start);
          expect(text.slice(clause.start, clause.end)).toMatch(/^\S(?:.*\S)?$/su);
          reached = clause.end;
        }
        expect(reached).toBeLessThanOrEqual(span.end);
      }),
    );
  });
});
