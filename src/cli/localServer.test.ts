import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createLogger, createServer, preview } from 'vite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { framedBy, localServerPlugin } from './localServer.ts';

const CONFIG = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));
const OTHER = 'http://localhost:3030';

let top: string;
let close: (() => Promise<void>)[];

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'chronocite-local-'));
  mkdirSync(join(top, 'dist'));
  close = [];
  for (const file of ['embed.html', 'dist/embed.html'])
    writeFileSync(join(top, file), '<!doctype html>');
  for (const file of ['timeline.json', 'dist/timeline.json', 'dist/timeline.js', 'dist/embed.js'])
    writeFileSync(join(top, file), '{}');
});
afterEach(async () => {
  for (const one of close) await one();
  vi.unstubAllEnvs();
  rmSync(top, { recursive: true });
});

async function startDev(framed?: string): Promise<string> {
  const server = await createServer({
    configFile: false,
    root: top,
    customLogger: createLogger('silent'),
    server: { port: 0, host: 'localhost' },
    plugins: [localServerPlugin(framed)],
  });
  close.push(() => server.close());
  await server.listen();
  return server.resolvedUrls?.local[0] ?? '';
}

/** The preview of what was built, by the project's own configuration. */
async function startPreview(framed?: string): Promise<string> {
  if (framed !== undefined) vi.stubEnv('CHRONOCITE_FRAMED_BY', framed);
  const server = await preview({
    configFile: CONFIG,
    customLogger: createLogger('silent'),
    build: { outDir: join(top, 'dist') },
    preview: { port: 0, host: 'localhost' },
  });
  close.push(() => server.close());
  return server.resolvedUrls?.local[0] ?? '';
}

const SERVERS = [
  ['the dev server', startDev],
  ['the preview', startPreview],
] as const;

describe.each(SERVERS)('%s', (_, start) => {
  it('lets no other page frame it, nor read a timeline of it', async () => {
    const address = await start();
    for (const path of ['embed.html', 'embed.html?story=a', 'timeline.json', 'nothing.json']) {
      const { headers } = await fetch(new URL(path, address), { headers: { origin: OTHER } });
      expect(headers.get('content-security-policy')).toBe("frame-ancestors 'self'");
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
    const { headers } = await fetch(new URL('timeline.json', address));
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  it('lets those pages frame it that it is told of', async () => {
    const address = await start(`${OTHER}, https://deck.example.org`);
    const { headers } = await fetch(new URL('embed.html', address), { headers: { origin: OTHER } });
    expect(headers.get('content-security-policy')).toBe(
      `frame-ancestors 'self' ${OTHER} https://deck.example.org`,
    );
    expect(headers.get('access-control-allow-origin')).toBe(OTHER);
    const stranger = await fetch(new URL('embed.html', address), {
      headers: { origin: 'http://localhost:3031' },
    });
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull();
  });
});

it('the preview keeps the script of the timeline to itself, and gives that of the element', async () => {
  const address = await startPreview();
  const policy = async (path: string) =>
    (await fetch(new URL(path, address))).headers.get('cross-origin-resource-policy');
  expect(await policy('timeline.js')).toBe('same-origin');
  expect(await policy('TIMELINE.js?x=1')).toBe('same-origin');
  expect(await policy('timeline%2ejs')).toBe('same-origin');
  expect(await policy('embed.js')).toBeNull();
});

it.each([
  '__open-in-editor?file=package.json',
  '__open-in-editor/?file=package.json',
  '__OPEN-IN-EDITOR?file=package.json',
  '__open-in-editor',
])('the dev server starts no editor: /%s', async (path) => {
  const started = join(top, 'started');
  const editor = join(top, 'editor.sh');
  writeFileSync(editor, `#!/bin/sh\ntouch '${started}'\n`);
  chmodSync(editor, 0o755);
  writeFileSync(join(top, 'package.json'), '{}');
  vi.stubEnv('LAUNCH_EDITOR', editor);
  const address = await startDev();
  const { status } = await fetch(new URL(path, address));
  await pause(300);
  expect(existsSync(started)).toBe(false);
  expect(status).toBe(403);
});

it.each([
  [undefined, []],
  ['', []],
  [OTHER, [OTHER]],
  ['http://localhost:3030/, https://a.example.org', [OTHER, 'https://a.example.org']],
  ["* 'none' https: https://*.org file:///x javascript:1 https://a.org;script-src", []],
])('origins in %s', (text, expected) => {
  expect(framedBy(text)).toEqual(expected);
});

it.each([
  ['localhost', 0],
  ['127.0.0.1', 0],
  ['0.0.0.0', 1],
  [true, 1],
] as const)('says what is opened to the network by host %s', async (host, times) => {
  const said: string[] = [];
  const logger = { ...createLogger('silent'), warn: (text: string) => said.push(text) };
  const server = await createServer({
    configFile: false,
    root: top,
    customLogger: logger,
    server: { port: 0, host },
    plugins: [localServerPlugin()],
  });
  close.push(() => server.close());
  expect(said.filter((text) => text.startsWith('--host lets everybody'))).toHaveLength(times);
});
