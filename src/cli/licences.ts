import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Licence } from '../model/licence.ts';

const ROOT = resolve(fileURLToPath(new URL('../../', import.meta.url)));
/** What pages import the licences as; declared in `src/model/licences.d.ts`. */
const MODULE = 'virtual:licences';
const RESOLVED = `\0${MODULE}`;
const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:[.-][\w.-]*)?$/iu;

/** What dependencies ask for and no page is made of: for Node, for compilers, types alone. */
const NOT_BUNDLED: ReadonlySet<string> = new Set([
  ...['gray-matter', 'argparse', 'commander', 'https', 'iconv-lite', 'image-size', 'queue', 'rw'],
]);
/** Svelte asks for its compiler's needs; these of them are in pages. */
const OF_SVELTE: ReadonlySet<string> = new Set(['clsx', 'esm-env']);

interface Manifest {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/**
 * What is bundled into the pages, by name: every package that the dependencies of the project lead
 * to, with its licence as it stands in `node_modules`.
 */
export function bundledLicences(): readonly Licence[] {
  const found = new Map<string, Licence>();
  const visit = (name: string, within: string) => {
    if (found.has(name) || NOT_BUNDLED.has(name) || name.startsWith('@types/')) return;
    const folder = folderOf(name, within);
    const { version, license = 'unknown', dependencies = {} } = manifestIn(folder);
    const file = readdirSync(folder).find((one) => LICENCE_FILE.test(one));
    const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
    found.set(name, { name, version, licence: license, text });
    for (const next of Object.keys(dependencies))
      if (name !== 'svelte' || OF_SVELTE.has(next)) visit(next, folder);
  };
  for (const name of Object.keys(manifestIn(ROOT).dependencies ?? {})) visit(name, ROOT);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The folder of a package as Node finds it from another's. */
function folderOf(name: string, within: string): string {
  for (let at = within; at.length >= ROOT.length; at = join(at, '..')) {
    const folder = join(at, 'node_modules', name);
    try {
      manifestIn(folder);
      return folder;
    } catch {
      // Not in this one; then in one further out.
    }
  }
  throw new Error(`${name} is not installed; run npm ci.`);
}

/** A Vite plugin that gives pages the licences of what they are made of. */
export function licencesPlugin(): Plugin {
  return {
    name: 'chronocite:licences',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load: (id) =>
      id === RESOLVED ? `export default ${JSON.stringify(bundledLicences())};` : undefined,
  };
}
