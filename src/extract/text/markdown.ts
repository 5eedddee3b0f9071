import MarkdownIt from 'markdown-it';
import type { StateBlock, StateInline, Token } from 'markdown-it';
import { raisedSigns } from './raisedSigns.ts';

/** What the blocks of an article share: the addresses that its links refer to. */
export type References = Parameters<InstanceType<typeof MarkdownIt>['parse']>[1];

/** Types of the tokens that other than Markdown's own rules make. */
export const UNSHOWN = 'unshown';
export const CITED = 'cited';

/**
 * Raw HTML is parsed only so that its tags can be left out: nothing is ever rendered, and the
 * text of an article never becomes HTML.
 */
const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });
// What stands inside a block is parsed apart, and only where there is markup in it.
markdown.core.ruler.enableOnly(['normalize', 'block']);

/** Signs without one of which text is nothing but text. */
const MARKUP = /[\n\\`*_~[<&^=+${:!]/;

/** The blocks of a body as tokens, footnotes among them. */
export function blocksIn(body: string, references: References): readonly Token[] {
  return markdown.parse(body, references);
}

/** The tokens of what stands inside a block; nothing where there is no markup in it. */
export function inlinesIn(content: string, references: References): readonly Token[] | undefined {
  if (!MARKUP.test(content)) return undefined;
  const tokens: Token[] = [];
  markdown.inline.parse(content, markdown, references, tokens);
  return tokens;
}

/** HTML's entities as the signs they stand for. */
export function withoutEntities(html: string): string {
  return markdown.utils.unescapeAll(html);
}

const HAN = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef“”‘’…—]/u;
const isBlank = (c: string) => c === '' || /\s/u.test(c);

/**
 * Emphasis beside Han characters: CommonMark parts words by spaces, so that `**重點：**後文` would
 * keep its asterisks. A run of them opens and closes there as it does beside spaces.
 */
class StateOfHan extends markdown.inline.State {
  override scanDelims(start: number, canSplitWord: boolean) {
    const scanned = super.scanDelims(start, canSplitWord);
    if (!canSplitWord) return scanned;
    const last = this.src.charAt(start - 1);
    const next = this.src.charAt(start + scanned.length);
    if (!HAN.test(last) && !HAN.test(next)) return scanned;
    return {
      ...scanned,
      can_open: scanned.can_open || !isBlank(next),
      can_close: scanned.can_close || !isBlank(last),
    };
  }
}
markdown.inline.State = StateOfHan;

/** What a rule finds at a place: where it ends, and what of it is shown. */
interface Found {
  readonly end: number;
  /** The stretch of it that is text, with markup of its own. */
  readonly inner?: readonly [from: number, to: number];
  /** Its text where that is no stretch of it. */
  readonly text?: string;
  /** The number of a reference that it gives. */
  readonly cited?: string;
}

type Reader = (text: string, at: number) => Found | undefined;

/** The number in brackets that refers to a list of sources. */
const NUMBERED =
  /\[{1,2}\\?\[?(\d{1,3}(?:[ \u2009]?[,、–-][ \u2009]?\d{1,3}){0,9})\\?\]{1,2}(?:\([^()\s]{0,500}\)|\[(?!\d{1,3}\])[^\]\n]{1,100}\])?/uy;
const FOOTNOTE = /\[\^[^\][\s]{1,100}\](?:\([^()\s]{0,300}\))?/uy;
const CITATION = /\[-?@[\p{L}\p{N}][^\]\n]{0,300}\]/uy;
const WIKILINK =
  /\[\[(?<page>[^[\]|#\n]{0,200})(?<place>#[^[\]|\n]{0,200})?(?:\|(?<label>[^[\]\n]{0,300}))?\]\](?!\()/uy;
const SPAN = /\[(?<inner>[^[\]\n]{1,300})\]\{[:#.][^{}\n]{0,200}\}/uy;
const EMBED = /!\[\[[^[\]\n]{1,400}\]\](?:\{[^{}\n]{0,200}\})?/uy;
const BROKEN_IMAGE = /!\[[^[\]\n]{0,300}\](?:\([^()\n]{1,500}\)|\[[^[\]\n]{0,100}\])/uy;
const BROKEN_LINK =
  /\[(?<inner>[^[\]\n]{1,300})\](?:\((?=[^()\n]{0,500}(?:[/#]|\.\w{2,5}[)\s?]))[^()\n]{1,500}\)|\[[^[\]\n]{0,100}\])/uy;
const INSERTED = /\^\[(?:[^[\]\n]|\[[^[\]\n]{0,300}\](?:\([^()\s]{0,500}\))?){0,1000}\]/uy;
const RAISED = /\^(?<raised>[\w+-]{1,10})\^/uy;
const LOWERED = /~(?<inner>\d{1,2})~/uy;
const ATTRIBUTES =
  /\{(?::[^{}\n]{0,200}|(?:\s{0,5}(?:[#.][\w:-]{1,80}|-|[\w-]{1,40}=(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[^\s"'{}]{1,100})))+\s{0,5})\}/uy;
const EXPRESSION =
  /\{(?:(?<quote>["'`])(?<text>[^"'`\n]{0,100})\k<quote>|[a-z_$][\w$]*(?:\.[\w$]+)+(?:\(\))?)\}/uy;
const EDITED =
  /\{(?:--[^\n]{0,500}?--|>>[^\n]{0,500}?<<|\+\+(?<added>[^\n]{0,500}?)\+\+|==(?<marked>[^\n]{0,500}?)==)\}/uy;
const EMOJI = /:[a-z][a-z0-9_+-]{1,40}:(?![\w:])/uy;
const MATHJAX = /\\\\\((?<formula>[^\n]{1,500}?)\\\\\)|\\\\\[[^\n]{1,500}?\\\\\]/uy;
const DOLLARS = /\$(?<formula>[^\s$](?:[^$\n]{0,300}?[^\s$\\])?)\$(?!\d)/uy;

const at = (pattern: RegExp, text: string, index: number) => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

const gone = (pattern: RegExp): Reader => {
  return (text, index) => {
    const match = at(pattern, text, index);
    return match ? { end: index + match[0].length } : undefined;
  };
};

/** A stretch of text between signs that only say how it looks. */
const shown = (pattern: RegExp): Reader => {
  return (text, index) => {
    const match = at(pattern, text, index);
    const inner = match?.groups?.['inner'] ?? match?.groups?.['added'] ?? match?.groups?.['marked'];
    if (!match) return undefined;
    const end = index + match[0].length;
    if (inner === undefined) return { end };
    const from = index + match[0].indexOf(inner);
    return { end, inner: [from, from + inner.length] };
  };
};

const isWord = (c: string) => /[A-Za-z0-9]/u.test(c);

const MARKED = /==(?<inner>[^\s=](?:[^\n]{0,500}?[^\s])?)==(?!=)/uy;
const ADDED = /\+\+(?<inner>[^\s+](?:[^\n]{0,500}?[^\s])?)\+\+(?!\+)/uy;

/** `==marked==`, `++inserted++`: no sum and no language. */
const between = (pattern: RegExp): Reader => {
  const read = shown(pattern);
  return (text, index) => {
    const before = text.charAt(index - 1);
    return isWord(before) || before === text.charAt(index) ? undefined : read(text, index);
  };
};

const wikilink: Reader = (text, index) => {
  const match = at(WIKILINK, text, index);
  if (!match) return undefined;
  const { page = '', place = '', label } = match.groups ?? {};
  const end = index + match[0].length;
  if (/^_?toc_?$/iu.test(page)) return { end };
  const name = page.replace(/\\$/u, '').trim();
  return { end, text: label ?? (name || place.replace(/^#+\^?/u, '').replace(/#/gu, ' ')) };
};

/** A mark such as [1] behind what it supports; at the beginning of a block it names a source. */
const numbered: Reader = (text, index) => {
  const match = at(NUMBERED, text, index);
  if (!match) return undefined;
  const end = index + match[0].length;
  const before = text.slice(0, index).slice(-200);
  const next = text.charAt(end);
  const follows = /[\p{L}\p{N}\p{P}]$/u.test(before) && !/[=([{/\\]$/u.test(before);
  // A number that is a link may be part of the sentence: "it sold [10](…) ships".
  const isLink = match[0].endsWith(')') && !match[0].startsWith('[[');
  const apart =
    /[^\s][ \u00a0]$/u.test(before) &&
    (isLink ? /^[.,;:!?。，；：！？、)）]?$/u : /^[\s.,;:!?。，；：！？、)）[]?$/u).test(next);
  if (!follows && !apart) return undefined;
  if (/^[A-Za-z_]\w*$/u.test(/[\w.]*$/u.exec(before)?.[0] ?? '') && isWord(next)) return undefined;
  return { end, cited: match[1] ?? '' };
};

/** A formula between dollars; "from $5 to $6" holds none. */
const formula: Reader = (text, index) => {
  if (/[\w$\\]/u.test(text.charAt(index - 1))) return undefined;
  const match = at(DOLLARS, text, index);
  const inside = match?.groups?.['formula'];
  if (!match || inside === undefined) return undefined;
  const isOne = /[\\^_={}<>+]/u.test(inside)
    ? !/^[\d.,]+ ?[A-Za-z]+ /u.test(inside)
    : /^[A-Za-z]\w?$/u.test(inside);
  if (!isOne) return undefined;
  return { end: index + match[0].length, text: plainFormula(inside) };
};

const mathjax: Reader = (text, index) => {
  const match = at(MATHJAX, text, index);
  if (!match) return undefined;
  return { end: index + match[0].length, text: plainFormula(match.groups?.['formula'] ?? '') };
};

/** A formula that can be read without TeX. Numbers of four digits in it would be taken for years. */
const plainFormula = (inside: string) => (/[\\^_{}]|\d{4}/u.test(inside) ? '' : inside);

const expression: Reader = (text, index) => {
  const match = at(EXPRESSION, text, index);
  return match ? { end: index + match[0].length, text: match.groups?.['text'] ?? '' } : undefined;
};

const emoji: Reader = (text, index) =>
  isWord(text.charAt(index - 1)) || text.charAt(index - 1) === ':'
    ? undefined
    : gone(EMOJI)(text, index);

const raised: Reader = (text, index) => {
  const match = at(RAISED, text, index);
  return match
    ? { end: index + match[0].length, text: raisedSigns(match.groups?.['raised'] ?? '') }
    : undefined;
};

const lowered: Reader = (text, index) =>
  /[A-Za-z]/u.test(text.charAt(index - 1)) ? shown(LOWERED)(text, index) : undefined;

/** What other than Markdown's rules read, by the sign it begins with, before those rules. */
const READERS: ReadonlyMap<string, readonly Reader[]> = new Map([
  ['[', [gone(FOOTNOTE), numbered, wikilink, gone(CITATION), shown(SPAN)]],
  ['!', [gone(EMBED)]],
  ['^', [gone(INSERTED), raised]],
  ['~', [lowered]],
  ['=', [between(MARKED)]],
  ['+', [between(ADDED)]],
  ['{', [gone(ATTRIBUTES), expression, shown(EDITED)]],
  [':', [emoji]],
  ['$', [formula]],
  ['\\', [mathjax]],
]);

/** The same after Markdown's own rules: links and images that those do not read. */
const LATE: ReadonlyMap<string, readonly Reader[]> = new Map([
  ['[', [shown(BROKEN_LINK)]],
  ['!', [gone(BROKEN_IMAGE)]],
]);

function rule(readers: ReadonlyMap<string, readonly Reader[]>) {
  return (state: StateInline, silent: boolean): boolean => {
    const own = readers.get(state.src.charAt(state.pos));
    if (!own) return false;
    for (const read of own) {
      const found = read(state.src, state.pos);
      if (!found || found.end > state.posMax) continue;
      if (!silent) write(state, found);
      state.pos = found.end;
      return true;
    }
    return false;
  };
}

function write(state: StateInline, { inner, text, cited }: Found): void {
  if (inner) {
    const max = state.posMax;
    [state.pos, state.posMax] = inner;
    state.push('inner_open', '', 1);
    state.md.inline.tokenize(state);
    state.push('inner_close', '', -1);
    state.posMax = max;
    return;
  }
  if (text !== undefined && text !== '') {
    state.push('code_inline', '', 0).content = text;
    return;
  }
  const token = state.push(cited === undefined ? UNSHOWN : CITED, '', 0);
  token.content = cited ?? '';
}

markdown.inline.ruler.before('escape', 'page_markup', rule(READERS));
markdown.inline.ruler.push('late_markup', rule(LATE));

const DEFINITION = /\[\^[^\][\s]{1,100}\][:：]/uy;

/** `[^1]: …` with all that is indented below it: a footnote, whose blocks stand between its tokens. */
function footnote(state: StateBlock, line: number, last: number, silent: boolean): boolean {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  const match = at(DEFINITION, state.src, start);
  if (!match || start + match[0].length > (state.eMarks[line] ?? 0)) return false;
  if (silent) return true;
  const content = start + match[0].length;
  const { parentType, blkIndent } = state;
  const [bMark, tShift, sCount] = [state.bMarks[line], state.tShift[line], state.sCount[line]];
  const indent = sCount ?? 0;
  const text = state.skipSpaces(content);
  state.push('footnote_open', '', 1);
  state.bMarks[line] = content;
  state.tShift[line] = text - content;
  state.sCount[line] = indent + 4;
  state.blkIndent = indent + 4;
  state.parentType = 'footnote';
  state.md.block.tokenize(state, line, last);
  state.push('footnote_close', '', -1);
  Object.assign(state, { parentType, blkIndent });
  state.bMarks[line] = bMark ?? 0;
  state.tShift[line] = tShift ?? 0;
  state.sCount[line] = indent;
  return true;
}
markdown.block.ruler.before('reference', 'footnote', footnote, { alt: ['paragraph', 'reference'] });
