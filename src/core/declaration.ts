/** A field as the builder declares it, by `<an-field>` or in the property `fields`, made into a field of the form. */
import { catalogue, isFieldName, type CatalogueField, type FieldName } from './catalogue.js';
import type { Field } from './field.js';
import { fieldOfType, fieldTypes, isFieldType, type FieldKind } from './field-types.js';
import { isUsable } from './pattern.js';
import { regionOptions, type Regions } from './regions.js';
import { tagsIn } from './tags.js';

/** What `<an-field>` says, in the words of HTML's controls. */
export interface FieldDeclaration {
  /** Of the catalogue, or `custom_fields.…` with the name that the field has on Action Network. */
  readonly name: string;
  /** One of HTML's types, or `textarea`, `select`, `checkboxes`, `country`, `language`; `text` by default. */
  readonly type?: string | undefined;
  readonly label?: string | undefined;
  readonly hint?: string | undefined;
  readonly required?: boolean | undefined;
  /** What it starts with; of a box, what is sent when it is ticked: `1` by default. */
  readonly value?: string | undefined;
  readonly pattern?: string | undefined;
  readonly min?: string | number | undefined;
  readonly max?: string | number | undefined;
  readonly maxlength?: string | number | undefined;
  readonly autocomplete?: string | undefined;
  /** `name=value`: asked only while the field of that name has that answer; a box without its tick has `0`. Not for `country`. */
  readonly showIf?: string | undefined;
  /** Comma-separated tags that ticking the box adds. */
  readonly tags?: string | undefined;
  readonly options?: readonly OptionDeclaration[] | undefined;
}

export interface OptionDeclaration {
  readonly label?: string | undefined;
  /** What is sent; the label by default. */
  readonly value?: string | undefined;
  /** Comma-separated tags that choosing it adds. */
  readonly tags?: string | undefined;
}

/** Not with half a surrogate pair: a browser's form would give it another name. */
const customName = /^custom_fields\.(\P{Cs}+)$/u;

/** Where the form's addresses are, as far as that is known, and the regions there that are known by name. */
export interface Whereabouts {
  readonly country: string | undefined;
  /** The country by the person's own choice: only then is a code that is not written as there a slip. */
  readonly chosen: string | undefined;
  readonly regions: Regions;
}

/**
 * @returns the field, or the sentence that says how to mend the declaration
 */
export function fieldOf(declaration: FieldDeclaration, where: Whereabouts): Field | string {
  const { name, label, hint, required, value, autocomplete, showIf } = declaration;
  const limits = [declaration.pattern, declaration.min, declaration.max, declaration.maxlength];
  const [pattern, min, max, maxlength] = limits.map((limit) => (limit === '' ? undefined : limit?.toString()));
  const base = isFieldName(name) ? catalogueField(catalogue[name], name, where) : customField(declaration);
  if (typeof base === 'string') return base;
  if (pattern && !isUsable(pattern)) return 'Write a valid regular expression, without nested repetitions.';
  const [, condition, answer = ''] = /^([^=]+)=(.*)$/.exec(showIf ?? '') ?? [];
  // The rest of an address hangs on its country, asked for or not.
  if (showIf !== undefined && (!condition || name === 'country')) {
    return 'Write show-if as name=value, but not at country.';
  }
  return {
    ...base,
    label: label ? { literal: label } : base.label,
    hint: hint ? { literal: hint } : undefined,
    need: required ? 'required' : 'optional',
    value,
    pattern: pattern ?? base.pattern,
    min,
    max,
    // What is no number is no limit of the builder's.
    maxlength: Number(maxlength) || base.maxlength,
    autocomplete: autocomplete ?? base.autocomplete,
    showIf: condition ? { name: condition, value: answer } : undefined,
  };
}

function catalogueField(
  { wordsIn, formats, ...row }: CatalogueField,
  name: FieldName,
  { country = '', chosen = '', regions }: Whereabouts,
): Field {
  const isListed = name === 'region' && regions[country];
  const words = (isListed ? isListed.label : wordsIn?.[country]) ?? name;
  const missing = `${words}_missing` as const;
  return {
    name,
    label: words,
    missing,
    wrong: missing,
    need: 'optional',
    ...row,
    ...formats?.[chosen],
    ...(isListed && { type: 'select', options: regionOptions(regions, country) }),
  };
}

function customField({
  name,
  type = 'text',
  label = '',
  value = '1',
  tags,
  options = [],
}: FieldDeclaration): Field | string {
  const key = customName.exec(name)?.[1];
  if (key === undefined) return `Write custom_fields. and a name of your own, or one of: ${allNames}.`;
  if (!isFieldType(type)) return `Write one of: ${Object.keys(fieldTypes).join(', ')}.`;
  if (!label && type !== 'hidden') return 'Add a label.';
  const { isList }: FieldKind = fieldTypes[type];
  if (!isList === options.length > 0)
    return 'Add an <option> for each choice, but only to select, radio or checkboxes.';
  const isBox = type === 'checkbox';
  const choices = isBox ? [{ value, label, tags }] : options;
  return fieldOfType(type, {
    name,
    label: { literal: label },
    place: ['person', 'custom_fields', key],
    empty: isBox ? '0' : undefined,
    options: choices.map(({ label = '', value = label, tags }) => ({
      label,
      value: value.trim(),
      tags: tagsIn(tags),
    })),
  });
}

const allNames = Object.keys(catalogue).join(', ');
