import { expect, it } from 'vitest';
import { markParagraph } from '../events/marks.ts';
import { englishPersonBefore } from './englishSubjects.ts';
import { knowledge } from './materialForTests.ts';

const marked = (text: string) =>
  markParagraph({ id: text, line: 1, endLine: 1, text }, knowledge, 'en');

it.each([
  ['Captain Mara Quist never learned to swim. In 1921 she bought a ferry.', 'Mara Quist'],
  ['When engineer Iñes Núñez arrived, it rained. In 1921 she built a pier.', 'Iñes Núñez'],
  ['Mara Quist met Olaf Brandt. In 1921 he left.', undefined],
  ['The Harbour Bank failed. In 1921 he left.', undefined],
])('%s: %s', (text, name) => {
  const marks = marked(text);
  expect(englishPersonBefore(marks, text.indexOf('In 1921'))).toBe(name);
});

it('looks into the paragraph before', () => {
  const marks = marked('In 1921 she left.');
  expect(englishPersonBefore(marks, 0, marked('Mara Quist could not swim.'))).toBe('Mara Quist');
});
