import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { splitFrontMatter } from './frontMatterFence.ts';
import type { BlockLanguage, FencedLine } from './frontMatterFence.ts';
import { readJson } from './frontMatterJson.ts';
import { salvagedEntries } from './frontMatterLines.ts';
import { readToml } from './frontMatterToml.ts';
import { isMapping } from './yaml.ts';
import type { Mapping, ReadYaml } from './yaml.ts';

/**
 * Reads the lines between the fences, none of which begins with `---`, as `readYaml` does: the first
 * is line 1, and no lines or only comments are `undefined` or null.
 */
export type ReadBlock = (block: string) => ReadYaml;

/** The front matter of an article and the text after it. */
export interface FrontMatter {
  /** `none`: the text has no front matter; `refused`: it has, and `problems` says what is wrong. */
  readonly status: 'read' | 'none' | 'refused';
  /** Empty unless `status` is `read`. */
  readonly data: Mapping;
  /** What its lines say one by one where `status` is `refused`; else empty. */
  readonly salvaged: Mapping;
  /** Line of the file, 1-based, on which each top-level key stands. */
  readonly keyLines: ReadonlyMap<string, number>;
  readonly body: string;
  /** Line of the file, 1-based, on which `body` starts. */
  readonly bodyLine: number;
  readonly problems: readonly Problem[];
}

const EMPTY: Mapping = Object.freeze(Object.create(null) as Record<string, unknown>);
/** `key:`, `key =`, `"key":` with its indentation in JSON, and the table `[key]` of TOML. */
const KEY =
  /^(?:\{?[ \t]*["'](?<quoted>[^"'\n]{1,60})["']|(?<bare>[\p{L}\p{N}_][\p{L}\p{N}_. -]{0,60}?))[ \t]*[:=]|^\[(?<table>[\w-]{1,60})\]/u;
const LISTS = ['tags', 'categories', 'keywords'];

/**
 * The front matter of `text` as a plain mapping whose dates are still text, and the body. YAML is
 * read by `readBlock`, TOML and JSON here; nothing in them is ever run.
 *
 * `text` comes from `decodeUtf8`; `file` is the name shown in problems. Whatever is wrong with the
 * front matter is one problem at its true line: a warning, because its lines are then read one by
 * one, or an error for a language that is not read. The body is kept. Never throws.
 */
export function readFrontMatter(text: string, file: string, readBlock: ReadBlock): FrontMatter {
  const fenced = splitFrontMatter(text);
  const { body, bodyLine } = fenced;
  if (fenced.kind === 'none') {
    const nothing = { data: EMPTY, salvaged: EMPTY, keyLines: new Map<string, number>() };
    return { ...nothing, status: 'none', body, bodyLine, problems: [] };
  }
  const { block, language } = fenced;
  const keyLines = linesOfKeys(block);
  const rest = { data: EMPTY, salvaged: EMPTY, keyLines, body, bodyLine };
  const written = block.map((line) => line.text).join('\n');
  const salvaged = () =>
    salvagedEntries(block, language === 'yaml' ? (entry) => readBlock(entry) : undefined);
  if (fenced.kind === 'refused') {
    const { rule, line, message } = fenced;
    const level = rule === 'front-matter-language' && language === 'lines' ? 'error' : 'warning';
    const json = language === 'json' ? readJson(written) : undefined;
    return {
      ...rest,
      status: 'refused',
      salvaged: json?.ok && isMapping(json.value) ? json.value : salvaged(),
      problems: [problem(level, rule, { file, line }, message)],
    };
  }
  if (language === 'lines') return { ...rest, status: 'read', data: salvaged(), problems: [] };

  const read = READERS[language]?.(written) ?? readBlock(written);
  if (!read.ok) {
    const line = block[read.line - 1]?.line ?? bodyLine - 1;
    const place = { file, line, column: read.column };
    const message = `Front matter: ${read.message.replace(/\.?$/u, '.')} Its lines are read one by one.`;
    const problems = [problem('warning', `front-matter-${language}`, place, message)];
    return { ...rest, status: 'refused', salvaged: salvaged(), problems };
  }
  const value = read.value ?? EMPTY;
  if (!isMapping(value)) {
    const message = 'The front matter is not `key: value` lines; it is read as part of the text.';
    const problems = [problem('warning', 'front-matter-mapping', { file, line: 2 }, message)];
    return { ...rest, status: 'refused', body: text, bodyLine: 1, problems };
  }
  const problems = fullWidthCommas(value, keyLines, file);
  return { ...rest, status: 'read', data: value, problems };
}

const READERS: Partial<Record<BlockLanguage, ReadBlock>> = { toml: readToml, json: readJson };

function linesOfKeys(block: readonly FencedLine[]): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const { line, text } of block) {
    const { quoted, bare, table } = KEY.exec(text)?.groups ?? {};
    const key = quoted ?? bare ?? table;
    if (key !== undefined && !lines.has(key)) lines.set(key, line);
  }
  return lines;
}

/** `[人工智能，Anthropic]` is one tag to YAML, and two to whoever wrote it. */
function fullWidthCommas(
  data: Mapping,
  keyLines: ReadonlyMap<string, number>,
  file: string,
): readonly Problem[] {
  return LISTS.filter((key) => {
    const value = data[key];
    return Array.isArray(value) && value.some((v) => typeof v === 'string' && v.includes('，'));
  }).map((key) =>
    problem(
      'warning',
      'front-matter-comma',
      { file, line: keyLines.get(key) ?? 1 },
      `\`${key}\` has a full-width comma (，), which does not separate; use a plain comma.`,
    ),
  );
}
