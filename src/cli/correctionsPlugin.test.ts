import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import type { ViteDevServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { correctionsPlugin } from './correctionsPlugin.ts';

type Heard = (data: unknown, client: { readonly send: (...message: unknown[]) => void }) => void;

const HIDE = { id: 'e-1', source: 'a', reason: 'Not a happening.', hide: true };

let folder: string;
let server: ViteDevServer;
let heard: Heard | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chronocite-corrections-'));
  server = await createServer({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false },
    plugins: [
      {
        name: 'listen',
        configureServer({ ws }) {
          vi.spyOn(ws, 'on').mockImplementation((name: string, listener: unknown) => {
            if (name === 'chronocite:correct') heard = listener as Heard;
          });
        },
      },
      correctionsPlugin(folder),
    ],
  });
}, 30_000);

afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** What a page that says this is answered. */
function answer(data: unknown): unknown {
  const send = vi.fn();
  heard?.(data, { send });
  return send.mock.calls;
}

const text = () => readFileSync(join(folder, 'curation.yaml'), 'utf8');

describe('the dev server', () => {
  it('writes a correction and takes it back', () => {
    expect(answer({ turn: 1, correction: HIDE })).toEqual([['chronocite:corrected', { turn: 1 }]]);
    expect(text()).toContain('id: "e-1"');
    expect(answer({ turn: 2 })).toEqual([['chronocite:corrected', { turn: 2 }]]);
    expect(text()).toBe('');
    const problem = 'changed';
    expect(answer({ turn: 3 })).toEqual([['chronocite:corrected', { turn: 3, problem }]]);
  });

  it.each([{ ...HIDE, reason: '' }, { ...HIDE, path: '/etc' }, 'x', null, 4])(
    'writes nothing of %j',
    (correction) => {
      const problem = 'not-a-correction';
      const answered = [['chronocite:corrected', { turn: 1, problem }]];
      expect(answer({ turn: 1, correction })).toEqual(answered);
      expect(text).toThrow();
    },
  );

  it('passes over what is no message of ours', () => {
    expect(answer(undefined)).toHaveLength(1);
    expect(text).toThrow();
  });
});
