import { build } from 'vite';
import type { InlineConfig } from 'vite';

/** Vite's build for readers, whatever the environment it runs in is for: Svelte asks that alone. */
export async function productionBuild(config: InlineConfig): ReturnType<typeof build> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    return await build(config);
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}
