import { Worker } from 'node:worker_threads';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';

/** What one file may cost. */
export interface TrialLimits {
  /** Milliseconds of a processor's work. */
  readonly workMs: number;
  /** Megabytes beside what Chronocite itself needs. */
  readonly heapMb: number;
}

/** Files no larger than this cannot cost much, however they are made. */
export const TRIED_FROM_BYTES = 100_000;
/**
 * The limits of lines, dates and events keep each file below 5 s; twice that is no slow machine but
 * something that they do not know of.
 */
const LIMITS: TrialLimits = { workMs: 10_000, heapMb: 256 };

/** Dictionaries, rules and code. */
const OWN_HEAP_MB = 128;
/** On a machine that has no time for it, work is waited for this much longer. */
const PATIENCE = 3;
const STARTING_MS = 60_000;
const SLICE_MS = 50;

/** Where the worker is; see `tryFiles.ts`. */
export const TRIAL = { starting: 0, idle: 1, working: 2 } as const;

/** What the worker is started with. */
export interface TrialData {
  readonly dataDir: string;
  readonly state: SharedArrayBuffer;
}

/** Tries whether a file can be read within the limits: the problem where not. */
export type Trial = (bytes: Uint8Array, file: string) => Problem | undefined;

/**
 * A trial of large files in a worker, which is stopped where a file takes more time or memory than
 * any may, whatever the reason; the file is then left alone and the others are read. What passes is
 * read as if there had been no trial, so that the trial decides nothing else. The worker starts with
 * the first file and holds up no exit.
 */
export function openTrial(dataDir: string, limits: TrialLimits = LIMITS): Trial {
  let worker: TrialWorker | undefined;
  return (bytes, file) => {
    if (bytes.length <= TRIED_FROM_BYTES) return undefined;
    worker ??= startWorker(dataDir, limits);
    if (!worker) return undefined;
    if (worker.takes(bytes, file)) return undefined;
    worker.stop();
    worker = undefined;
    const { workMs, heapMb } = limits;
    const message = `Reading this file takes more than ${workMs / 1000} s or ${heapMb} MB, so it is left out; split it.`;
    return problem('error', 'article-effort', { file, line: 1 }, message);
  };
}

interface TrialWorker {
  /** Whether the worker comes to an end with a file. */
  takes(bytes: Uint8Array, file: string): boolean;
  stop(): void;
}

/** `undefined` where no worker can be started: then files are read without a trial. */
function startWorker(dataDir: string, { workMs, heapMb }: TrialLimits): TrialWorker | undefined {
  const shared = new SharedArrayBuffer(4);
  const state = new Int32Array(shared);
  const worker = new Worker(new URL('trialWorker.mjs', import.meta.url), {
    workerData: { dataDir, state: shared } satisfies TrialData,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: OWN_HEAP_MB + heapMb },
    stdout: true,
    stderr: true,
  });
  worker.unref();
  // That it ran out of memory is seen by its silence.
  worker.on('error', () => undefined);
  const stop = () => void worker.terminate();
  Atomics.wait(state, 0, TRIAL.starting, STARTING_MS);
  if (Atomics.load(state, 0) !== TRIAL.idle) {
    stop();
    return undefined;
  }
  return {
    stop,
    takes(bytes, file) {
      Atomics.store(state, 0, TRIAL.working);
      worker.postMessage({ bytes, file } satisfies Tried);
      const before = workOf(process.cpuUsage());
      const until = performance.now() + workMs * PATIENCE;
      // This thread only waits, so that the work of the process is the worker's.
      while (Atomics.wait(state, 0, TRIAL.working, SLICE_MS) === 'timed-out') {
        if (workOf(process.cpuUsage()) - before > workMs) return false;
        if (performance.now() > until) return false;
      }
      return true;
    },
  };
}

/** What the worker is sent. */
export interface Tried {
  readonly bytes: Uint8Array;
  readonly file: string;
}

const workOf = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;
