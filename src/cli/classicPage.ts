import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';
import { timelineScript } from '../export/timelineScript.ts';
import { productionBuild } from './productionBuild.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Writes a page whose script is a classic one, with everything in it. A frame without an origin
 * (`sandbox="allow-scripts"`, `file:`) may load that, but no module: those are asked for as if from
 * another site.
 */
export async function writeClassicPage(outDir: string, name: string): Promise<void> {
  const output = await classicBundle(`../entries/${name}.ts`);
  mkdirSync(join(outDir, 'assets'), { recursive: true });
  for (const file of output) {
    writeFileSync(join(outDir, file.fileName), file.type === 'chunk' ? file.code : file.source);
  }
  const named = (ending: string) =>
    output.filter(({ fileName }) => fileName.endsWith(ending)).map(({ fileName }) => fileName);
  const styles = named('.css').map((file) => `<link rel="stylesheet" href="./${file}" />`);
  const scripts = named('.js').map((file) => `<script defer src="./${file}"></script>`);
  const page = readFileSync(at(`../${name}.html`), 'utf8')
    .replace('</head>', () => `  ${styles.join('\n    ')}\n  </head>`)
    .replace(/<script type="module"[^>]*><\/script>/u, () => scripts.join('\n    '));
  writeFileSync(join(outDir, `${name}.html`), page);
}

/** Writes the timeline of a built site once more, as a script for frames without an origin. */
export function writeTimelineScript(outDir: string): void {
  const file = join(outDir, 'timeline.json');
  if (!existsSync(file)) return;
  writeFileSync(join(outDir, 'timeline.js'), timelineScript(readFileSync(file, 'utf8')));
}

/** All that an entry needs as one classic script and one style. */
async function classicBundle(
  entry: string,
): Promise<readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
  const made = await productionBuild({
    configFile: at('../../vite.config.ts'),
    publicDir: false,
    logLevel: 'error',
    worker: { format: 'iife' },
    build: {
      write: false,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { input: at(entry), output: { format: 'iife', codeSplitting: false } },
    },
  });
  const [result] = Array.isArray(made) ? made : [made];
  return result && 'output' in result ? result.output : [];
}
