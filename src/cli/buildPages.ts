import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { writeHostScripts } from './hostScripts.ts';

const CONFIG = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));

/** Where a site is built, and whether what is in `public/` goes with it. */
interface PagesOptions {
  readonly outDir: string;
  readonly withPublic: boolean;
}

/** Builds every page, and beside them the scripts for other people's pages. */
export async function buildPages({ outDir, withPublic }: PagesOptions): Promise<void> {
  await build({
    configFile: CONFIG,
    ...(withPublic ? {} : { publicDir: false as const }),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
  await writeHostScripts(outDir);
}
