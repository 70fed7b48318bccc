/** The tests that ran, by name: read from the reports of the runners. */
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

export interface NamedTest {
  readonly title: string;
  readonly passed: boolean;
  /** The suite, and the engine where its name does not say it. */
  readonly place: string;
  /** What a test that failed says is wrong, as its runner has it: in colours, and in many lines. */
  readonly message?: string | undefined;
}

/** Of Playwright's JSON report. Suites hold suites: those of the projects, the files and what is described together. */
const suite = z.object({
  specs: z.array(
    z.object({
      title: z.string(),
      tests: z.array(
        z.object({
          projectName: z.string(),
          status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
          results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })).default([]),
        }),
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
      .map(({ projectName, status, results }) => ({
        title,
        passed: status !== 'unexpected',
        place: projectName,
        message: results.at(-1)?.error?.message,
      })),
  ),
  ...suites.flatMap(testsIn),
];

const playwrightReport = z.object({ suites: z.array(suite) }).transform(({ suites }) => suites.flatMap(testsIn));

/** Of `count-reporter.js`: element tests, in Chromium unless another engine is named. */
const countReport = z
  .object({
    tests: z.array(
      z.object({
        title: z.string(),
        passed: z.boolean(),
        engine: z.string().default('Chromium'),
        message: z.string().optional(),
      }),
    ),
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

/** A line for each test that failed: where, which, and the first line of what it says is wrong. */
export function failuresOf(tests: readonly NamedTest[]): readonly string[] {
  return tests
    .filter(({ passed }) => !passed)
    .map(({ place, title, message = '' }) => {
      const [wrong = ''] = stripVTControlCharacters(message).split('\n');
      return [place, title, wrong].filter(Boolean).join(': ');
    });
}
