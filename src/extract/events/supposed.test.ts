import { describe, expect, test } from 'vitest';
import { fold } from '../../text/fold.ts';
import { sentencesOf } from '../text/sentences.ts';
import { dateMentionsIn } from '../time/readDates.ts';
import { clausesOf } from './clauses.ts';
import { isSupposed } from './supposed.ts';

/** For each date of a sentence, whether what it tells is supposed. */
function supposed(text: string): readonly boolean[] {
  const folded = fold(text);
  const [sentence] = sentencesOf(text);
  if (!sentence) return [];
  const clauses = clausesOf(text, sentence);
  return dateMentionsIn(folded).map((mention) => {
    const clause = clauses.findLast(({ start }) => start <= mention.start) ?? sentence;
    return isSupposed(folded, mention, clause, sentence);
  });
}

describe('isSupposed', () => {
  test.each([
    'If you went back to read this in a year, it would seem dear.',
    'If the board had agreed in 2018, the plant would have opened.',
    'Had the board agreed in 2018, the plant would stand.',
    'The plant would have opened in 2018 with more money.',
    'Its money could vanish four months later, they warned.',
    'The bridge might fall within three years, they warned.',
    'Imagine that in 1995 the bridge had fallen.',
    'Suppose the curve of 2016 goes on.',
    'What if the plant had shut in 2016?',
    'It would be sold in 2016 if the bank refused.',
  ])('%s', (text) => {
    expect(supposed(text)).toContain(true);
    expect(supposed(text)).not.toContain(false);
  });

  test.each([
    'The plant opened in 2018.',
    'They asked if it had opened in 2018.',
    'In 2019 he knew if the plant paid.',
    'Two years later she could walk again.',
    'She could walk again two years later.',
    'Nobody could have known in 2016 how it ends.',
    'In 2016 it looked as if the bank would fail.',
    'It could read in 2016.',
    'In May 2016 they met.',
    'He had the plant built in 2016.',
  ])('%s tells what was', (text) => {
    expect(supposed(text)).not.toContain(true);
    expect(supposed(text)).toContain(false);
  });

  test('of two dates only the one behind "if" is supposed', () => {
    expect(supposed('In 2019 he said he would leave if the plant had shut in 2021.')).toEqual([
      false,
      true,
    ]);
  });
});
