/** How the test command reads which test shows which row, from the reports of its runners. */
import { writeFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { failuresOf, testsOf } from '../helpers/named-tests.js';
import { countsOfRows, idsOf, rowsShownBy, tableOf } from '../helpers/rows.js';
import { trustRows } from '../helpers/trust-rows.js';

const spec = (title: string, projectName: string, ...statuses: string[]) => ({
  title,
  tests: statuses.map((status) => ({ projectName, status })),
});

/** As Playwright writes it: files hold tests, and what is described together. */
const playwrightReport = {
  suites: [
    {
      title: 'e2e/faults.test.ts',
      specs: [spec('F1 is accepted', 'e2e', 'expected'), spec('F2 U12 is said', 'e2e', 'unexpected')],
      suites: [
        {
          title: 'response',
          specs: [spec('F1 is accepted', 'e2e', 'flaky'), spec('F1 is left out', 'e2e', 'skipped')],
          suites: [{ title: 'deeper', specs: [spec('F1 is accepted', 'in-firefox', 'expected')] }],
        },
      ],
    },
  ],
  stats: {},
};

const countReport = {
  passed: 1,
  failed: 1,
  tests: [
    { title: 'U12 is said', passed: true, engine: 'Chromium' },
    { title: 'U12 is said', passed: false, engine: 'WebKit', message: 'expected true' },
    { title: 'F1 is accepted', passed: true, engine: 'WebKit' },
  ],
};

const known = { F1: 'accepted', F2: 'slow', F3: 'empty', U12: 'said' };

test('a test shows every row that its name begins with, and none that stands further on', () => {
  expect(idsOf('F22 a 500 whose body drips')).toEqual(['F22']);
  expect(idsOf('F2 U12 A3 it is said that F4 happens')).toEqual(['F2', 'U12', 'A3']);
  for (const title of ['it is F2', 'F2', 'F22a thing', 'Form F2', 'A page is shown', 'U turn', '']) {
    expect(idsOf(title), title).toEqual([]);
  }
});

test('the reports of both runners are read, with the engine of each test; what was skipped is left out', ({}, info) => {
  const [one, other] = [info.outputPath('one.json'), info.outputPath('other.json')];
  writeFileSync(one, JSON.stringify(playwrightReport));
  writeFileSync(other, JSON.stringify(countReport));
  expect(testsOf([one, other])).toEqual([
    { title: 'F1 is accepted', passed: true, place: 'e2e' },
    { title: 'F2 U12 is said', passed: false, place: 'e2e' },
    { title: 'F1 is accepted', passed: true, place: 'e2e' },
    { title: 'F1 is accepted', passed: true, place: 'in-firefox' },
    { title: 'U12 is said', passed: true, place: 'element' },
    { title: 'U12 is said', passed: false, place: 'element in WebKit', message: 'expected true' },
    { title: 'F1 is accepted', passed: true, place: 'element in WebKit' },
  ]);
});

test('what failed is told by its place, its name and the first line of its message, without colours', ({}, info) => {
  const file = info.outputPath('report.json');
  const failed = {
    ...spec('F2 U12 is said', 'e2e'),
    tests: [
      {
        projectName: 'e2e',
        status: 'unexpected',
        results: [{ error: { message: '\u001b[31mError: late\u001b[39m\n\nCall log' } }],
      },
    ],
  };
  writeFileSync(file, JSON.stringify({ suites: [{ specs: [failed, spec('F1 is accepted', 'e2e', 'expected')] }] }));
  expect(failuresOf(testsOf([file]))).toEqual(['e2e: F2 U12 is said: Error: late']);
  expect(failuresOf([{ title: 'F3 is empty', passed: false, place: 'e2e' }])).toEqual(['e2e: F3 is empty']);
});

test('a report that is not there, cut short or something else holds no test', ({}, info) => {
  const [cut, other] = [info.outputPath('cut.json'), info.outputPath('other.json')];
  writeFileSync(cut, JSON.stringify(playwrightReport).slice(0, -9));
  writeFileSync(other, '{"passed":1}');
  expect(testsOf([info.outputPath('none.json'), cut, other])).toEqual([]);
});

test('a row is shown by a test that passed, and not where one failed or none is named after it', () => {
  const tests = [
    { title: 'F1 is accepted', passed: true, place: 'e2e' },
    { title: 'F1 is accepted', passed: true, place: 'e2e' },
    { title: 'F1 U12 is said', passed: true, place: 'in-firefox' },
    { title: 'U12 is said', passed: false, place: 'element' },
    { title: 'F2 is slow', passed: false, place: 'e2e' },
  ];
  const rows = rowsShownBy(tests, known);
  expect(tableOf(rows).split('\n')).toEqual([
    '✓ F1     3  accepted  e2e 2, in-firefox 1',
    '✗ F2     0  slow      1 failed',
    '✗ F3     0  empty     no test passed',
    '✗ U12    1  said      in-firefox 1, 1 failed',
  ]);
  expect(countsOfRows(rows)).toEqual({ passed: 0, failed: 3 });
  expect(countsOfRows(rows.slice(0, 1))).toEqual({ passed: 1, failed: 0 });
});

test('every row has an id and words: 44 faults, 25 attacks and 20 of use', () => {
  const ids = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
  expect(Object.keys(trustRows)).toEqual([...ids('F', 44), ...ids('A', 25), ...ids('U', 20)]);
  expect(rowsShownBy([])).toHaveLength(89);
  expect(countsOfRows(rowsShownBy([]))).toEqual({ passed: 0, failed: 89 });
});
