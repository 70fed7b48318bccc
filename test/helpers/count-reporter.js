// @ts-check
/** Holds a reporter of Web Test Runner that writes how many tests passed and failed to a file, as JSON. */
import { writeFileSync } from 'node:fs';

/** @typedef {import('@web/test-runner').TestSession} TestSession */
/** @typedef {import('@web/test-runner').TestSuiteResult} TestSuiteResult */

/**
 * @param {TestSuiteResult} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
const testsIn = (suite) => [...suite.tests, ...suite.suites.flatMap(testsIn)];

/**
 * A file that failed without a failed test (it did not load, or threw outside of one) counts as one failed.
 * @param {TestSession} session
 */
const countsOf = (session) => {
  const tests = (session.testResults ? testsIn(session.testResults) : []).filter((test) => !test.skipped);
  const passed = tests.filter((test) => test.passed).length;
  return { passed, failed: Math.max(tests.length - passed, session.passed === true ? 0 : 1) };
};

/**
 * @param {string} file
 * @returns {import('@web/test-runner').Reporter}
 */
export const countReporter = (file) => ({
  onTestRunFinished({ sessions }) {
    const counts = sessions.map(countsOf);
    writeFileSync(
      file,
      JSON.stringify({
        passed: counts.reduce((sum, { passed }) => sum + passed, 0),
        failed: counts.reduce((sum, { failed }) => sum + failed, 0),
      }),
    );
  },
});
