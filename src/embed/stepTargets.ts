import type { StepName } from '../protocol/frameMessage.ts';

/**
 * The steps that a slide goes through after the one that it begins with, as numbers: `auto` for all
 * that follow it, `1-4` for a range, `2,4,valuation` for numbers and ids in this order. What names
 * no step is left out; without known steps, numbers are taken as they are.
 */
export function stepTargets(
  text: string | undefined,
  steps: readonly StepName[],
  start: number,
): readonly number[] {
  const last = steps.length > 0 ? steps.length - 1 : undefined;
  const isStep = (step: number): boolean => step >= 0 && step <= (last ?? MOST);
  const wanted = (text ?? 'auto').trim();
  if (wanted === 'auto') return range(start + 1, last ?? start);
  const numbers = wanted.split(',').flatMap((part) => {
    const [, from, to] = /^\s*(\d{1,3})\s*-\s*(\d{1,3})\s*$/.exec(part) ?? [];
    if (from !== undefined) return range(Number(from), Math.min(Number(to), last ?? MOST));
    const name = part.trim();
    const named = steps.findIndex(({ id }) => id === name);
    return named < 0 && /^\d{1,3}$/.test(name) ? [Number(name)] : [named];
  });
  return numbers.filter(isStep);
}

/** Whether the steps can be told without asking the frame. */
export function namesAllSteps(text: string | undefined): boolean {
  return text !== undefined && /^\s*\d{1,3}\s*(?:[,-]\s*\d{1,3}\s*)*$/.test(text);
}

const MOST = 999;

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, i) => from + i);
}
