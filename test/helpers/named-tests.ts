/** Holds the tests that ran, by name: read from the reports of the runners. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

export interface NamedTest {
  readonly title: string;
  readonly passed: boolean;
  /** The suite, and the engine where its name does not say it. */
  readonly place: string;
}

/** Of Playwright's JSON report. Suites hold suites: those of the projects, the files and what is described together. */
const suite = z.object({
  specs: z.array(
    z.object({
      title: z.string(),
      tests: z.array(
        z.object({ projectName: z.string(), status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']) }),
      ),
    }),
  ),
  get suites() {
    return z.array(suite).optional();
  },
});

const testsIn = ({ specs, suites = [] }: z.output<typeof suite>): NamedTest[] => [
  ...specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status !== 'skipped')
      .map(({ projectName, status }) => ({ title, passed: status !== 'unexpected', place: projectName })),
  ),
  ...suites.flatMap(testsIn),
];

const playwrightReport = z.object({ suites: z.array(suite) }).transform(({ suites }) => suites.flatMap(testsIn));

/** Of `count-reporter.js`: element tests, in Chromium unless another engine is named. */
const countReport = z
  .object({
    tests: z.array(z.object({ title: z.string(), passed: z.boolean(), engine: z.string().default('Chromium') })),
  })
  .transform(({ tests }) =>
    tests.map(({ engine, ...test }): NamedTest => ({
      ...test,
      place: engine === 'Chromium' ? 'element' : `element in ${engine}`,
    })),
  );

const report = z.union([playwrightReport, countReport]);

/** The tests in the reports that can be read; one that cannot is a failure of its runner, and is counted there. */
export function testsOf(files: readonly string[]): readonly NamedTest[] {
  return files.flatMap((file) => {
    try {
      return report.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return [];
    }
  });
}
