/**
 * Writes the types that `src/frameworks` makes those of each framework of: the attributes, properties and events of every
 * element, by the manifest. The generators that there are leave an attribute without a property, which is each of
 * `<an-field>`, without a type.
 */
import { cpSync, writeFileSync } from 'node:fs';
import { elementsIn, readModules, type Declaration, type ElementDeclaration } from './manifest.js';

const modules = readModules();
const elements = elementsIn(modules);
const base = modules.flatMap(({ declarations }) => declarations).find(({ name }) => name === 'FormElement');
if (!base) throw new Error('The manifest has no FormElement.');

const isForm = ({ superclass }: Declaration) => superclass?.name === base.name;
const own = <Item extends { readonly inheritedFrom?: unknown }>(items: readonly Item[]) =>
  items.filter(({ inheritedFrom }) => inheritedFrom === undefined);

const documented = (description: string, line: string) => `  /** ${description.replace(/\s+/g, ' ')} */\n  ${line}`;
const quoted = (name: string) => (/^\w+$/.test(name) ? name : `'${name}'`);

const attributeLines = (attributes: Declaration['attributes']) =>
  attributes.map(({ name, description, type }) =>
    documented(description, `${quoted(name)}?: ${type.text} | undefined;`),
  );
const propertyLines = (className: string, members: Declaration['members']) =>
  members.flatMap((member) =>
    member.kind === 'field' && !member.readonly
      ? [documented(member.description, `${member.name}?: ${className}['${member.name}'];`)]
      : [],
  );
const eventLines = (events: Declaration['events']) =>
  events.map(({ name, description, type }) => documented(description, `'${name}': ${type.text};`));

const interfaceOf = (name: string, lines: readonly string[], extended = '') =>
  `export interface ${name}${extended} {\n${lines.join('\n')}\n}`;

const interfacesOf = (element: ElementDeclaration) => {
  const { name, attributes, members } = element;
  const extended = (kind: string) => (isForm(element) ? ` extends ${base.name}${kind}` : '');
  return [
    interfaceOf(`${name}Attributes`, attributeLines(own(attributes)), extended('Attributes')),
    interfaceOf(`${name}Properties`, propertyLines(name, own(members)), extended('Properties')),
  ];
};

const mapOf = (name: string, valueOf: (element: ElementDeclaration) => string) =>
  `interface ${name} {\n${elements.map((element) => `  '${element.tagName}': ${valueOf(element)};`).join('\n')}\n}`;

const events = base.events.map(({ type }) => type.text);
const text = [
  '/** What each element takes and fires; made of custom-elements.json. */',
  `import type { ${[base.name, ...elements.map(({ name }) => name), ...events].join(', ')} } from '../index.js';`,
  interfaceOf(`${base.name}Attributes`, attributeLines(base.attributes)),
  interfaceOf(`${base.name}Properties`, propertyLines(base.name, base.members)),
  interfaceOf(`${base.name}Events`, eventLines(base.events)),
  ...elements.flatMap(interfacesOf),
  mapOf('Attributes', ({ name }) => `${name}Attributes`),
  mapOf('Properties', ({ name }) => `${name}Properties`),
  mapOf('Events', (element) => (isForm(element) ? `${base.name}Events` : '{}')),
  'export type Tag = keyof Attributes;',
  'export type ElementOf<T extends Tag> = HTMLElementTagNameMap[T];',
  'export type AttributesOf<T extends Tag> = Attributes[T];',
  'export type PropertiesOf<T extends Tag> = Properties[T];',
  'export type EventsOf<T extends Tag> = Events[T];',
  '/** What a template may give an element: frameworks set the property where there is one of that name. */',
  'export type PropsOf<T extends Tag> = Omit<AttributesOf<T>, keyof PropertiesOf<T>> & PropertiesOf<T>;',
  '/** Names of more than one word are lost where they are written into HTML, as on a server: `dryRun` would be `dryrun`. */',
  'type OneWord<P> = { [K in keyof P as K extends Lowercase<K & string> ? K : never]: P[K] };',
  '/** What JSX may give an element: attributes by their names, with dashes, and properties of one word. */',
  'export type JsxPropsOf<T extends Tag> = Omit<AttributesOf<T>, keyof PropertiesOf<T>> & OneWord<PropertiesOf<T>>;',
].join('\n\n');

const built = new URL('../../dist/frameworks/', import.meta.url);
cpSync(new URL('../frameworks/', import.meta.url), built, { recursive: true });
writeFileSync(new URL('elements.d.ts', built), `${text}\n`);
