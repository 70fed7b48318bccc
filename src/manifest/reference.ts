/** Writes `demo/docs/reference.md`, the reference of the elements, of the manifest. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { z } from 'zod';
import { elementsIn, readModules, type Declaration, type ElementDeclaration, type Module } from './manifest.js';

const root = new URL('../../', import.meta.url);
export const referenceFile = fileURLToPath(new URL('demo/docs/reference.md', root));

const { prettier: style } = z
  .object({ prettier: z.object({ printWidth: z.number() }) })
  .parse(JSON.parse(readFileSync(new URL('package.json', root), 'utf8')));

type Row = readonly string[];

export async function referenceOf(modules: readonly Module[]): Promise<string> {
  const elements = elementsIn(modules);
  const declarations = modules.flatMap((module) => module.declarations);
  const base = declarations.find(({ name }) => name === 'FormElement');
  if (!base) throw new Error('The manifest has no FormElement.');
  const forms = elements.filter(({ superclass }) => superclass?.name === base.name);
  const others = elements.filter((element) => !forms.includes(element));
  const events = declarations.filter(({ superclass }) => superclass?.name === 'Event');
  const text = [
    '# Reference',
    'What the elements take, show and fire. Made of the docblocks in `src/elements` by `npm run docs`; write there, not here.',
    table(
      ['Element', 'What it is'],
      elements.map(({ tagName, summary = '' }) => [`[\`<${tagName}>\`](#${tagName})`, summary]),
    ),
    '## Every form',
    formReference(base, events),
    ...[...forms, ...others].map(elementReference),
  ].join('\n\n');
  return format(text, { parser: 'markdown', ...style });
}

function formReference(base: Declaration, events: readonly Declaration[]): string {
  const eventMembers = (type: string) =>
    events
      .find(({ name }) => name === type)
      ?.members.map(({ name }) => code(name))
      .join(', ') ?? '';
  return [
    section('### Attributes', attributeTable(base.attributes)),
    section('### Properties that are no attributes', propertyTable(base)),
    section('### Methods', methodTable(base)),
    section(
      '### Events',
      table(
        ['Event', 'Class', 'Holds', 'When'],
        base.events.map(({ name, type, description }) => [
          code(name),
          code(type.text),
          eventMembers(type.text),
          description,
        ]),
      ),
    ),
    section('### Slots', namedTable('Slot', 'Where it stands', base.slots)),
    section('### Parts', namedTable('Part', 'What it is', base.cssParts)),
    section('### Custom properties', namedTable('Property', 'Sets', base.cssProperties)),
    section(
      '### States',
      namedTable('State', 'When', base.cssStates, (name) => `:state(${name})`),
    ),
  ].join('\n\n');
}

function elementReference(element: ElementDeclaration): string {
  const { tagName, summary = '', description } = element;
  const own = {
    ...element,
    attributes: element.attributes.filter(({ inheritedFrom }) => !inheritedFrom),
    members: element.members.filter(({ inheritedFrom }) => !inheritedFrom),
  };
  return [
    `## ${tagName}`,
    summary,
    description,
    section('', attributeTable(own.attributes)),
    section('', propertyTable(own)),
  ].join('\n\n');
}

function attributeTable(attributes: Declaration['attributes']): string {
  const hasProperties = attributes.some(({ fieldName }) => fieldName !== undefined);
  const rows = attributes.map(({ name, fieldName, type, description }) => [
    code(name),
    ...(hasProperties ? [fieldName === undefined ? '' : code(fieldName)] : []),
    valuesOf(type.text),
    description,
  ]);
  return table(['Attribute', ...(hasProperties ? ['Property'] : []), 'Value', 'Meaning'], rows);
}

function propertyTable({ members }: Pick<Declaration, 'members'>): string {
  return table(
    ['Property', 'Type', 'Meaning'],
    members.flatMap((member) =>
      member.kind === 'field' && member.attribute === undefined
        ? [[code(member.name), code(member.type.text), member.description]]
        : [],
    ),
  );
}

function methodTable({ members }: Declaration): string {
  return table(
    ['Method', 'Returns', 'What it does'],
    members.flatMap((member) =>
      member.kind === 'method'
        ? [
            [
              code(`${member.name}(${member.parameters.map(({ name }) => name).join(', ')})`),
              code(member.return.type.text),
              member.description,
            ],
          ]
        : [],
    ),
  );
}

function namedTable(
  head: string,
  meaning: string,
  items: readonly { readonly name: string; readonly description: string }[],
  written: (name: string) => string = (name) => name,
): string {
  return table(
    [head, meaning],
    items.map(({ name, description }) => [name === '' ? '(default)' : code(written(name)), description]),
  );
}

/** Words to choose from stand as they are written in HTML. */
function valuesOf(type: string): string {
  if (type === 'boolean') return 'there or not';
  if (!type.startsWith("'")) return type === 'string' ? 'text' : 'text or number';
  return [...type.matchAll(/'(.*?)'/g)].map(([, word = '']) => code(word)).join(' ');
}

/** @returns nothing where there are no rows */
function table(head: Row, rows: readonly Row[]): string {
  if (rows.length === 0) return '';
  const lineOf = (row: Row) => `| ${row.map(cell).join(' | ')} |`;
  return [lineOf(head), lineOf(head.map(() => '---')), ...rows.map(lineOf)].join('\n');
}

function section(title: string, content: string): string {
  return content === '' ? '' : `${title}\n\n${content}`;
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\|/g, '\\|');
}

function code(text: string): string {
  return `\`${text}\``;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(referenceFile, await referenceOf(readModules()));
