import type { NamedBytes } from '../model/articleFile.ts';
import type { ReadArticles, ReadFiles, Unread } from '../state/dropped.svelte.ts';

/** What the worker says: how many articles are done, and at last what they make. */
export type ReaderAnswer = { readonly done: number } | ReadFiles | Unread;

/**
 * Reads articles in a worker of its own, which is started now and ended with the answer or the
 * signal. Rejects only where the worker cannot be loaded or fails.
 */
export function articleReader(startWorker: () => Worker): ReadArticles {
  return (files, { onread, signal }) =>
    new Promise((resolve, reject) => {
      const worker = startWorker();
      const end = () => {
        worker.terminate();
        signal.removeEventListener('abort', stop);
      };
      const stop = () => {
        end();
        reject(new Error('stopped'));
      };
      signal.addEventListener('abort', stop);
      worker.addEventListener('message', ({ data }: MessageEvent<ReaderAnswer>) => {
        if ('done' in data) onread(data.done);
        else {
          end();
          resolve(data);
        }
      });
      worker.addEventListener('error', ({ message }: ErrorEvent) => {
        end();
        reject(new Error(message || 'the reader could not be loaded'));
      });
      worker.postMessage(files satisfies readonly NamedBytes[]);
    });
}
