/** The steps of a test run: the checks with the build, and the runs of tests, in Chromium and elsewhere. */
export type Step = {
  name: string;
  command: string;
  /** Where the runner writes its counts; a step without one is a check. */
  report?: string;
  /** The steps that have to succeed before. */
  needs?: readonly string[];
};

const build: Step = { name: 'build', command: 'npm run --silent build' };

const checks: readonly Step[] = [
  { name: 'format', command: 'prettier --check .' },
  { name: 'lint', command: 'npm run --silent lint' },
  { name: 'types', command: 'npm run --silent types' },
  build,
];

const runs: readonly Step[] = [
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
    needs: [build.name],
  },
];

const engines: Step = { name: 'Firefox and WebKitGTK', command: 'tsx test/engines/install.ts' };

const engineRuns: readonly Step[] = [
  {
    name: 'element tests in Firefox and WebKitGTK',
    command: 'tsx node_modules/.bin/wtr --config test/engines/web-test-runner.config.js',
    report: 'test/results/engines-element.json',
    needs: [engines.name],
  },
  {
    name: 'end-to-end tests in Chromium, Firefox and WebKitGTK',
    command:
      'playwright test -c test/playwright.config.ts --project=in-chromium --project=in-firefox --project=in-webkit',
    report: 'test/results/engines-e2e.json',
    needs: [build.name, engines.name],
  },
];

/** What `npm test` runs. */
export const steps = [...checks, ...runs];

/** What `npm run test:engines` runs. */
export const engineSteps = [build, engines, ...engineRuns];

/** Both: the engines are installed while the checks run. */
export const allSteps = [...checks, engines, ...runs, ...engineRuns];
