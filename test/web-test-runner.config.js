// @ts-check
/** The configuration of Web Test Runner: element tests, in a real browser, on the sources. */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { chromiumLaunchOptions } from './helpers/chromium.js';
import { countReporter } from './helpers/count-reporter.js';

/** Where `helpers/run-steps.ts` looks for the counts. */
const report = process.env['ELEMENT_TESTS_OUTPUT_FILE'];

/**
 * Serves `….css?inline` as the build does: a module whose default export is the style sheet's text.
 * @type {import('@web/test-runner').TestRunnerPlugin}
 */
const inlineCss = {
  name: 'inline-css',
  resolveMimeType: ({ path, query }) => (path.endsWith('.css') && 'inline' in query ? 'js' : undefined),
  transform: ({ path, query, body }) =>
    path.endsWith('.css') && 'inline' in query ? `export default ${JSON.stringify(body)};` : undefined,
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  files: fileURLToPath(new URL('element/**/*.test.ts', import.meta.url)),
  // None of its own: without this the condition is `development`, which pages never load.
  nodeResolve: { exportConditions: [] },
  concurrency: 2,
  browsers: [playwrightLauncher({ product: 'chromium', launchOptions: chromiumLaunchOptions })],
  plugins: [
    inlineCss,
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
  ],
  testFramework: { config: { ui: 'bdd', timeout: '10000', forbidOnly: process.env['CI'] !== undefined } },
  reporters: [defaultReporter(), ...(report === undefined ? [] : [countReporter(report)])],
};
