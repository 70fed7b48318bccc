/** What the tests of the pure steps share: the public examples' ids and person, and a form as its builder configures it. */
import type { Action } from '../../src/core/action.js';
import { signature } from '../../src/actions/signature.js';
import type { FieldName } from '../../src/core/catalogue.js';
import { configure, describeMistake, type Config } from '../../src/core/config.js';
import type { FieldDeclaration } from '../../src/core/declaration.js';
import { regionNames as regions } from '../../src/core/region-names.js';
import type { Field } from '../../src/core/field.js';
import type { JsonObject } from '../../src/core/json.js';
import type { Translation } from '../../src/core/messages.js';
import type { Typed } from '../../src/core/values.js';
import { locale as everyWord } from '../../src/locales/en.js';

export const UUID = '9f837109-710d-442f-8a99-857a21f36d25';
export const OTHER_UUID = '12c9a105-1ab6-472e-ac04-667c521a5968';

/** Every sentence in English, also those that one element alone carries. */
export const english: Translation['messages'] = everyWord.messages;

/** Attributes by name. */
export type Bag = Readonly<Record<string, unknown>>;

/** What an action must have beside its ids and the fields of the person, and what is then answered. */
const own: Readonly<Record<string, { readonly bag: Bag; readonly answers: Readonly<Record<string, string>> }>> = {
  'an-outreach-form': {
    bag: {
      type: 'email',
      targets: [{ title: 'Senator', given_name: 'Joe', family_name: 'Schmoe', email: 'joe@example.org' }],
    },
    answers: { subject: 'The river', message: 'Dear Senator' },
  },
};

/** The attributes that the action must have. */
export function needed({ tag, address }: Action): Bag {
  const required = address.filter(({ optional }) => !optional);
  return { ...Object.fromEntries(required.map(({ attribute }) => [attribute, UUID])), ...own[tag]?.bag };
}

/** What the controls hold that the action adds to the fields of the person. */
export function ownAnswers({ tag }: Action): Typed {
  return oneEach(own[tag]?.answers ?? {});
}

/** What the console tells the builder about a form with its id and these attributes; nothing where they are accepted. */
export function toldAbout(action: Action, bag: Bag, declared: readonly FieldDeclaration[] = []): readonly string[] {
  const configuration = configure(action, { ...needed(action), ...bag }, declared, { regions });
  return configuration.ok ? [] : configuration.mistakes.map((mistake) => describeMistake(action.tag, mistake));
}

/** The config of a form with its id and these attributes, which must be right. */
export function configOf(action: Action, bag: Bag = {}, declared: readonly FieldDeclaration[] = []): Config {
  const configuration = configure(action, { ...needed(action), ...bag }, declared, { regions });
  if (!configuration.ok) throw new Error(toldAbout(action, bag, declared).join('\n'));
  return configuration.config;
}

/** The fields of a form that may ask for anything, whose list must be right. */
export function fieldsOf(text: string, country?: string): readonly Field[] {
  return configOf(signature, { fields: text, country }).fields;
}

/** What stands in the controls where each holds one thing; undefined where there is no control. */
export function oneEach(contents: Readonly<Record<string, unknown>>): Typed {
  return Object.fromEntries(
    Object.entries(contents).flatMap(([name, content]) => (content === undefined ? [] : [[name, [content]]])),
  );
}

/** An answer to a field of the catalogue, and what is posted for it where nothing else was given. */
export interface Placed {
  readonly typed: string;
  readonly person: JsonObject;
  /** What stands beside the person. */
  readonly beside?: JsonObject;
}

export const placed: Readonly<Record<FieldName, Placed>> = {
  given_name: { typed: 'John', person: { given_name: 'John' } },
  family_name: { typed: 'Smith', person: { family_name: 'Smith' } },
  email_address: { typed: 'jsmith@mail.com', person: { email_addresses: [{ address: 'jsmith@mail.com' }] } },
  phone_number: { typed: '2021234444', person: { phone_numbers: [{ number: '2021234444' }] } },
  address_lines: { typed: '1 Main St', person: { postal_addresses: [{ address_lines: ['1 Main St'] }] } },
  locality: { typed: 'Washington', person: { postal_addresses: [{ locality: 'Washington' }] } },
  region: { typed: 'DC', person: { postal_addresses: [{ region: 'DC' }] } },
  postal_code: { typed: '20009', person: { postal_addresses: [{ postal_code: '20009' }] } },
  country: { typed: 'US', person: { postal_addresses: [{ country: 'US' }] } },
  languages_spoken: { typed: 'es', person: { languages_spoken: ['es'] } },
  comments: { typed: 'Save it\nnow', person: {}, beside: { comments: 'Save it\nnow' } },
};

/** Whether `''`, `null`, `undefined`, a hole, `[]` or `{}` stands anywhere in `json`. */
export function holdsEmpty(json: unknown): boolean {
  if (typeof json === 'object' && json !== null) {
    const inner: readonly unknown[] = Array.isArray(json) ? Array.from<unknown>(json) : Object.values(json);
    return inner.length === 0 || inner.some(holdsEmpty);
  }
  return json === '' || json === null || json === undefined;
}

/** What every object inherits, to be compared with what it inherits later. */
export function inherited(): readonly (readonly [PropertyKey, unknown])[] {
  return Reflect.ownKeys(Object.prototype).map((key) => [key, Reflect.get(Object.prototype, key)]);
}

/** The keys of a body beside `person`, by the attribute or the field that sets each. */
const keys = {
  'add-tags': 'add_tags',
  'remove-tags': 'remove_tags',
  autoresponse: 'triggers',
  'identifier-system': 'identifiers',
  source: 'action_network:referrer_data',
  'created-date': 'created_date',
  comments: 'comments',
};

/** Those of them that the helper takes. */
export function takenBy({ lacks }: Action): readonly string[] {
  return Object.entries(keys).flatMap(([name, key]) => (lacks.includes(name) ? [] : [key]));
}
