import MarkdownIt from 'markdown-it';
import type { Link, Paragraph, ParagraphRole } from '../../model/source.ts';
import { safeUrl } from '../../model/safeUrl.ts';
import { shortHash } from '../../text/shortHash.ts';
import { shownHtml } from '../../text/shownHtml.ts';
import { speakersOf } from './speakers.ts';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];
type References = Parameters<InstanceType<typeof MarkdownIt>['parse']>[1];

/**
 * Raw HTML is parsed only so that its tags can be left out: nothing is ever rendered, and the
 * text of an article never becomes HTML.
 */
const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });
// What stands inside a block is parsed apart, and only where there is markup in it.
markdown.core.ruler.enableOnly(['normalize', 'block']);

/** Signs without one of which text is nothing but text. */
const MARKUP = /[\n\\`*_~[<&]/;

/** What parts the cells of a row of a table in its text. */
export const BETWEEN_CELLS = ' | ';

/** Site generators' calls (`{{< youtube … >}}`, `{% include … %}`): no text of the article. */
const SHORTCODE = /\{\{[<%][^\n{}]{0,400}[%>]\}\}|\{%[^\n{}]{0,400}%\}/g;

/** Invisible characters that would break a match: zero-width, bidi controls, soft hyphen. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** What `INVISIBLE` finds, and spaces of another kind. */
const UNPLAIN = /[\t\u00a0\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** Tags that part words and lines; all others vanish without a trace. */
const TAG = /<[^<>]{0,2000}>/g;
const LINE_BREAK = /^<br\b/i;
const CELL = /<\/?t[dh]\b[^<>]{0,2000}>/gi;
const BLOCK =
  /<\/?(?:address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|fig(?:caption|ure)|footer|h[1-6r]|header|li|main|nav|ol|p|pre|section|summary|table|tr|ul)\b[^<>]{0,2000}>/gi;

const HAN = /[\u2e80-\u9fff\uff00-\uffef]/;

/**
 * The paragraphs of a Markdown body, in order, as plain text with their lines in the file.
 *
 * `bodyLine` is the file's line (1-based) on which the body starts. Headings, list items, quotes,
 * table rows and code blocks each are paragraphs; images and blocks without text are left out.
 * Links keep their text and their place. Speakers ("**Name**：…") are marked and stay in the text.
 */
export function paragraphsOf(body: string, bodyLine: number): readonly Paragraph[] {
  const text = body.normalize('NFC').replace(SHORTCODE, (call) => ' '.repeat(call.length));
  const drafts: Draft[] = [];
  const headings: { level: number; text: string }[] = [];
  let above: readonly string[] = [];
  const open: string[] = [];
  let row: Inline | undefined;
  let rowLines: Lines = { line: bodyLine, endLine: bodyLine };
  let rowCells = 0;

  const add = ({ text, links, bold }: Inline, { line, endLine }: Lines, role: ParagraphRole) => {
    if (text !== '') drafts.push({ text, links, bold, line, endLine, role, heading: above });
  };

  const references: References = {};
  for (const token of markdown.parse(text, references)) {
    const lines = linesOf(token, bodyLine);
    switch (token.type) {
      case 'heading_open':
        open.push(token.tag);
        break;
      case 'blockquote_open':
      case 'list_item_open':
      case 'thead_open':
        open.push(token.type);
        break;
      case 'heading_close':
      case 'blockquote_close':
      case 'list_item_close':
      case 'thead_close':
        open.pop();
        break;
      case 'tr_open':
        row = NOTHING;
        rowLines = lines;
        rowCells = 0;
        break;
      case 'tr_close':
        if (row) add(row, rowLines, open.includes('thead_open') ? 'columns' : 'row');
        row = undefined;
        break;
      case 'inline': {
        const inline = inlineOf(token.content, references);
        if (row) {
          row = joinCell(row, inline, rowCells);
          rowCells += 1;
          break;
        }
        const container = open.at(-1);
        const level =
          /^h([1-6])$/.exec(container ?? '')?.[1] ??
          (container !== 'list_item_open' && isBoldHeading(inline) ? '6' : undefined);
        if (level) {
          while ((headings.at(-1)?.level ?? 0) >= Number(level)) headings.pop();
          above = headings.map((h) => h.text);
          add(inline, lines, 'heading');
          headings.push({ level: Number(level), text: inline.text });
          above = headings.map((h) => h.text);
        } else add(inline, lines, roleIn(container));
        break;
      }
      case 'html_block':
        add({ ...NOTHING, text: textOfHtml(token.content) }, lines, 'paragraph');
        break;
      case 'fence':
      case 'code_block':
        add({ ...NOTHING, text: token.content.trimEnd() }, lines, 'code');
        break;
    }
  }
  return identify(drafts, speakersOf(drafts));
}

/** A paragraph before it has an id; `bold` is how much of its beginning is in bold. */
export interface Draft extends Inline, Lines {
  readonly role: ParagraphRole;
  readonly heading: readonly string[];
}

interface Inline {
  readonly text: string;
  readonly links: readonly Link[];
  readonly bold: number;
}

const NOTHING: Inline = { text: '', links: [], bold: 0 };

interface Lines {
  readonly line: number;
  readonly endLine: number;
}

function linesOf(token: Token, bodyLine: number): Lines {
  const [from = 0, to = 0] = token.map ?? [];
  return { line: bodyLine + from, endLine: Math.max(bodyLine + from, bodyLine + to - 1) };
}

/** A short line wholly in bold, no sentence, list item or turn of a conversation: a heading. */
function isBoldHeading({ text, bold }: Inline): boolean {
  return bold > 0 && bold >= text.length && text.length <= 40 && !/[。！？!?.：:；]/.test(text);
}

function roleIn(container: string | undefined): NonNullable<Paragraph['role']> {
  if (container === 'list_item_open') return 'item';
  if (container === 'blockquote_open') return 'quote';
  return 'paragraph';
}

function joinCell(row: Inline, cell: Inline, index: number): Inline {
  const text = index === 0 ? '' : `${row.text}${BETWEEN_CELLS}`;
  const shift = text.length;
  const links = cell.links.map((l) => ({ ...l, start: l.start + shift, end: l.end + shift }));
  return { ...row, text: text + cell.text, links: [...row.links, ...links] };
}

/** What a block holds; `references` are the addresses that the article's links refer to. */
function inlineOf(content: string, references: References): Inline {
  if (!MARKUP.test(content)) return { ...NOTHING, text: plainly(content).trim() };
  const tokens: Token[] = [];
  markdown.inline.parse(content, markdown, references, tokens);
  return readInline(tokens);
}

/** A text without invisible characters, its spaces plain ones. */
function plainly(text: string): string {
  return UNPLAIN.test(text) ? text.replace(INVISIBLE, '').replace(/[\u00a0\t]/g, ' ') : text;
}

function readInline(tokens: readonly Token[]): Inline {
  let text = '';
  let bold = 0;
  let boldFromStart = false;
  let link: { start: number; url: string | undefined } | undefined;
  const links: Link[] = [];
  const append = (piece: string) => {
    const clean = plainly(piece);
    text += text === '' ? clean.trimStart() : clean;
  };
  tokens.forEach((token, index) => {
    switch (token.type) {
      case 'text':
      case 'code_inline':
      case 'text_special':
        append(token.content);
        break;
      case 'softbreak': {
        const next = tokens[index + 1]?.content.charAt(0) ?? '';
        if (!(HAN.test(text.at(-1) ?? '') && HAN.test(next))) append(' ');
        break;
      }
      case 'hardbreak':
        append('\n');
        break;
      case 'html_inline':
        if (LINE_BREAK.test(token.content)) append('\n');
        break;
      case 'strong_open':
        boldFromStart = text === '';
        break;
      case 'strong_close':
        if (boldFromStart) bold = text.length;
        boldFromStart = false;
        break;
      case 'link_open':
        link = { start: text.length, url: safeUrl(String(token.attrGet('href') ?? '')) };
        break;
      case 'link_close':
        if (link?.url !== undefined && text.length > link.start) {
          links.push({ start: link.start, end: text.length, url: link.url });
        }
        link = undefined;
        break;
    }
  });
  const trimmed = text.trimEnd();
  const { length } = trimmed;
  return {
    text: trimmed,
    links:
      links.length === 0
        ? links
        : links.map((l) => ({ ...l, end: Math.min(l.end, length) })).filter((l) => l.end > l.start),
    bold: Math.min(bold, length),
  };
}

function textOfHtml(html: string): string {
  const text = shownHtml(html).replace(CELL, ' ').replace(BLOCK, '\n').replace(TAG, '');
  return markdown.utils
    .unescapeAll(text)
    .replace(INVISIBLE, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function identify(
  drafts: readonly Draft[],
  speakers: readonly (string | undefined)[],
): readonly Paragraph[] {
  const seen = new Map<string, number>();
  return drafts.map((draft, i) => {
    const base = `p-${shortHash(draft.text)}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    const { text, line, endLine, role, heading, links } = draft;
    const speaker = speakers[i];
    return {
      id: count === 1 ? base : `${base}-${count}`,
      text,
      line,
      endLine,
      role,
      ...(speaker === undefined ? {} : { speaker }),
      ...(heading.length > 0 ? { heading } : {}),
      ...(links.length > 0 ? { links } : {}),
    };
  });
}
