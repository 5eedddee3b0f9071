import type { ViteHotContext } from 'vite/types/hot.js';
import type { Corrector } from '../ui/reading/corrector.svelte.ts';

const LONGEST_MS = 10_000;

interface Answer {
  readonly turn: number;
  readonly problem?: string;
}

/** A corrector that asks the dev server by its socket; see src/cli/correctionsPlugin.ts. */
export function devCorrector(hot: ViteHotContext): Corrector {
  const waiting = new Map<number, (problem: string | undefined) => void>();
  let turns = 0;
  hot.on('chronocite:corrected', ({ turn, problem }: Answer) => {
    waiting.get(turn)?.(problem);
    waiting.delete(turn);
  });
  const ask = (correction?: unknown): Promise<string | undefined> => {
    const turn = ++turns;
    return new Promise((resolve) => {
      waiting.set(turn, resolve);
      setTimeout(() => {
        if (waiting.delete(turn)) resolve('failed');
      }, LONGEST_MS);
      hot.send('chronocite:correct', { turn, correction });
    });
  };
  return { write: ask, undo: () => ask() };
}
