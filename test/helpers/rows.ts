/** Which tests show which row: by the ids that their names begin with, as a table and as counts. */
import type { Counts } from './counts.js';
import type { NamedTest } from './named-tests.js';
import { trustRows } from './trust-rows.js';

export interface Row {
  readonly id: string;
  readonly what: string;
  readonly passed: number;
  readonly failed: number;
  /** How many passed in each place. */
  readonly places: ReadonlyMap<string, number>;
}

/** The ids that a test is named after: `F2 U12 that it is being sent …` shows two rows. */
export function idsOf(title: string): readonly string[] {
  const [ids = ''] = /^(?:[FAU]\d+ )*/.exec(title) ?? [];
  return ids.split(' ').filter(Boolean);
}

/** Every row of `known`, in its order, with the tests that are named after it. */
export function rowsShownBy(
  tests: readonly NamedTest[],
  known: Readonly<Record<string, string>> = trustRows,
): readonly Row[] {
  return Object.entries(known).map(([id, what]) => {
    const named = tests.filter(({ title }) => idsOf(title).includes(id));
    const passed = named.filter((test) => test.passed);
    const places = new Map<string, number>();
    for (const { place } of passed) places.set(place, (places.get(place) ?? 0) + 1);
    return { id, what, passed: passed.length, failed: named.length - passed.length, places };
  });
}

const isShown = ({ passed, failed }: Row): boolean => passed > 0 && failed === 0;

/** One check while every row is shown, else one failure for each that is not. */
export function countsOfRows(rows: readonly Row[]): Counts {
  const failed = rows.filter((row) => !isShown(row)).length;
  return { passed: failed === 0 ? 1 : 0, failed };
}

/** A line for each row: whether it is shown, by how many tests, of what, and where they ran. */
export function tableOf(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ what }) => what.length));
  return rows
    .map((row) => {
      const { id, what, passed, failed, places } = row;
      const where = [...places].map(([place, count]) => `${place} ${count}`);
      const wrong = failed > 0 ? [`${failed} failed`] : passed === 0 ? ['no test passed'] : [];
      const told = [...where, ...wrong].join(', ');
      return `${isShown(row) ? '✓' : '✗'} ${id.padEnd(4)}${String(passed).padStart(4)}  ${what.padEnd(width)}  ${told}`;
    })
    .join('\n');
}
