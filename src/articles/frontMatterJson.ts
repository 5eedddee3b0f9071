import { withoutPrototypes } from './yaml.ts';
import type { ReadYaml } from './yaml.ts';

/**
 * Whether lines begin with a JSON object, and the 0-based line on which it ends; no line where it
 * does not end by itself. An object has a quoted name, or nothing, after its first brace: `{{< … >}}`
 * and `{: .class}` are no objects. O(n).
 */
export function jsonBlockEnd(lines: readonly string[]): {
  readonly isJson: boolean;
  readonly end?: number;
} {
  const start = lines.slice(0, 50).join('\n');
  if (!/^\{\s*["}]/u.test(start)) return { isJson: false };
  const end = matchingBrace(lines) ?? lines.findIndex((line) => /^\}[ \t]*$/u.test(line));
  return end < 0 ? { isJson: true } : { isJson: true, end };
}

/** The line of the brace that closes the first one, where nothing follows it on its line. */
function matchingBrace(lines: readonly string[]): number | undefined {
  let depth = 0;
  for (const [at, line] of lines.entries()) {
    for (const match of line.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gu)) {
      const [token] = match;
      if (token === '{') depth += 1;
      if (token === '}') depth -= 1;
      if (token !== '}' || depth > 0) continue;
      return line.slice(match.index + 1).trim() === '' ? at : undefined;
    }
  }
  return undefined;
}

/**
 * The object that a block of JSON is, with or without its outermost braces (Hexo writes none), or
 * where it is wrong. Nothing is evaluated. Never throws.
 */
export function readJson(block: string): ReadYaml {
  const isBare = /^\s*"/u.test(block);
  const text = isBare ? `{${block.replace(/,\s*$/u, '')}}` : block;
  try {
    return { ok: true, value: withoutPrototypes(JSON.parse(text)) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    const at = /position (?<at>\d+)/u.exec(reason)?.groups?.['at'] ?? text.length;
    const before = text.slice(0, Number(at)).split('\n');
    return {
      ok: false,
      line: before.length,
      column: (before.at(-1) ?? '').length + 1,
      message: 'this is not JSON from here on; correct it',
    };
  }
}
