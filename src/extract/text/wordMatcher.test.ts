import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../text/fold.ts';
import { createWordMatcher } from './wordMatcher.ts';

const WORDS = [
  'GPT-3',
  'GPT-3.5',
  'GPT-3.5 Turbo',
  '論文',
  '論文集',
  'launch*',
  'Lar',
  'RSP',
  '3.5 Sonnet',
];

function wordsIn(text: string, caseless = false, words: readonly string[] = WORDS): string[] {
  const entries = words.map((word) => ({ word, value: word }));
  return createWordMatcher(entries, { caseless })(fold(text)).flatMap(({ values }) => values);
}

describe('createWordMatcher', () => {
  it.each([
    ['論文集與論文', '論文集', '論文'],
    ['论文集', '論文集'],
    ['GPT-3.5 Turbo', 'GPT-3.5 Turbo'],
    ['GPT-3.5 Turb', 'GPT-3.5'],
    ['GPT-3 and GPT-3.5', 'GPT-3', 'GPT-3.5'],
    ['ＧＰＴ－３', 'GPT-3'],
  ])('finds the longest words of %j', (text, ...words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  it.each([
    ['股市分A股和B股', '股', '股', 'B股'],
    ['甲A', '甲a'],
    ['甲乙', '甲'],
    ['乙甲', '甲'],
  ])('finds words of one character, and of Han and Latin, in %j', (text, ...words) => {
    expect(wordsIn(text, true, ['股', 'B股', '甲a', '甲', '乙丙'])).toEqual(words);
  });

  it.each([
    ['GPT-3.', 'GPT-3'],
    ['GPT-3。', 'GPT-3'],
    ['GPT-3的論文', 'GPT-3', '論文'],
    ['GPT-3-turbo', 'GPT-3'],
    ['(RSP)', 'RSP'],
    ['發布RSP了', 'RSP'],
    ['launched', 'launch*'],
    ['launch', 'launch*'],
  ])('finds a word at its borders in %j', (text, ...words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  it.each([
    'GPT-30',
    'GPT-3.7',
    'xGPT-3',
    'GPT-3b',
    'RSPs',
    'CRSP',
    'relaunch',
    'Lara',
    'Laré',
    'éLar',
    '13.5 Sonnet',
    'gpt-3',
    'LAUNCH',
    '論 文',
    '',
  ])('finds no word in %j', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  it('takes capitals for small letters only where asked', () => {
    expect(wordsIn('LAUNCHED Gpt-3 rsp', true)).toEqual(['launch*', 'GPT-3', 'RSP']);
    expect(wordsIn('LAUNCHED Gpt-3 rsp', false)).toEqual([]);
  });

  it('gives all values of a word that was entered twice', () => {
    const matcher = createWordMatcher(
      [
        { word: '發布', value: 1 },
        { word: '发布', value: 2 },
      ],
      { caseless: false },
    );
    expect(matcher('发布')).toEqual([{ start: 0, end: 2, values: [1, 2] }]);
  });

  it('lets only the word with the star go on, where both are entered', () => {
    expect(wordsIn('paper papers', true, ['paper', 'paper*'])).toEqual([
      'paper',
      'paper*',
      'paper*',
    ]);
  });

  it('passes over entries without a word', () => {
    expect(wordsIn('any text', true, ['', '*', ' '])).toEqual([]);
  });

  it('gives places that slice back to a word, in order, not overlapping', () => {
    const units = fc.constantFrom(...'GPT-3.5 論文集launchRS');
    const matcher = createWordMatcher(
      WORDS.map((word) => ({ word, value: fold(word.replace('*', '')) })),
      { caseless: false },
    );
    fc.assert(
      fc.property(fc.array(units, { maxLength: 40 }), (chars) => {
        const text = fold(chars.join(''));
        let reached = 0;
        for (const { start, end, values } of matcher(text)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(values).toContain(text.slice(start, end));
          reached = end;
        }
      }),
    );
  });
});
