/** What holds for every action: each row is met as it arrives. */
import { expect, test } from 'playwright/test';
import { buildBody, type Body } from '../../src/core/body.js';
import { attributeReaders, defaultApiBase } from '../../src/core/attributes.js';
import { catalogue, isContact } from '../../src/core/catalogue.js';
import { fieldTypes } from '../../src/core/field-types.js';
import { say } from '../../src/core/messages.js';
import { referrerData, type ReferrerData } from '../../src/core/referrer.js';
import { checkValues } from '../../src/core/values.js';
import * as elements from '../../src/elements/index.js';
import { en } from '../../src/locales/en.js';
import {
  configOf,
  english,
  oneEach,
  OTHER_UUID,
  ownAnswers,
  placed,
  takenBy,
  toldAbout,
  UUID,
  type Bag,
} from './fixture.js';

const actions = Object.values(elements).map(({ action }) => action);

interface Row {
  readonly key: string;
  readonly attribute: string;
  readonly value: string | boolean;
}

/** Each attribute of the public examples that sets a key of the body beside `person`, with its value. */
const exampleKeys: readonly Row[] = [
  { key: 'add_tags', attribute: 'add-tags', value: 'volunteer, member' },
  { key: 'remove_tags', attribute: 'remove-tags', value: 'inactive' },
  { key: 'triggers', attribute: 'autoresponse', value: true },
];

/** The same of every attribute. */
const keys: readonly Row[] = [
  ...exampleKeys,
  { key: 'created_date', attribute: 'created-date', value: '2026-01-02T03:04:05Z' },
  { key: 'action_network:referrer_data', attribute: 'source', value: 'mail' },
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
function bodyOf(action: (typeof actions)[number], bag: Bag, page: ReferrerData = {}): Body {
  const config = configOf(action, { fields: Object.keys(typed).join(' '), ...bag });
  const checked = checkValues(config.fields, { ...oneEach(typed), ...ownAnswers(action) });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return buildBody(config, checked, referrerData(page, config.attributes));
}

/** The attributes of the example that the action takes. */
function exampleOf({ lacks }: (typeof actions)[number]): Bag {
  return Object.fromEntries(
    exampleKeys.flatMap(({ attribute, value }) => (lacks.includes(attribute) ? [] : [[attribute, value]])),
  );
}

test('every field of the catalogue is met below', () => {
  expect(Object.keys(placed)).toEqual(Object.keys(catalogue));
});

test('every action has an element of its own', () => {
  expect(actions.length).toBeGreaterThan(0);
  expect(new Set(actions.map(({ tag }) => tag)).size).toBe(actions.length);
  expect(new Set(actions.map(({ record }) => record)).size).toBe(actions.length);
});

for (const action of actions) {
  const { tag, address, collection, defaultFields, lacks, repeat, words } = action;
  const takes = takenBy(action);
  const path = address.flatMap((part) => (part.optional ? [] : [part.collection, UUID])).join('/');

  test.describe(`<${tag}>`, () => {
    test('has a tag that starts with an-', () => {
      expect(tag).toMatch(/^an-[a-z]+(-[a-z]+)*$/);
    });

    test('is addressed by attributes that end in -id, one of them required', () => {
      expect(address.filter(({ attribute }) => !/^[a-z]+(-[a-z]+)*-id$/.test(attribute))).toEqual([]);
      expect(address.filter(({ optional }) => !optional)).toHaveLength(1);
      expect(new Set(address.map(({ attribute }) => attribute)).size).toBe(address.length);
    });

    test('shows its usual fields without a mistake', () => {
      expect(toldAbout(action, { fields: defaultFields })).toEqual([]);
    });

    test('lacks attributes and fields that there are, each once', () => {
      expect(lacks.filter((name) => !(name in attributeReaders || name in catalogue))).toEqual([]);
      expect(new Set(lacks).size).toBe(lacks.length);
    });

    test('works with its required id alone, at its own endpoint', () => {
      expect(defaultApiBase).toBe('https://actionnetwork.org/api/v2');
      expect(configOf(action).endpoint).toBe(`https://actionnetwork.org/api/v2/${path}/${collection}`);
    });

    test('works with each optional id, at the endpoint under it', () => {
      const ids = Object.fromEntries(
        address.filter(({ optional }) => optional).map(({ attribute }) => [attribute, OTHER_UUID]),
      );
      const whole = address.map((part) => `${part.collection}/${part.optional ? OTHER_UUID : UUID}`).join('/');
      expect(configOf(action, ids).endpoint).toBe(`https://actionnetwork.org/api/v2/${whole}/${collection}`);
    });

    for (const { attribute } of address.filter(({ optional }) => !optional)) {
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
      const bag = Object.fromEntries(
        keys.filter(({ key }) => takes.includes(key)).map(({ attribute, value }) => [attribute, value]),
      );
      const body = bodyOf(action, bag, { source: 'mail', website: 'blog.example' });
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

    test('takes every attribute that sets no key of its own', () => {
      const bag = {
        'identifier-system': 'our-site',
        background: true,
        prefill: true,
        'dry-run': true,
        debug: true,
        referrer: 'group',
        website: 'blog.example',
        'email-referrer': 'a',
        'mobile-message-referrer': 'b',
        'source-param': 'utm_source',
        consent: 'I agree',
        'email-opt-in': 'Send me news',
        'sms-opt-in': 'Text me',
        country: 'US',
        layout: 'grid',
        messages: '{"optional": "(if you like)"}',
        'submit-label': 'Go',
        'success-message': 'Thanks',
        'redirect-url': '/thanks',
        'api-base': defaultApiBase,
        fields: 'email_address phone_number',
      };
      expect([...Object.keys(bag), ...keys.map(({ attribute }) => attribute)].sort()).toEqual(
        Object.keys(attributeReaders).sort(),
      );
      // A letter is opened from the thanks; a call is over by then.
      expect(
        toldAbout(action, action.own ? { ...bag, type: 'phone', targets: [{ given_name: 'Jo', phone: '1' }] } : bag),
      ).toEqual([]);
    });

    for (const [name, { typed: text, person: answer, beside }] of Object.entries(placed)) {
      // A record needs a contact, so one stands beside every other field.
      const contact = isContact({ name }) ? '' : ' email_address';
      const email = { email_address: 'jo@example.org' };

      if (lacks.includes(name)) {
        test(`refuses the field ${name}, because the helper takes none`, () => {
          expect(toldAbout(action, { fields: `${name}${contact}` })).toEqual([
            `<${tag}> fields="${name}": Leave it out: this kind of form takes none.`,
          ]);
        });
      } else {
        test(`asks for ${name} in words, and posts the answer at its place and nowhere else`, () => {
          const config = configOf(action, { fields: `${name}${contact}` });
          const [field] = config.fields;
          expect(field?.name).toBe(name);
          expect(field && say(en, field.label)).toMatch(/\S/);
          expect(Object.keys(fieldTypes)).toContain(field?.type);
          const checked = checkValues(config.fields, {
            ...oneEach({ ...(contact && email), [name]: text }),
            ...ownAnswers(action),
          });
          expect(checked.ok && buildBody(config, checked, {})).toStrictEqual({
            ...beside,
            person: { ...(contact && { email_addresses: [{ address: email.email_address }] }), ...answer },
          });
        });

        test(`asks for ${name} again, in its own sentence, where it is required and empty`, () => {
          const { fields } = configOf(action, { fields: `${name}*${contact}` });
          const checked = checkValues(fields, { ...oneEach(contact ? email : {}), ...ownAnswers(action) });
          const said = checked.ok ? [] : checked.problems.map(({ message }) => english[message]);
          expect(said).toEqual([expect.stringMatching(/^(?:Enter|Choose) your /)]);
        });
      }
    }

    test('has words in English', () => {
      const said = ([`${words}_submit`, `${words}_accepted`, `unconfirmed_${repeat}`] as const).map(
        (key) => english[key],
      );
      expect(said.filter((sentence) => typeof sentence !== 'string' || sentence.trim() === '')).toEqual([]);
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

test("a sign-up form posts the public example's body", () => {
  const { AnSubmissionForm } = elements;
  expect(bodyOf(AnSubmissionForm.action, exampleOf(AnSubmissionForm.action))).toStrictEqual({
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

test('a petition posts the comments beside the person', () => {
  const { AnPetitionForm } = elements;
  const config = configOf(AnPetitionForm.action);
  const checked = checkValues(config.fields, oneEach({ ...typed, comments: ' Save it\nnow ' }));
  expect(checked.ok && buildBody(config, checked, {})).toStrictEqual({
    person: {
      family_name: 'Smith',
      given_name: 'John',
      postal_addresses: [{ postal_code: '20009' }],
      email_addresses: [{ address: 'jsmith@mail.com' }],
    },
    comments: 'Save it\nnow',
  });
});

test('a petition takes comments of 5,000 characters and asks to shorten longer ones', () => {
  const { fields } = configOf(elements.AnPetitionForm.action, { fields: 'email_address comments' });
  const check = (length: number) =>
    checkValues(fields, oneEach({ email_address: 'jo@example.org', comments: 'x'.repeat(length) }));
  expect(check(5000).ok).toBe(true);
  expect(check(5001)).toEqual({ ok: false, problems: [{ field: 'comments', message: 'too_long' }] });
});
