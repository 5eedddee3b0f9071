import { expect, it } from 'vitest';
import { rememberPairs } from './pairs.ts';

it('asks once for each two characters, and for the last one of a text', () => {
  const asked: string[] = [];
  const at = rememberPairs((pair) => {
    asked.push(pair);
    return [pair];
  });
  const texts = ['今天今天', '今', '\u0000\u0000', '\u0000'];
  const said = texts.map((text) => Array.from(text, (_, i) => at(text, i)[0]));
  expect(said).toEqual([
    ['今天', '天今', '今天', '天'],
    ['今'],
    ['\u0000\u0000', '\u0000'],
    ['\u0000'],
  ]);
  expect(asked).toEqual(['今天', '天今', '天', '今', '\u0000\u0000', '\u0000']);
});

it('forgets and asks again where there are endless pairs', () => {
  const at = rememberPairs((pair) => [pair]);
  const text = Array.from({ length: 40_000 }, (_, i) => String.fromCharCode(0x3400 + i)).join('');
  for (let i = 0; i < text.length; i += 1) expect(at(text, i)[0]).toBe(text.slice(i, i + 2));
});
