/** Holds the steps of a test run, in their order: the checks, the build, and the runs of tests, in Chromium and elsewhere. */
export type Step = {
  name: string;
  command: string;
  /** Where the runner writes its counts; a step without one is a check. */
  report?: string;
  /** The steps that have to succeed before. */
  needs?: readonly string[];
};

export const build: Step = { name: 'build', command: 'npm run --silent build' };

/** What `npm test` runs. */
export const steps: readonly Step[] = [
  { name: 'format', command: 'prettier --check .' },
  { name: 'lint', command: 'npm run --silent lint' },
  { name: 'types', command: 'npm run --silent types' },
  build,
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

/** What `npm run test:engines` runs after the build. */
export const engineSteps: readonly Step[] = [
  engines,
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
