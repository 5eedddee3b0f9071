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
  [
    'The $40 million Harbour Trust, which collapsed on 3 May 2009, was the oldest in town.',
    'Harbour Trust collapsed',
  ],
  [
    'The pier, if the timber lasts, is to open in 2031 with a concert.',
    'The pier is to open with a concert',
  ],
  [
    'Nobody believed it would fly, with Mara Quist becoming the first pilot in 1931.',
    'Mara Quist became the first pilot',
  ],
  [
    'The harbour board said it aims to close the old lighthouse by 2031.',
    'The harbour board aims to close the old lighthouse',
  ],
  [
    'In 1990 she found a way to weld copper so that it bent around corners of every kind, a trick that made the town rich.',
    'Ada Byron found a way to weld copper',
  ],
  ['The ferries came back in 1946.', 'The ferries came back'],
  ['On the night of 4 May 1951 a storm took the pier.', 'A storm took the pier'],
  ['The warehouse became a school the following January 1952.', 'The warehouse became a school'],
  [
    'The board decided in May 1960 that the keeper, Olaf Brandt, would have to go.',
    'The board decided that the keeper would have to go',
  ],
  ['2001 | Dean Oxley | bought from Marl Town | £5m', 'Dean Oxley, bought from Marl Town, £5m'],
])('%s', (text, title) => {
  expect(englishTitle(materialOf(text, 'en', { subjects: { person: ADA } }))).toBe(title);
});

it('names what "it" and "they" stand for from the sentences before', () => {
  const title = (text: string, from: string) => {
    const material = materialOf(text, 'en');
    const start = text.indexOf(from);
    const date = material.marks.dates.find((one) => one.start >= start);
    const span = { start, end: text.length };
    return englishTitle({ ...material, quote: span, clause: span, ...(date ? { date } : {}) });
  };
  expect(title('Harbour Bank failed. It’s also the first bank to close since 1931.', 'It’s')).toBe(
    'Harbour Bank is also the first bank to close',
  );
  expect(
    title(
      'The islanders were patient. They mended the nets. They bought a ferry in 1950.',
      'They bought',
    ),
  ).toBe('The islanders bought a ferry');
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
