/** Reads the `fields` attribute into the fields of one form, in order. */
import { catalogue, contactFields, isFieldName, type CatalogueField, type FieldName } from './catalogue.js';
import type { FieldWords, MessageKey } from './messages.js';

/** One field as this form asks for it. */
export interface Field extends Omit<CatalogueField, 'wordsInTheUS'> {
  readonly name: FieldName;
  readonly words: FieldWords;
  /** `either`: one of several such fields has to be filled in. */
  readonly need: 'required' | 'either' | 'optional';
  readonly hint?: MessageKey;
}

/** Each entry is what is wrong with the list and how to mend it, for the builder. */
export interface FieldMistake {
  readonly found: string;
  readonly cure: string;
}

/**
 * @param text names from the catalogue separated by white space, `*` after the required ones
 * @param country ISO 3166-1 alpha-2 code of the form's addresses; undefined reads as the US, as the API does
 */
export function parseFields(
  text: string,
  country: string | undefined,
): { readonly fields: readonly Field[]; readonly mistakes: readonly FieldMistake[] } {
  const entries = text.split(/\s+/).filter(Boolean).map(readEntry);
  const names = entries.map(({ name }) => name);
  const mistakes: FieldMistake[] = entries.flatMap(({ name }, index) => {
    if (!isFieldName(name)) return { found: name, cure: `Write names from this list: ${allNames}.` };
    if (names.indexOf(name) < index) return { found: name, cure: 'Name each field once.' };
    return [];
  });
  if (!names.some(isContact)) {
    mistakes.push({ found: text, cure: 'Add email_address or phone_number: Action Network needs one of them.' });
  }
  if (mistakes.length > 0) return { fields: [], mistakes };
  const inTheUS = country === undefined ? !names.includes('country') : country === 'US';
  const contacts = entries.filter(({ name }) => isContact(name));
  const either = contacts.length > 1 && !contacts.some(({ starred }) => starred);
  const fields = entries.flatMap(({ name, starred }): readonly Field[] => {
    if (!isFieldName(name)) return [];
    const { wordsInTheUS, ...row }: CatalogueField = catalogue[name];
    const words = inTheUS && wordsInTheUS ? wordsInTheUS : name;
    if (either && isContact(name)) {
      return [{ ...row, name, words, need: 'either', ...(name === contacts[0]?.name && { hint: 'contact_hint' }) }];
    }
    // The only way to be known is required, whether it is starred or not.
    const required = starred || (isContact(name) && contacts.length === 1);
    return [{ ...row, name, words, need: required ? 'required' : 'optional' }];
  });
  return { fields, mistakes };
}

function isContact(name: string): boolean {
  return contactFields.some((contact) => contact === name);
}

const allNames = Object.keys(catalogue).join(', ');

function readEntry(entry: string): { name: string; starred: boolean } {
  const starred = entry.endsWith('*');
  return { name: starred ? entry.slice(0, -1) : entry, starred };
}
