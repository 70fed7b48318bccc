// @ts-check
/** The configuration of Web Test Runner for the other engines: the same element tests. Needs `tsx`, for its launchers. */
import chromiumConfig from '../web-test-runner.config.js';
import { firefox } from './firefox.ts';
import { launcherOf } from './launcher.ts';
import { webkit } from './webkit.ts';

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  ...chromiumConfig,
  browsers: [launcherOf(firefox), launcherOf(webkit)],
  // A busy machine takes its time to start a browser, and to load a page of modules.
  browserStartTimeout: 150_000,
  testsStartTimeout: 60_000,
};
