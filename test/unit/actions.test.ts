/** What holds for every action: each row is met as it arrives. */
import { expect, test } from 'playwright/test';
import type { OptionalBodyKey } from '../../src/core/action.js';
import { buildBody, type Body } from '../../src/core/body.js';
import { defaultApiBase } from '../../src/core/attributes.js';
import { parseFields } from '../../src/core/fields.js';
import type { ReferrerData } from '../../src/core/referrer.js';
import { checkValues } from '../../src/core/values.js';
import * as elements from '../../src/elements/index.js';
import { en } from '../../src/locales/en.js';
import { configOf, OTHER_UUID, toldAbout, UUID, type Bag } from './fixture.js';

const actions = Object.values(elements).map(({ action }) => action);

/** Each attribute that sets a key of the body beside `person`, with a value. */
const keys: readonly { key: OptionalBodyKey; attribute: string; value: string | boolean }[] = [
  { key: 'add_tags', attribute: 'add-tags', value: 'volunteer, member' },
  { key: 'remove_tags', attribute: 'remove-tags', value: 'inactive' },
  { key: 'triggers', attribute: 'autoresponse', value: true },
];

const person = {
  family_name: 'Smith',
  given_name: 'John',
  postal_addresses: [{ postal_code: '20009' }],
  email_addresses: [{ address: 'jsmith@mail.com' }],
  phone_numbers: [{ number: '2021234444' }],
};

const typed = {
  family_name: 'Smith',
  given_name: 'John',
  postal_code: '20009',
  email_address: 'jsmith@mail.com',
  phone_number: '2021234444',
};

/** What a form with these attributes posts for John Smith of 20009. */
function bodyOf(action: (typeof actions)[number], bag: Bag, referrer: ReferrerData = {}): Body {
  const config = configOf(action, { fields: Object.keys(typed).join(' '), ...bag });
  const checked = checkValues(config.fields, typed);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return buildBody(config, checked.values, referrer);
}

/** The attributes of the example that the action takes. */
function exampleOf({ takes }: (typeof actions)[number]): Bag {
  return Object.fromEntries(
    keys.filter(({ key }) => takes.includes(key)).map(({ attribute, value }) => [attribute, value]),
  );
}

test('every action has an element of its own', () => {
  expect(actions.length).toBeGreaterThan(0);
  expect(new Set(actions.map(({ tag }) => tag)).size).toBe(actions.length);
  expect(new Set(actions.map(({ record }) => record)).size).toBe(actions.length);
});

for (const action of actions) {
  const { tag, address, collection, defaultFields, takes, repeat, words } = action;
  const path = address.flatMap((part) => (part.required ? [part.collection, UUID] : [])).join('/');

  test.describe(`<${tag}>`, () => {
    test('has a tag that starts with an-', () => {
      expect(tag).toMatch(/^an-[a-z]+(-[a-z]+)*$/);
    });

    test('is addressed by attributes that end in -id, one of them required', () => {
      expect(address.filter(({ attribute }) => !/^[a-z]+(-[a-z]+)*-id$/.test(attribute))).toEqual([]);
      expect(address.filter(({ required }) => required)).toHaveLength(1);
      expect(new Set(address.map(({ attribute }) => attribute)).size).toBe(address.length);
    });

    test('shows its usual fields without a mistake', () => {
      expect(parseFields(defaultFields, undefined).mistakes).toEqual([]);
    });

    test('takes each key of the body once', () => {
      expect(new Set(takes).size).toBe(takes.length);
    });

    test('works with its required id alone, at its own endpoint', () => {
      expect(defaultApiBase).toBe('https://actionnetwork.org/api/v2');
      expect(configOf(action).endpoint).toBe(`https://actionnetwork.org/api/v2/${path}/${collection}`);
    });

    test('works with each optional id, at the endpoint under it', () => {
      const ids = Object.fromEntries(
        address.filter(({ required }) => !required).map(({ attribute }) => [attribute, OTHER_UUID]),
      );
      const whole = address.map((part) => `${part.collection}/${part.required ? UUID : OTHER_UUID}`).join('/');
      expect(configOf(action, ids).endpoint).toBe(`https://actionnetwork.org/api/v2/${whole}/${collection}`);
    });

    for (const { attribute } of address.filter(({ required }) => required)) {
      test(`says that its ${attribute} is missing`, () => {
        const [told, ...more] = toldAbout(action, { [attribute]: undefined });
        expect(told).toContain(`<${tag}> ${attribute} is missing: `);
        expect(more).toEqual([]);
      });
    }

    for (const { attribute } of address) {
      test(`takes the id of its own collection alone as ${attribute}`, () => {
        const other = `https://actionnetwork.org/api/v2/people/${UUID}`;
        const [told, ...more] = toldAbout(action, { [attribute]: other });
        expect(told).toContain(`<${tag}> ${attribute}="${other}": `);
        expect(more).toEqual([]);
      });
    }

    for (const { key, attribute, value } of keys) {
      if (takes.includes(key)) {
        test(`posts ${key} for ${attribute}`, () => {
          expect(Object.keys(bodyOf(action, { [attribute]: value })).sort()).toEqual([key, 'person'].sort());
        });
      } else {
        test(`refuses ${attribute}, by its name, because the helper takes no ${key}`, () => {
          const [told, ...more] = toldAbout(action, { [attribute]: value });
          expect(told).toContain(`<${tag}> ${attribute}="${value}": Leave it out: `);
          expect(more).toEqual([]);
        });
      }
    }

    test('posts nothing that the helper does not take', () => {
      const body = bodyOf(action, exampleOf(action), { source: 'mail', website: 'blog.example' });
      const allowed: readonly string[] = ['person', ...takes];
      expect(Object.keys(body).filter((key) => !allowed.includes(key))).toEqual([]);
    });

    test('posts the person, the tags and the trigger of the example', () => {
      expect(bodyOf(action, exampleOf(action))).toStrictEqual({
        person,
        ...(takes.includes('add_tags') && { add_tags: ['volunteer', 'member'] }),
        ...(takes.includes('remove_tags') && { remove_tags: ['inactive'] }),
        ...(takes.includes('triggers') && { triggers: { autoresponse: { enabled: true } } }),
      });
    });

    test('has words in English', () => {
      const said = [words.submit, words.accepted, `unconfirmed_${repeat}` as const].map((key) => en.messages[key]);
      expect(said.filter((sentence) => sentence.trim() === '')).toEqual([]);
    });
  });
}

test("an RSVP posts the public example's body", () => {
  const { AnEventRsvp } = elements;
  expect(bodyOf(AnEventRsvp.action, exampleOf(AnEventRsvp.action))).toStrictEqual({
    person: {
      family_name: 'Smith',
      given_name: 'John',
      postal_addresses: [{ postal_code: '20009' }],
      email_addresses: [{ address: 'jsmith@mail.com' }],
      phone_numbers: [{ number: '2021234444' }],
    },
    add_tags: ['volunteer', 'member'],
    triggers: {
      autoresponse: {
        enabled: true,
      },
    },
  });
});

test("a survey posts the public example's body", () => {
  const { AnSurveyForm } = elements;
  expect(bodyOf(AnSurveyForm.action, exampleOf(AnSurveyForm.action))).toStrictEqual({
    person: {
      family_name: 'Smith',
      given_name: 'John',
      postal_addresses: [{ postal_code: '20009' }],
      email_addresses: [{ address: 'jsmith@mail.com' }],
      phone_numbers: [{ number: '2021234444' }],
    },
    add_tags: ['volunteer', 'member'],
    remove_tags: ['inactive'],
    triggers: { autoresponse: { enabled: true } },
  });
});
