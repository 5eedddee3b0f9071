import { describe, expect, it } from 'vitest';
import { quotePlace } from './quotePlace.ts';

const TEXT = '他說：「橋  在 2016 年通車」，\n共花了３億元。橋在晚上開放。';

describe('a quote stands in a paragraph', () => {
  it.each([
    ['橋 在 2016 年通車', '橋  在 2016 年通車'],
    ['橋在2016年通車', '橋  在 2016 年通車'],
    ['他說：“橋在 2016 年通車”', '他說：「橋  在 2016 年通車」'],
    ['通車」，共花了3億元', '通車」，\n共花了３億元'],
  ])('%s', (quote, stands) => {
    const at = quotePlace(TEXT, quote);
    expect(at && TEXT.slice(at.start, at.end)).toBe(stands);
  });
  it.each([
    ['another number', '橋在 2017 年通車'],
    ['a word left out', '他說：橋 2016 年通車'],
    ['dots', '橋在…通車'],
    ['the other script', '他说：「桥在 2016 年通车'],
    ['nothing', ' 「 '],
    ['a word more', '橋在 2016 年正式通車'],
  ])('and not with %s', (_, quote) => {
    const at = quotePlace(TEXT, quote);
    // A quotation mark alone is a sign of the text; everything else has to be found in it.
    expect(at === undefined || TEXT.slice(at.start, at.end) === '「').toBe(true);
  });
  it('takes the place beside the date of the event', () => {
    const at = quotePlace(TEXT, '橋', { start: TEXT.lastIndexOf('橋'), end: TEXT.length });
    expect(at?.start).toBe(TEXT.lastIndexOf('橋'));
  });
});
