import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import type { ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { storyTimeline } from '../testing/storyTimeline.ts';
import { stillPicturesPlugin } from './stillPictures.ts';

const STORY = {
  id: 'way',
  title: { en: 'The way' },
  steps: [{ id: 'one', title: { en: 'One' }, events: ['rsp'] }],
};
const root = mkdtempSync(join(tmpdir(), 'chronocite-pictures-'));
let server: ViteDevServer;

beforeAll(async () => {
  const timeline = { ...storyTimeline(), stories: [STORY] };
  server = await createServer({
    configFile: false,
    root,
    appType: 'custom',
    logLevel: 'silent',
    server: { port: 0, host: 'localhost' },
    plugins: [stillPicturesPlugin(() => timeline)],
  });
  await server.listen();
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

it.each([
  ['static/way/0.svg', 'The way'],
  ['static/way/1.svg?x=1', 'One'],
  ['static/way/1-dark.svg', 'One'],
  ['static/timeline/0.svg', '<svg'],
])('serves %s', async (path, words) => {
  const answer = await fetch(`${server.resolvedUrls?.local[0] ?? ''}${path}`);
  expect(answer.headers.get('content-type')).toMatch('image/svg+xml');
  expect(await answer.text()).toContain(words);
});

it.each(['static/way/2.svg', 'static/gone/0.svg', 'static/timeline/1.svg', 'static/way/0.png'])(
  'has no %s',
  async (path) => {
    const answer = await fetch(`${server.resolvedUrls?.local[0] ?? ''}${path}`);
    expect(answer.status).toBe(404);
  },
);
