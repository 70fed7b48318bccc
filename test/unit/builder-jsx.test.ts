/** What React makes of a snippet in JSX: the elements, attributes and words that the form is made of. */
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'playwright/test';
import ts from 'typescript';
import { jsxOf } from '../../demo/builder/snippet/jsx.js';
import { nodeOf, type Node } from '../../demo/builder/snippet/markup.js';
import { randomEmbeds } from './random-embeds.js';

type Rendered = readonly [tag: string, attributes: Readonly<Record<string, unknown>>, children: readonly unknown[]];

const element = (tag: string, attributes: Rendered[1] | null, ...children: unknown[]): Rendered => [
  tag,
  attributes ?? {},
  children,
];

/** What a compiler of JSX hands on, an attribute without a value as `true`. */
function rendered(jsx: string): unknown {
  const { outputText } = ts.transpileModule(`take(${jsx});`, {
    compilerOptions: { jsx: ts.JsxEmit.React, jsxFactory: 'element', target: ts.ScriptTarget.ESNext },
  });
  let taken: unknown;
  runInNewContext(outputText, { element, take: (value: unknown) => (taken = value) });
  return taken;
}

/** Empty attributes of HTML's own are there by `true`, and of ours by their empty text: React leaves out what is `false` or empty. */
function expected({ tag, attributes, children }: Node): Rendered {
  const present = tag.includes('-') ? '' : true;
  return [
    tag,
    Object.fromEntries(
      attributes.map(([name, value = '']) => [name === 'class' ? 'className' : name, value === '' ? present : value]),
    ),
    children.filter((child) => child !== '').map((child) => (typeof child === 'string' ? child : expected(child))),
  ];
}

test('React gets every attribute and every word letter for letter, whatever a builder writes', () => {
  fc.assert(
    fc.property(randomEmbeds, (embed) => {
      const node = nodeOf(embed);
      expect(rendered(jsxOf(node, ''))).toEqual(expected(node));
    }),
  );
});
