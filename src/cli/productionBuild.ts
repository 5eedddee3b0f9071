import { build } from 'vite';
import type { InlineConfig, Rolldown } from 'vite';

/** What a build makes: scripts, styles and all else. */
export type BuiltFile = Rolldown.OutputChunk | Rolldown.OutputAsset;

/** Vite's build for readers, whatever the environment it runs in is for: Svelte asks that alone. */
export async function productionBuild(config: InlineConfig): Promise<readonly BuiltFile[]> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    const made = await build(config);
    return [made].flat().flatMap((one) => ('output' in one ? one.output : []));
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}
