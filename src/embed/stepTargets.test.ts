import { describe, expect, it } from 'vitest';
import { namesAllSteps, stepTargets } from './stepTargets.ts';

const STEPS = ['overview', 'a', 'b', 'c'].map((id) => ({ id, title: id }));

describe('the steps of a slide', () => {
  it('are named by ids of digits before they are numbers', () => {
    const years = ['overview', '2023', '7', '2024'].map((id) => ({ id, title: id }));
    expect(stepTargets('2024,7,2', years, 0)).toEqual([3, 2, 2]);
  });

  it.each([
    [undefined, 0, [1, 2, 3]],
    ['auto', 1, [2, 3]],
    ['1-2', 0, [1, 2]],
    ['2-9', 0, [2, 3]],
    ['3,1', 0, [3, 1]],
    ['a, c', 0, [1, 3]],
    ['b,gone,7', 0, [2]],
    ['', 0, []],
  ])('%j from %d are %j', (text, start, numbers) => {
    expect(stepTargets(text, STEPS, start)).toEqual(numbers);
  });

  it('are numbers as they stand before the frame has told of its own', () => {
    expect(stepTargets('1-3', [], 0)).toEqual([1, 2, 3]);
    expect(stepTargets('auto', [], 0)).toEqual([]);
    expect(namesAllSteps('1-3,5')).toBe(true);
    expect(namesAllSteps('a')).toBe(false);
    expect(namesAllSteps(undefined)).toBe(false);
    // Too long for a number: the id of a step, which only the frame knows.
    expect(namesAllSteps('2024')).toBe(false);
  });
});
