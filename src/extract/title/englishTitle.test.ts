import { expect, it } from 'vitest';
import { englishTitle } from './englishTitle.ts';
import { wordsOf } from './englishWords.ts';
import { ADA, materialOf } from './materialForTests.ts';

it.each([
  [
    'In September 1939 the government requisitioned all six aircraft, and two never came back.',
    'The government requisitioned all six aircraft',
  ],
  [
    'On 12 March 2003, Acme filed for bankruptcy protection with debts of $2.3 billion.',
    'Acme filed for bankruptcy protection with debts of $2.3 billion',
  ],
  ['However, Acme ordered five Boeing 707s in 1959.', 'Acme ordered five Boeing 707s'],
  ['In 2016 she joined the league.', 'Ada Byron joined the league'],
  ['2001 | Dean Oxley | bought from Marl Town | £5m', 'Dean Oxley, bought from Marl Town, £5m'],
])('%s', (text, title) => {
  expect(englishTitle(materialOf(text, 'en', { subjects: { person: ADA } }))).toBe(title);
});

it('holds at most twelve words and does not end in a word that calls for more', () => {
  const title = englishTitle(
    materialOf(
      'In 2014 the tax authorities issued a winding-up petition over an unpaid bill of several million pounds and of interest.',
      'en',
    ),
  );
  expect(wordsOf(title).length).toBeLessThanOrEqual(12);
  expect(title).not.toMatch(/ (?:of|and|an?|over|the)$/);
});
