/** The package as it is published: what is in it, and what it is to those who install it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core';
import { expect, test } from 'playwright/test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build, type Rolldown } from 'vite';
import { actionWords, attendanceWords } from '../../src/locales/en-actions.js';
import { regionWords } from '../../src/locales/en-regions.js';
import { stepsWords } from '../../src/locales/en-steps.js';
import { pack, type Packed } from '../helpers/packed.js';

// It is packed once for all of them.
test.describe.configure({ mode: 'default' });

const root = fileURLToPath(new URL('../..', import.meta.url));
let packed: Packed;

test.beforeAll(() => {
  packed = pack(['lit', '@lit-labs/ssr']);
});

test.afterAll(() => {
  packed.remove();
});

/** Each kind of file that is published, and no other. */
const kinds = [
  /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|CONTRIBUTING\.md)$/,
  // What the README leads to.
  /^demo\/docs\/(?:[\w-]+\.md|pictures\/[\w-]+\.webp)$/,
  /^(?:demo\/sandbox\/README\.md|src\/locales\/en-(?:form|actions)\.ts)$/,
  /^test\/bench\/results\/(?:picture\.svg|growth\.md|table\.md)$/,
  // The scripts for pages, what they are checked by and whose code they hold.
  /^dist\/an-[\w-]+\.js$/,
  /^dist\/locales\/[a-z]{2}\.js$/,
  /^dist\/themes\/\w+\.css$/,
  /^dist\/immutable\/[\w-]+\.[\da-f]{16}\.(?:js|css)$/,
  /^dist\/sri\.json$/,
  /^dist\/THIRD-PARTY-LICENSES\.txt$/,
  // The modules with their types.
  /^dist\/(?:index|define)\.js$/,
  /^dist\/(?:actions|browser|core|elements|view|words)\/[\w./-]+\.js$/,
  /^dist\/(?:(?:actions|browser|core|elements|view|locales|frameworks)\/)?[\w/-]+\.d\.ts$/,
  // What editors and tools read.
  /^dist\/(?:custom-elements|web-types|vscode\.html-custom-data|vscode\.css-custom-data)\.json$/,
];

test('the package holds what is built, the licence, the changes, the README and what that leads to, and nothing else', () => {
  expect(packed.files.filter((file) => !kinds.some((kind) => kind.test(file)))).toEqual([]);
  const unmet = kinds.filter((kind) => !packed.files.some((file) => kind.test(file)));
  expect(unmet).toEqual([]);
  for (const file of ['README.md', 'LICENSE', 'CHANGELOG.md']) expect(packed.files).toContain(file);
});

test('every link and picture of the pages in the package is there for who has installed it', () => {
  const missing = packed.files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => {
      const text = readFileSync(join(packed.folder, 'node_modules/an-forms', file), 'utf8');
      const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link = '']) => link);
      const own = links.filter((link) => !/^https?:/.test(link)).map((link) => posix.join(dirname(file), link));
      return own.filter((link) => !packed.files.includes(link)).map((link) => `${file}: ${link}`);
    });
  expect(missing).toEqual([]);
});

/** What the pictures of the documentation may weigh together, so that they are no burden to an installation. */
const pictureBudget = 300_000;

test('the pictures weigh less than 300 kB', () => {
  const pictures = packed.files.filter((file) => file.endsWith('.webp'));
  const sizes = pictures.map((file) => statSync(join(packed.folder, 'node_modules/an-forms', file)).size);
  expect(pictures.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(pictureBudget);
});

test('the package is as publint wants it', async () => {
  const { messages, pkg } = await publint({ pack: { tarball: packed.tarball.buffer }, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
});

/** ES modules alone: what only a `require`, or a resolver from before `exports`, cannot find is meant so. */
const isMeant = (problem: Problem) =>
  'resolutionKind' in problem && ['node10', 'node16-cjs'].includes(problem.resolutionKind);

test('the types of the package are those of its modules, as arethetypeswrong sees it', async () => {
  const { types, ...result } = await checkPackage(createPackageFromTarballData(packed.tarball));
  expect(types).toEqual({ kind: 'included' });
  expect('problems' in result && result.problems.filter((problem) => !isMeant(problem))).toEqual([]);
});

test('the package is imported in Node, where there is no page', () => {
  packed.write(
    'server.js',
    `import { AnEventRsvp } from 'an-forms';
    import 'an-forms/define';
    import 'an-forms/locales/es.js';
    import manifest from 'an-forms/custom-elements.json' with { type: 'json' };
    console.log(\`\${AnEventRsvp.action.tag} \${typeof document} \${manifest.modules.length > 0}\`);`,
  );
  expect(packed.run('server.js').trim()).toBe('an-event-rsvp undefined true');
});

test('each script for pages is imported in Node, too, and does nothing there', () => {
  const scripts = packed.files.filter((file) => /^dist\/(?:an-[\w-]+|locales\/\w+)\.js$/.test(file));
  packed.write(
    'scripts.js',
    `for (const script of ${JSON.stringify(scripts)}) await import(script.replace('dist', 'an-forms'));
    console.log(typeof document);`,
  );
  expect(scripts.length).toBeGreaterThan(15);
  expect(packed.run('scripts.js').trim()).toBe('undefined');
});

test('a page that Lit renders on a server has the tag with its attributes and the link inside it', () => {
  packed.write(
    'render.js',
    `import { render } from '@lit-labs/ssr';
    import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
    import { html } from 'lit';
    import 'an-forms/define';
    const page = html\`<an-event-rsvp event-id=\${'9f837109'} autoresponse><a href="/rsvp">RSVP</a></an-event-rsvp>\`;
    console.log(await collectResult(render(page)));`,
  );
  const text = packed.run('render.js').replace(/<!--.*?-->/g, '');
  expect(text.trim().replace(/\s+/g, ' ')).toBe(
    '<an-event-rsvp autoresponse event-id="9f837109"><a href="/rsvp">RSVP</a></an-event-rsvp>',
  );
});

const typescript = join(root, 'node_modules/typescript/bin/tsc');
const compile = (...options: readonly string[]) => {
  const { stdout } = spawnSync(process.execPath, [typescript, ...options], { encoding: 'utf8' });
  return stdout;
};

for (const { resolution, module } of [
  { resolution: 'node16', module: 'node16' },
  { resolution: 'bundler', module: 'esnext' },
]) {
  test(`who installs the package has it typed, with moduleResolution ${resolution} and every library checked`, () => {
    const file = packed.write(
      `${resolution}.ts`,
      `import { AnEventRsvp, type Outcome } from 'an-forms';
      import 'an-forms/define';
      import 'an-forms/locales/es.js';
      const rsvp: AnEventRsvp = document.createElement('an-event-rsvp');
      rsvp.addEventListener('an-success', ({ record }) => record.toUpperCase());
      export const type: Promise<Outcome['type'] | 'invalid' | 'canceled'> = rsvp.submit().then(({ type }) => type);
      // @ts-expect-error It has no such property.
      rsvp.tags = '';`,
    );
    const options = [
      '--ignoreConfig',
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--lib',
      'es2022,dom,dom.iterable',
    ];
    expect(compile(...options, '--module', module, '--moduleResolution', resolution, file)).toBe('');
  });
}

for (const framework of ['react', 'preact']) {
  test(`the elements are typed in a page’s script, Solid, Svelte, Vue and ${framework}`, () => {
    expect(compile('-p', join(root, 'test/types'), '--jsxImportSource', framework)).toBe('');
  });
}

/** What a bundler makes of an entry, and of which of the package's modules. */
async function bundled(entry: string): Promise<{ readonly modules: readonly string[]; readonly code: string }> {
  const input = packed.write('entry.js', entry);
  const built = await build({
    configFile: false,
    root: packed.folder,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input } },
  });
  const outputs: readonly Rolldown.RolldownOutput[] = [built].flat().filter((result) => 'output' in result);
  const chunks = outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
  return {
    modules: chunks
      .flatMap(({ modules }) => Object.entries(modules))
      .filter(([, { renderedLength }]) => renderedLength > 0)
      .flatMap(([id]) => id.split('/node_modules/an-forms/dist/')[1] ?? []),
    code: chunks.map(({ code }) => code).join('\n'),
  };
}

test('a bundler takes one element alone: no other, no words of others, no regions, no steps after the thanks', async () => {
  const one = await bundled("import { AnEventRsvp } from 'an-forms';\nconsole.log(AnEventRsvp);");
  const others = /^(?:actions|elements\/(?:children\/)?an-|words\/|locales\/)/;
  expect(one.modules.filter((module) => others.test(module)).sort()).toEqual([
    'actions/attendance.js',
    'elements/an-event-rsvp.js',
    'words/en-actions.js',
    'words/en-form.js',
    'words/en.js',
  ]);
  expect(one.modules.filter((module) => /letter|region-names|calendar|share|next-steps/.test(module))).toEqual([]);
  for (const tag of ['an-survey-form', 'an-petition-form', 'an-submission-form', 'an-outreach-form']) {
    expect(one.code).not.toContain(tag);
  }
  const own: readonly unknown[] = Object.values(attendanceWords);
  const foreign = Object.values({ ...actionWords, ...stepsWords, ...regionWords }).filter(
    (words) => !own.includes(words),
  );
  expect(foreign.length).toBeGreaterThan(0);
  const isThere = (words: unknown) => ['"', "'", '`'].some((sign) => one.code.includes(sign + String(words) + sign));
  expect(['Enter your first name', ...own].filter(isThere)).toHaveLength(1 + own.length);
  expect(foreign.filter(isThere)).toEqual([]);
});

test('a bundler takes nothing of an import that is not used, and all of one that registers', async () => {
  expect((await bundled("import { AnEventRsvp } from 'an-forms';")).modules).toEqual([]);
  const registered = await bundled("import 'an-forms/define'; import 'an-forms/locales/es.js';");
  expect(registered.modules).toContain('define.js');
  expect(registered.modules).toContain('locales/es.js');
});
