/** Holds the configuration of Playwright's test runner: the tests that run in Node, and those that drive a browser. */
import { defineConfig } from 'playwright/test';
import type { EngineOptions } from './engines/fixtures.js';
import { chromiumLaunchOptions } from './helpers/chromium.js';

/** Where `run.ts` reads the counts. */
const report = process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'];

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
    { name: 'in-chromium', testDir: 'engines', use: { engine: 'chromium' } },
    { name: 'in-firefox', testDir: 'engines', use: { engine: 'firefox' } },
    { name: 'in-webkit', testDir: 'engines', use: { engine: 'webkit' } },
  ],
});
