import { TomlError, parse } from 'smol-toml';
import { withoutPrototypes } from './yaml.ts';
import type { ReadYaml } from './yaml.ts';

const MAX_DEPTH = 20;
/** A line whose value is a bare date: `date = 2024-03-05T10:00:00+08:00  # a remark`. */
const BARE_DATE =
  /^(?<key>[ \t]*[\w."'-]{1,80}[ \t]*=[ \t]*)(?<date>\d{4}[-/.]\d[^"'#\n]{0,40}?)(?<rest>[ \t]*(?:#.*)?)$/gmu;

/**
 * The table that a block of TOML is, with its dates as they are written, or where it is wrong.
 *
 * Bare dates are put in quotes before the parser sees them: what it makes of them is a `Date`, which
 * turns 30 February into 2 March. Never throws.
 */
export function readToml(block: string): ReadYaml {
  try {
    const table = parse(block.replace(BARE_DATE, '$<key>"$<date>"$<rest>'), {
      maxDepth: MAX_DEPTH,
      unsafeKeyBehaviour: 'drop',
    });
    return { ok: true, value: withoutPrototypes(table) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [reason = 'not TOML'] = error.message
      .replace(/^Invalid TOML document: /u, '')
      .split('\n');
    const message = `${reason}; put text in double quotes, and write each key once.`;
    return { ok: false, line: error.line, column: error.column, message };
  }
}
