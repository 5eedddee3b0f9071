import { shownHtml } from '../../text/shownHtml.ts';

/** A part of a block of HTML: words with their inline tags, and the lines they stand on. */
interface Words {
  readonly html: string;
  /** Counted from the block's first line. */
  readonly line: number;
  readonly endLine: number;
}

/** A part of a block of HTML as a page shows it. */
export type HtmlPart =
  | (Words & { readonly type: 'text' | 'caption' | 'code' })
  | (Words & { readonly type: 'heading'; readonly level: number })
  | (Omit<Words, 'html'> & {
      readonly type: 'row' | 'columns';
      readonly cells: readonly string[];
    });

const TAG = /<(?<slash>\/?)(?<name>[a-z][a-z0-9]*)\b(?<attributes>[^<>]{0,2000})>/giu;
/** Elements whose content is not text; their tags stay where it has to be found out inline. */
const BLOCK =
  /^(?:address|article|aside|blockquote|body|caption|center|dd|details|div|dl|dt|fig(?:caption|ure)|footer|form|h[1-6r]|header|html|li|main|nav|ol|p|pre|section|summary|table|tbody|tfoot|thead|t[dhr]|ul)$/iu;
const SPAN = /\b(?<which>col|row)span\s*=\s*["']?(?<count>\d{1,4})/giu;

/** A cell may reach over as many rows and columns; more is no table of an article. */
const MOST_ROWS = 200;
const MOST_COLUMNS = 50;
/** A cell that reaches over rows is told in each of them, unless it is longer than a label. */
const LONGEST_LABEL = 80;

interface Cell {
  readonly html: string;
  readonly isHead: boolean;
  readonly columns: number;
  readonly rows: number;
}

/**
 * What a block of HTML holds: its words, its headings, its code, and the rows of its tables with
 * their cells. Inline tags stay in the words. A cell that reaches over several rows stands in each
 * of them, one that reaches over columns is followed by empty ones; a table in a cell is words of
 * that cell. O(n).
 */
export function partsOfHtml(block: string): readonly HtmlPart[] {
  const html = shownHtml(block, { keepLines: true });
  const parts: HtmlPart[] = [];
  const lines = linesIn(html);
  let text = noText();
  let kind: 'text' | 'caption' | 'code' = 'text';
  let heading: number | undefined;
  let depth = 0;
  let inHead = false;
  let cells: Cell[] | undefined;
  let cell: { html: string; isHead: boolean; columns: number; rows: number } | undefined;
  let rowFrom = 0;
  let above: readonly Reaching[] = [];
  let isFirst = true;

  const addText = (piece: string, at: number) => {
    if (cell) cell.html += piece;
    else if (cells === undefined) {
      const isBlank = piece.trim() === '';
      if (text.isBlank && !isBlank) text.from = at + piece.length - piece.trimStart().length;
      if (!isBlank) text.until = at + piece.trimEnd().length;
      text.isBlank &&= isBlank;
      text.pieces.push(piece);
    }
  };
  const flush = () => {
    const { pieces, from, until, isBlank } = text;
    text = noText();
    if (isBlank) return;
    const words = { html: pieces.join(''), line: lines(from), endLine: lines(until - 1) };
    parts.push(
      heading === undefined
        ? { type: kind, ...words }
        : { type: 'heading', level: heading, ...words },
    );
  };
  const endCell = () => {
    if (cell) cells?.push(cell);
    cell = undefined;
  };
  const endRow = (at: number) => {
    endCell();
    if (cells === undefined) return;
    const { row, left } = laidOut(cells, above);
    above = left;
    const isColumns =
      inHead || (isFirst && cells.length > 1 && cells.every(({ isHead }) => isHead));
    if (row.some((one) => one.trim() !== '')) {
      const type = isColumns ? 'columns' : 'row';
      parts.push({
        type,
        cells: row,
        line: lines(rowFrom),
        endLine: lines(Math.max(rowFrom, at - 1)),
      });
      isFirst = false;
    }
    cells = undefined;
  };

  let from = 0;
  for (const match of html.matchAll(TAG)) {
    const { slash = '', name = '', attributes = '' } = match.groups ?? {};
    const { index } = match;
    const after = index + match[0].length;
    const tag = name.toLowerCase();
    const opens = slash === '';
    addText(html.slice(from, index), from);
    from = after;
    if (tag === 'table') {
      depth = Math.max(0, depth + (opens ? 1 : -1));
      if (depth === (opens ? 1 : 0)) {
        endRow(index);
        flush();
        above = [];
        isFirst = true;
        inHead = false;
      } else addText(' ', index);
    } else if (depth === 1 && /^(?:thead|tbody|tfoot)$/u.test(tag)) {
      endRow(index);
      inHead = opens && tag === 'thead';
    } else if (depth === 1 && tag === 'tr') {
      endRow(opens ? index : after);
      flush();
      if (opens) {
        cells = [];
        rowFrom = index;
      }
    } else if (depth === 1 && (tag === 'td' || tag === 'th')) {
      if (cells === undefined && opens) rowFrom = index;
      endCell();
      if (opens) {
        cells ??= [];
        cell = { html: '', isHead: tag === 'th', ...reachOf(attributes) };
      }
    } else if (cell) {
      if (BLOCK.test(tag) || tag === 'br') addText(' ', index);
      else addText(match[0], index);
    } else if (/^h[1-6]$/u.test(tag)) {
      flush();
      heading = opens ? Number(tag.slice(1)) : undefined;
    } else if (tag === 'figcaption' || tag === 'pre') {
      flush();
      kind = opens ? (tag === 'pre' ? 'code' : 'caption') : 'text';
    } else if (BLOCK.test(tag) || tag === 'br') addText('\n', index);
    else addText(match[0], index);
  }
  addText(html.slice(from), from);
  endRow(html.length);
  flush();
  return parts;
}

function reachOf(attributes: string): { columns: number; rows: number } {
  const reach = { columns: 1, rows: 1 };
  for (const { groups } of attributes.matchAll(SPAN)) {
    const count = Number(groups?.['count'] ?? 1);
    if (groups?.['which']?.toLowerCase() === 'col')
      reach.columns = Math.min(Math.max(1, count), MOST_COLUMNS);
    else reach.rows = Math.min(count === 0 ? MOST_ROWS : count, MOST_ROWS);
  }
  return reach;
}

/** A cell that reaches into the rows below, by the column it stands in. */
interface Reaching extends Cell {
  readonly column: number;
  readonly left: number;
}

/** The cells of a row with those that reach into it from above, and what reaches on below it. */
function laidOut(
  cells: readonly Cell[],
  above: readonly Reaching[],
): { readonly row: readonly string[]; readonly left: readonly Reaching[] } {
  const reaching = new Map(above.map((one) => [one.column, one]));
  const row: string[] = [];
  const left: Reaching[] = [];
  const put = (cell: Cell, rows: number) => {
    const column = row.length;
    if (column < MOST_COLUMNS && rows > 1) left.push({ ...cell, column, left: rows - 1 });
    for (let i = 0; i < cell.columns; i += 1) row.push(i === 0 ? cell.html : '');
  };
  const reachIn = () => {
    for (let one = reaching.get(row.length); one; one = reaching.get(row.length)) {
      put(one.html.length > LONGEST_LABEL ? { ...one, html: '' } : one, one.left);
    }
  };
  for (const cell of cells) {
    reachIn();
    put(cell, cell.rows);
  }
  reachIn();
  return { row, left };
}

const noText = () => ({ pieces: new Array<string>(), from: 0, until: 0, isBlank: true });

/** The line of an offset, from 0. */
function linesIn(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
