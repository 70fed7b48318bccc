/** Holds the steps of a test run, in their order: the checks, the build, and the three runs of tests. */
export type Step = {
  name: string;
  command: string;
  /** Where the runner writes its counts; a step without one is a check. */
  report?: string;
  /** The step that has to succeed before. */
  needs?: string;
};

export const steps: readonly Step[] = [
  { name: 'format', command: 'prettier --check .' },
  { name: 'lint', command: 'npm run --silent lint' },
  { name: 'types', command: 'npm run --silent types' },
  { name: 'build', command: 'npm run --silent build' },
  {
    name: 'unit and sandbox tests',
    command: 'playwright test -c test/playwright.config.ts --project=unit --project=sandbox',
    report: 'test/results/unit.json',
  },
  {
    name: 'element tests',
    command: 'wtr --config test/web-test-runner.config.js',
    report: 'test/results/element.json',
  },
  {
    name: 'budgets and end-to-end tests',
    command: 'playwright test -c test/playwright.config.ts --project=build --project=e2e',
    report: 'test/results/e2e.json',
    needs: 'build',
  },
];
