/** The contenders' pages, alike but for the form, and what they load: all that the server of a run serves. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { bundlePeer } from './bundle.js';
import type { Contender, Endpoint } from './contenders.js';
import type { File } from './site.js';

/** A page of a campaign: what stands below the form moves when the form grows. */
const pageOf = (head: string, content: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>River Guild</title><style>body { margin: 20px; font: 1rem/1.5 sans-serif }</style><link rel="icon" href="data:,">
${head}</head><body><h1>River Guild</h1><p>We march along the river.</p>
${content}
<p>${'The river is ours, and we are the river’s. '.repeat(60)}</p></body></html>`;

export interface Pages {
  readonly files: Readonly<Record<string, File>>;
  /** Of each contender's page, by its name. */
  readonly pathOf: (contender: Contender) => string;
  /** Bytes that a contender adds to a page, in kB as they are sent: what it loads, and what stands in the page. */
  readonly weightOf: (contender: Contender) => number;
}

export async function makePages(contenders: readonly Contender[], endpoint: Endpoint): Promise<Pages> {
  const files: Record<string, File> = {};
  const weights = new Map<Contender, number>();
  const pathOf = (contender: Contender) => `/${contenders.indexOf(contender)}`;
  const bare = brotliCompressSync(pageOf('', '')).length;
  for (const contender of contenders) {
    const loaded = await load(contender);
    Object.assign(files, loaded.files);
    const text = pageOf(loaded.head, contender.markup(endpoint));
    files[pathOf(contender)] = { type: 'text/html', text };
    const sizes = Object.values(loaded.files).map((file) => brotliCompressSync(file.text).length);
    weights.set(
      contender,
      [...sizes, brotliCompressSync(text).length - bare].reduce((sum, size) => sum + size) / 1_000,
    );
  }
  return { files, pathOf, weightOf: (contender) => weights.get(contender) ?? NaN };
}

interface Loaded {
  readonly head: string;
  readonly files: Readonly<Record<string, File>>;
}

async function load({ script }: Contender): Promise<Loaded> {
  if (!script) return { head: '', files: {} };
  const path = `/${script.file}.js`;
  if (script.from === 'dist') {
    const text = readFileSync(new URL(`../../dist/${script.file}.js`, import.meta.url));
    return { head: `<script async src="${path}"></script>`, files: { [path]: { type: 'text/javascript', text } } };
  }
  const bundle = await bundlePeer(script.file);
  const stylePath = `/${script.file}.css`;
  const style = bundle.style && { [stylePath]: { type: 'text/css', text: bundle.style } as const };
  return {
    head: `${style ? `<link rel="stylesheet" href="${stylePath}">` : ''}<script type="module" src="${path}"></script>`,
    files: { ...style, [path]: { type: 'text/javascript', text: bundle.script } },
  };
}
