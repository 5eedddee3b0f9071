import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { classicBundle } from './classicBundle.ts';
import { PAGE_POLICY, withPolicy } from './contentPolicy.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Writes a page whose script is a classic one, with everything in it. A frame without an origin
 * (`sandbox="allow-scripts"`, `file:`) may load that, but no module: those are asked for as if from
 * another site.
 */
export async function writeClassicPage(outDir: string, name: string): Promise<void> {
  const output = await classicBundle(`${name}.ts`);
  mkdirSync(join(outDir, 'assets'), { recursive: true });
  for (const file of output) {
    writeFileSync(join(outDir, file.fileName), file.type === 'chunk' ? file.code : file.source);
  }
  const named = (ending: string) =>
    output.filter(({ fileName }) => fileName.endsWith(ending)).map(({ fileName }) => fileName);
  const styles = named('.css').map((file) => `<link rel="stylesheet" href="./${file}" />`);
  const scripts = named('.js').map((file) => `<script defer src="./${file}"></script>`);
  const page = withPolicy(readFileSync(at(`../${name}.html`), 'utf8'), PAGE_POLICY)
    .replace('</head>', () => `  ${styles.join('\n    ')}\n  </head>`)
    .replace(/<script type="module"[^>]*><\/script>/u, () => scripts.join('\n    '));
  writeFileSync(join(outDir, `${name}.html`), page);
}
