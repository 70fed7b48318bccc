/**
 * Says what each module of a script costs: the bytes by which the others together are lighter with Brotli, the heaviest
 * first. `npm run size`, or `npm run size -- an-forms`; by default an RSVP alone.
 */
import { brotliCompressSync } from 'node:zlib';
import { minify } from 'terser';
import { createBuilder, type Plugin } from 'vite';

const [script = 'an-event-rsvp'] = process.argv.slice(2);

/** Each module's code as it is bundled, by its path. */
const modules = new Map<string, string>();
const collect: Plugin = {
  name: 'collect-modules',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      for (const [id, { code }] of Object.entries(chunk.modules)) {
        if (code) modules.set(id.replace(/^.*\/src\/|\?.*$/g, ''), code);
      }
    }
  },
};

const builder = await createBuilder({ logLevel: 'error', plugins: [collect], build: { write: false } });
const environment = builder.environments[script.replaceAll('-', '_')];
if (!environment) throw new Error(`There is no ${script}: name a script of dist, such as an-forms.`);
await builder.build(environment);

/** By itself a module's names are used nowhere: nothing of it may be left out. */
const compress = { unused: false, dead_code: false, side_effects: false };
const minified = await Promise.all(
  [...modules].map(async ([path, source]) => {
    const { code = '' } = await minify(source, { ecma: 2020, compress });
    return [path, code.replace(/\\n\s*/g, ' ')] as const;
  }),
);

const weigh = (codes: readonly string[]) => brotliCompressSync(codes.join('\n')).length;
const whole = weigh(minified.map(([, code]) => code));
const rows = minified.map(([path, code]) => {
  const others = minified.filter(([other]) => other !== path).map(([, code]) => code);
  return { path, minified: code.length, brotli: whole - weigh(others) };
});
const column = (text: number | string) => String(text).padStart(10);
process.stdout.write(`${column('Brotli')}${column('minified')}  ${script}\n`);
for (const { path, minified, brotli } of rows.sort((a, b) => b.brotli - a.brotli)) {
  process.stdout.write(`${column(brotli)}${column(minified)}  ${path}\n`);
}
