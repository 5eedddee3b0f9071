import { fileURLToPath } from 'node:url';
import { writeClassicPage } from './classicPage.ts';
import { writeHostScripts } from './hostScripts.ts';
import { productionBuild } from './productionBuild.ts';

const CONFIG = fileURLToPath(new URL('../../vite.config.ts', import.meta.url));

/** Where a site is built, and whether what is in `public/` goes with it. */
interface PagesOptions {
  /** Absolute path of a new or empty folder: nothing is removed from it. */
  readonly outDir: string;
  readonly withPublic: boolean;
}

/** Builds every page, and beside them the scripts for other people's pages. */
export async function buildPages({ outDir, withPublic }: PagesOptions): Promise<void> {
  await productionBuild({
    configFile: CONFIG,
    ...(withPublic ? {} : { publicDir: false as const }),
    logLevel: 'error',
    build: { outDir, emptyOutDir: false },
  });
  for (const name of ['embed', 'present']) await writeClassicPage(outDir, name);
  await writeHostScripts(outDir);
}
