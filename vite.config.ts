/** Builds each classic script on its own, and the package's modules with `lit` left to the installer. */
import { readdirSync, readFileSync } from 'node:fs';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';

const elementFiles = readdirSync(new URL('./src/elements', import.meta.url)).filter((file) => file.startsWith('an-'));
// One for letters and calls would weigh more than the budget of a single element: they are in the whole alone.
const tags = elementFiles.map((file) => file.replace(/\.ts$/, '')).filter((tag) => tag !== 'an-outreach-form');

/** The entry of a script for one element, `an-….ts?register`: registers the class that its file is named after. */
const registerOne: Plugin = {
  name: 'register-one',
  load(id) {
    const [, tag] = /([\w-]+)\.ts\?register$/.exec(id) ?? [];
    if (tag === undefined) return undefined;
    const className = tag.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
    return `import { ${className} } from './${tag}.js';
      import { register } from './register.js';
      register(${className});`;
  },
};

/** The bundles hold Lit, whose licence wants to be named wherever it goes. */
const licenses: Plugin = {
  name: 'licenses',
  generateBundle(_options, bundle) {
    if (!('index.js' in bundle)) return;
    const source = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element']
      .map((name) => `${name}\n\n${readFileSync(new URL(`./node_modules/${name}/LICENSE`, import.meta.url), 'utf8')}`)
      .join('\n\n');
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-LICENSES.txt', source });
  },
};

/**
 * What the minifier leaves: line breaks stand in the templates' HTML alone, where with their indents they are worth
 * one space; and signs beyond ASCII, which a server that names no character set would have misread.
 */
const classicText: Plugin = {
  name: 'classic-text',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.fileName.startsWith('an-')) continue;
      // Over what Vite's own minifier made, it saves another 200 bytes with Brotli.
      const { code } = await minify(chunk.code.replace(/\n\s*/g, ' '), {
        ecma: 2020,
        compress: { passes: 3, unsafe_arrows: true },
        format: { ascii_only: true },
      });
      chunk.code = `/*! an-forms: MIT; Lit: BSD-3-Clause. THIRD-PARTY-LICENSES.txt */${code ?? ''}`;
    }
  },
};

function classicScript(file: string, entry: string) {
  return {
    consumer: 'client' as const,
    build: {
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: { [file]: entry },
        formats: ['iife' as const],
        name: 'anForms',
        fileName: (): string => `${file}.js`,
      },
    },
  };
}

const modules = {
  consumer: 'client' as const,
  build: {
    // The first to be built: nothing of an older build may stay and be published.
    emptyOutDir: true,
    copyPublicDir: false,
    minify: false,
    lib: { entry: { index: 'src/index.ts', define: 'src/define.ts' }, formats: ['es' as const] },
    rolldownOptions: {
      external: [/^lit(\/|$)/],
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
};

export default defineConfig({
  plugins: [registerOne, licenses, classicText],
  // The style sheet needs :dir(), :has() and color-mix(); lowered, :dir() would guess the direction from the language.
  build: { target: 'es2022', cssTarget: ['chrome120', 'firefox121', 'safari16.4'] },
  builder: { sharedConfigBuild: true },
  environments: {
    // Vite always has this environment, so it may as well be the package's.
    client: modules,
    an_forms: classicScript('an-forms', 'src/define.ts'),
    ...Object.fromEntries(
      tags.map((tag) => [tag.replaceAll('-', '_'), classicScript(tag, `src/elements/${tag}.ts?register`)]),
    ),
  },
});
