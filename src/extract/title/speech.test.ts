import { expect, it } from 'vitest';
import { speechesIn } from './speech.ts';

it.each([
  ['店長說：「我們明年要搬家，大家都同意。」', ['我們明年要搬家，大家都同意。']],
  [
    '「我們明年要搬家，」店長說，「大家都同意這件事。」',
    ['我們明年要搬家，', '大家都同意這件事。'],
  ],
  ['「這件事還沒有說完，下一段再說', ['這件事還沒有說完，下一段再說']],
  // What is only called so.
  ['他稱之為「廚房革命」，沒有人反對。', []],
  ['這叫做「一家沒有店長也能營業的店」。', []],
])('%s', (text, spoken) => {
  expect(speechesIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(spoken);
});
