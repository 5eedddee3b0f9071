import { fileURLToPath } from 'node:url';
import { inlineDictionary } from './inlineDictionary.ts';
import { productionBuild } from './productionBuild.ts';
import type { BuiltFile } from './productionBuild.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * All that an entry of `src/entries` needs as one classic script and one style: what is loaded late
 * elsewhere is in it, and so is the worker where the entry asks for that.
 */
export function classicBundle(entry: string): Promise<readonly BuiltFile[]> {
  return productionBuild({
    configFile: at('../../vite.config.ts'),
    publicDir: false,
    logLevel: 'error',
    worker: { format: 'iife', plugins: () => [inlineDictionary()] },
    build: {
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: at(`../entries/${entry}`),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
}
