import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonItemLines } from './jsonItemLines.ts';

describe('the lines of the items of a list', () => {
  it.each([
    ['{"events": []}', []],
    ['{"events": [1, 2]}', [1, 1]],
    ['{\n"events": [\n{"a": [1, {"b": 2}]},\n\n5, "x\\"],y",\n[\n]], "z": [7]}', [3, 5, 5, 6]],
    ['{"a": {"events": [1]},\n"events":\n[\n1]}', [4]],
    ['{"a": "events",\n"b": [1]}', []],
    ['{"events": [1],\n"events": [2,\n3]}', [2, 3]],
    ['[["events", [1]]]', []],
    ['"events"', []],
  ])('are counted in %j', (text, lines) => {
    expect(jsonItemLines(text, 'events')).toEqual(lines);
  });

  it('are as many as there are items, however the file is laid out', () => {
    const indents = fc.constantFrom(0, 1, 2);
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), indents, (events, more, indent) => {
        const text = JSON.stringify({ more, events, after: more }, undefined, indent);
        expect(jsonItemLines(text, 'events')).toHaveLength(events.length);
      }),
    );
  });
});
