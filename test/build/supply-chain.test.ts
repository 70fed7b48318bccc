/** Where the bundles come from: nothing is loaded from elsewhere, every package is locked by its hash, and a build is what its sources say. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import { createBuilder } from 'vite';
import { z } from 'zod';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const lock = z
  .object({
    lockfileVersion: z.literal(3),
    packages: z.record(
      z.string(),
      z.object({
        resolved: z.string().optional(),
        integrity: z.string().optional(),
        link: z.boolean().optional(),
        dev: z.boolean().optional(),
        devOptional: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json')));
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const manifest = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    scripts: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(read('package.json')));

test('A25 every package comes from the registry and is locked by a hash', () => {
  expect(packages.length).toBeGreaterThan(100);
  const loose = packages.filter(
    ([, { resolved, integrity, link }]) =>
      // Without an address of its own, npm takes it from the registry.
      link === true ||
      (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')) ||
      !/^sha512-[\w+/]{86}==/.test(integrity ?? ''),
  );
  expect(loose.map(([path]) => path)).toEqual([]);
});

test('A25 who installs the package gets Lit and what Lit needs, and nothing else', () => {
  expect(Object.keys(manifest.dependencies)).toEqual(['lit']);
  const installed = packages
    .filter(([, { dev, devOptional }]) => !dev && !devOptional)
    .map(([path]) => path.replace('node_modules/', ''));
  expect(installed.sort()).toEqual([
    '@lit-labs/ssr-dom-shim',
    '@lit/reactive-element',
    '@types/trusted-types',
    'lit',
    'lit-element',
    'lit-html',
  ]);
});

test('A25 what builds and tests the package is named by its exact version, and nothing runs when it is installed', () => {
  const loose = Object.entries(manifest.devDependencies).filter(
    ([, version]) => !/^(?:npm:.*@)?\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
  expect(Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)?(?:install|prepare)$/.test(name))).toEqual([]);
});

test('A25 the package’s modules import each other and Lit alone', () => {
  const modules = filesIn(join(root, 'dist')).filter((file) => file.endsWith('.js'));
  const imported = modules.flatMap((file) =>
    [...read(`dist/${file}`).matchAll(/^\s*(?:import|export)[^'"\n]*?['"]([^'"]+)['"]/gm)].map(([, from = '']) => from),
  );
  expect(imported.length).toBeGreaterThan(50);
  expect([...new Set(imported.filter((from) => !from.startsWith('.')))].sort()).toEqual(['lit/html.js']);
});

test('A25 no bundle asks another host for anything but what its builder names and its reader clicks', () => {
  const hosts = bundleNames().flatMap((file) =>
    [...read(`dist/${file}`).matchAll(/\bhttps?:\/\/([\w.-]+)/g)].map(([, host = '']) => host),
  );
  expect([...new Set(hosts)].sort()).toEqual([
    'actionnetwork.org',
    'bsky.app',
    'calendar.google.com',
    // What an address must look like, in a sentence.
    'example.org',
    'outlook.live.com',
    'wa.me',
    'www.facebook.com',
  ]);
});

for (const [environment, file] of [
  ['an_survey_form', 'an-survey-form.js'],
  ['locale_es', 'locales/es.js'],
] as const) {
  test(`A25 a second build of ${file} gives the same bytes`, async () => {
    // The minifier tries several ways, which takes its time on a busy machine.
    test.setTimeout(120_000);
    const builder = await createBuilder({ root, logLevel: 'silent', build: { write: false } });
    const built = builder.environments[environment];
    if (!built) throw new Error(`There is no ${environment} to build.`);
    const result = z
      .array(z.object({ output: z.array(z.object({ fileName: z.string(), code: z.string() })) }))
      .parse(await builder.build(built));
    const again = result.flatMap(({ output }) => output).find(({ fileName }) => fileName === file);
    expect(again?.code).toBe(read(`dist/${file}`));
  });
}

function bundleNames(): readonly string[] {
  return filesIn(join(root, 'dist')).filter((file) => /^(?:an-[\w-]+|locales\/[\w-]+)\.js$/.test(file));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
