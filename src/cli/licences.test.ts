import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bundledLicences } from './licences.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly integrity?: string; readonly resolved?: string }>
  >;
}
const fromRoot = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const manifest = fromRoot('package.json') as Manifest;

/** What may be given on with an MIT program without more than its text. */
const FREE = /^\(?(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|Unlicense|0BSD|Zlib)\b/u;

it('every package that pages are made of has a licence that lets it be given on', () => {
  const licences = bundledLicences();
  for (const { name, licence } of licences)
    expect(`${name} ${licence}`).toMatch(new RegExp(`^\\S+ ${FREE.source.slice(1)}`, 'u'));
  const names = licences.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['svelte', 'd3-zoom', 'clsx', 'pako', 'linkify-it']),
  );
  expect(names).not.toContain('acorn');
  expect(names).not.toContain('gray-matter');
});

it('no licence lacks its text, but for packages that bring none', () => {
  const without = bundledLicences().filter(({ text }) => text === '');
  expect(without.map(({ name }) => name)).toEqual(['isarray']);
});

it('every dependency has one exact version, and the lock file one content', () => {
  for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
  const { packages } = fromRoot('package-lock.json') as Lock;
  for (const [path, { integrity, resolved }] of Object.entries(packages)) {
    if (path === '') continue;
    // Without one it is npm's own registry; a git address or another server would stand here.
    expect(`${path} ${resolved ?? ''}`).toMatch(/ (?:https:\/\/registry\.npmjs\.org\/.*)?$/u);
    expect(`${path} ${integrity ?? ''}`).toMatch(/ sha512-/u);
  }
});
