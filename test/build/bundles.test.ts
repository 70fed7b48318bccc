/** What the built scripts are, and what stands beside them: each stands alone, is described, and is there under the names of `package.json`. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { expect, test } from 'playwright/test';
import { z } from 'zod';
import { bundles, languages, read, single, themes, weigh } from '../helpers/built.js';

const root = new URL('../../', import.meta.url);

for (const file of [...bundles, ...languages]) {
  test(`${file} is one script that loads nothing else and runs in both script and module mode`, () => {
    const source = read(file);
    // A classic script holds no import or export statement; modules are strict.
    expect(() => new Script(source)).not.toThrow();
    expect(() => new Script(`'use strict';${source}`)).not.toThrow();
    expect(source).not.toMatch(/\bimport\s*\(/);
  });

  test(`${file} asks for nothing that only a build tool or Node has`, () => {
    expect(read(file)).not.toContain('process.env');
  });
}

for (const file of bundles) {
  test(`${file} is plain ASCII, so that a server that names no character set does not garble its words`, () => {
    expect(read(file)).toMatch(/^[\0-\x7f]*$/);
  });

  test(`${file} says whose code it holds and where the licenses stand`, () => {
    expect(read(file)).toMatch(/^\/\*! MIT; Lit: BSD-3-Clause\. THIRD-PARTY-LICENSES\.txt \*\//);
  });
}

for (const file of languages) {
  test(`${file} says that it is UTF-8, so that a server that names no character set does not garble its words`, () => {
    expect([...readFileSync(new URL(file, root)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
}

const published = z
  .record(z.string(), z.object({ integrity: z.string(), bytes: z.int(), brotli: z.int(), immutable: z.string() }))
  .parse(JSON.parse(read('dist/sri.json')));

test('sri.json says of every script and theme what it is, what it weighs, and under which name it will always be the same', () => {
  const served = [...bundles, ...languages, ...themes].map((file) => file.replace('dist/', ''));
  expect(Object.keys(published).sort()).toEqual(served.sort());
  for (const [file, { integrity, bytes, brotli, immutable }] of Object.entries(published)) {
    const content = readFileSync(new URL(`dist/${file}`, root));
    const hash = createHash('sha384').update(content).digest();
    expect({ integrity, bytes, brotli }).toEqual({
      integrity: `sha384-${hash.toString('base64')}`,
      bytes: content.length,
      brotli: weigh(`dist/${file}`),
    });
    expect(immutable).toContain(hash.toString('hex').slice(0, 16));
    expect(readFileSync(new URL(`dist/${immutable}`, root)).equals(content)).toBe(true);
  }
  expect(readdirSync(new URL('dist/immutable/', root))).toHaveLength(served.length);
});

test('the licenses of what the bundles hold are beside them', () => {
  const text = read('dist/THIRD-PARTY-LICENSES.txt');
  expect(text).toContain('lit-html\n');
  expect(text).toContain('BSD 3-Clause License');
});

test('there is a script for each element but the one that is in the whole alone', () => {
  const tags = readdirSync(new URL('src/elements/', root)).filter((file) => file.startsWith('an-'));
  const expected = tags.map((file) => `dist/${file.replace('.ts', '.js')}`);
  expect(single).toEqual(expected.filter((file) => !file.includes('outreach')));
});

type Targets = string | { [condition: string]: Targets };
const targets: z.ZodType<Targets> = z.lazy(() => z.union([z.string(), z.record(z.string(), targets)]));
const manifest = z
  .object({ exports: targets, types: z.string(), unpkg: z.string(), jsdelivr: z.string() })
  .parse(JSON.parse(read('package.json')));

const filesIn = (target: Targets): string[] =>
  typeof target === 'string' ? [target] : Object.values(target).flatMap(filesIn);

/** A name with a star stands for every file of its folder. */
const named = filesIn({ ...manifest }).flatMap((file) => {
  if (!file.includes('*')) return file;
  if (file.includes('themes')) return themes;
  return file.includes('locales') ? languages : bundles;
});

for (const file of new Set(named)) {
  test(`the package holds ${file}, which package.json names`, () => {
    expect(existsSync(fileURLToPath(new URL(file, root)))).toBe(true);
  });
}
