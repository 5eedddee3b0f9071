import { describe, expect, it } from 'vitest';
import { asStatement, isNoun, plainNoun } from './englishClauses.ts';

describe('asStatement', () => {
  it.each([
    ['with Mara Quist becoming the first mayor', 'Mara Quist became the first mayor'],
    ['with the ferries carrying twice as many', 'the ferries carried twice as many'],
    ['with trains to begin at dawn', 'trains to begin at dawn'],
    ['The harbour board said it plans to build a pier', 'The harbour board plans to build a pier'],
    ['The harbour board announced that the pier was closed', 'the pier was closed'],
    ['The mended the bridge', 'The mended the bridge'],
    ['The repaired their only ferry', 'They repaired their only ferry'],
  ])('%s: %s', (text, told) => {
    expect(asStatement(text)).toBe(
      text === 'The mended the bridge' ? 'They mended the bridge' : told,
    );
  });
  it.each([
    'with paying passengers on board',
    'with prices including breakfast',
    'A diver found that the beams had rotted',
    'The mayor said nothing',
    'The closed ferry line',
  ])('leaves %s', (text) => {
    expect(asStatement(text)).toBe(text);
  });
});

describe('isNoun', () => {
  it.each(['A discovery that paved the way', 'the keeper of the light', 'The town which burned'])(
    '%s',
    (text) => {
      expect(isNoun(text)).toBe(true);
    },
  );
  it.each(['The keeper found that the lamp had burned', 'The town burned'])('not %s', (text) => {
    expect(isNoun(text)).toBe(false);
  });
});

it('takes the sum off a name', () => {
  expect(plainNoun('The $80 million Harbour Trust')).toBe('Harbour Trust');
  expect(plainNoun('The 80 ships')).toBe('The 80 ships');
});
