import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';

const CONFIG = fileURLToPath(new URL('../vite.config.ts', import.meta.url));

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built site, without a timeline. */
    readonly site: string;
  }
}

/** Builds the site once for all suites that open it in a browser. */
export default async function buildSite(project: TestProject): Promise<() => Promise<void>> {
  const site = await mkdtemp(join(tmpdir(), 'chronocite-site-'));
  const environment = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  await build({
    configFile: CONFIG,
    publicDir: false,
    logLevel: 'error',
    build: { outDir: site, emptyOutDir: true },
  });
  process.env['NODE_ENV'] = environment;
  project.provide('site', site);
  return () => rm(site, { recursive: true, force: true });
}
