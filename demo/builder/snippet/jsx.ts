/** A form as JSX, for React 19, which hands an element its attributes as they are written. */
import type { Node, Written } from './markup.js';

export function jsxOf({ tag, attributes, children }: Node, indent: string): string {
  const start = `${indent}<${tag}`;
  const written = attributes.map(attribute);
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

function attribute([name, value = '']: Written): string {
  const key = name === 'class' ? 'className' : name;
  return /["&\\\n]/.test(value) ? `${key}={${JSON.stringify(value)}}` : `${key}="${value}"`;
}

/** Braces and brackets would begin something else. */
function text(words: string): string {
  return /[{}<>&"'\\]/.test(words) ? `{${JSON.stringify(words)}}` : words;
}
