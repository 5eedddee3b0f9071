import { csvFormatRows } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableRows } from './tableRows.ts';

describe('the rows of a table', () => {
  it('have the lines on which they stand', () => {
    expect(tableRows('a,b\n\n"x\ny",1\n,\nlast,"q""q"\n', ',').rows).toEqual([
      { line: 1, endLine: 1, cells: ['a', 'b'] },
      { line: 3, endLine: 4, cells: ['x\ny', '1'] },
      { line: 6, endLine: 6, cells: ['last', 'q"q'] },
    ]);
  });

  it.each(['a;b\n1;2', 'a\tb\n1\t2\n'])('may be parted by another sign: %j', (text) => {
    const { rows } = tableRows(text, text.charAt(1));
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('lose only the line on which a quote is never closed', () => {
    expect(tableRows('a,b\n1,"open\n2,""\n3,x\n', ',')).toEqual({
      rows: [
        { line: 1, endLine: 1, cells: ['a', 'b'] },
        { line: 3, endLine: 3, cells: ['2', ''] },
        { line: 4, endLine: 4, cells: ['3', 'x'] },
      ],
      openQuote: 2,
    });
  });

  it('are those that were written, whatever is in them', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', '=', '長') });
    const row = fc.array(cell, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const text = csvFormatRows(rows);
        const read = tableRows(text, ',');
        const full = rows.filter((cells) => cells.some((one) => one.trim() !== ''));
        expect(read.rows.map(({ cells }) => cells)).toEqual(full);
        expect(read.openQuote).toBeUndefined();
        const lines = text.split('\n');
        for (const { line, endLine, cells } of read.rows) {
          expect(lines.slice(line - 1, endLine).join('\n')).toBe(csvFormatRows([[...cells]]));
        }
      }),
    );
  });

  it('are read once more at most, whatever quotes are open', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('"', 'a', ',', '\n'), { maxLength: 40 }), (signs) => {
        const { rows, openQuote = 0 } = tableRows(signs.join(''), ',');
        for (const { line } of rows) expect(line).not.toBe(openQuote);
        expect(rows.flatMap(({ cells }) => cells).join('')).not.toContain('\u0000');
      }),
    );
  });
});
