import { describe, expect, it } from 'vitest';
import { progressLine, readingProgress } from './readingProgress.ts';

function told(isTTY: boolean) {
  let clock = 0;
  let text = '';
  const out = { isTTY, write: (more: string) => (text += more) };
  const { tell, end } = readingProgress(4, out, () => clock);
  for (const done of [1, 2, 3, 4]) {
    clock += 1000;
    tell(done);
  }
  end();
  return text;
}

describe('progress of reading', () => {
  it('has counts, rate and time left', () => {
    expect(progressLine(120, 290, 4000)).toBe('Read 120 of 290 articles, 30 a second, 6 s left');
    expect(progressLine(1, 4, 2000)).toBe('Read 1 of 4 articles, 0.5 a second, 6 s left');
  });

  it('is one line of a terminal that is gone in the end, and some lines of anything else', () => {
    expect(told(true).split('\n')).toHaveLength(1);
    expect(told(true).endsWith('\r\u001B[K')).toBe(true);
    expect(told(false)).toBe('Read 3 of 4 articles, 1.5 a second, 1 s left\n');
  });
});
