import type { Token } from 'markdown-it';
import type { Link, Paragraph, ParagraphRole } from '../../model/source.ts';
import { shortHash } from '../../text/shortHash.ts';
import { Allowance } from './allowance.ts';
import { partsOfHtml } from './htmlBlock.ts';
import type { HtmlPart } from './htmlBlock.ts';
import { inlineOf, NOTHING, plainly } from './inline.ts';
import type { Inline } from './inline.ts';
import { withoutNotesMarks } from './itemMarks.ts';
import { blocksIn, withoutEntities } from './markdown.ts';
import type { References } from './markdown.ts';
import { piecesOf, piecesOfInline } from './pieces.ts';
import { placesOf } from './places.ts';
import type { Place } from './places.ts';
import { speakersOf } from './speakers.ts';
import { withoutUnshown } from './unshown.ts';

/** What parts the cells of a row of a table in its text. */
export const BETWEEN_CELLS = ' | ';

/** What generators call a list of footnotes in HTML. */
const NOTES =
  /<(?:li|ol|div|section|p)\s[^<>]{0,500}(?:\bid=["']?fn[:\d_-]|class=["'][^"'<>]{0,100}footnote|role=["']?doc-endnote)/iu;

/** The paragraphs of an article, and of those that are no part of its text by how they stand, what. */
export interface Body {
  readonly paragraphs: readonly Paragraph[];
  readonly places: ReadonlyMap<string, Place>;
}

/** The paragraphs of a Markdown body, as `bodyOf` reads them. */
export function paragraphsOf(body: string, bodyLine: number): readonly Paragraph[] {
  return bodyOf(body, bodyLine).paragraphs;
}

/**
 * The paragraphs of a Markdown body, in order, as plain text with their lines in the file.
 *
 * `bodyLine` is the file's line (1-based) on which the body starts. Headings, list items, quotes,
 * table rows and code blocks each are paragraphs, in HTML too; images, blocks without text and what
 * site generators and note takers write for themselves are left out. Links keep their text and
 * their place. Speakers ("**Name**：…") are marked and stay in the text. What is past the allowance
 * is left out.
 */
export function bodyOf(body: string, bodyLine: number, allowance = new Allowance()): Body {
  const text = withoutUnshown(composed(allowance.lines(body, bodyLine)));
  const drafts: Draft[] = [];
  const headings: { level: number; text: string }[] = [];
  let above: readonly string[] = [];
  const open: string[] = [];
  let row: Inline[] | undefined;
  let rowLines: Lines = { line: bodyLine, endLine: bodyLine };
  let notes = 0;
  let last: Draft['after'];
  let isFirstOfItem = false;

  const add = (inline: Inline, lines: Lines, role: ParagraphRole, of?: Draft['of']) => {
    // In code nothing is looked for, so that its length costs nothing.
    const pieces = role === 'code' ? [inline] : piecesOfInline(inline);
    for (const piece of pieces) addPiece(piece, lines, role, of);
  };
  const addPiece = (
    inline: Inline,
    { line, endLine }: Lines,
    role: ParagraphRole,
    of?: Draft['of'],
  ) => {
    if (inline.text === '') {
      if (inline.is === 'image') last = 'image';
      return;
    }
    if (!allowance.mayRead(line)) return;
    const after = inline.afterImage ? ('image' as const) : last;
    const place = notes > 0 ? ('note' as const) : of;
    drafts.push({
      ...inline,
      links: allowance.links(inline.links, line),
      line,
      endLine,
      role,
      heading: allowance.above(above, line),
      ...(place ? { of: place } : {}),
      ...(after ? { after } : {}),
    });
    last = undefined;
  };
  const addHeading = (inline: Inline, lines: Lines, level: number) => {
    while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
    above = headings.map((h) => h.text);
    add(inline, lines, 'heading');
    if (inline.text === '' || notes > 0) return;
    headings.push({ level, text: allowance.heading(inline.text, lines.line) });
    above = headings.map((h) => h.text);
  };

  const references: References = {};
  const addHtml = (html: string, block: Lines) => {
    const parts: readonly HtmlPart[] = partsOfHtml(html);
    const ofAll = NOTES.test(html) ? 'note' : undefined;
    for (const part of parts) {
      const { line, endLine } = part;
      const isWhole = parts.length === 1;
      const at = isWhole ? block : { line: block.line + line, endLine: block.line + endLine };
      if ('cells' in part) add(rowOf(part.cells, references), at, part.type);
      else if (part.type === 'heading') addHeading(wordsOf(part.html), at, part.level);
      else if (part.type === 'code') add({ ...NOTHING, text: codeOf(part.html) }, at, 'code');
      else add(wordsOf(part.html), at, 'paragraph', part.type === 'caption' ? 'caption' : ofAll);
    }
  };
  for (const token of blocksIn(text, references)) {
    if (allowance.isSpent) break;
    const lines = linesOf(token, bodyLine);
    switch (token.type) {
      case 'heading_open':
        open.push(token.tag);
        break;
      case 'blockquote_open':
      case 'list_item_open':
      case 'thead_open':
        open.push(token.type);
        isFirstOfItem = token.type === 'list_item_open';
        break;
      case 'heading_close':
      case 'blockquote_close':
      case 'list_item_close':
      case 'thead_close':
        open.pop();
        break;
      case 'footnote_open':
        notes += 1;
        break;
      case 'footnote_close':
        notes -= 1;
        break;
      case 'hr':
        last = 'rule';
        break;
      case 'tr_open':
        row = [];
        rowLines = lines;
        break;
      case 'tr_close':
        if (row) add(joined(row), rowLines, open.includes('thead_open') ? 'columns' : 'row');
        row = undefined;
        break;
      case 'inline': {
        const container = open.at(-1);
        const isItem = container === 'list_item_open';
        const content = row
          ? token.content
          : withoutNotesMarks(token.content, isItem && isFirstOfItem);
        isFirstOfItem = false;
        if (row) {
          if (allowance.cell(row.length, rowLines.line)) row.push(inlineOf(content, references));
          break;
        }
        for (const [i, piece] of piecesOf(content).entries()) {
          const inline = inlineOf(piece, references);
          const level =
            /^h([1-6])$/.exec(container ?? '')?.[1] ??
            (!isItem && isBoldHeading(inline) ? '6' : undefined);
          if (level && i === 0) addHeading(inline, lines, Number(level));
          else add(inline, lines, roleIn(container));
        }
        break;
      }
      case 'html_block':
        addHtml(token.content, lines);
        break;
      case 'fence':
      case 'code_block':
        add({ ...NOTHING, text: token.content.trimEnd() }, lines, 'code');
        break;
    }
  }
  const paragraphs = identify(drafts, speakersOf(drafts));
  return { paragraphs, places: placesOf(drafts, paragraphs) };
}

/** More signs than this are not put on one letter; to sort millions by class has no end. */
const MARKS_ON_END = /(?<=\p{M}{30})\p{M}+/gu;

/** The text with letters and their marks as one sign where there is one (NFC). */
function composed(text: string): string {
  return text.replace(MARKS_ON_END, '').normalize('NFC');
}

/** A paragraph before it has an id; `bold` is how much of its beginning is in bold. */
export interface Draft extends Inline, Lines {
  readonly role: ParagraphRole;
  readonly heading: readonly string[];
  /** What it belongs to: a footnote, a picture. */
  readonly of?: 'note' | 'caption';
  /** What stands right above it. */
  readonly after?: 'image' | 'rule';
}

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

/** The cells of a row as one line. */
function joined(cells: readonly Inline[]): Inline {
  const texts: string[] = [];
  const links: Link[] = [];
  const cited: string[] = [];
  let length = 0;
  for (const cell of cells) {
    if (texts.length > 0) length += BETWEEN_CELLS.length;
    for (const l of cell.links) {
      links.push({ ...l, start: l.start + length, end: l.end + length });
    }
    cited.push(...cell.cited);
    texts.push(cell.text);
    length += cell.text.length;
  }
  return { ...NOTHING, text: texts.join(BETWEEN_CELLS), links, cited };
}

/** A row of a table of HTML; Markdown in its cells is read as in other tables. */
function rowOf(cells: readonly string[], references: References): Inline {
  return joined(cells.map((cell) => inlineOf(cell.trim(), references)));
}

/** The words of a block of HTML, a line for each of its blocks. */
function wordsOf(html: string): Inline {
  const inline = inlineOf(html.replace(/\s*\n\s*/gu, '\n').trim(), {}, true);
  const text = plainly(inline.text)
    .replace(/ +/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim();
  return { ...inline, text, links: [], bold: 0 };
}

/** The code of a `<pre>`, as it stands. */
function codeOf(html: string): string {
  return withoutEntities(html.replace(/<[^<>]{0,2000}>/gu, '')).trimEnd();
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
