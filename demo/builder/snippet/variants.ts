/** The snippets a form comes in: a script tag, a module from npm, React, and one under which nothing moves. */
import type { Embed } from '../model/embed.js';
import { filesOf } from './files.js';
import { jsxOf } from './jsx.js';
import { markup, nodeOf, quoted } from './markup.js';
import { styleRules } from './style.js';

export const variants = ['script', 'steady', 'module', 'react'] as const;

export type Variant = (typeof variants)[number];

export interface Surroundings {
  /** The folder of the scripts, with a slash at its end. */
  readonly base: string;
  /** File → its hash. */
  readonly integrity: Readonly<Record<string, string>>;
  readonly version: string;
  /** How high the form is on a phone and from a tablet on, in pixels; 0 where it is not known yet. */
  readonly heights: readonly [narrow: number, wide: number];
  /** What its shadow root holds at first, as markup; empty where it is not known yet. */
  readonly firstPaint: string;
}

export function snippet(embed: Embed, variant: Variant, around: Surroundings): string {
  switch (variant) {
    case 'script':
      return [...tags(embed, around), ...styled(styleRules(embed)), markup(embed)].join('\n');
    case 'steady':
      return [
        ...tags(embed, around),
        ...styled([...styleRules(embed), ...reserved(embed, around)]),
        markup(embed, around.firstPaint),
      ].join('\n');
    case 'module':
      return moduleSnippet(embed, around);
    case 'react':
      return reactSnippet(embed, around);
  }
}

/** What loads the files, each held to its hash. */
function tags(embed: Embed, { base, integrity }: Surroundings): readonly string[] {
  const { scripts, styles } = filesOf(embed);
  const held = (file: string) => {
    const hash = integrity[file];
    return hash ? ` integrity="${hash}" crossorigin="anonymous"` : '';
  };
  return [
    ...styles.map((file) => `<link rel="stylesheet" href=${quoted(base + file)}${held(file)} />`),
    ...scripts.map((file) => `<script async src=${quoted(base + file)}${held(file)}></script>`),
  ];
}

function styled(rules: readonly string[]): readonly string[] {
  return rules.length === 0 ? [] : [`<style>\n${rules.map((rule) => `  ${rule}`).join('\n')}\n</style>`];
}

/** Room for the form until the script is there, as high as it was measured here, for pages that take no templates. */
function reserved({ tag }: Embed, { heights: [narrow, wide] }: Surroundings): readonly string[] {
  if (!narrow) return [];
  const rule = (height: number) => `${tag}:not(:defined) { display: block; min-height: ${height}px; }`;
  return [rule(narrow), ...(wide && wide !== narrow ? [`@media (min-width: 48rem) { ${rule(wide)} }`] : [])];
}

/** Every form is in the one module, and the regions, too. */
function imports(embed: Embed): readonly string[] {
  const { scripts, styles } = filesOf(embed);
  const [, ...beside] = scripts.filter((file) => file !== 'an-regions.js');
  return [
    `import 'an-forms/define';`,
    ...beside.map((file) => `import 'an-forms/${file}';`),
    ...styles.map((file) => `import 'an-forms/${file}';`),
  ];
}

function moduleSnippet(embed: Embed, { version }: Surroundings): string {
  const rules = styleRules(embed);
  return [
    `// npm install ./an-forms-${version}.tgz, which npm pack makes`,
    ...imports(embed),
    ...(rules.length > 0 ? ['', '/* In your style sheet */', ...rules] : []),
    '',
    '<!-- In your page -->',
    markup(embed),
  ].join('\n');
}

function reactSnippet(embed: Embed, { version }: Surroundings): string {
  const rules = styleRules(embed);
  const element = jsxOf(nodeOf(embed), '    ');
  return [
    `// npm install ./an-forms-${version}.tgz, which npm pack makes; for React 19 and newer`,
    ...imports(embed),
    ...(rules.length > 0 ? ['', '/* In your style sheet:', ...rules, '*/'] : []),
    '',
    'export function ActionForm() {',
    '  return (',
    element,
    '  );',
    '}',
  ].join('\n');
}
