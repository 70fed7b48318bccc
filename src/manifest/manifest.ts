/** The shape of `custom-elements.json`, as far as it is read here. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const named = { name: z.string(), description: z.string().default('') };
const inherited = { inheritedFrom: z.object({ name: z.string() }).optional() };
const typed = { type: z.object({ text: z.string() }) };

const member = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('field'),
    ...named,
    ...inherited,
    ...typed,
    readonly: z.boolean().default(false),
    attribute: z.string().optional(),
  }),
  z.object({
    kind: z.literal('method'),
    ...named,
    ...inherited,
    parameters: z.array(z.object({ name: z.string(), optional: z.boolean().default(false), ...typed })).default([]),
    return: z.object(typed),
  }),
]);

const list = <Item extends z.ZodType>(item: Item) => z.array(item).default([]);
const declaration = z.object({
  ...named,
  summary: z.string().optional(),
  tagName: z.string().optional(),
  superclass: z.object({ name: z.string() }).optional(),
  attributes: list(z.object({ ...named, ...inherited, ...typed, fieldName: z.string().optional() })),
  members: list(member),
  events: list(z.object({ ...named, ...typed })),
  slots: list(z.object(named)),
  cssParts: list(z.object(named)),
  cssProperties: list(z.object(named)),
  cssStates: list(z.object(named)),
});
const module = z.object({ path: z.string(), declarations: z.array(declaration) });
const manifest = z.object({ modules: z.array(module) });

export type Declaration = z.output<typeof declaration>;
export type Module = z.output<typeof module>;

/** An element, which is declared with its tag. */
export type ElementDeclaration = Declaration & { readonly tagName: string };

const file = new URL('../../dist/custom-elements.json', import.meta.url);

/** @returns the modules that hold what may be used from outside, of the package as it was built last */
export function readModules(): readonly Module[] {
  return manifest.parse(JSON.parse(readFileSync(file, 'utf8'))).modules;
}

export function elementsIn(modules: readonly Module[]): readonly ElementDeclaration[] {
  return modules
    .flatMap(({ declarations }) => declarations)
    .flatMap((one) => (one.tagName === undefined ? [] : [{ ...one, tagName: one.tagName }]));
}
