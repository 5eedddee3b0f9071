import { describe, expect, it } from 'vitest';
import { mended } from './englishMending.ts';
import { englishSentence } from './englishSentence.ts';
import { tagEnglish } from './englishTagger.ts';

/** The clauses of a sentence as "link: subject | verb", a remark's noun in square brackets. */
function clausesOf(text: string) {
  const words = mended(tagEnglish(text), text).filter(({ word }) => word !== '.');
  const read = englishSentence(words);
  const cut = (span: { readonly from: number; readonly to: number } | undefined) =>
    span
      ? words
          .slice(span.from, span.to)
          .map(({ start, end }) => text.slice(start, end))
          .join(' ')
      : '';
  return read.clauses.map(({ link, beside, subject, antecedent, verb }) => {
    const who = subject ? cut(subject) : antecedent ? `[${cut(antecedent)}]` : '';
    return `${beside === undefined ? link : `and ${link}`}: ${who} | ${cut(verb)}`;
  });
}

describe('the clauses of an English sentence', () => {
  it.each<readonly [text: string, ...clauses: readonly string[]]>([
    ['The mill burned down.', 'main: The mill | burned'],
    // What "and" joins: nouns, predicates, clauses.
    ['The council and the guild rejected the plan.', 'main: The council and the guild | rejected'],
    [
      'Ann left the board and the family sold its shares.',
      'main: Ann | left',
      'and main: the family | sold',
    ],
    [
      'The car park was built early and will close in Lyon.',
      'main: The car park | was built',
      'and main:  | will close',
    ],
    ['A flood trapped her and two students.', 'main: A flood | trapped'],
    [
      'The guild rejected the plan and the mayor, who had backed it, resigned.',
      'main: The guild | rejected',
      'and main: the mayor , who had backed it , | resigned',
      'relative:  | had backed',
    ],
    // The predicate of a noun, not of the remark on it.
    [
      'The surveyor, whose maps opened the caves to science, died.',
      'main: The surveyor , whose maps opened the caves to science , | died',
      'relative: whose maps | opened',
    ],
    ['The firm, sued by a baker, closed.', 'main: The firm , sued by a baker , | closed'],
    [
      'The minister who signed the treaty and the general resigned.',
      'main: The minister who signed the treaty and the general | resigned',
      'relative: [The minister] | signed',
    ],
    // Of which of two nouns it is said, nobody can tell.
    [
      'The owner of the mill, who lived nearby, resigned.',
      'main: The owner of the mill , who lived nearby , | resigned',
      'relative:  | lived',
    ],
    // What somebody says, with "that" and without.
    [
      'The treasurer noted that the council raised the rent and will raise it again.',
      'main: The treasurer | noted',
      'content: the council | raised',
      'and content:  | will raise',
    ],
    ['The owner said profits fell.', 'main: The owner | said', 'content: profits | fell'],
    [
      'The ferry will not sail again, its owner announced.',
      'main: The ferry | will not sail',
      'reporter: its owner | announced',
    ],
    ['Ice is not the same, says Petra Lindqvist.', 'main: Ice | is not', 'reporter:  | says'],
    [
      'Brandt did not interfere until it demanded that the looms be made at home.',
      'main: Brandt | did not interfere',
      'subordinate: it | demanded',
    ],
    [
      'If the firm fails, the town will pay.',
      'main: the town | will pay',
      'condition: the firm | fails',
    ],
    // What stands in front is no subject.
    ['In less than half a century, the country held three elections.', 'main: the country | held'],
    [
      'In the evening a farmer, Mrs Oster, brought us bread.',
      'main: a farmer , Mrs Oster , | brought',
    ],
    [
      'Its crew from Italy, Spain, and Malta met.',
      'main: Its crew from Italy , Spain , and Malta | met',
    ],
    // No word opens the remark.
    [
      'Ferrow sold a machine it could not repair.',
      'main: Ferrow | sold',
      'relative: it | could not repair',
    ],
    ['The institute plans to test the samples and sell them.', 'main: The institute | plans'],
  ])('%s', (text, ...clauses) => {
    expect(clausesOf(text)).toEqual(clauses);
  });

  it('are none in nothing', () => {
    expect(englishSentence([])).toEqual({ words: [], clauses: [] });
  });
});
