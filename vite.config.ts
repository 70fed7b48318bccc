/** Builds each classic script on its own, and the package's modules with `lit` left to the installer. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import { frameworkPages, vueFiles } from './demo/frameworks/build.ts';

const languages = readdirSync(new URL('./src/locales', import.meta.url))
  .filter((file) => !file.startsWith('en-'))
  .map((file) => file.replace(/\.ts$/, ''));
const elementFiles = readdirSync(new URL('./src/elements', import.meta.url)).filter((file) => file.startsWith('an-'));
// One for letters and calls would weigh more than the budget of a single element: they are in the whole alone.
const tags = elementFiles.map((file) => file.replace(/\.ts$/, '')).filter((tag) => tag !== 'an-outreach-form');

/**
 * The entries of scripts with one thing in them: `an-….ts?register` registers the class that its file is named after,
 * `locales/….ts?register` the language.
 */
const registerOne: Plugin = {
  name: 'register-one',
  load(id) {
    const [, language] = /locales\/([\w-]+)\.ts\?register$/.exec(id) ?? [];
    if (language !== undefined) {
      return `import { locale } from './${language}.js';
        import { registerLocale } from '../elements/register-table.js';
        registerLocale('${language}', locale);`;
    }
    const [, tag] = /([\w-]+)\.ts\?register$/.exec(id) ?? [];
    if (tag === undefined) return undefined;
    const className = tag.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
    return `import { ${className} } from './${tag}.js';
      import { register } from './register.js';
      register(${className});`;
  },
};

/** The scripts for a page have a Lit of their own; the package's modules, and pages of ours, Lit itself. */
const ownLit: Plugin = {
  name: 'own-lit',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => /^(an|locale)_/.test(name),
  resolveId: (source) =>
    source === 'lit/html.js' ? fileURLToPath(new URL('./src/build/lit-html.ts', import.meta.url)) : undefined,
};

/** The themes are plain CSS, as their readers want to see it. */
const themes: Plugin = {
  name: 'themes',
  generateBundle(_options, bundle) {
    if (!('index.js' in bundle)) return;
    const folder = new URL('./src/themes/', import.meta.url);
    for (const file of readdirSync(folder)) {
      this.emitFile({ type: 'asset', fileName: `themes/${file}`, source: readFileSync(new URL(file, folder), 'utf8') });
    }
  },
};

/** The bundles hold Lit, whose licence wants to be named wherever it goes. */
const licenses: Plugin = {
  name: 'licenses',
  generateBundle(_options, bundle) {
    if (!('index.js' in bundle)) return;
    const license = readFileSync(new URL('./node_modules/lit-html/LICENSE', import.meta.url), 'utf8');
    const source = `lit-html\n\n${license}`;
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-LICENSES.txt', source });
  },
};

/**
 * The closing step of the build: of each file that a page may load from elsewhere, by its path in `dist`, the integrity
 * hash, what it weighs, and a copy under a name that is never given to another content, for a CDN to keep for good.
 */
const integrity: Plugin = {
  name: 'integrity',
  buildApp: {
    order: 'post',
    async handler(builder) {
      // Vite itself builds what is left over only after the last of these hooks.
      for (const environment of Object.values(builder.environments)) {
        if (!environment.isBuilt) await builder.build(environment);
      }
      const dist = new URL('./dist/', import.meta.url);
      const filesIn = (folder: string, pattern: RegExp) =>
        readdirSync(new URL(folder, dist))
          .filter((file) => pattern.test(file))
          .map((file) => folder + file);
      const files = [
        ...filesIn('', /^an-.*\.js$/),
        ...filesIn('locales/', /^[a-z-]+\.js$/),
        ...filesIn('themes/', /\.css$/),
      ].sort();
      mkdirSync(new URL('immutable/', dist), { recursive: true });
      const entryOf = (file: string) => {
        const content = readFileSync(new URL(file, dist));
        const hash = createHash('sha384').update(content).digest();
        const immutable = `immutable/${file.replace(/\//, '-').replace(/(?=\.\w+$)/, `.${hash.toString('hex', 0, 8)}`)}`;
        writeFileSync(new URL(immutable, dist), content);
        const sizes = { bytes: content.length, brotli: brotliCompressSync(content).length };
        return { integrity: `sha384-${hash.toString('base64')}`, ...sizes, immutable };
      };
      const table = Object.fromEntries(files.map((file) => [file, entryOf(file)]));
      writeFileSync(new URL('sri.json', dist), `${JSON.stringify(table, null, 2)}\n`);
    },
  },
};

/** The licenses; and that all of it is compiled while it comes, beside the page, where V8 is. Others read a comment. */
const banner = '/*! MIT; Lit: BSD-3-Clause. THIRD-PARTY-LICENSES.txt */\n//# allFunctionsCalledOnLoad\n';

/** Says that a file is UTF-8, whatever its server or its page say: escaped, Arabic would weigh a third more. */
const byteOrderMark = '\uFEFF';

/**
 * Keys of the records that the steps hand to one another, and that never leave a script: no attribute, event, result,
 * declared field or sentence is called so, and no other script is handed one. Shortened, they save 200 bytes.
 */
const privateNames = new RegExp(
  `^(?:${[
    'answer aside asked attemptLimit attempts attribute autocapitalize chosen collection config configurationChanged',
    'cure decide defaultFields edited elapsed empty endpoint english expire focused followsTyping forget',
    'formats found goToField happened inFlight isExpired isList isScript keep kept lacks lead',
    'left literal made meant met missing mistakes need onAccepted order outcome own parcels part place plan',
    'posts problem read refresh repeat requestUpdate restore retarget retryAfter safeToRepeat save send slotted starts state',
    'strings styles tell typed unconfirmed untick with words wordsIn wrong',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
);

/**
 * What the minifier leaves: line breaks stand in the templates' HTML alone, where with their indents they are worth
 * one space; and signs beyond ASCII, which a server that names no character set would have misread.
 */
const classicText: Plugin = {
  name: 'classic-text',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !/^(an-|locales\/)/.test(chunk.fileName)) continue;
      const holdsLit = chunk.fileName.startsWith('an-');
      // Over what Vite's own minifier made, it saves another 200 bytes with Brotli.
      const head = holdsLit ? banner : byteOrderMark;
      // Letters that name nothing: who is called what makes no difference, but of up to 80 bytes once it is compressed.
      const unnamed = ['', 'e', 't', 'r', 'er', 'et', 'tn', 'ea', 'etr', 'etrn'];
      const results = await Promise.all(
        (holdsLit ? unnamed : ['']).map((letters) =>
          minify(
            chunk.code
              .replace(/>\n\s*/g, '>')
              .replace(/\n\s*(?=[<>])/g, '')
              .replace(/(?<!\\r)\n\s+/g, ' '),
            {
              ecma: 2020,
              compress: { passes: holdsLit ? 2 : 3, unsafe_arrows: true, hoist_funs: true, lhs_constants: false },
              mangle: { reserved: letters.split(''), properties: { builtins: true, regex: privateNames } },
              format: { ascii_only: holdsLit },
            },
          ),
        ),
      );
      const [lightest = ''] = results
        .map(({ code = '' }) => head + code)
        .sort((a, b) => brotliCompressSync(a).length - brotliCompressSync(b).length);
      chunk.code = lightest;
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
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        // The scripts of the languages stand in `locales`; the English of the modules stands apart.
        entryFileNames: ({ name }: { readonly name: string }) => `${name.replace(/^locales\//, 'words/')}.js`,
      },
    },
  },
};

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as { version: string };

/** The embed builder's script, which is no part of the package: it stands beside its sources. */
const embedBuilder = {
  consumer: 'client' as const,
  define: { packageVersion: JSON.stringify(version) },
  build: {
    outDir: 'demo/builder/dist',
    emptyOutDir: true,
    copyPublicDir: false,
    lib: { entry: { builder: 'demo/builder/main.ts' }, formats: ['es' as const] },
  },
};

export default defineConfig({
  plugins: [vueFiles, registerOne, ownLit, licenses, themes, classicText, integrity],
  // The style sheet needs :dir(), :has() and color-mix(); lowered, :dir() would guess the direction from the language.
  build: { target: 'es2022', cssTarget: ['chrome120', 'firefox128', 'safari17.2'] },
  builder: { sharedConfigBuild: true },
  environments: {
    // Vite always has this environment, so it may as well be the package's.
    client: modules,
    embed_builder: embedBuilder,
    framework_pages: frameworkPages,
    an_forms: classicScript('an-forms', 'src/define.ts'),
    an_regions: classicScript('an-regions', 'src/regions.ts'),
    an_next_steps: classicScript('an-next-steps', 'src/next-steps.ts'),
    ...Object.fromEntries(
      languages.map((language) => [
        `locale_${language.replace('-', '_')}`,
        classicScript(`locales/${language}`, `src/locales/${language}.ts?register`),
      ]),
    ),
    ...Object.fromEntries(
      tags.map((tag) => [tag.replaceAll('-', '_'), classicScript(tag, `src/elements/${tag}.ts?register`)]),
    ),
  },
});
