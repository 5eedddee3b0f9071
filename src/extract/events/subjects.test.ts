import { expect, it } from 'vitest';
import { labelEnd, speakerOf } from './subjects.ts';

const paragraph = (text: string, speaker?: string) => ({
  id: 'p',
  line: 1,
  endLine: 1,
  text,
  ...(speaker === undefined ? {} : { speaker }),
});

it('finds where the text behind a label begins', () => {
  expect(labelEnd(paragraph('主持人：你好', '主持人'))).toBe(4);
  expect(labelEnd(paragraph('主持人：你好'))).toBe(0);
});

it('knows speakers by name, and no parts', () => {
  expect(speakerOf(paragraph('Ada Byron：你好', 'Ada Byron'))).toBe('Ada Byron');
  expect(speakerOf(paragraph('主持人：你好', '主持人'))).toBeUndefined();
  expect(speakerOf(paragraph('你好'))).toBeUndefined();
});
