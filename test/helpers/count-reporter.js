// @ts-check
/** A reporter of Web Test Runner that writes to a file, as JSON, how many tests passed and failed, and which. */
import { writeFileSync } from 'node:fs';

/** @typedef {import('@web/test-runner').TestSession} TestSession */
/** @typedef {import('@web/test-runner').TestSuiteResult} TestSuiteResult */

/**
 * @param {TestSuiteResult} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
const testsIn = (suite) => [...suite.tests, ...suite.suites.flatMap(testsIn)];

/**
 * The tests of a session that ran, and the engine they ran in.
 * @param {TestSession} session
 */
const namedTestsOf = ({ testResults, browser }) =>
  (testResults ? testsIn(testResults) : [])
    .filter((test) => !test.skipped)
    .map(({ name, passed, error }) => ({ title: name, passed, engine: browser.name, message: error?.message }));

/**
 * A file that failed without a failed test (it did not load, or threw outside of one) counts as one failed.
 * @param {TestSession} session
 */
const countsOf = (session) => {
  const tests = namedTestsOf(session);
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
        tests: sessions.flatMap(namedTestsOf),
      }),
    );
  },
});
