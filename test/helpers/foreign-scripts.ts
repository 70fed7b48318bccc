/** The scripts of others that a page may load beside ours: real copies, and programs made of packages. */
import { readFile } from 'node:fs/promises';
import { build } from 'vite';
import type { HostPages } from './host-pages.js';

/** A file as it stands in `node_modules`. */
export function library(file: string): Promise<string> {
  return readFile(new URL(`../../node_modules/${file}`, import.meta.url), 'utf8');
}

/** What pages of the years 2009 to 2011 load; esprima's first versions carry them as what they were tested on. */
export function oldLibrary(name: string): Promise<string> {
  return library(`esprima-0/test/3rdparty/${name}.js`);
}

/** One classic script of a program that imports packages, in the mode that they are published or developed in. */
export async function program(source: string, mode: 'production' | 'development' = 'production'): Promise<string> {
  const entry = 'virtual:program';
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'program',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
    ],
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    build: { write: false, modulePreload: false, rolldownOptions: { input: entry, output: { format: 'iife' } } },
  });
  if (!('output' in result)) throw new Error('The program came to nothing.');
  return result.output[0].code;
}

let count = 0;

/** Puts a script of the page's own on its site, and returns the tag that runs it where it stands. */
export function scriptTag(host: HostPages, text: string): string {
  count += 1;
  const path = `/own-${count}.js`;
  host.add(path, text, { 'Content-Type': 'text/javascript; charset=utf-8' });
  return `<script src="${path}"></script>`;
}
