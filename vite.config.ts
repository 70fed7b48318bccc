/** Builds each classic script on its own, and the package's modules with `lit` and `zod` left to the installer. */
import { readdirSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

const elementFiles = readdirSync(new URL('./src/elements', import.meta.url)).filter((file) => file.startsWith('an-'));
const tags = elementFiles.map((file) => file.replace(/\.ts$/, ''));

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

/** Minified code has line breaks in the templates' HTML alone, where with their indents they are worth one space. */
const templateWhitespace: Plugin = {
  name: 'template-whitespace',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk' && chunk.fileName.startsWith('an-')) chunk.code = chunk.code.replace(/\n\s*/g, ' ');
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
    emptyOutDir: false,
    copyPublicDir: false,
    minify: false,
    lib: { entry: { index: 'src/index.ts', define: 'src/define.ts' }, formats: ['es' as const] },
    rolldownOptions: {
      external: [/^lit(\/|$)/, /^zod(\/|$)/],
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
};

export default defineConfig({
  plugins: [registerOne, templateWhitespace],
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
