/** The boxes a person ticks to agree: each starts unticked, and nothing but the person's own tick counts. */
import type { Attributes, Mistake } from './attributes.js';
import type { Field } from './field.js';
import { fieldTypes } from './field-types.js';
import type { Place } from './json.js';

/** The optional boxes: the attribute with the text, and the field whose status the tick sets. */
const optIns = [
  { attribute: 'email-opt-in', name: 'email_address', status: 'email_addresses' },
  { attribute: 'sms-opt-in', name: 'phone_number', status: 'phone_numbers' },
] as const;

/**
 * @param names of all the fields, those with a mistake too
 * @returns the fields with each box at the field it is about, and the required consent at the end
 */
export function consentFields(
  fields: readonly Field[],
  attributes: Attributes,
  names: readonly string[],
): { readonly fields: readonly Field[]; readonly mistakes: readonly Mistake[] } {
  const given = optIns.flatMap((row) => {
    const text = attributes[row.attribute];
    return text === undefined ? [] : [{ ...row, text }];
  });
  const mistakes = given
    .filter(({ name }) => !names.includes(name))
    .map(({ attribute, name, text }) => ({
      attribute,
      found: text,
      cure: `Add ${name} to the fields, or leave it out.`,
    }));
  const withOptIns = fields.flatMap((field) => {
    const optIn = given.find(({ name }) => name === field.name);
    if (!optIn) return [field];
    const place: Place = ['person', optIn.status, 0, 'status'];
    return [
      field,
      {
        ...box(optIn.attribute, optIn.text, 'subscribed'),
        need: 'optional' as const,
        place,
        with: field.name,
        showIf: field.showIf,
      },
    ];
  });
  const { consent } = attributes;
  return { fields: consent === undefined ? withOptIns : [...withOptIns, box('consent', consent, 'yes')], mistakes };
}

function box(name: string, label: string, value: string): Field {
  const { missing, wrong } = fieldTypes.checkbox;
  return {
    name,
    type: 'checkbox',
    label: { literal: label },
    missing,
    wrong,
    need: 'required',
    options: [{ value, label }],
  };
}
