/** The check that closes the test command: every row has a test that is named after it, and none of those failed. */
import type { Counts } from './counts.js';
import { testsOf } from './named-tests.js';
import { countsOfRows, rowsShownBy, tableOf } from './rows.js';

/** @param reports files that the runners wrote */
export function checkRows(reports: readonly string[]): {
  readonly name: string;
  readonly counts: Counts;
  readonly told: string;
} {
  const rows = rowsShownBy(testsOf(reports));
  return { name: 'rows, by the tests that are named after them', counts: countsOfRows(rows), told: tableOf(rows) };
}
