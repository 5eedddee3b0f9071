import type { EventTable } from '../extract/index.ts';
import { MAX_ARTICLE_BYTES } from '../model/articleFile.ts';
import { problem } from '../model/problem.ts';
import type { Problem } from '../model/problem.ts';
import { articleId } from './articleId.ts';
import { csvRows } from './csvRows.ts';
import { decodeUtf8 } from './decodeUtf8.ts';
import { oneLine } from './plainText.ts';
import type { ReportLine, TableContent } from './tableContent.ts';
import { timelineJsRows } from './timelineJsRows.ts';

/** A table of events as far as it could be read, and what is wrong with it. */
interface ReadTable {
  /** Absent when nothing of the file can be used, and for a JSON file that is no TimelineJS file. */
  readonly table?: EventTable;
  readonly problems: readonly Problem[];
}

/** Problems of one file that are told one by one. */
const MAX_PROBLEMS = 100;

/**
 * The events in the bytes of a CSV file or of a TimelineJS JSON file, which of the two its name says,
 * and its problems: each row that is wrong is one, and the others stay. Where the file is too large,
 * empty, not UTF-8 or has no dates, it gives no table. Never throws.
 */
export function readTable(bytes: Uint8Array, file: string): ReadTable {
  const problems: Problem[] = [];
  const report: ReportLine = (level, rule, line, message) => {
    problems.push(problem(level, rule, { file, line }, message));
  };
  const content = contentOf(bytes, file, report);
  const told = problems.slice(0, MAX_PROBLEMS);
  if (problems.length > told.length) {
    const more = `There are ${problems.length - told.length} more problems; correct these first.`;
    const worst = problems.some(({ level }) => level === 'error') ? 'error' : 'warning';
    told.push(problem(worst, 'table-more', { file, line: 1 }, more));
  }
  if (!content) return { problems: told };
  const { title, about, rows } = content;
  const name = oneLine(file.replace(/^.*\//u, '').replace(/\.[^.]*$/u, ''));
  const table: EventTable = {
    id: articleId(file),
    file,
    title: title ?? (name === '' ? file : name),
    ...(about ? { about } : {}),
    rows,
  };
  return { table, problems: told };
}

function contentOf(bytes: Uint8Array, file: string, report: ReportLine): TableContent | undefined {
  if (bytes.length > MAX_ARTICLE_BYTES) {
    report('error', 'table-size', 1, 'The file is over 5 MB; split it.');
    return undefined;
  }
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok) {
    report('error', 'table-encoding', decoded.line, decoded.message);
    return undefined;
  }
  if (decoded.text.trim() === '') {
    report('error', 'table-empty', 1, 'The file is empty; write its events, or delete the file.');
    return undefined;
  }
  return /\.json$/iu.test(file)
    ? timelineJsRows(decoded.text, report)
    : csvRows(decoded.text, report);
}
