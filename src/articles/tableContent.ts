import type { EventTable } from '../extract/index.ts';
import type { ProblemLevel } from '../model/problem.ts';

/** What a file of events holds: its rows, and what it says of the whole. */
export interface TableContent extends Pick<EventTable, 'rows' | 'about'> {
  readonly title?: string;
}

/** Most rows of one file that are read. */
const MAX_ROWS = 2000;

/** The rows that are read of those there are; an error on the line of the first that is not. */
export function firstRows<T>(
  rows: readonly T[],
  lineOf: (row: T, place: number) => number,
  report: ReportLine,
): readonly T[] {
  const beyond = rows[MAX_ROWS];
  if (beyond === undefined) return rows;
  const message = `Only the first ${MAX_ROWS} events of a file are read; split it.`;
  report('error', 'table-rows', lineOf(beyond, MAX_ROWS), message);
  return rows.slice(0, MAX_ROWS);
}

/** Takes note of something wrong on a line of the file. */
export type ReportLine = (level: ProblemLevel, rule: string, line: number, message: string) => void;
