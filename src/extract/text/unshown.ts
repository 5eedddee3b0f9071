import { lineMarkup } from './lineMarkup.ts';
import type { IsCode } from './lineMarkup.ts';

/** A stretch of the body, from one offset to another, and what it is replaced by. */
interface Cut {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** What may begin something that no page shows, or code, in which nothing is looked for. */
const OPENERS =
  /`+|~~~+|<!--|%%|\$\$|\{\{|\{%|\{\/\*|\{::comment\}|<\/?[A-Za-z][\w.-]*(?=[\s/>])|<\/?>|\\[\s\S]/gu;

/** The signs before a block that says where it stands: quotes and items of lists. */
const BEFORE_BLOCK = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?[ \t>]*$/u;

/** Nothing longer stands before a block in its line. */
const LONGEST_PREFIX = 200;

/** Calls of site generators whose content is code or a picture and not text. */
const CODE_CALL =
  /^\{[{%][<%]?-?\s*(?<name>highlight|codeblock|code|mermaid|math|katex|latex|chart|echarts|plantuml|comment|raw)\b/u;

/** Nothing longer is a call, a comment in a line, a formula or a tag. */
const LONGEST = 4000;

const LONGEST_TAG = 2000;
const LONGEST_FENCE = 100;
/** After as many characters of what only looked like tags none is looked for any more. */
const MOST_IN_VAIN = 2e6;

/** A sign of TeX: what stands between dollars without one may be money. */
const TEX = /[\\^_={}]/u;

/** HTML that some write in capitals: no component of a site. */
const HTML_NAME = /^(?:table|thead|tbody|tr|t[dh]|p|br|hr|b|i|u|a|h[1-6]|ul|ol|li|img|s)$/iu;

/**
 * A Markdown body without what the tools that make pages of it do not show: comments (HTML, MDX,
 * Obsidian, Liquid), calls of shortcodes and templates, components and what they import, and the
 * lines that only say how a block looks. Code stays as it is, and so does every line break, so that
 * lines keep their numbers. O(n), also where nothing that is opened is closed.
 */
export function withoutUnshown(body: string): string {
  const { text, isCode } = withoutSpans(body);
  return lineMarkup(text, isCode);
}

function withoutSpans(body: string): { text: string; isCode: IsCode } {
  const cuts: Cut[] = [];
  const code: { start: number; end: number }[] = [];
  const closing = closingIn(body);
  const ticks = ticksIn(body);
  const raw = { until: -1 };
  let from = 0;
  let inVain = 0;
  const cut = (start: number, end: number, by = '') => {
    cuts.push({ start, end, by });
    from = end;
  };
  for (const match of body.matchAll(OPENERS)) {
    const { index, 0: sign } = match;
    if (index < from || index < raw.until) continue;
    if (sign.startsWith('\\')) from = index + sign.length;
    else if (sign.length > 2 && /^[`~]/u.test(sign) && opensBlock(body, index)) {
      from = endOfFence(body, index, sign);
      code.push({ start: index, end: from });
    } else if (sign.startsWith('`')) from = ticks(index, sign.length);
    else if (sign === '<!--') {
      const end = closing('-->', index + 4);
      if (end !== undefined) cut(index, end);
    } else if (sign === '{/*') {
      const end = closing('*/}', index + 3);
      if (end !== undefined) cut(index, end);
    } else if (sign === '{::comment}') {
      const end = closing('{:/comment}', index);
      if (end !== undefined) cut(index, end);
    } else if (sign === '%%') {
      const end = endOfComment(body, index, closing('%%', index + 2));
      if (end !== undefined) cut(index, end);
    } else if (sign === '$$') {
      const end = closing('$$', index + 2);
      if (end === undefined || end - index > LONGEST) continue;
      if (isFormula(body, index, end)) cut(index, end);
    } else if (sign === '{{' || sign === '{%') {
      const end = closing(sign === '{{' ? '}}' : '%}', index + 2);
      if (end === undefined || end - index > LONGEST) continue;
      const call = body.slice(index, end);
      const name = CODE_CALL.exec(call)?.groups?.['name'];
      const last = name === undefined ? undefined : endOfCall(closing, name, sign, end);
      if (last === undefined) cut(index, end);
      else if (name === 'raw') {
        raw.until = last.start;
        cut(index, end);
      } else cut(index, last.end);
    } else if (sign.startsWith('<')) {
      if (inVain > MOST_IN_VAIN) continue;
      const tag = tagAt(body, index, sign);
      if ('by' in tag) cut(index, tag.end, tag.by);
      else inVain += tag.seen;
    }
  }
  return { text: applied(body, cuts), isCode: linesOfCode(body, code) };
}

/**
 * Finds where what is opened ends, from an offset on: behind the next closing sign. Each sign is
 * looked for from where it was found last, so that a text is read through once for each.
 */
function closingIn(body: string) {
  const found = new Map<string, number>();
  return (sign: string, from: number): number | undefined => {
    let at = found.get(sign) ?? -1;
    if (at < from && at !== Infinity) {
      at = body.indexOf(sign, from);
      if (at < 0) at = Infinity;
      found.set(sign, at);
    }
    return at === Infinity ? undefined : at + sign.length;
  };
}

type Closing = ReturnType<typeof closingIn>;

/** The next call that ends the one with a name, whatever else stands in it. */
function endOfCall(closing: Closing, name: string, sign: string, from: number) {
  const ends =
    sign === '{%'
      ? [`end${name} %}`, `end${name} -%}`, `end${name}%}`]
      : [`/${name} >}}`, `/${name} %}}`, `/${name}>}}`];
  const end = ends.flatMap((one) => closing(one, from) ?? []).reduce(least, Infinity);
  if (end === Infinity) return undefined;
  return { start: end - name.length - 12, end };
}

const least = (a: number, b: number) => Math.min(a, b);

/**
 * Finds the end of a span of code from the offset and length of its first ticks: behind the next
 * run of as many, in the same paragraph; without one, behind the ticks.
 */
function ticksIn(body: string) {
  const next = new Map<number, number>();
  const last = new Map<number, number>();
  for (const run of [...body.matchAll(/`+|\n[ \t]*(?=\n)/gu)].reverse()) {
    if (run[0].startsWith('\n')) last.clear();
    else {
      const following = last.get(run[0].length);
      if (following !== undefined) next.set(run.index, following);
      last.set(run[0].length, run.index);
    }
  }
  return (at: number, length: number) => (next.get(at) ?? at) + length;
}

/** Whether nothing but signs of quotes and lists stands before an offset in its line. */
function opensBlock(body: string, at: number): boolean {
  const before = body.slice(Math.max(0, at - LONGEST_PREFIX), at);
  const line = before.lastIndexOf('\n');
  return (line >= 0 || before.length === at) && BEFORE_BLOCK.test(before.slice(line + 1));
}

/** Behind the line that closes a fence of code, or the end of the body. */
function endOfFence(body: string, at: number, fence: string): number {
  const line = body.indexOf('\n', at);
  const info = body.slice(at + fence.length, line < 0 ? body.length : line);
  const isFence = fence.length <= LONGEST_FENCE && !(fence.startsWith('`') && info.includes('`'));
  if (!isFence) return at + fence.length;
  const sign = fence.charAt(0);
  const close = new RegExp(`\\n[ \\t>]*${sign}{${fence.length},}[ \\t]*(?=\\n|$)`, 'gu');
  close.lastIndex = at + fence.length;
  return close.test(body) ? close.lastIndex : body.length;
}

const BLANK_LINE = /\n[ \t>]*\n/u;

/** The end of an Obsidian comment: of a block, or within its paragraph. "50%%" opens none. */
function endOfComment(body: string, at: number, end: number | undefined): number | undefined {
  if (end === undefined || /\d/u.test(body.charAt(at - 1))) return undefined;
  if (opensBlock(body, at)) return end;
  return end - at <= LONGEST && !BLANK_LINE.test(body.slice(at, end)) ? end : undefined;
}

/** Whether two pairs of dollars hold a formula: as a block, or with signs of TeX between them. */
function isFormula(body: string, at: number, end: number): boolean {
  const inside = body.slice(at + 2, end - 2);
  if (/^[ \t]*\n/u.test(inside) && opensBlock(body, at)) return true;
  return !BLANK_LINE.test(inside) && (TEX.test(inside) || /^\S{1,20}$/u.test(inside));
}

/**
 * A component of a site at an offset, which is no text, or a tag whose attributes are no HTML, which
 * is kept without them; for what is HTML or no tag at all, how many characters were looked at.
 */
function tagAt(
  body: string,
  at: number,
  sign: string,
): { readonly end: number; readonly by: string } | { readonly seen: number } {
  if (sign.endsWith('>')) return { end: at + sign.length, by: '' };
  const name = sign.replace(/^<\/?/u, '');
  const isComponent = /^[A-Z]/u.test(name) && !HTML_NAME.test(name) && /[a-z]/u.test(name);
  const tag = body.slice(at + sign.length, at + LONGEST_TAG);
  const end = endOfTag(tag);
  if (end === undefined) return { seen: tag.length };
  const after = at + sign.length + end;
  if (isComponent) return { end: after, by: '' };
  return tag.slice(0, end).includes('{') ? { end: after, by: `${sign}>` } : { seen: end };
}

/** Behind the `>` that ends a tag, the signs in its strings and braces aside. */
function endOfTag(tag: string): number | undefined {
  let depth = 0;
  for (let i = 0; i < tag.length; i += 1) {
    const c = tag.charAt(i);
    if ((c === '"' || c === "'") && (depth > 0 || tag.charAt(i - 1) === '=')) {
      const close = tag.indexOf(c, i + 1);
      if (close < 0) return undefined;
      i = close;
    } else if (c === '{') depth += 1;
    else if (c === '}') depth -= 1;
    else if (depth === 0 && c === '<') return undefined;
    else if (depth === 0 && c === '>') return i + 1;
  }
  return undefined;
}

/** The body with its cuts, whose line breaks stay; two spaces that meet over a cut are one. */
function applied(body: string, cuts: readonly Cut[]): string {
  if (cuts.length === 0) return body;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, by } of cuts) {
    const meets = by === '' && body.charAt(start - 1) === ' ' && body.charAt(end) === ' ';
    pieces.push(body.slice(from, start), by, body.slice(start, end).replace(/[^\n]+/gu, ''));
    from = meets ? end + 1 : end;
  }
  pieces.push(body.slice(from));
  return pieces.join('');
}

/** Fences by line. Cuts keep line breaks, so that these are the lines of the cut text as well. */
function linesOfCode(body: string, code: readonly { start: number; end: number }[]): IsCode {
  const lines = new Set<number>();
  let line = 0;
  let at = 0;
  for (const { start, end } of code) {
    for (; at < end; at += 1) {
      if (at >= start) lines.add(line);
      if (body.charCodeAt(at) === 10) line += 1;
    }
  }
  return (index) => lines.has(index);
}
