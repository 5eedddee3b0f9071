import { jsonBlockEnd } from './frontMatterJson.ts';

/** A line of front matter with the line of the file it stands on, 1-based. */
export interface FencedLine {
  readonly line: number;
  readonly text: string;
}

/**
 * What a block of front matter is written in; `lines` are `Key: value` lines that nothing but their
 * place at the top marks as front matter (Pelican, MultiMarkdown), read one by one.
 */
export type BlockLanguage = 'yaml' | 'toml' | 'json' | 'lines';

/**
 * Where the front matter of a text ends and its body begins. `body` starts on line `bodyLine` of
 * the text, 1-based.
 */
export type FencedText =
  | { readonly kind: 'none'; readonly body: string; readonly bodyLine: number }
  | {
      readonly kind: 'fenced';
      readonly language: BlockLanguage;
      readonly block: readonly FencedLine[];
      readonly body: string;
      readonly bodyLine: number;
    }
  | {
      readonly kind: 'refused';
      readonly rule: string;
      readonly line: number;
      readonly message: string;
      /** What there is of a block that may be read line by line; empty where it may be code. */
      readonly language: BlockLanguage;
      readonly block: readonly FencedLine[];
      readonly body: string;
      readonly bodyLine: number;
    };

const MAX_LINES = 2000;
const MAX_CHARACTERS = 65_536;
/** The fences by their first three signs. */
const FENCES: readonly {
  readonly sign: string;
  readonly language: BlockLanguage;
  readonly closing: RegExp;
}[] = [
  { sign: '---', language: 'yaml', closing: /^(?:---|\.\.\.)[ \t]*$/ },
  { sign: '+++', language: 'toml', closing: /^\+\+\+[ \t]*$/ },
  { sign: ';;;', language: 'json', closing: /^;;;[ \t]*$/ },
];
const NAMED: Readonly<Record<string, BlockLanguage>> = {
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  json: 'json',
};
const LANGUAGE = /^---[ \t]*(?<name>\w+)[ \t]*$/;
const COMMON = 'title|date|layout|author|tags|categor(?:y|ies)|slug|draft|description';
const COMMON_KEY = new RegExp(`^["']?(?:${COMMON})["']?[ \\t]*:`, 'iu');
const LOOKS_LIKE_YAML =
  /^(?:["']?[\p{L}\p{N}_][\p{L}\p{N}_ -]{0,60}["']?[ \t]*:(?:\s|$)|\s+\S|-\s)/u;
const LOOKS_LIKE: Readonly<Record<BlockLanguage, RegExp>> = {
  yaml: LOOKS_LIKE_YAML,
  lines: LOOKS_LIKE_YAML,
  toml: /^(?:[\w."'-]{1,80}[ \t]*=|\s+\S|\[|\]|#)/u,
  json: /^(?:\s+\S|["{}[\],])/u,
};
/** Lines at the top without a fence before them. */
const MAX_HEADER = 60;

/**
 * The text split at its front matter: what stands between two lines `---` (YAML), `+++` (TOML) or
 * `;;;` (JSON), a JSON object at the top (Hugo), or `title:` and `date:` lines at the top that a
 * line `---` (Hexo) or a blank line (Pelican) ends. After `---` a blank line makes it a rule of the
 * text, unless the line after it is a key that every generator has. Anything else is body from the
 * first line on.
 *
 * Refused, with as much of the body as there is: another language (`---js`), a fence that does not
 * close within 2,000 lines or 64 kB, a line that begins with `---` but has more on it. Runs of
 * blank lines in the block come back as one, because gray-matter is quadratic in them.
 * `text` has `\n` line endings and no byte order mark. O(n). Never throws.
 */
export function splitFrontMatter(text: string): FencedText {
  const lines = text.slice(0, MAX_CHARACTERS).split('\n', MAX_LINES + 2);
  if (text.length > MAX_CHARACTERS) lines.pop();
  const first = lines[0] ?? '';
  const name = LANGUAGE.exec(first)?.groups?.['name'];
  const fence = FENCES.find(({ sign }) => first.startsWith(sign));
  if (!fence) return first.startsWith('{') ? jsonObject(text, lines) : header(text, lines);
  if (name === undefined && !opens(text, first, fence.sign)) return none(text);

  const more = lines.findIndex((line, index) => index > 0 && line.startsWith(fence.sign));
  const close = lines.findIndex((line, index) => index > 0 && fence.closing.test(line));
  const closes = close > 0 && (more < 0 || more >= close);
  const language = name === undefined ? fence.language : NAMED[name.toLowerCase()];
  const isKnown = name === undefined || Object.hasOwn(NAMED, name.toLowerCase());
  if (language === undefined || !isKnown) {
    return refused(text, closes ? close + 2 : 2, {
      rule: 'front-matter-language',
      line: 1,
      message:
        'Front matter of this kind is not read: begin the file with `---` alone on its line.',
      language: 'lines',
      block: [],
    });
  }
  if (!closes) return unclosed(text, lines, language, fence.sign, more);
  const block = withoutBlankRuns(lines.slice(1, close));
  // Other tools hand this on to engines of their own; what is read here is told.
  if (name !== undefined && language === 'json') {
    return refused(text, close + 2, {
      rule: 'front-matter-language',
      line: 1,
      message: 'JSON after `---json` is read here, but not by all tools; `---` and YAML is.',
      language,
      block,
    });
  }
  return fenced(text, language, block, close + 2);
}

function opens(text: string, first: string, sign: string): boolean {
  if (first.trimEnd() !== sign) return false;
  const after = text.slice(first.length + 1, first.length + 1 + MAX_CHARACTERS);
  if (sign !== '---') return after.trim() !== '';
  return /^[^\n]*\S/u.test(after) || COMMON_KEY.test(after.trimStart());
}

function unclosed(
  text: string,
  lines: readonly string[],
  language: BlockLanguage,
  sign: string,
  more: number,
): FencedText {
  const looks = LOOKS_LIKE[language];
  const end = lines.findIndex((line, index) => index > 0 && !looks.test(line));
  const bodyLine = (end > 0 ? end : lines.length) + 1;
  const nearFence = end > 0 && end === more;
  return refused(text, bodyLine, {
    rule: 'front-matter-unclosed',
    line: nearFence ? bodyLine : 1,
    message: nearFence
      ? `This line begins with \`${sign}\` but has more on it: close the front matter with \`${sign}\` alone.`
      : `The front matter begun here does not end within 2,000 lines: close it with a line \`${sign}\`.`,
    language,
    block: withoutBlankRuns(lines.slice(1, bodyLine - 1)),
  });
}

/** Hugo's JSON: an object from the first sign of the file to the end of a line. */
function jsonObject(text: string, lines: readonly string[]): FencedText {
  const { isJson, end } = jsonBlockEnd(lines);
  if (!isJson) return none(text);
  if (end === undefined) return unclosed(text, ['', ...lines], 'json', '}', -1);
  return fenced(text, 'json', numbered(lines.slice(0, end + 1), 1), end + 2);
}

/** Lines of keys at the top, which only a title and a second key make front matter. */
function header(text: string, lines: readonly string[]): FencedText {
  if (!COMMON_KEY.test(lines[0] ?? '')) return none(text);
  const top = lines.slice(0, MAX_HEADER);
  const end = top.findIndex((line) => !LOOKS_LIKE_YAML.test(line));
  const block = numbered(top.slice(0, Math.max(end, 0)), 1);
  const has = (key: RegExp) => block.some((line) => key.test(line.text));
  const closing = top[end] ?? '';
  if (!has(/^["']?title["']?[ \t]*:/iu) || block.length < 2) return none(text);
  if (/^-{3,}[ \t]*$/u.test(closing)) return fenced(text, 'yaml', block, end + 2);
  if (/^;{3,}[ \t]*$/u.test(closing)) return fenced(text, 'json', block, end + 2);
  const isBlank = closing.trim() === '' && has(/^(?:date|published)[ \t]*:[ \t]*.*\d/iu);
  return isBlank ? fenced(text, 'lines', block, end + 2) : none(text);
}

const none = (text: string): FencedText => ({ kind: 'none', body: text, bodyLine: 1 });

function fenced(
  text: string,
  language: BlockLanguage,
  block: readonly FencedLine[],
  bodyLine: number,
): FencedText {
  return { kind: 'fenced', language, block, body: fromLine(text, bodyLine), bodyLine };
}

function refused(
  text: string,
  bodyLine: number,
  why: {
    readonly rule: string;
    readonly line: number;
    readonly message: string;
    readonly language: BlockLanguage;
    readonly block: readonly FencedLine[];
  },
): FencedText {
  return { kind: 'refused', ...why, body: fromLine(text, bodyLine), bodyLine };
}

function numbered(lines: readonly string[], first: number): readonly FencedLine[] {
  return lines.map((text, index) => ({ line: first + index, text }));
}

function withoutBlankRuns(lines: readonly string[]): readonly FencedLine[] {
  return numbered(lines, 2).flatMap(({ line, text }, index) => {
    if (text.trim() !== '') return [{ line, text }];
    return lines[index - 1]?.trim() === '' ? [] : [{ line, text: '' }];
  });
}

/** The text from a 1-based line on; empty when there are fewer lines. */
function fromLine(text: string, line: number): string {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) return '';
    start = end + 1;
  }
  return text.slice(start);
}
