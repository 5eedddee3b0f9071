import type { WindowReading } from '../../reader/index.ts';
import { costOf, estimate } from './cost.ts';
import type { Price } from './cost.ts';
import { ReaderFailure } from './reader.ts';
import type { Reader } from './reader.ts';
import type { ArticleToRead, Task } from './readThese.ts';

/** How often a request is asked again, and how long it waits before, doubled each time. */
const MOST_TRIES = 5;
const FIRST_WAIT_MS = 1_000;
/** An answer that is no JSON is asked for once more. */
const MOST_BROKEN = 2;

/** What a run may use of the world, and whom it tells what it does. */
export interface RunOptions {
  readonly reader: Reader;
  /** Requests under way at once. */
  readonly atOnce: number;
  readonly signal: AbortSignal;
  readonly price?: Price;
  /** Money that may be spent, in the price's. */
  readonly budget?: number;
  /** Called when an answer was taken in: the place to save it. */
  readonly save: (article: ArticleToRead) => void;
  readonly tell: (event: Told) => void;
  /** Waits; ends early, without failing, when the run is stopped. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** 0–1; spreads what was refused at once over time. */
  readonly random: () => number;
}

/** What happens in a run. */
export type Told =
  | {
      readonly is: 'read';
      readonly task: Task;
      readonly read: WindowReading;
      readonly spent: number;
    }
  | { readonly is: 'again'; readonly task: Task; readonly reason: string; readonly waitMs: number }
  | { readonly is: 'failed'; readonly task: Task; readonly reason: string };

/** How a run ended. */
export interface RunResult {
  readonly read: number;
  readonly failed: number;
  /** Requests that were not made: the budget was used up, or the run was stopped. */
  readonly left: number;
  readonly spent: number;
  readonly isOverBudget: boolean;
}

/**
 * Asks for every answer that is missing, several at once, in the order of the articles. Each answer
 * is saved when it comes. Stops at once when `signal` says so, before a request that the budget
 * cannot pay, and where nobody answers at all. Never rejects.
 */
export async function runReading(
  articles: readonly ArticleToRead[],
  options: RunOptions,
): Promise<RunResult> {
  const { signal, price, budget = Infinity, tell } = options;
  const tasks = articles.flatMap((article) => article.tasks.map((task) => ({ article, task })));
  let next = 0;
  let [read, failed, spent, reserved] = [0, 0, 0, 0];
  let isOverBudget = false;
  let isOver = false;

  const worker = async (): Promise<void> => {
    while (!signal.aborted && !isOver && !isOverBudget) {
      const one = tasks[next];
      if (!one) return;
      const expected = price ? costOf(estimate(one.task), price) : 0;
      if (spent + reserved + expected > budget) {
        isOverBudget = true;
        return;
      }
      next += 1;
      reserved += expected;
      const paid = (cost: number) => {
        spent += cost;
      };
      const result = await answered(one.article, one.task, options, expected, paid);
      reserved -= expected;
      if (result.is === 'read') {
        read += 1;
        options.save(one.article);
        tell({ is: 'read', task: one.task, read: result.read, spent });
      } else if (result.is === 'stopped') next -= 1;
      else {
        failed += 1;
        isOver ||= result.isForAll;
        tell({ is: 'failed', task: one.task, reason: result.reason });
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.atOnce, tasks.length) }, worker));
  const left = Math.max(0, tasks.length - read - failed);
  return { read, failed, left, spent, isOverBudget };
}

type Result =
  | { readonly is: 'read'; readonly read: WindowReading }
  | { readonly is: 'failed'; readonly reason: string; readonly isForAll: boolean }
  | { readonly is: 'stopped' };

/** The answer to one request, asked again where that may help. */
async function answered(
  article: ArticleToRead,
  task: Task,
  { reader, signal, price, tell, wait, random }: RunOptions,
  expected: number,
  paid: (cost: number) => void,
): Promise<Result> {
  let broken = 0;
  for (let tries = 1; ; tries += 1) {
    let reason: string;
    let waitMs: number;
    try {
      const { answer, tokens } = await reader.ask(task.request, signal);
      paid(price && tokens ? costOf(tokens, price) : expected);
      const read = article.take(task.windowId, answer);
      if (typeof read !== 'string') return { is: 'read', read };
      broken += 1;
      if (broken >= MOST_BROKEN) return { is: 'failed', reason: read, isForAll: false };
      reason = read;
      waitMs = 0;
    } catch (error) {
      if (signal.aborted) return { is: 'stopped' };
      const failure = error instanceof ReaderFailure ? error : new ReaderFailure('it failed');
      const { again, isForAll, message } = failure;
      if (!again || tries >= MOST_TRIES) return { is: 'failed', reason: message, isForAll };
      reason = message;
      const doubled = FIRST_WAIT_MS * 2 ** (tries - 1) * (0.75 + random() / 2);
      waitMs = Math.max(again.afterMs, doubled);
    }
    tell({ is: 'again', task, reason, waitMs });
    await wait(waitMs, signal);
    if (signal.aborted) return { is: 'stopped' };
  }
}
