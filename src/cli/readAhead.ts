import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Article, EventTable } from '../extract/index.ts';

/** An article or table that has not been read, and the name under which what it gives is kept. */
export interface Unread {
  readonly input: Article | EventTable;
  readonly name: string;
}

/** What a worker is started with. */
export interface ReadAheadData {
  readonly dataDir: string;
}

/** Starting a thread takes as long as reading so many articles. */
const WORTH_A_THREAD = 12;
const MOST_THREADS = 8;

/**
 * Reads articles in threads and leaves what they give in the cache, whence `openProject` has it.
 * `onread` is told how many are done. What a thread cannot read is left for who asks for it. Never
 * rejects.
 */
export async function readAhead(
  unread: readonly Unread[],
  dataDir: string,
  onread: (done: number) => void,
): Promise<void> {
  const wanted = Math.floor(unread.length / WORTH_A_THREAD);
  const threads = Math.min(wanted, availableParallelism(), MOST_THREADS);
  const waiting = [...unread];
  let done = 0;
  const next = () => waiting.shift();
  const onone = () => {
    onread(++done);
  };
  await Promise.all(Array.from({ length: threads }, () => runThread(dataDir, next, onone)));
}

/** Resolves when there is nothing left to read, or the thread has failed. */
function runThread(
  dataDir: string,
  next: () => Unread | undefined,
  onone: () => void,
): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('readAheadWorker.mjs', import.meta.url), {
      workerData: { dataDir } satisfies ReadAheadData,
      execArgv: [],
    });
    let busy = false;
    worker.on('message', () => {
      if (busy) onone();
      const one = next();
      busy = one !== undefined;
      if (one) worker.postMessage(one);
      else void worker.terminate();
    });
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      resolve();
    });
  });
}
