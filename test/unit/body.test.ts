/** What is posted: each answer at its place, and nothing that was left empty. */
import { expect, test } from 'playwright/test';
import { attendance } from '../../src/actions/attendance.js';
import { response } from '../../src/actions/response.js';
import { buildBody } from '../../src/core/body.js';
import { catalogue, type FieldName } from '../../src/core/catalogue.js';
import { setAt } from '../../src/core/json.js';
import { checkValues } from '../../src/core/values.js';
import { configOf, inherited, type Bag } from './fixture.js';

/** Field → what is typed, and the person that is posted where nothing else was given. */
const placed: Readonly<Record<FieldName, { typed: string; person: object }>> = {
  given_name: { typed: 'John', person: { given_name: 'John' } },
  family_name: { typed: 'Smith', person: { family_name: 'Smith' } },
  email_address: { typed: 'jsmith@mail.com', person: { email_addresses: [{ address: 'jsmith@mail.com' }] } },
  phone_number: { typed: '2021234444', person: { phone_numbers: [{ number: '2021234444' }] } },
  address_lines: { typed: '1 Main St', person: { postal_addresses: [{ address_lines: ['1 Main St'] }] } },
  locality: { typed: 'Washington', person: { postal_addresses: [{ locality: 'Washington' }] } },
  region: { typed: 'DC', person: { postal_addresses: [{ region: 'DC' }] } },
  postal_code: { typed: '20009', person: { postal_addresses: [{ postal_code: '20009' }] } },
  country: { typed: 'US', person: { postal_addresses: [{ country: 'US' }] } },
};

const rows = Object.entries(placed);
const all = Object.keys(catalogue).join(' ');
const typedInAll = Object.fromEntries(rows.map(([name, { typed }]) => [name, typed]));

for (const [name, { typed, person }] of rows) {
  test(`${name} alone is posted at its place and nowhere else`, () => {
    expect(buildBody(configOf(attendance, { fields: all }), { [name]: typed }, {})).toStrictEqual({ person });
  });
}

test('all fields together are posted as one person with one address', () => {
  expect(buildBody(configOf(attendance, { fields: all }), typedInAll, {})).toStrictEqual({
    person: {
      given_name: 'John',
      family_name: 'Smith',
      email_addresses: [{ address: 'jsmith@mail.com' }],
      phone_numbers: [{ number: '2021234444' }],
      postal_addresses: [
        { address_lines: ['1 Main St'], locality: 'Washington', region: 'DC', postal_code: '20009', country: 'US' },
      ],
    },
  });
});

/** Whether `''`, `null`, `undefined`, a hole, `[]` or `{}` stands anywhere in `json`. */
function holdsEmpty(json: unknown): boolean {
  if (typeof json === 'object' && json !== null) {
    const inner: readonly unknown[] = Array.isArray(json) ? Array.from<unknown>(json) : Object.values(json);
    return inner.length === 0 || inner.some(holdsEmpty);
  }
  return json === '' || json === null || json === undefined;
}

const extras: Readonly<Record<string, Bag>> = {
  'nothing else': {},
  'its country set': { country: 'CA' },
  'tags and an autoresponse': { 'add-tags': 'volunteer', 'remove-tags': 'inactive', autoresponse: true },
};

for (const [what, bag] of Object.entries(extras)) {
  test(`nothing empty is posted, whichever fields are filled in, by a form with ${what}`, () => {
    const config = configOf(response, { ...bag, fields: all });
    const bodies = Array.from({ length: 2 ** rows.length }, (_, subset) => {
      const typed = Object.fromEntries(rows.map(([name, row], bit) => [name, (subset >> bit) & 1 ? row.typed : ' ']));
      const checked = checkValues(config.fields, typed);
      return checked.ok ? [buildBody(config, checked.values, {})] : [];
    }).flat();
    // A quarter of the subsets has no contact, and is not accepted.
    expect(bodies).toHaveLength(0.75 * 2 ** rows.length);
    expect(bodies.filter(holdsEmpty)).toEqual([]);
  });
}

const jo = { email_address: 'jo@example.org' } as const;
const joAsPerson = { email_addresses: [{ address: 'jo@example.org' }] };

test('a form with no attributes but its id posts the person alone', () => {
  expect(buildBody(configOf(attendance), jo, {})).toStrictEqual({ person: joAsPerson });
});

test('tags to add and to remove are posted in their order', () => {
  const config = configOf(response, { 'add-tags': 'volunteer, member', 'remove-tags': 'inactive' });
  expect(buildBody(config, jo, {})).toStrictEqual({
    person: joAsPerson,
    add_tags: ['volunteer', 'member'],
    remove_tags: ['inactive'],
  });
});

test('an autoresponse is asked for only where the builder wants one', () => {
  expect(buildBody(configOf(attendance, { autoresponse: true }), jo, {})).toStrictEqual({
    person: joAsPerson,
    triggers: { autoresponse: { enabled: true } },
  });
  expect(buildBody(configOf(attendance, { autoresponse: false }), jo, {})).toStrictEqual({ person: joAsPerson });
});

test('where the person came from is posted under its own key', () => {
  expect(buildBody(configOf(attendance), jo, { source: 'mail', website: 'blog.example' })).toStrictEqual({
    person: joAsPerson,
    'action_network:referrer_data': { source: 'mail', website: 'blog.example' },
  });
});

test('the country of the form goes along with an address', () => {
  expect(buildBody(configOf(attendance, { country: 'CA' }), { ...jo, postal_code: 'K1A 0B1' }, {})).toStrictEqual({
    person: { ...joAsPerson, postal_addresses: [{ postal_code: 'K1A 0B1', country: 'CA' }] },
  });
});

test('the country of the form is not posted without an address', () => {
  expect(buildBody(configOf(attendance, { country: 'CA' }), jo, {})).toStrictEqual({ person: joAsPerson });
});

test('no country is posted where none is set', () => {
  expect(buildBody(configOf(attendance), { ...jo, postal_code: '20009' }, {})).toStrictEqual({
    person: { ...joAsPerson, postal_addresses: [{ postal_code: '20009' }] },
  });
});

test("the person's choice of a country is posted before the country of the form", () => {
  const config = configOf(attendance, { country: 'CA', fields: 'email_address postal_code country' });
  expect(buildBody(config, { ...jo, postal_code: '06000', country: 'MX' }, {})).toStrictEqual({
    person: { ...joAsPerson, postal_addresses: [{ postal_code: '06000', country: 'MX' }] },
  });
});

test('nothing is posted with a status, which is for a person who opted in', () => {
  const body = JSON.stringify(buildBody(configOf(attendance, { fields: all }), typedInAll, {}));
  expect(body).not.toContain('status');
});

test('the form, its values and what the page says stay as they were', () => {
  const config = configOf(attendance, { fields: all, 'add-tags': 'volunteer' });
  const referrer = { source: 'mail' };
  const before = structuredClone({ config, typedInAll, referrer });
  buildBody(config, typedInAll, referrer);
  expect({ config, typedInAll, referrer }).toStrictEqual(before);
});

for (const key of ['__proto__', 'constructor', 'prototype']) {
  test(`a place named ${key} is a key like any other, and changes no other object`, () => {
    const before = inherited();
    const json = JSON.stringify(setAt(setAt({}, ['person', key, 'a'], '1'), ['person', key, 'b'], '2'));
    expect(json).toBe(`{"person":{"${key}":{"a":"1","b":"2"}}}`);
    expect(inherited()).toStrictEqual(before);
  });
}
