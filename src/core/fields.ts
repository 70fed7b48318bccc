/** The fields of one form, in order: the list of names, what the builder declares beside it, and the consents. */
import type { Action } from './action.js';
import type { Attributes } from './attributes.js';
import { isContact, isFieldName } from './catalogue.js';
import { consentFields } from './consent.js';
import { fieldOf, type FieldDeclaration } from './declaration.js';
import type { Field } from './field.js';
import type { Mistake } from './readers.js';
import type { Regions } from './regions.js';
import { textsOf, type Typed } from './values.js';

/** Names from the catalogue in order, separated by white space, `*` after the required ones; or the fields themselves. */
export type FieldList = string | readonly FieldDeclaration[];

/** What a form is made of beside what its builder wrote. */
export interface Circumstances {
  /** What stands in the controls: the country that was chosen decides on the rest of an address. */
  readonly typed?: Typed;
  /** Those that were loaded. */
  readonly regions?: Regions;
}

/**
 * @param declared what stands beside the list: changes a field of it, or follows after them
 * @param own what the action itself asks, after the rest
 * @returns the fields, of use only where there is no mistake
 */
export function fieldsOf(
  action: Action,
  attributes: Attributes,
  declared: readonly FieldDeclaration[],
  own: readonly Field[] = [],
  { typed = {}, regions = {} }: Circumstances = {},
): { readonly fields: readonly Field[]; readonly mistakes: readonly Mistake[] } {
  const listed = declarationsIn(attributes.fields ?? action.defaultFields);
  const merged = listed.map((entry) => {
    const more = declared.find(({ name }) => name === entry.name);
    return { ...entry, ...more, required: entry.required === true || more?.required };
  });
  const all = [...merged, ...declared.filter(({ name }) => !listed.some((entry) => entry.name === name))];
  const names = all.map(({ name }) => name);
  const chosen = names.includes('country') ? (textsOf(typed)['country'] ?? attributes.country) : undefined;
  // Without any country the API takes addresses for those of the US.
  const country = names.includes('country') ? chosen : (attributes.country ?? 'US');
  const where = { country, chosen, regions };
  const mistakes: Mistake[] = [];
  const fields = all.flatMap((declaration, index) => {
    const { name } = declaration;
    const field = names.indexOf(name) < index ? 'Name each field once.' : fieldOf(declaration, where);
    const cure = typeof field === 'string' ? field : cureOf(field, names, action);
    if (cure !== undefined) mistakes.push({ attribute: 'fields', found: name, cure });
    return typeof field === 'string' ? [] : [startingWith(field, attributes)];
  });
  if (!all.some(isContact)) {
    const cure = 'Add email_address or phone_number.';
    mistakes.push({ attribute: 'fields', found: names.join(' '), cure });
  }
  const consents = consentFields([...withNeeds(fields), ...own], attributes, names);
  return { fields: consents.fields, mistakes: [...mistakes, ...consents.mistakes] };
}

/** The fields of a list, as if each was declared; of a text each name with its star. */
export function declarationsIn(list: FieldList): readonly FieldDeclaration[] {
  if (typeof list !== 'string') return list;
  return list.split(/\s+/).map((entry) => ({ name: entry.replace(/\*$/, ''), required: entry.endsWith('*') }));
}

/** The builder's country is the one that a list of countries starts with. */
function startingWith(field: Field, { country }: Attributes): Field {
  return field.type === 'country' ? { ...field, value: field.value ?? country } : field;
}

/** What is wrong with a field in this form though it is right in itself. */
function cureOf({ name, showIf }: Field, names: readonly string[], { lacks }: Action): string | undefined {
  if (lacks.includes(name)) return 'Leave it out: this kind of form takes none.';
  return showIf && (showIf.name === name || !names.includes(showIf.name))
    ? `In show-if, name another field than ${showIf.name}.`
    : undefined;
}

/** The only way to be known is required, starred or not; of two that are not starred, either is. */
function withNeeds(fields: readonly Field[]): readonly Field[] {
  const contacts = fields.filter(isContact);
  if (contacts.some(({ need }) => need === 'required')) return fields;
  return fields.map((field) => {
    if (!contacts.includes(field)) return field;
    if (contacts.length === 1) return { ...field, need: 'required' };
    return { ...field, need: 'either', hint: field.hint ?? (field === contacts[0] ? 'contact_hint' : undefined) };
  });
}

/** The fields of the catalogue starting with what the page's URL says of them. */
export function prefilled(fields: readonly Field[], parameters: ReadonlyMap<string, string>): readonly Field[] {
  return fields.map((field) =>
    isFieldName(field.name) ? { ...field, value: parameters.get(field.name) ?? field.value } : field,
  );
}
