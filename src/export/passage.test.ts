import { describe, expect, it } from 'vitest';
import { storyTimeline } from '../testing/storyTimeline.ts';
import { passageOf } from './passage.ts';

const { sources } = storyTimeline();
const [source] = sources;
const [paragraph] = source?.paragraphs ?? [];
const text = paragraph?.text ?? '';
const evidence = (changes: object) => ({
  source: source?.id ?? '',
  paragraph: paragraph?.id ?? '',
  quote: { start: 2, end: 10 },
  ...changes,
});

describe('a passage', () => {
  it.each([
    [{}, ['around', 'quote', 'around']],
    [{ date: { start: 3, end: 5 } }, ['around', 'quote', 'date', 'quote', 'around']],
    [{ date: { start: 2, end: 5 } }, ['around', 'date', 'quote', 'around']],
    [{ date: { start: 0, end: 2 } }, ['date', 'quote', 'around']],
    [{ quote: { start: 0, end: 1e6 } }, ['quote']],
    [{ quote: { start: 0, end: 1e6 }, date: { start: 1e6, end: 2e6 } }, ['quote']],
  ])('of %o is cut into %j', (changes, roles) => {
    const parts = passageOf(evidence(changes), sources)?.parts ?? [];
    expect(parts.map(({ role }) => role)).toEqual(roles);
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });

  it('is none where the paragraph is gone', () => {
    expect(passageOf(evidence({ paragraph: 'gone' }), sources)).toBeUndefined();
  });
});
