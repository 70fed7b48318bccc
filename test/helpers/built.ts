/** The built files that pages load, by what they are, and what each weighs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';

const root = new URL('../../', import.meta.url);

export const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');

const scriptsIn = (folder: string) =>
  existsSync(new URL(folder, root))
    ? readdirSync(new URL(folder, root))
        .filter((name) => name.endsWith('.js'))
        .map((name) => `${folder}${name}`)
    : [];

/** Bytes sent by a server that compresses once and serves often, as CDNs do. */
export const weigh = (file: string): number =>
  brotliCompressSync(read(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

export const whole = 'dist/an-forms.js';
export const steps = 'dist/an-next-steps.js';
export const regions = 'dist/an-regions.js';
export const bundles = scriptsIn('dist/').filter((file) => file.startsWith('dist/an-'));
/** Those of one element each. */
export const single = bundles.filter((file) => ![whole, steps, regions].includes(file));
export const languages = scriptsIn('dist/locales/');
export const themes = readdirSync(new URL('src/themes/', root)).map((file) => `dist/themes/${file}`);
