/** A form as JSX, for React 19, which hands an element its attributes as they are written. */
import type { Node, Written } from './markup.js';

export function jsxOf({ tag, attributes, children }: Node, indent: string): string {
  const start = `${indent}<${tag}`;
  const written = attributes.map((each) => attribute(each, tag));
  const head =
    written.join(' ').length + start.length < 100
      ? [start, ...written].join(' ')
      : `${start}\n${written.map((each) => `${indent}  ${each}`).join('\n')}\n${indent}`;
  if (children.length === 0) return `${head} />`;
  const inner = children.map((child) =>
    typeof child === 'string' ? `${indent}  ${text(child)}` : jsxOf(child, `${indent}  `),
  );
  return `${head}>\n${inner.join('\n')}\n${indent}</${tag}>`;
}

/** What is there without a value is empty text to an element of ours; React takes that for “no” on HTML's own. */
function attribute([name, value = '']: Written, tag: string): string {
  if (value === '' && !tag.includes('-')) return name;
  const key = name === 'class' ? 'className' : name;
  return /["&\\\n]/.test(value) ? `${key}={${JSON.stringify(value)}}` : `${key}="${value}"`;
}

/** Braces and brackets would begin something else. */
function text(words: string): string {
  return /[{}<>&"'\\]/.test(words) ? `{${JSON.stringify(words)}}` : words;
}
