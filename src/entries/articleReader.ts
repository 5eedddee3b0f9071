import { TITLE_FILE } from '../model/articleFile.ts';
import type { NamedBytes } from '../model/articleFile.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import type { ReadArticles, ReadFiles, Unread } from '../state/dropped.svelte.ts';

/**
 * What the worker says: which file it begins with, or that it is done with each; how many articles
 * are done; and at last what they make.
 */
export type ReaderAnswer =
  { readonly begun: string | undefined } | { readonly done: number } | ReadFiles | Unread;

/** Far more than any file takes; a page cannot tell work from waiting for the processor. */
const MOST_MS = 20_000;

/**
 * Reads articles in a worker of its own, which is started now and ended with the answer or the
 * signal. A file that takes longer than `mostMs` is left out, and the others are read anew without
 * it. Rejects only where the worker cannot be loaded or fails.
 */
export function articleReader(startWorker: () => Worker, mostMs = MOST_MS): ReadArticles {
  return (files, { onread, signal }) =>
    new Promise((resolve, reject) => {
      let left = files;
      const slow: Problem[] = [];
      let worker: Worker | undefined;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const end = () => {
        clearTimeout(timer);
        worker?.terminate();
        worker = undefined;
      };
      const finish = (settle: () => void) => {
        end();
        signal.removeEventListener('abort', stop);
        settle();
      };
      const stop = () => {
        finish(() => {
          reject(new Error('stopped'));
        });
      };
      const leaveOut = (name: string) => {
        end();
        slow.push(tooSlow(name, mostMs));
        left = left.filter((file) => file.name !== name);
        if (left.some((file) => file.name !== TITLE_FILE)) begin();
        else
          void emptyTimeline().then((text) => {
            finish(() => {
              resolve({ text, problems: slow });
            });
          }, reject);
      };
      const hear = (said: ReaderAnswer) => {
        if ('begun' in said) {
          clearTimeout(timer);
          const { begun } = said;
          if (begun === undefined) return;
          timer = setTimeout(() => {
            leaveOut(begun);
          }, mostMs);
        } else if ('done' in said) onread(said.done + slow.length);
        else {
          finish(() => {
            resolve('problems' in said ? { ...said, problems: [...slow, ...said.problems] } : said);
          });
        }
      };
      const begin = () => {
        const started = startWorker();
        worker = started;
        started.addEventListener('message', ({ data }: MessageEvent<ReaderAnswer>) => {
          if (worker === started) hear(data);
        });
        started.addEventListener('error', ({ message }: ErrorEvent) => {
          if (worker !== started) return;
          finish(() => {
            reject(new Error(message || 'the reader could not be loaded'));
          });
        });
        started.postMessage(left satisfies readonly NamedBytes[]);
      };
      signal.addEventListener('abort', stop);
      begin();
    });
}

/** The text of a timeline of nothing; what writes it is loaded only where it is wanted. */
async function emptyTimeline(): Promise<string> {
  const { TIMELINE_VERSION, stringifyTimeline } = await import('../model/timelineFile.ts');
  return stringifyTimeline({ version: TIMELINE_VERSION, sources: [], events: [] });
}

function tooSlow(file: string, ms: number): Problem {
  const message = `Reading this file takes more than ${ms / 1000} s, so it is left out; split it.`;
  return problem('error', 'article-effort', { file, line: 1 }, message);
}
