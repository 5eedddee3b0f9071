import { dsvFormat } from 'd3';

/** A row of a table as text; every row but an empty one. */
export interface TextRow {
  /** First and last line in the file, 1-based: a quoted cell may hold line ends. */
  readonly line: number;
  readonly endLine: number;
  readonly cells: readonly string[];
}

/** The rows of a text and where a quote was opened and never closed. */
interface TextRows {
  readonly rows: readonly TextRow[];
  readonly openQuote?: number;
}

/** No text of a table ends in a cell of its own with this. */
const END = '\u0000end';

/**
 * The rows of delimiter-separated values (RFC 4180; `delimiter` is one character; lines end in
 * `\n`). A quote that is never closed takes its own line along, not the rows after it. O(n).
 */
export function tableRows(text: string, delimiter: string): TextRows {
  const { rows, open } = readFrom(text, delimiter, 1);
  if (open === undefined) return { rows };
  const after = text.split('\n').slice(open).join('\n');
  // Where a quote was open to the end, none of the rest can be: quotes come in pairs from there.
  return { rows: [...rows, ...readFrom(after, delimiter, open + 1).rows], openQuote: open };
}

function readFrom(text: string, delimiter: string, firstLine: number) {
  const rows: TextRow[] = [];
  let line = firstLine;
  let open: number | undefined;
  for (const cells of dsvFormat(delimiter).parseRows(`${text}\n${END}`)) {
    const endLine = line + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    if (cells.at(-1)?.endsWith(`\n${END}`)) open = line;
    else if (cells[0] !== END && cells.some((cell) => cell.trim() !== '')) {
      rows.push({ line, endLine, cells });
    }
    line = endLine + 1;
  }
  return { rows, open };
}
