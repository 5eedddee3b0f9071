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

  it.each([
    // What is joined has its own subject, or shares it with its auxiliaries and adverbs.
    ['Ann Reed left the board in 2001 and the family sold its shares.', 'Ann Reed left the board'],
    ['The depot burned in 1966, and Aldo mortgaged his house.', 'The depot burned'],
    ['The E-20 was shown in Lyon and went on sale in 1989.', 'The E-20 went on sale'],
    ['The plant opened early and nearly closed in 1989.', 'The plant nearly closed'],
    [
      'Both drivers were examined and discharged in 1989.',
      'Both drivers were examined and discharged',
    ],
    // Negation, and how long something was so, stay.
    ['The club did not pay in 1989.', 'The club did not pay'],
    ['Nordby did not accept sponsors until 2022.', 'Nordby did not accept sponsors until 2022'],
    ['Teale has led the club since 2014.', 'Teale has led the club since 2014'],
    // Who says it goes with what is said; so does what it hangs on.
    [
      'The treasurer noted that the council raised the rent in 2018.',
      'The treasurer noted that the council raised the rent',
    ],
    ['The ferry sank in 1990, its owner announced.', 'The ferry sank, its owner announced'],
    [
      'According to the Courier, the board resigned in 1990.',
      'According to the Courier, the board resigned',
    ],
    ['If the council agrees, the school will close in 2031.', 'The school will close'],
    // What is said of a noun, as a sentence on it; not where two nouns could be meant.
    ['Ms Oake, who had opposed the plan in 2017, voted for it.', 'Ms Oake had opposed the plan'],
    [
      'The measure, which the mayor had promised in 2023, passed.',
      'The mayor had promised the measure',
    ],
    [
      'The owner of the mill, who left in 1990, died.',
      'The owner of the mill, who left in 1990, died',
    ],
    // A name beside a noun says who that is.
    ['Its founder, Carla Benedetti, left the town in 1990.', 'Carla Benedetti left the town'],
    ['Mina Hart, the first woman to climb it, died in 1990.', 'Mina Hart died'],
    [
      'Italy, Spain and Malta signed the treaty in 1990.',
      'Italy, Spain and Malta signed the treaty',
    ],
    // What stands in front is no subject.
    ['In 1990, while her son slept, Hart finished the map.', 'Hart finished the map'],
    ['By 2000, five years after it began, Ruby was popular.', 'Ruby was popular'],
    // What brackets date in a list is told alone.
    ['The country was hit by two shocks: the strike (1971) and the flood (1979).', 'The strike'],
  ])('of what is told in %s', (text, expected) => {
    expect(title(text)).toBe(expected);
  });

  it.each([
    // Nobody else is named before.
    ['Ada Byron learned to draw. She left school in 1830.', 'Ada Byron left school'],
    ['Brandt waited for years, and in 1979 it sued.', 'Brandt sued'],
    // Another name, another thing, a noun: nobody can be sure.
    ['Ada Byron met Mary Hall. She left school in 1830.', 'She left school'],
    ['Brandt sold the mill, and in 1979 it burned.', 'It burned'],
    ['The teacher left. She opened a shop in 1830.', 'She opened a shop'],
    ['They married in 1830.', 'They married'],
  ])('names whom a pronoun means only where that is sure: %s', (text, expected) => {
    expect(title(text)).toBe(expected);
  });

  it('cuts what is long where a phrase or a clause ends', () => {
    expect(
      title(
        'In 1993 she earned a degree in law from the Royal School of Law and Letters in the Northern Provinces.',
      ),
    ).toBe('She earned a degree in law from the Royal School of Law and Letters');
  });

  it('says whose item it is by the heading above', () => {
    const { marks, ...material } = materialOf('Founded in 1997 as an integrator', 'en');
    const paragraph = { ...marks.paragraph, role: 'item' as const, heading: ['Firms', 'Systo'] };
    expect(englishTitle({ ...material, marks: { ...marks, paragraph } })?.text).toBe(
      'Systo: Founded as an integrator',
    );
  });

  it('puts no name for a pronoun', () => {
    expect(title('She left the firm in 2019.')).toBe('She left the firm');
  });
});
