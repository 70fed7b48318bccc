/** The configuration of Playwright's test runner: the tests that run in Node, and those that drive a browser. */
import { defineConfig } from 'playwright/test';
import type { EngineOptions } from './engines/fixtures.js';
import { chromiumLaunchOptions } from './helpers/chromium.js';

/** Where `helpers/run-steps.ts` looks for the counts. */
const report = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];

/** Every key goes through another process here, which takes its time on a busy machine. */
const engines = { testDir: 'engines', timeout: 90_000, expect: { timeout: 30_000 } };

export default defineConfig<object, EngineOptions>({
  testMatch: '**/*.test.ts',
  outputDir: 'results/playwright',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: report === undefined ? [['list']] : [['list'], ['json', { outputFile: report }]],
  use: { headless: true, launchOptions: chromiumLaunchOptions },
  projects: [
    { name: 'unit', testDir: 'unit' },
    { name: 'sandbox', testDir: 'sandbox' },
    { name: 'build', testDir: 'build' },
    { name: 'e2e', testDir: 'e2e' },
    { name: 'in-chromium', ...engines, use: { engine: 'chromium' } },
    { name: 'in-firefox', ...engines, use: { engine: 'firefox' } },
    // WebKitGTK's driver cannot take its browser off the network.
    { name: 'in-webkit', ...engines, grepInvert: /F17/, use: { engine: 'webkit' } },
  ],
});
