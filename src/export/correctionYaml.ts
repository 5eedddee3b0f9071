import type { Correction } from '../model/correction.ts';

/**
 * A correction as an entry of the list in `curation.yaml`, indented for it, with a line end. Texts
 * are quoted as JSON is, which YAML reads the same way.
 */
export function correctionYaml({ title, merge, ...plain }: Correction): string {
  const lines = Object.entries(plain).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  if (title) {
    lines.push('title:');
    for (const [lang, text] of Object.entries(title)) {
      lines.push(`  ${lang}: ${JSON.stringify(text)}`);
    }
  }
  if (merge) lines.push(`merge: ${JSON.stringify(merge)}`);
  return lines.map((line, i) => `${i === 0 ? '  - ' : '    '}${line}\n`).join('');
}
