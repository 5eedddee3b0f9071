import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { splitFrontMatter } from './frontMatterFence.ts';
import type { FencedLine } from './frontMatterFence.ts';
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
  /** Line of the file, 1-based, on which each top-level key stands. */
  readonly keyLines: ReadonlyMap<string, number>;
  readonly body: string;
  /** Line of the file, 1-based, on which `body` starts. */
  readonly bodyLine: number;
  readonly problems: readonly Problem[];
}

const EMPTY: Mapping = Object.freeze(Object.create(null) as Record<string, unknown>);
const KEY = /^["']?(?<key>[\w-]+)["']?[ \t]*:/;
const LISTS = ['tags', 'categories', 'keywords'];

/**
 * The front matter of `text` as a plain mapping whose dates are still text, and the body.
 *
 * `text` comes from `decodeUtf8`; `file` is the name shown in problems. Whatever is wrong with the
 * front matter is one problem at its true line, and the body is kept. Never throws.
 */
export function readFrontMatter(text: string, file: string, readBlock: ReadBlock): FrontMatter {
  const fenced = splitFrontMatter(text);
  const { body, bodyLine } = fenced;
  const rest = { data: EMPTY, keyLines: new Map<string, number>(), body, bodyLine };
  const refused = (rule: string, line: number, column: number, message: string): FrontMatter => ({
    ...rest,
    status: 'refused',
    problems: [problem('error', rule, { file, line, column }, message)],
  });
  if (fenced.kind === 'none') return { ...rest, status: 'none', problems: [] };
  if (fenced.kind === 'refused') return refused(fenced.rule, fenced.line, 1, fenced.message);

  const read = readBlock(fenced.block.map((line) => line.text).join('\n'));
  if (!read.ok) {
    const line = fenced.block[read.line - 1]?.line ?? bodyLine - 1;
    return refused('front-matter-yaml', line, read.column, `Front matter: ${read.message}`);
  }
  const value = read.value ?? EMPTY;
  if (!isMapping(value)) {
    const message = 'The front matter is not `key: value` lines; it is read as part of the text.';
    return { ...refused('front-matter-mapping', 2, 1, message), body: text, bodyLine: 1 };
  }
  const keyLines = linesOfKeys(fenced.block);
  return {
    ...rest,
    status: 'read',
    data: value,
    keyLines,
    problems: fullWidthCommas(value, keyLines, file),
  };
}

function linesOfKeys(block: readonly FencedLine[]): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const { line, text } of block) {
    const key = KEY.exec(text)?.groups?.['key'];
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
