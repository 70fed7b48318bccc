/** The fields every form can ask for, named as their words are: each with its control, its limits and its place in the body. */
import type { Place } from './json.js';
import type { FieldWords, MessageKey } from './messages.js';

/** What the person meets: HTML's control, with the attributes that help them fill it in. */
export interface Control {
  /** HTML's type of input, or a list of the countries. */
  readonly type: 'text' | 'email' | 'tel' | 'country';
  readonly autocomplete: string;
  readonly autocapitalize?: 'words' | 'characters' | 'off';
}

export interface CatalogueField {
  /** Said when what was typed is not of the control's format, such as an email address. */
  readonly wrong?: MessageKey;
  readonly control: Control;
  readonly place: Place;
  /** The most characters it takes, where that is not `usualMax`: RFC 5321 has 254 for an email address. */
  readonly max?: number;
  /** Other words where the addresses are in the US, which is what the API takes them for when no country is sent. */
  readonly wordsInTheUS?: FieldWords;
}

/** What one column of a database usually holds. */
export const usualMax = 255;

const name = { type: 'text', autocapitalize: 'words' } as const;
const address: Place = ['person', 'postal_addresses', 0];

export const catalogue = {
  given_name: {
    control: { ...name, autocomplete: 'given-name' },
    place: ['person', 'given_name'],
  },
  family_name: {
    control: { ...name, autocomplete: 'family-name' },
    place: ['person', 'family_name'],
  },
  email_address: {
    wrong: 'email_address_wrong',
    control: { type: 'email', autocomplete: 'email', autocapitalize: 'off' },
    place: ['person', 'email_addresses', 0, 'address'],
    max: 254,
  },
  phone_number: {
    wrong: 'phone_number_wrong',
    control: { type: 'tel', autocomplete: 'tel' },
    place: ['person', 'phone_numbers', 0, 'number'],
  },
  address_lines: {
    // The API keeps the first line only, so one line is asked for.
    control: { ...name, autocomplete: 'address-line1' },
    place: [...address, 'address_lines', 0],
  },
  locality: {
    control: { ...name, autocomplete: 'address-level2' },
    place: [...address, 'locality'],
  },
  region: {
    control: { ...name, autocomplete: 'address-level1' },
    place: [...address, 'region'],
    wordsInTheUS: 'region_us',
  },
  postal_code: {
    // Postal codes of many countries hold letters: no numeric keyboard.
    control: { type: 'text', autocomplete: 'postal-code', autocapitalize: 'characters' },
    place: [...address, 'postal_code'],
    wordsInTheUS: 'postal_code_us',
  },
  country: {
    wrong: 'country_missing',
    control: { type: 'country', autocomplete: 'country' },
    place: [...address, 'country'],
  },
} as const satisfies Partial<Record<FieldWords, CatalogueField>>;

export type FieldName = keyof typeof catalogue;

export function isFieldName(text: string): text is FieldName {
  return Object.hasOwn(catalogue, text);
}

/** The fields that tell the API who the person is: it requires one of the two. */
export const contactFields = ['email_address', 'phone_number'] as const satisfies readonly FieldName[];
