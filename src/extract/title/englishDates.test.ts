import { expect, it } from 'vitest';
import { withoutEnglishDates } from './englishDates.ts';

it.each([
  ['It opened in {1936}', 'It opened'],
  ['In the {1960s} the network doubled', 'the network doubled'],
  ['for the start of the {2028} season', 'for the start of the season'],
  ["the {1978}'s inquiry", 'the inquiry'],
  ['by early {2024} it had cut jobs', 'it had cut jobs'],
  ['no date here', 'no date here'],
])('%s → %s', (marked, left) => {
  const start = marked.indexOf('{');
  const text = marked.replace(/[{}]/g, '');
  const dates = start < 0 ? [] : [{ start, end: marked.indexOf('}') - 1 }];
  const read = withoutEnglishDates(text, { start: 0, end: text.length }, dates);
  expect(read.replace(/\s+/g, ' ').trim()).toBe(left);
});
