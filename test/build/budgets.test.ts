/** What the built scripts weigh at most. */
import { expect, test } from 'playwright/test';
import { languages, regions, single, steps, weigh, whole } from '../helpers/built.js';

/** In bytes after Brotli, from what a phone on a slow network may be asked to wait for. */
const budgets = [
  { files: [whole], most: 18_000 },
  { files: single, most: 15_800 },
  { files: [steps], most: 4_600 },
  { files: [regions], most: 1_000 },
  { files: languages, most: 1_500 },
];

for (const { files, most } of budgets) {
  for (const file of files) {
    test(`${file} weighs at most ${most} bytes`, () => {
      expect(weigh(file)).toBeLessThanOrEqual(most);
    });
  }
}
