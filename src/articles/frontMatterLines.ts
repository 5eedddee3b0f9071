import type { FencedLine } from './frontMatterFence.ts';
import { isMapping } from './yaml.ts';
import type { Mapping, ReadYaml } from './yaml.ts';

/** A key at the start of a line, bare or in quotes, with what follows its colon or equals sign. */
const ENTRY =
  /^(?:"(?<double>[^"\n]{1,60})"|'(?<single>[^'\n]{1,60})'|(?<bare>[\p{L}\p{N}_][\p{L}\p{N}_. -]{0,60}?))[ \t]*(?:[:=]|：)(?<value>.*)$/u;
const DROPPED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What can be made of front matter that is not what it should be: each key at the start of a line
 * with what `readEntry` makes of it and the lines below it, and where that fails, too, the rest of
 * its line as text. The first of a repeated key counts. O(n). Never throws.
 */
export function salvagedEntries(
  block: readonly FencedLine[],
  readEntry?: (entry: string) => ReadYaml,
): Mapping {
  const entries: { key: string; value: string; lines: string[] }[] = [];
  for (const { text } of block) {
    // An object in one line, or lines that a JSON object has indented.
    const line = text.replace(/^[{ \t]*(?=["'])/u, '');
    const { double, single, bare, value = '' } = ENTRY.exec(line)?.groups ?? {};
    const key = double ?? single ?? bare;
    if (key === undefined) entries.at(-1)?.lines.push(text);
    else entries.push({ key: key.trim(), value, lines: [text] });
  }
  const salvaged = Object.create(null) as Record<string, unknown>;
  for (const { key, value, lines } of entries) {
    if (key in salvaged || DROPPED_KEYS.has(key)) continue;
    const read = readEntry?.(lines.join('\n'));
    const inner = read?.ok && isMapping(read.value) ? read.value[key] : undefined;
    const found = inner ?? textOf(value);
    if (found !== undefined && found !== '') salvaged[key] = found;
  }
  return salvaged;
}

/** The text that a line of a key means: without its quotes, a remark after it, a comma of JSON. */
function textOf(value: string): string | undefined {
  const text = value.trim();
  const quoted = /^(?<quote>["'])(?<inner>.*)\k<quote>[ \t]*,?(?:[ \t]*#.*)?$/u.exec(text)?.groups;
  if (quoted) {
    const { quote, inner = '' } = quoted;
    return quote === '"' ? inner.replace(/\\(?=["\\])/gu, '') : inner.replaceAll("''", "'");
  }
  // A list, a block of text or an object goes on in lines that were not read.
  if (/^(?:[[{|>&]|!!)/u.test(text)) return undefined;
  return text
    .replace(/[ \t]#[ \t].*$/u, '')
    .replace(/,$/u, '')
    .trim();
}
