/**
 * Prints the totals of a test run, `N passed, N failed, N skipped`, from the file that Vitest's
 * JSON reporter wrote: `node src/cli/totals.mjs FILE`.
 *
 * A test file that failed before its first test counts as one failure, and so does a run that
 * wrote no file at all because a check stopped it: what did not run must not look like success.
 */
import { readFileSync } from 'node:fs';

const { passed, failed, skipped } = totalsIn(process.argv[2] ?? '');
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);

function totalsIn(file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const broken = report.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
