import { describe, expect, it } from 'vitest';
import { scoreOf } from '../../extract/index.ts';
import { fitChoice } from './choice.ts';

const chosen = (sign: string, right: readonly boolean[]) => ({
  options: [{ [sign]: 1, 'bias.a': 1 }, { 'bias.b': 1 }],
  right,
});

describe('weights of a choice', () => {
  it('score the right option above the others', () => {
    const choices = [chosen('seen', [true, false]), chosen('unseen', [false, true])];
    const weights = fitChoice(choices, 0.1);
    expect(scoreOf({ seen: 1 }, weights)).toBeGreaterThan(0);
    expect(scoreOf({ unseen: 1 }, weights)).toBeLessThan(0);
    expect(fitChoice(choices, 0.1)).toEqual(weights);
  });

  it('say nothing where every option is right', () => {
    expect(fitChoice([chosen('seen', [true, true])], 1)).toEqual({});
  });
});
