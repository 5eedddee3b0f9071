import { expect, it } from 'vitest';
import { bundledLicences } from './licences.ts';
import { siteSbom } from './sbom.ts';

interface Sbom {
  readonly bomFormat: string;
  readonly components: readonly { readonly name: string; readonly version: string }[];
}

it(
  'names every package that pages are made of, with its version, and not the tools',
  { timeout: 120_000 },
  () => {
    const text = siteSbom();
    const { bomFormat, components } = JSON.parse(text ?? '') as Sbom;
    expect(bomFormat).toBe('CycloneDX');
    const named = new Set(components.map(({ name, version }) => `${name} ${version}`));
    for (const { name, version } of bundledLicences())
      expect(named).toContain(`${name} ${version}`);
    expect(named).not.toContain('vitest 4.1.12');
    expect(text).not.toMatch(/timestamp|serialNumber/u);
  },
);
