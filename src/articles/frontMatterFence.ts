/** A line of front matter with the line of the file it stands on, 1-based. */
export interface FencedLine {
  readonly line: number;
  readonly text: string;
}

/**
 * Where the front matter of a text ends and its body begins. `body` starts on line `bodyLine` of
 * the text, 1-based.
 */
export type FencedText =
  | { readonly kind: 'none'; readonly body: string; readonly bodyLine: number }
  | {
      readonly kind: 'fenced';
      readonly block: readonly FencedLine[];
      readonly body: string;
      readonly bodyLine: number;
    }
  | {
      readonly kind: 'refused';
      readonly rule: string;
      readonly line: number;
      readonly message: string;
      readonly body: string;
      readonly bodyLine: number;
    };

const MAX_LINES = 2000;
const MAX_CHARACTERS = 65_536;
const OPENING = /^---[ \t]*\n(?=[^\n]*\S)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/;
const LANGUAGE = /^---[ \t]*(?<name>\w+)[ \t]*$/;
const LOOKS_LIKE_YAML = /^(?:[\w-]+:(?:\s|$)|\s+\S|-\s)/;

/**
 * The text split at its front matter, which only counts as such when the first line is `---` alone
 * and the line after it is not blank: anything else is body from the first line on.
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
  const language = LANGUAGE.exec(first)?.groups?.['name'];
  const opens = OPENING.test(text);
  if (!opens && language === undefined) return { kind: 'none', body: text, bodyLine: 1 };

  const fence = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  const close = lines.findIndex((line, index) => index > 0 && CLOSING.test(line));
  const closes = close > 0 && (fence < 0 || fence >= close);
  if (language !== undefined) {
    const bodyLine = closes ? close + 2 : 2;
    return {
      kind: 'refused',
      rule: 'front-matter-language',
      line: 1,
      message: 'Only YAML front matter is read: begin the file with `---` alone on its line.',
      body: fromLine(text, bodyLine),
      bodyLine,
    };
  }
  if (!closes) {
    const end = lines.findIndex((line, index) => index > 0 && !LOOKS_LIKE_YAML.test(line));
    const bodyLine = (end > 0 ? end : lines.length) + 1;
    const nearFence = end > 0 && end === fence;
    return {
      kind: 'refused',
      rule: 'front-matter-unclosed',
      line: nearFence ? bodyLine : 1,
      message: nearFence
        ? 'This line begins with `---` but has more on it: close the front matter with `---` alone.'
        : 'The front matter begun here does not end within 2,000 lines: close it with a line `---`.',
      body: fromLine(text, bodyLine),
      bodyLine,
    };
  }
  return {
    kind: 'fenced',
    block: withoutBlankRuns(lines.slice(1, close)),
    body: fromLine(text, close + 2),
    bodyLine: close + 2,
  };
}

function withoutBlankRuns(lines: readonly string[]): readonly FencedLine[] {
  return lines.flatMap((text, index) => {
    if (text.trim() !== '') return [{ line: index + 2, text }];
    return lines[index - 1]?.trim() === '' ? [] : [{ line: index + 2, text: '' }];
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
