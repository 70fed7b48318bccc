/** How many tests passed and failed: read from the reports of the runners, and added up. */
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export type Counts = { passed: number; failed: number };

/** Of Playwright's JSON report: `flaky` tests passed in the end, and `errors` are those outside of any test. */
const playwrightReport = z
  .object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
    errors: z.array(z.unknown()),
  })
  .transform(({ stats, errors }): Counts => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
  }));

/** Of `count-reporter.js`. */
const countReport = z.object({ passed: z.number(), failed: z.number() });

const report = z.union([playwrightReport, countReport]);

const parse = (file: string): Counts | undefined => {
  if (!existsSync(file)) return undefined;
  try {
    return report.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    // Cut short, as by a crash: no result.
    return undefined;
  }
};

/** A step without a report is one check: it passes or fails. */
export const countsOfCheck = (succeeded: boolean): Counts =>
  succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** A runner that failed, or ran nothing, has at least one failure, whatever its report in `file` says. */
export const countsOfRunner = (succeeded: boolean, file: string): Counts => {
  const { passed, failed } = parse(file) ?? { passed: 0, failed: 0 };
  return { passed, failed: succeeded && passed > 0 ? failed : Math.max(failed, 1) };
};

export const sumOf = (counts: readonly Counts[]): Counts => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
});
