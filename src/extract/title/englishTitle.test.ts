import { describe, expect, it } from 'vitest';
import { englishTitle } from './englishTitle.ts';
import { materialOf } from './materialForTests.ts';

const title = (text: string) => englishTitle(materialOf(text, 'en'))?.text;

describe('an English title', () => {
  it.each([
    [
      'Anthropic receives an investment of $4 billion in 2024.',
      'Anthropic receives an investment of $4 billion',
    ],
    ['In 2024 Anthropic did not raise $5 million.', 'Anthropic did not raise $5 million'],
    [
      'Acme denied in 2023 that it had raised $2 billion.',
      'Acme denied that it had raised $2 billion',
    ],
    // The predicate of the subject, not of the remark on it.
    [
      'In 2018 the court, which had jailed Kim, released the report.',
      'The court released the report',
    ],
    ['Loach, who had left school at 16, was knighted in 1999.', 'Loach was knighted'],
    // Two clauses joined: the second subject is no object of the first.
    [
      'In 2018 the committee rejected the plan and the mayor, who had backed it, resigned.',
      'The committee rejected the plan',
    ],
    [
      'In 2018 the town elected a monk, with the mayor knowing nothing.',
      'The town elected a monk, with the mayor knowing nothing',
    ],
    // A date that is the subject stays; so does one inside a remark on the subject.
    ['2018 was a hard year for the town.', '2018 was a hard year for the town'],
    // What is remarked on the subject is told of it.
    ['The plant, opened in 2011, employs 300 people.', 'The plant was opened'],
    ['The firm, sued in 2018 by Kim, closed.', 'The firm was sued by Kim'],
    ['In May 2018 the school closed in Lyon.', 'The school closed in Lyon'],
    ['She staged a play in 1988 and left the 19-year-old company.', 'She staged a play'],
  ])('of %s', (text, expected) => {
    expect(title(text)).toBe(expected);
  });

  it('puts no name for a pronoun', () => {
    expect(title('She left the firm in 2019.')).toBe('She left the firm');
  });
});
