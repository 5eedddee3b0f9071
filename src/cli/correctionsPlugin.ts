import { join } from 'node:path';
import type { Plugin } from 'vite';
import { parseCorrection } from '../model/correction.ts';
import { CurationFile } from './curationFile.ts';

/** The page that sent a message. */
interface Answered {
  readonly send: (event: string, payload: unknown) => void;
}

/**
 * A Vite plugin that writes what a reader of the dev server corrects into `curation.yaml` of a
 * folder, and takes it back. It hears its own pages alone: Vite lets no other origin at its socket.
 *
 * `chronocite:correct` brings `{ turn, correction }`, or no correction to take the last one back;
 * `chronocite:corrected` answers `{ turn, problem? }`.
 */
export function correctionsPlugin(dataDir: string): Plugin {
  const file = new CurationFile(join(dataDir, 'curation.yaml'));
  return {
    name: 'chronocite:corrections',
    apply: 'serve',
    configureServer({ ws }) {
      ws.on('chronocite:correct', (data: unknown, client: Answered) => {
        const { turn, correction } = Object(data) as { turn?: unknown; correction?: unknown };
        const parsed = parseCorrection(correction);
        const problem =
          correction === undefined ? file.undo() : parsed ? file.add(parsed) : 'not-a-correction';
        client.send('chronocite:corrected', { turn, problem });
      });
    },
  };
}
