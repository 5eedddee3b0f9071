import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem, problem } from './problem.ts';

const messageOf = (message: string) => problem('error', 'rule', { file: 'a.md' }, message).message;

describe('problem', () => {
  it('has its level, rule, place and message', () => {
    const place = { file: 'a.md', line: 3, column: 5 };
    expect(problem('warning', 'date-impossible', place, 'No month 13; ignored.')).toEqual({
      level: 'warning',
      rule: 'date-impossible',
      place,
      message: 'No month 13; ignored.',
    });
  });

  it.each([
    ['two\nlines', 'two lines'],
    ['a\r\n\tb', 'a b'],
    ['\u001b[31mred\u001b[0m', '[31mred [0m'],
    ['null\u0000byte', 'null byte'],
    ['right\u202eleft', 'right left'],
    ['zero\u200bwidth', 'zero width'],
    ['line\u2028separator', 'line separator'],
    ['  spaced \n', 'spaced'],
    ['\u0007', ''],
  ])('cleans %j to %j', (message, clean) => {
    expect(messageOf(message)).toBe(clean);
  });

  it.each(['「壞掉的」：沒有 13 月', 'naïve café', '😀', ''])('leaves %j as it is', (message) => {
    expect(messageOf(message)).toBe(message);
  });

  it('keeps 200 characters and cuts longer messages to 200 with an ellipsis', () => {
    expect(messageOf('x'.repeat(200))).toBe('x'.repeat(200));
    expect(messageOf('x'.repeat(201))).toBe(`${'x'.repeat(199)}…`);
    expect(messageOf('x'.repeat(1e6))).toHaveLength(200);
  });

  it('is at most 200 characters, none cut in half, and on one line, whatever the message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (message) => {
        const cleaned = messageOf(message);
        expect([...cleaned].length).toBeLessThanOrEqual(200);
        expect(cleaned).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
    );
  });
});

describe('formatProblem', () => {
  it.each([
    [{ file: 'a.md', line: 3, column: 5 }, 'a.md:3:5 error rule What to do.'],
    [{ file: 'a.md', line: 3 }, 'a.md:3:1 error rule What to do.'],
    [{ file: 'a.md' }, 'a.md:1:1 error rule What to do.'],
  ])('prints a problem at %j as compilers do', (place, line) => {
    expect(formatProblem(problem('error', 'rule', place, 'What to do.'))).toBe(line);
  });
});
