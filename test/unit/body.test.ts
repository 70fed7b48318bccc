/** What is posted: each answer at its place, and nothing that was left empty. */
import { expect, test } from 'playwright/test';
import { attendance } from '../../src/actions/attendance.js';
import { response } from '../../src/actions/response.js';
import { signature } from '../../src/actions/signature.js';
import { buildBody, type Body } from '../../src/core/body.js';
import { catalogue } from '../../src/core/catalogue.js';
import type { Config } from '../../src/core/config.js';
import { setAt } from '../../src/core/json.js';
import type { ReferrerData } from '../../src/core/referrer.js';
import { checkValues, type Values } from '../../src/core/values.js';
import { configOf, holdsEmpty, inherited, oneEach, placed, type Bag } from './fixture.js';

/** What a form posts for these answers. */
function bodyOf(config: Config, values: Values, referrer: ReferrerData = {}): Body {
  return buildBody(config, { values, tags: [] }, referrer);
}

const rows = Object.entries(placed);
const all = Object.keys(catalogue).join(' ');
const typedInAll = Object.fromEntries(rows.map(([name, { typed }]) => [name, typed]));

for (const [name, { typed, person, beside }] of rows) {
  test(`${name} alone is posted at its place and nowhere else`, () => {
    expect(bodyOf(configOf(signature, { fields: all }), { [name]: typed })).toStrictEqual({ person, ...beside });
  });
}

test('all fields together are posted as one person with one address', () => {
  expect(bodyOf(configOf(signature, { fields: all }), typedInAll)).toStrictEqual({
    person: {
      given_name: 'John',
      family_name: 'Smith',
      email_addresses: [{ address: 'jsmith@mail.com' }],
      phone_numbers: [{ number: '2021234444' }],
      postal_addresses: [
        { address_lines: ['1 Main St'], locality: 'Washington', region: 'DC', postal_code: '20009', country: 'US' },
      ],
      languages_spoken: ['es'],
    },
    comments: 'Save it\nnow',
  });
});

const extras: Readonly<Record<string, Bag>> = {
  'nothing else': {},
  'its country set': { country: 'MX' },
  'tags and an autoresponse': { 'add-tags': 'volunteer', 'remove-tags': 'inactive', autoresponse: true },
};

for (const [what, bag] of Object.entries(extras)) {
  test(`nothing empty is posted, whichever fields are filled in, by a form with ${what}`, () => {
    const config = configOf(signature, { ...bag, fields: all });
    const bodies = Array.from({ length: 2 ** rows.length }, (_, subset) => {
      const typed = Object.fromEntries(rows.map(([name, row], bit) => [name, (subset >> bit) & 1 ? row.typed : ' ']));
      const checked = checkValues(config.fields, oneEach(typed));
      return checked.ok ? [buildBody(config, checked, {})] : [];
    }).flat();
    // A quarter of the subsets has no contact, and is not accepted.
    expect(bodies).toHaveLength(0.75 * 2 ** rows.length);
    expect(bodies.filter(holdsEmpty)).toEqual([]);
  });
}

const jo = { email_address: 'jo@example.org' } as const;
const joAsPerson = { email_addresses: [{ address: 'jo@example.org' }] };

test('a form with no attributes but its id posts the person alone', () => {
  expect(bodyOf(configOf(attendance), jo)).toStrictEqual({ person: joAsPerson });
});

test('tags to add and to remove are posted in their order', () => {
  const config = configOf(response, { 'add-tags': 'volunteer, member', 'remove-tags': 'inactive' });
  expect(bodyOf(config, jo)).toStrictEqual({
    person: joAsPerson,
    add_tags: ['volunteer', 'member'],
    remove_tags: ['inactive'],
  });
});

test('an autoresponse is asked for only where the builder wants one', () => {
  expect(bodyOf(configOf(attendance, { autoresponse: true }), jo)).toStrictEqual({
    person: joAsPerson,
    triggers: { autoresponse: { enabled: true } },
  });
  expect(bodyOf(configOf(attendance, { autoresponse: false }), jo)).toStrictEqual({ person: joAsPerson });
});

test('where the person came from is posted under its own key', () => {
  expect(bodyOf(configOf(attendance), jo, { source: 'mail', website: 'blog.example' })).toStrictEqual({
    person: joAsPerson,
    'action_network:referrer_data': { source: 'mail', website: 'blog.example' },
  });
});

test('a date of creation is posted as a text in UTC', () => {
  const config = configOf(response, { 'created-date': new Date('2026-01-02T03:04:05.678Z') });
  expect(bodyOf(config, jo)).toStrictEqual({ person: joAsPerson, created_date: '2026-01-02T03:04:05Z' });
});

test('the country of the form goes along with an address', () => {
  expect(bodyOf(configOf(attendance, { country: 'CA' }), { ...jo, postal_code: 'K1A 0B1' })).toStrictEqual({
    person: { ...joAsPerson, postal_addresses: [{ postal_code: 'K1A 0B1', country: 'CA' }] },
  });
});

test('the country of the form is not posted without an address', () => {
  expect(bodyOf(configOf(attendance, { country: 'CA' }), jo)).toStrictEqual({ person: joAsPerson });
});

test('no country is posted where none is set', () => {
  expect(bodyOf(configOf(attendance), { ...jo, postal_code: '20009' })).toStrictEqual({
    person: { ...joAsPerson, postal_addresses: [{ postal_code: '20009' }] },
  });
});

test("the person's choice of a country is posted before the country of the form", () => {
  const config = configOf(attendance, { country: 'CA', fields: 'email_address postal_code country' });
  expect(bodyOf(config, { ...jo, postal_code: '06000', country: 'MX' })).toStrictEqual({
    person: { ...joAsPerson, postal_addresses: [{ postal_code: '06000', country: 'MX' }] },
  });
});

test('nothing is posted with a status, which is for a person who opted in', () => {
  const body = JSON.stringify(bodyOf(configOf(signature, { fields: all }), typedInAll));
  expect(body).not.toContain('status');
});

test('the form, its values and what the page says stay as they were', () => {
  const config = configOf(signature, { fields: all, 'add-tags': 'volunteer' });
  const { fields, attributes } = config;
  const referrer = { source: 'mail' };
  const before = structuredClone({ fields, attributes, typedInAll, referrer });
  bodyOf(config, typedInAll, referrer);
  expect({ fields, attributes, typedInAll, referrer }).toStrictEqual(before);
});

for (const key of ['__proto__', 'constructor', 'prototype']) {
  test(`a place named ${key} is a key like any other, and changes no other object`, () => {
    const before = inherited();
    const json = JSON.stringify(setAt(setAt({}, ['person', key, 'a'], '1'), ['person', key, 'b'], '2'));
    expect(json).toBe(`{"person":{"${key}":{"a":"1","b":"2"}}}`);
    expect(inherited()).toStrictEqual(before);
  });
}
