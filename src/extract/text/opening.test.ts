import { expect, test } from 'vitest';
import { fold } from '../../text/fold.ts';
import { openingOf } from './opening.ts';
import { TIME_RULES } from '../time/rules.ts';

test.each([
  ['前年', '', '前', true],
  ['前年', '', '前年', true],
  ['前年', '', '前年底', true],
  ['前年', '', '前天', false],
  ['前年', '', '年', false],
  ['去年(?!级)', '', '去年级', true],
  ['(?<![以])上周', '', '上周', true],
  ['在(?=[^内]{2,4}内)(?:未来)?三', '', '在未', true],
  ['在(?=[^内]{2,4}内)(?:未来)?三', '', '在内', false],
  ['(?<year>[12]\\d{3}) ?年', '', '20', true],
  ['(?<year>[12]\\d{3}) ?年', '', '2年', false],
  ['\\d{1,2} ?月|[)\\]]', '', ']', true],
  ['\\d{1,2}(?<sep>[-/])\\d\\k<sep>', '', '3x', false],
  ['\\d{1,2}(?<sep>[-/])\\d\\k<sep>', '', '3-4-', true],
  ['[\\u4e00-\\u9fff]x', '', '一x', true],
  ['may\\b', '', 'mA', false],
  ['may\\b', 'i', 'mA', true],
])('%s with flags %j opens with %s: %s', (pattern, flags, text, opens) => {
  expect(openingOf(pattern, flags).test(text)).toBe(opens);
});

test.each(TIME_RULES.map((rule) => [rule.name, rule] as const))(
  '%s opens with every beginning of what it finds',
  (_, { pattern, words, examples }) => {
    const opening = openingOf(pattern, words ? 'i' : '');
    const found = examples.flatMap(([text]) => [
      ...fold(text).matchAll(new RegExp(pattern, words ? 'gi' : 'g')),
    ]);
    expect(found.length).toBeGreaterThan(0);
    for (const { 0: match, index, input } of found) {
      for (let length = 0; length <= match.length + 1; length += 1) {
        expect(input.slice(index, index + length)).toMatch(opening);
      }
    }
  },
);
