import type { Token } from 'markdown-it';
import { safeUrl } from '../../model/safeUrl.ts';
import type { Link } from '../../model/source.ts';
import { CITED, inlinesIn, UNSHOWN } from './markdown.ts';
import type { References } from './markdown.ts';
import { raisedSigns } from './raisedSigns.ts';

/** What stands inside a block, as plain text. */
export interface Inline {
  readonly text: string;
  readonly links: readonly Link[];
  /** How much of its beginning is in bold. */
  readonly bold: number;
  /** What it is but for signs: a line in italics, links to places on the same page, an image. */
  readonly is?: 'italics' | 'contents' | 'image';
  /** Whether an image stands before the text. */
  readonly afterImage?: boolean;
  /** The numbers of the sources that marks in the text refer to. */
  readonly cited: readonly string[];
}

/** A block without text. */
export const NOTHING: Inline = { text: '', links: [], bold: 0, cited: [] };

const HAN = /[\u2e80-\u9fff\uff00-\uffef]/;

/** Invisible characters that would break a match: zero-width, bidi controls, soft hyphen. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** What `INVISIBLE` finds, and spaces of another kind. */
const UNPLAIN = /[\t\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** Elements whose content is not read as text: struck out, readings of ruby, scripts, drawings. */
const HIDDEN = new Set(
  'del,s,strike,rt,rp,rtc,script,style,template,iframe,svg,math,textarea,object,noscript'.split(
    ',',
  ),
);

const TAG = /^<(?<slash>\/?)(?<name>[a-z][\w-]*)/i;

/** The tag of a link to a note below. */
const WITHIN_PAGE = /^<a\s[^>]{0,2000}href=["']?#/i;

/** Marks of references in full-width brackets, behind what they support. */
const WIDE_MARK = /(?<=[^\s])[［〔【]\^?\d{1,3}[］〕】]/gu;

/** Two asterisks that set nothing in bold, as the author meant them to; "f**k" is a word. */
const STRAY = /(?<![\w*])\*\*(?!\*)/gu;

/** What a block of Markdown holds; `references` are the addresses that the article's links refer to. */
export function inlineOf(content: string, references: References, breaks = false): Inline {
  const tokens = inlinesIn(content, references);
  if (tokens) return readInline(tokens, breaks);
  return { ...NOTHING, text: withoutMarks(plainly(content)).trim() };
}

/** A text without invisible characters, its spaces plain ones. */
export function plainly(text: string): string {
  return UNPLAIN.test(text) ? text.replace(INVISIBLE, '').replace(/[\u00a0\t]/g, ' ') : text;
}

const withoutMarks = (text: string) =>
  /[［〔【]/u.test(text) ? text.replace(WIDE_MARK, '') : text;

/** `breaks`: the lines of the source are lines of the text, as in blocks of HTML. */
function readInline(tokens: readonly Token[], breaks: boolean): Inline {
  const written = aText();
  const closing = lastClosing(tokens);
  const cited: string[] = [];
  let bold = 0;
  let boldFromStart = false;
  let italics = 0;
  let inItalics = 0;
  let images = 0;
  let afterImage = false;
  let contents = 0;
  let link: { start: number; href: string } | undefined;
  let raised: number | undefined;
  let isLinked = false;
  const links: Link[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (!token) break;
    const before = written.length();
    switch (token.type) {
      case 'text':
        written.add(withoutMarks(token.content).replace(STRAY, ''));
        break;
      case 'code_inline':
      case 'text_special':
        written.add(token.content);
        break;
      case 'softbreak': {
        const next = tokens[i + 1]?.content.charAt(0) ?? '';
        if (breaks) written.add('\n');
        else if (!(HAN.test(written.last()) && HAN.test(next))) written.add(' ');
        break;
      }
      case 'hardbreak':
        written.add('\n');
        break;
      case 'image':
        images += 1;
        if (written.length() === 0) afterImage = true;
        break;
      case CITED:
        cited.push(...token.content.split(/\D+/u));
        written.leaveOut();
        break;
      case UNSHOWN:
        written.leaveOut();
        break;
      case 's_open':
        i = closeOf(tokens, i, (one) =>
          one.type === 's_open' ? 1 : one.type === 's_close' ? -1 : 0,
        );
        written.leaveOut();
        break;
      case 'html_inline': {
        const { name = '', slash } = TAG.exec(token.content)?.groups ?? {};
        const tag = name.toLowerCase();
        if (tag === 'br') written.add('\n');
        else if (tag === 'sup' && slash === '') raised = written.length();
        else if (tag === 'sup' && raised !== undefined) {
          written.raise(raised, isLinked);
          raised = undefined;
          isLinked = false;
        } else if (slash === '' && HIDDEN.has(tag) && (closing.get(tag) ?? -1) > i) {
          i = closeOf(tokens, i, (one) => nestingOf(one, tag));
          written.leaveOut();
        } else if (raised !== undefined && WITHIN_PAGE.test(token.content)) isLinked = true;
        break;
      }
      case 'em_open':
        italics += 1;
        break;
      case 'em_close':
        italics -= 1;
        break;
      case 'strong_open':
        boldFromStart = written.length() === 0;
        break;
      case 'strong_close':
        if (boldFromStart) bold = written.length();
        boldFromStart = false;
        break;
      case 'link_open':
        link = { start: written.length(), href: String(token.attrGet('href') ?? '') };
        if (raised !== undefined) isLinked = true;
        break;
      case 'link_close': {
        const end = written.length();
        const url = link && safeUrl(link.href);
        if (link && end > link.start) {
          if (url !== undefined) links.push({ start: link.start, end, url });
          if (link.href.startsWith('#')) contents += end - link.start;
        }
        link = undefined;
        break;
      }
    }
    if (italics > 0) inItalics += written.length() - before;
  }
  const text = written.text().trimEnd();
  const { length } = text;
  const is =
    length === 0 && images > 0
      ? 'image'
      : inItalics > 0 && inItalics >= length - 2
        ? 'italics'
        : contents > 0 && contents >= length - 4
          ? 'contents'
          : undefined;
  return {
    text,
    links:
      links.length === 0
        ? links
        : links.map((l) => ({ ...l, end: Math.min(l.end, length) })).filter((l) => l.end > l.start),
    bold: Math.min(bold, length),
    cited,
    ...(is ? { is } : {}),
    ...(afterImage ? { afterImage } : {}),
  };
}

/** Signs that stand close to the word before them, so that no space is left where a mark was. */
const CLOSE = /^[\s.,;:!?)\]}，。、；：！？）」』】]/u;

/** Plain text as it grows. */
function aText() {
  let pieces: string[] = [];
  let length = 0;
  let last = '';
  let isLeft = false;
  const drop = (count: number) => {
    const text = pieces.join('').slice(0, length - count);
    pieces = [text];
    length = text.length;
    last = text.at(-1) ?? '';
  };
  return {
    add(piece: string): void {
      let clean = plainly(piece);
      if (isLeft && clean !== '') {
        if (last === ' ' && CLOSE.test(clean)) {
          if (clean.startsWith(' ')) clean = clean.replace(/^ +/u, '');
          if (CLOSE.test(clean)) drop(1);
        }
        isLeft = false;
      }
      if (length === 0) clean = clean.trimStart();
      if (clean === '') return;
      pieces.push(clean);
      length += clean.length;
      last = clean.at(-1) ?? '';
    },
    /** Something is left out here: the spaces around it are one. */
    leaveOut(): void {
      isLeft = true;
    },
    /** What stands from an offset on is raised: an exponent, or the mark of a note, which goes. */
    raise(from: number, isLinked: boolean): void {
      const text = pieces.join('');
      const raised = text.slice(from);
      const note = isLinked || isNote(text.slice(Math.max(0, from - 20), from), raised);
      drop(length - from);
      if (note) isLeft = true;
      else this.add(/^[\d+-]+$/u.test(raised) ? raisedSigns(raised) : raised);
    },
    last: () => last,
    length: () => length,
    text: () => pieces.join(''),
  };
}

/**
 * Whether a raised sign is the mark of a note: a number behind a word, a year or the end of a
 * sentence. Behind a short number or a unit ("10⁹", "km²") it is an exponent.
 */
function isNote(before: string, raised: string): boolean {
  const sign = raised.trim();
  if (
    /^(?:[[(（［]?\^?(?:\d{1,3}|[a-z]|注\s?\d{0,2}|註\s?\d{0,2})[\])）］]|[*†‡§#]+)$/iu.test(sign)
  )
    return true;
  if (sign === '') return true;
  if (!/^\d{1,3}(?:[,，–-]\s?\d{1,3})*$/u.test(sign)) return false;
  return /(?:(?<!\d)\d{4}|[\p{L}]{4}|\p{Script=Han}|[.,;:!?)\]”"’。，、；：！？）」』》])\s?$/u.test(
    before,
  );
}

/** By name of an element, the last token that closes one. */
function lastClosing(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  tokens.forEach(({ type, content }, i) => {
    const match = type === 'html_inline' ? TAG.exec(content)?.groups : undefined;
    if (match?.['slash'] === '/') last.set((match['name'] ?? '').toLowerCase(), i);
  });
  return last;
}

function nestingOf({ type, content }: Token, name: string): number {
  const match = type === 'html_inline' ? TAG.exec(content)?.groups : undefined;
  if (match?.['name']?.toLowerCase() !== name || content.endsWith('/>')) return 0;
  return match['slash'] === '/' ? -1 : 1;
}

/** The token that closes the one at an index, or the last. */
function closeOf(
  tokens: readonly Token[],
  from: number,
  nesting: (token: Token) => number,
): number {
  let depth = 0;
  for (let i = from; i < tokens.length; i += 1) {
    const token = tokens[i];
    depth += token ? nesting(token) : 0;
    if (depth <= 0) return i;
  }
  return tokens.length - 1;
}
