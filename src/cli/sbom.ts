import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Component {
  readonly 'bom-ref': string;
  readonly properties?: readonly { readonly name: string }[];
}
interface Sbom {
  serialNumber?: string;
  readonly metadata: { timestamp?: string; readonly component: { name: string } };
  components: readonly Component[];
  dependencies: readonly { readonly ref: string }[];
}
const DEVELOPMENT = 'cdx:npm:package:development';

/**
 * What a built site is made of, as CycloneDX JSON: npm's own list of what its lock file has for
 * it, less what would differ from one build to the next. `undefined` where npm is not there to ask.
 */
export function siteSbom(): string | undefined {
  const ask = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const { npm_execpath: npm } = process.env;
  const { status, stdout } =
    npm?.endsWith('.js') === true
      ? spawnSync(process.execPath, [npm, ...ask], { cwd: ROOT, encoding: 'utf8' })
      : spawnSync('npm', ask, { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) return undefined;
  const sbom = JSON.parse(stdout) as Sbom;
  delete sbom.serialNumber;
  delete sbom.metadata.timestamp;
  // npm's own `--omit dev` leaves out Svelte, because tools for development ask for it too.
  const left = sbom.components.filter(({ properties = [] }) =>
    properties.some(({ name }) => name === DEVELOPMENT),
  );
  const isLeft = new Set(left.map((component) => component['bom-ref']));
  sbom.components = sbom.components.filter((component) => !isLeft.has(component['bom-ref']));
  sbom.dependencies = sbom.dependencies.filter(({ ref }) => !isLeft.has(ref));
  // Else it would be the name of the folder.
  sbom.metadata.component.name = 'chronocite';
  return `${JSON.stringify(sbom, undefined, 2)}\n`;
}
