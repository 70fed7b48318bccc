/** The boxes a person ticks to agree: each starts unticked, and nothing but the person's own tick counts. */
import type { Attributes } from './attributes.js';
import type { Field } from './field.js';
import { fieldOfType } from './field-types.js';
import type { Mistake } from './readers.js';

/** The attributes whose text a person agrees to: each is the name of its box. */
export const agreements = ['consent', 'email-opt-in', 'sms-opt-in'] as const;

/** The optional boxes: the attribute with the text, the field that it is about, and the status that the tick sets. */
const optIns = [
  { attribute: 'email-opt-in', name: 'email_address', place: ['person', 'email_addresses', 0, 'status'] },
  { attribute: 'sms-opt-in', name: 'phone_number', place: ['person', 'phone_numbers', 0, 'status'] },
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
  const mistakes = optIns.flatMap(({ attribute, name }) => {
    const found = attributes[attribute];
    const cure = `Add ${name} to the fields, or leave it out.`;
    return !found || names.includes(name) ? [] : [{ attribute, found, cure }];
  });
  const withOptIns = fields.flatMap((field) => [
    field,
    ...optIns.flatMap(({ attribute, name, place }) =>
      name === field.name
        ? box(attribute, attributes[attribute], 'subscribed', {
            need: 'optional',
            place,
            with: name,
            showIf: field.showIf,
          })
        : [],
    ),
  ]);
  return { fields: [...withOptIns, ...box('consent', attributes.consent, 'yes')], mistakes };
}

/** A box with the builder's text, required where nothing else is said; none without a text. */
function box(name: string, label: string | undefined, value: string, rest?: Partial<Field>): readonly Field[] {
  if (!label) return [];
  return [fieldOfType('checkbox', { name, label: { literal: label }, options: [{ value, label }], ...rest })];
}
