/** The fields every form can ask for, named as their words are: each with its control and its place in the body. */
import type { Field } from './field.js';
import type { Place } from './json.js';
import type { FieldWords } from './messages.js';

export interface CatalogueField extends Pick<Field, 'type' | 'autocomplete' | 'autocapitalize' | 'maxlength'> {
  readonly place: Place;
  readonly wrong?: Field['wrong'];
  /** How it is written in a country that writes it in no other way. */
  readonly formats?: Readonly<Partial<Record<string, Pick<Field, 'pattern' | 'example' | 'wrong'>>>>;
  /** Other words where the addresses are in one of these countries. */
  readonly wordsIn?: Readonly<Partial<Record<string, FieldWords>>>;
}

const name = { type: 'text', autocapitalize: 'words' } as const;
const address: Place = ['person', 'postal_addresses', 0];

const code = (pattern: string, example: string) => ({ pattern, example, wrong: 'postal_code_wrong' }) as const;

export const catalogue = {
  given_name: {
    ...name,
    autocomplete: 'given-name',
    place: ['person', 'given_name'],
  },
  family_name: {
    ...name,
    autocomplete: 'family-name',
    place: ['person', 'family_name'],
  },
  email_address: {
    wrong: 'email_address_wrong',
    type: 'email',
    autocomplete: 'email',
    place: ['person', 'email_addresses', 0, 'address'],
    maxlength: 254,
  },
  phone_number: {
    wrong: 'phone_number_wrong',
    type: 'tel',
    autocomplete: 'tel',
    place: ['person', 'phone_numbers', 0, 'number'],
  },
  address_lines: {
    // The API keeps the first line only, so one line is asked for.
    ...name,
    autocomplete: 'address-line1',
    place: [...address, 'address_lines', 0],
  },
  locality: {
    ...name,
    autocomplete: 'address-level2',
    place: [...address, 'locality'],
  },
  region: {
    ...name,
    autocomplete: 'address-level1',
    place: [...address, 'region'],
  },
  postal_code: {
    // Postal codes of many countries hold letters: no numeric keyboard.
    type: 'text',
    autocomplete: 'postal-code',
    autocapitalize: 'characters',
    place: [...address, 'postal_code'],
    wordsIn: { US: 'postal_code_us' },
    formats: {
      US: code('\\d{5}([ \\-]*\\d{4})?', '20500'),
      CA: code('[A-Za-z]\\d[A-Za-z][ \\-]*\\d[A-Za-z]\\d', 'K1A 0B1'),
      AU: code('\\d{4}', '2600'),
    },
  },
  country: {
    type: 'country',
    autocomplete: 'country',
    place: [...address, 'country'],
  },
  languages_spoken: { type: 'language', autocomplete: 'language', place: ['person', 'languages_spoken', 0] },
  comments: { type: 'textarea', maxlength: 5000, place: ['comments'] },
} as const satisfies Partial<Record<FieldWords, CatalogueField>>;

export type FieldName = keyof typeof catalogue;

export function isFieldName(text: string): text is FieldName {
  return Object.hasOwn(catalogue, text);
}

/** The fields that tell the API who the person is: it requires one of the two, so one has to be asked for always. */
export function isContact({ name, showIf }: { readonly name: string; readonly showIf?: unknown }): boolean {
  return !showIf && (name === 'email_address' || name === 'phone_number');
}
