/** A form as JSX, for React 19, which hands an element its attributes as they are written. */
import { escaped, type Node, type Written } from './markup.js';

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

/** Braces and brackets would begin something else; a line of its own would lose the spaces around it. */
function text(words: string): string {
  return /[{}<>&"'\\\p{Zl}\p{Zp}]/u.test(words) ? `{${JSON.stringify(words)}}` : words;
}

/** What HTML has not: a value or words in braces, and an element of ours that ends where it begins. */
const signs = /\s[\w-]+=\{"|>\s*\{"|<an-[a-z]+(?:\s+[\w-]+="[^"]*")*\s*\/>/;

const json = /("(?:[^"\\\p{Cc}]|\\["\\/bfnrt]|\\u[\da-f]{4})*")/iu.source;

/** JSX that is written as above as the HTML that says the same; any other text as it is. */
export function htmlOfJsx(text: string): string {
  if (!signs.test(text)) return text;
  const words = (found: string) => escaped(String(JSON.parse(found)));
  return text
    .replace(new RegExp(`=\\{${json}\\}`, 'giu'), (_, value: string) => `="${words(value)}"`)
    .replace(
      new RegExp(`(>\\s*)\\{${json}\\}(?=\\s*<)`, 'giu'),
      (_, before: string, said: string) => before + words(said),
    )
    .replace(/<(an-[a-z]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/>/g, '<$1$2></$1>')
    .replace(/\sclassName="/g, ' class="');
}
