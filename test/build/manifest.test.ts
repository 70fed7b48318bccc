/** `custom-elements.json` is compared to the code: what it names is there, and what is there it names. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import ts from 'typescript';
import { z } from 'zod';
import { propertyOf } from '../../src/elements/property-names.js';
import { elementsIn, readModules } from '../../src/manifest/manifest.js';
import { writtenInto } from '../helpers/templates.js';

const root = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
const filesIn = (folder: string, end: string) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => read(`${folder}${file}`));

const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).sort();
const found = (texts: readonly string[], pattern: RegExp) =>
  [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name)))].sort();

const elements = elementsIn(readModules());
const forms = elements.filter(({ superclass }) => superclass?.name === 'FormElement');

const formClass = z.custom<{
  readonly name: string;
  readonly observedAttributes: readonly string[];
  readonly action: { readonly tag: string; readonly defaultFields: string };
  readonly prototype: object;
}>((given) => typeof given === 'function' && 'action' in given);

/** The classes of the forms as they are built. On a server they have the same attributes as in a page. */
async function builtForms() {
  const exported = Object.values(await modulesOf('dist/index.js'));
  return exported.flatMap((one) => formClass.safeParse(one).data ?? []);
}

async function modulesOf(file: string) {
  return z.record(z.string(), z.unknown()).parse(await import(new URL(file, root).href));
}

test('the manifest has every element under its tag', async () => {
  const built = await builtForms();
  expect(forms.map(({ name, tagName }) => [name, tagName])).toEqual(
    built.map(({ name, action }) => [name, action.tag]),
  );
  expect(elements.map(({ tagName }) => tagName).sort()).toEqual(
    found(filesIn('src/elements/', '.ts'), /^\s+'(an-[\w-]+)': An(?!\w+Event)\w+;$/gm),
  );
});

test('the manifest names modules that are built and hold what it says', async () => {
  for (const { path, declarations } of readModules()) {
    const exported = await modulesOf(path);
    for (const { name } of declarations) expect(exported[name], `${path} ${name}`).toBeDefined();
  }
});

test('the manifest has the attributes and properties that the forms take, and no others', async () => {
  for (const built of await builtForms()) {
    const { attributes = [], members = [] } = forms.find(({ name }) => name === built.name) ?? {};
    expect(names(attributes)).toEqual([...built.observedAttributes].sort());
    const reflected = members.flatMap((member) =>
      member.kind === 'field' && member.attribute !== undefined ? [[member.attribute, member.name]] : [],
    );
    const own = built.observedAttributes.filter((attribute) => !['lang', 'dir'].includes(attribute));
    expect(reflected.sort()).toEqual(own.map((attribute) => [attribute, propertyOf(attribute)]).sort());
    for (const [, property = ''] of reflected) expect(property in built.prototype).toBe(true);
  }
});

test('the manifest has the attributes that a declared field and a target may have, and no others', () => {
  const attributesOf = (tag: string) => names(elements.find(({ tagName }) => tagName === tag)?.attributes ?? []);
  const words = membersOf('src/core/declaration.ts', 'FieldDeclaration').filter((name) => name !== 'options');
  expect(attributesOf('an-field')).toEqual(words.map((name) => name.replace(/[A-Z]/g, '-$&').toLowerCase()).sort());
  const target = membersOf('src/core/target.ts', 'Target');
  expect(attributesOf('an-target')).toEqual(target.map((name) => name.replaceAll('_', '-')).sort());
});

test('the manifest has the events that are dispatched, each with its class, and no others', () => {
  const defined = [...read('src/elements/events.ts').matchAll(/class (An\w+Event)[^]*?super\('([\w-]+)'/g)];
  const expected = defined.map(([, type = '', name = '']) => ({ name, type })).sort(byName);
  expect(expected.length).toBeGreaterThan(0);
  const dispatched = found(filesIn('src/elements/', '.ts'), /new (An\w+Event)\(/g);
  expect(dispatched).toEqual(expected.map(({ type }) => type).sort());
  for (const { events } of forms) {
    expect(events.map(({ name, type }) => ({ name, type: type.text })).sort(byName)).toEqual(expected);
  }
  const mapped = found([read('src/elements/events.ts')], /^\s+'(an-[\w-]+)': An\w+Event;$/gm);
  expect(mapped).toEqual(expected.map(({ name }) => name));
});

test('the manifest has the parts and slots of the templates, and no others', () => {
  const config = ts.getParsedCommandLineOfConfigFile(fileURLToPath(new URL('tsconfig.json', root)), {}, parseHost);
  const program = ts.createProgram(config?.fileNames ?? [], config?.options ?? {});
  const parts = writtenInto('part=', program, '/src/view/');
  const slots = writtenInto('<slot name=', program, '/src/view/');
  const unnamed = filesIn('src/view/', '.ts').some((text) => text.includes('<slot></slot>')) ? [''] : [];
  for (const { cssParts, slots: declared } of forms) {
    expect(names(cssParts)).toEqual([...parts].sort());
    expect(names(declared)).toEqual([...unnamed, ...slots].sort());
  }
  const styled = found(
    [...filesIn('src/view/', '.css'), ...filesIn('src/themes/', '.css')],
    /(?:\[part=|::part\()'?([\w-]+)/g,
  );
  expect(styled.filter((part) => !parts.has(part))).toEqual([]);
});

test('the manifest has the custom properties of the style sheet, and no others', () => {
  const used = found(filesIn('src/view/', '.css'), /var\(\s*(--an-[\w-]+)/g);
  for (const { cssProperties } of forms) expect(names(cssProperties)).toEqual(used);
  expect(found(filesIn('src/themes/', '.css'), /(--an-[\w-]+)/g).filter((name) => !used.includes(name))).toEqual([]);
});

test('the manifest has the states that a form shows to the page’s CSS, and no others', () => {
  const [, shown = ''] = /const shown = \[(.*?)\]/.exec(read('src/elements/custom-states.ts')) ?? [];
  const states = found([shown], /'(\w+)'/g);
  expect(states.length).toBeGreaterThan(0);
  for (const { cssStates } of forms) expect(names(cssStates)).toEqual(states);
});

test('the manifest says what each form asks for by default', async () => {
  for (const { name, action } of await builtForms()) {
    expect(forms.find((form) => form.name === name)?.description).toContain(`\`${action.defaultFields}\``);
  }
});

test('everything in the manifest is described', () => {
  for (const element of elements) {
    expect(element.summary, element.name).toBeTruthy();
    const { attributes, members, events, slots, cssParts, cssProperties, cssStates } = element;
    const bare = [attributes, members, events, slots, cssParts, cssProperties, cssStates]
      .flat()
      .filter(({ description }) => description === '');
    expect(names(bare), element.name).toEqual([]);
  }
});

const parseHost: ts.ParseConfigFileHost = {
  ...ts.sys,
  onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
    throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
  },
};

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : 1;
}

/** The names of an interface's members. */
function membersOf(file: string, name: string): readonly string[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022);
  const declared = source.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === name,
  );
  if (!declared || !ts.isInterfaceDeclaration(declared)) throw new Error(`${file} has no ${name}`);
  return declared.members.flatMap((member) => (member.name && ts.isIdentifier(member.name) ? [member.name.text] : []));
}
