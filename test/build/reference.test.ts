/** Holds the written reference against the elements. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { readModules } from '../../tools/manifest.js';
import { referenceFile, referenceOf } from '../../tools/reference.js';

test('docs/reference.md says what the elements say; where it does not, `npm run docs` writes it', async () => {
  expect(readFileSync(referenceFile, 'utf8')).toBe(await referenceOf(readModules()));
});
