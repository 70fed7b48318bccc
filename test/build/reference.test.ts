/** The written reference is compared to the elements. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import { readModules } from '../../src/manifest/manifest.js';
import { referenceFile, referenceOf } from '../../src/manifest/reference.js';
import { locale } from '../../src/locales/en.js';

test('demo/docs/reference.md says what the elements say; where it does not, `npm run docs` writes it', async () => {
  expect(readFileSync(referenceFile, 'utf8')).toBe(await referenceOf(readModules()));
});

const root = fileURLToPath(new URL('../..', import.meta.url));
const pages = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(root, 'demo/docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `demo/docs/${file}`),
];

test('what is busy after a 429 is in the documentation what it is for the person', () => {
  expect(locale.messages.throttled).toContain('This form is very busy.');
  const outcomes = readFileSync(join(root, 'demo/docs/outcomes.md'), 'utf8');
  expect(/^\| `throttled`.*$/m.exec(outcomes)?.[0]).toContain('that the form is very busy');
});

/** A heading's anchor, as GitHub makes it of its words. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

for (const page of pages) {
  test(`each link in ${page} to the project’s own files leads to what is there`, () => {
    const text = readFileSync(join(root, page), 'utf8');
    const broken = [...text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].filter(([, path = '', anchor]) => {
      const file = path === '' ? join(root, page) : join(root, dirname(page), path);
      if (!existsSync(file)) return true;
      if (anchor === undefined) return false;
      const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)];
      return !headings.some(([, heading = '']) => anchorOf(heading) === anchor);
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });
}
