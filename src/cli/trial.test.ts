import { describe, expect, it } from 'vitest';
import { TRIED_FROM_BYTES, openTrial } from './trial.ts';

const DATA = 'data';
/** An article of as many paragraphs as make it one that is tried. */
const long = (more = 1) =>
  new TextEncoder().encode(
    'The company opened its second office in May 2016.\n\n'.repeat(
      Math.ceil((more * TRIED_FROM_BYTES) / 50),
    ),
  );

describe('a trial of a large file', () => {
  it('has no say in a small one, and starts nothing for it', () => {
    const trial = openTrial('/nowhere', { workMs: 0, heapMb: 0 });
    expect(trial(long(0.5).subarray(0, TRIED_FROM_BYTES), 'a.md')).toBeUndefined();
  });

  it('passes what is read within the limits, one file after the other', () => {
    const trial = openTrial(DATA, { workMs: 60_000, heapMb: 256 });
    expect(trial(long(), 'a.md')).toBeUndefined();
    expect(trial(new TextEncoder().encode('x'.repeat(200_000)), 'b.md')).toBeUndefined();
  });

  it('stops at a file that takes too long, and tries the next one anew', () => {
    const trial = openTrial(DATA, { workMs: 100, heapMb: 256 });
    expect(trial(long(10), 'a.md')).toMatchObject({
      rule: 'article-effort',
      level: 'error',
      place: { file: 'a.md', line: 1 },
    });
    expect(trial(long(10), 'b.md')).toMatchObject({ place: { file: 'b.md' } });
  });

  it('stops at a file that takes too much memory', () => {
    const trial = openTrial(DATA, { workMs: 4000, heapMb: -64 });
    expect(trial(long(50), 'a.md')).toMatchObject({ rule: 'article-effort' });
  });
});
