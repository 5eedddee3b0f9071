import { describe, expect, it } from 'vitest';
import { isSure } from './sure.ts';

describe('isSure', () => {
  it.each([
    [{}, true],
    [{ confidence: 1 }, true],
    [{ confidence: 0.8 }, true],
    [{ confidence: 0.79 }, false],
    [{ confidence: 0 }, false],
  ])('of %o is %s', (event, sure) => {
    expect(isSure(event)).toBe(sure);
  });
});
