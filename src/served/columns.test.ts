import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromColumn, toColumn } from './columns.ts';

const again = (values: readonly unknown[]) =>
  fromColumn(JSON.parse(JSON.stringify(toColumn(values))) as never, values.length);

describe('a column', () => {
  it('writes like beside like', () => {
    const events = [
      { id: 'a', dates: [{ day: 1 }, { day: 2 }], title: { en: 'One' } },
      { id: 'b', dates: [], title: { en: 'Two' }, sure: 0.5 },
    ];
    expect(toColumn(events)).toEqual({
      keys: {
        id: ['a', 'b'],
        dates: { lengths: [2, 0], items: { keys: { day: [1, 2] } } },
        title: { keys: { en: ['One', 'Two'] } },
        sure: { at: [1], of: [0.5] },
      },
    });
    expect(again(events)).toEqual(events);
  });

  it('gives back any values, of one kind or of several', () => {
    const name = fc.string().filter((key) => key !== '__proto__');
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(null, true, 0, 1.5, '', 'x'),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 8 }), (values) => {
        expect(again(values)).toEqual(values);
      }),
    );
  });
});
