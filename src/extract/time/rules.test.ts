import pairs from 'opencc-js/dict/TSCharacters';
import { describe, expect, test } from 'vitest';
import { parseIsoDay } from '../../model/calendar.ts';
import { fold } from '../../text/fold.ts';
import { dateMentionsIn } from './readDates.ts';
import { resolveDate } from './resolve.ts';
import { TIME_RULES } from './rules.ts';

const PUBLISHED = parseIsoDay('2025-03-03') ?? 0;

/** Each mention of a text with its date, every one read after the one before it. */
function readAll(text: string) {
  let narrative: ReturnType<typeof resolveDate>;
  return dateMentionsIn(fold(text)).map((mention) => {
    const expression = text.slice(mention.start, mention.end);
    const resolved = resolveDate(mention, expression, {
      published: PUBLISHED,
      ...(narrative ? { narrative: narrative.date } : {}),
    });
    narrative = resolved ?? narrative;
    return { expression, rules: mention.rule.split('+'), edtf: resolved?.date.edtf };
  });
}

/** Simplified character → the first Traditional one that folds to it. */
const TRADITIONAL = new Map<string, string>();
for (const pair of pairs.split('|')) {
  const [traditional = '', simplified = ''] = pair.split(' ');
  if (traditional.length === 1 && !TRADITIONAL.has(simplified))
    TRADITIONAL.set(simplified, traditional);
}
const inTraditional = (text: string) => Array.from(text, (c) => TRADITIONAL.get(c) ?? c).join('');

describe.each(TIME_RULES.map((rule) => [rule.name, rule] as const))('%s', (name, rule) => {
  test.each(rule.examples)('finds in %s', (text, expression, edtf) => {
    expect(readAll(text)).toContainEqual({
      expression,
      edtf,
      rules: expect.arrayContaining([name]) as unknown,
    });
  });

  test.each(rule.examples)('reads %s the same in either script', (text, expression, edtf) => {
    for (const write of [fold, inTraditional]) {
      const found = readAll(write(text)).map((date) => [date.expression, date.edtf]);
      expect(found).toContainEqual([write(expression), edtf]);
    }
  });

  test.each(rule.not)('finds nothing in %s', (text) => {
    expect(readAll(text).filter(({ rules }) => rules.includes(name))).toEqual([]);
  });
});

test('names are told apart', () => {
  const names = TIME_RULES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('every rule has an example and a counter-example', () => {
  const without = TIME_RULES.filter(
    ({ examples, not }) => examples.length === 0 || not.length === 0,
  );
  expect(without.map(({ name }) => name)).toEqual([]);
});

test('no rule repeats without a bound', () => {
  const unbounded = TIME_RULES.filter(({ pattern }) =>
    /(?<!\\)[*+]|\{\d+,\}/.test(pattern.replace(/\[[^\]]*\]/g, '')),
  );
  expect(unbounded.map(({ name }) => name)).toEqual([]);
});
