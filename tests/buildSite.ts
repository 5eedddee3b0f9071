import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildPages } from '../src/cli/buildPages.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the built site, without a timeline. */
    readonly site: string;
  }
}

/** Builds the site once for all projects of tests that open it in a browser. */
export default async function buildSite({ vitest }: TestProject): Promise<() => Promise<void>> {
  if ('site' in vitest.getProvidedContext()) return () => Promise.resolve();
  const site = await mkdtemp(join(tmpdir(), 'chronocite-site-'));
  await buildPages({ outDir: site, withPublic: false });
  vitest.getRootProject().provide('site', site);
  return () => rm(site, { recursive: true, force: true });
}
