/** Which attributes make a form, and what the console tells the builder about the others. */
import { expect, test } from 'playwright/test';
import { attendance } from '../../src/actions/attendance.js';
import { outreach } from '../../src/actions/outreach.js';
import { response } from '../../src/actions/response.js';
import { configure } from '../../src/core/config.js';
import { configOf, OTHER_UUID, toldAbout, UUID } from './fixture.js';

const api = 'https://actionnetwork.org/api/v2';

test('an RSVP with its id alone has the usual fields and nothing more', () => {
  const { endpoint, fields, attributes } = configOf(attendance);
  expect(endpoint).toBe(`${api}/events/${UUID}/attendances`);
  expect(fields.map(({ name, need }) => [name, need])).toEqual([
    ['given_name', 'optional'],
    ['family_name', 'optional'],
    ['email_address', 'required'],
    ['postal_code', 'optional'],
  ]);
  expect(attributes).toEqual({
    'add-tags': [],
    'remove-tags': [],
    autoresponse: false,
    background: false,
    prefill: false,
    'dry-run': false,
    debug: false,
    messages: {},
  });
});

test('an event of a campaign is posted to under the campaign', () => {
  const { endpoint } = configOf(attendance, { 'event-campaign-id': OTHER_UUID });
  expect(endpoint).toBe(`${api}/event_campaigns/${OTHER_UUID}/events/${UUID}/attendances`);
});

test('an API address that is pasted with spaces around it leads to the same endpoint', () => {
  const { endpoint } = configOf(attendance, { 'event-id': `\n  ${api}/events/${UUID}/attendances/  ` });
  expect(endpoint).toBe(`${api}/events/${UUID}/attendances`);
});

test('an attribute that was taken away counts as absent', () => {
  expect(toldAbout(attendance, { source: null, 'event-campaign-id': null, autoresponse: null })).toEqual([]);
});

const idCure = (collection: string) =>
  `Copy the API endpoint, ${api}/${collection}/…, or id from the manage page on Action Network, not the public page.`;

test('a missing event id is told with where to find it', () => {
  expect(toldAbout(attendance, { 'event-id': undefined })).toEqual([
    `<an-event-rsvp> event-id is missing: ${idCure('events')}`,
  ]);
});

test('an empty event id is told with where to find it', () => {
  expect(toldAbout(attendance, { 'event-id': '' })).toEqual([`<an-event-rsvp> event-id="": ${idCure('events')}`]);
});

test("a public page's address in place of the event id is told with where to find it", () => {
  expect(toldAbout(attendance, { 'event-id': 'https://actionnetwork.org/events/our-march' })).toEqual([
    `<an-event-rsvp> event-id="https://actionnetwork.org/events/our-march": ${idCure('events')}`,
  ]);
});

test('a wrong event campaign id is told with where to find it', () => {
  expect(toldAbout(attendance, { 'event-campaign-id': 'spring' })).toEqual([
    `<an-event-rsvp> event-campaign-id="spring": ${idCure('event_campaigns')}`,
  ]);
});

test('a missing survey id is told with where to find it', () => {
  expect(toldAbout(response, { 'survey-id': undefined })).toEqual([
    `<an-survey-form> survey-id is missing: ${idCure('surveys')}`,
  ]);
});

test('a field that does not exist is told with those that do', () => {
  expect(toldAbout(attendance, { fields: 'email_address shoe_size*' })).toEqual([
    '<an-event-rsvp> fields="shoe_size": Write custom_fields. and a name of your own, or one of: given_name, ' +
      'family_name, email_address, phone_number, address_lines, locality, region, postal_code, country, languages_spoken, ' +
      'comments.',
  ]);
});

test('a field that is named twice is told', () => {
  expect(toldAbout(attendance, { fields: 'email_address given_name email_address*' })).toEqual([
    '<an-event-rsvp> fields="email_address": Name each field once.',
  ]);
});

test('fields that do not say who the person is are told', () => {
  expect(toldAbout(attendance, { fields: 'given_name postal_code' })).toEqual([
    '<an-event-rsvp> fields="given_name postal_code": Add email_address or phone_number.',
  ]);
});

test('a source that is no source code is told', () => {
  expect(toldAbout(attendance, { source: 'spring mail' })).toEqual([
    '<an-event-rsvp> source="spring mail": Write letters, digits, - and _ only.',
  ]);
});

test('a country that is no code is told', () => {
  expect(toldAbout(attendance, { country: 'USA' })).toEqual([
    '<an-event-rsvp> country="USA": Write a two-letter country code, such as US or CA.',
  ]);
});

test('tags to remove are told where an RSVP takes none', () => {
  expect(toldAbout(attendance, { 'remove-tags': 'inactive' })).toEqual([
    '<an-event-rsvp> remove-tags="inactive": Leave it out: this kind of form takes none.',
  ]);
});

test('a property that is no text is told', () => {
  expect(toldAbout(attendance, { fields: 5 })).toEqual(['<an-event-rsvp> fields="5": Give it as text.']);
  expect(toldAbout(attendance, { consent: 5 })).toEqual(['<an-event-rsvp> consent="5": Give it as text.']);
});

for (const value of ['', '  ']) {
  test(`tags to remove that are "${value}" count as absent, also where an RSVP takes none`, () => {
    expect(toldAbout(attendance, { 'remove-tags': value })).toEqual([]);
  });
}

const keyCure = 'Take the API key out of the page, and make a new one on Action Network.';

for (const attribute of ['api-key', 'apikey', 'osdi-api-token', 'OSDI-API-Token', 'data-api-key', 'api-token']) {
  test(`an attribute ${attribute} is told, and what it holds is not`, () => {
    expect(toldAbout(attendance, { [attribute]: 'secret' })).toEqual([`<an-event-rsvp> ${attribute}="…": ${keyCure}`]);
  });
}

const key = '0123456789abcdef0123456789ABCDEF';

for (const attribute of [
  'event-id',
  'api-base',
  'source',
  'referrer',
  'add-tags',
  'fields',
  'consent',
  'class',
  'id',
]) {
  test(`an API key as ${attribute} is told, and the key is not`, () => {
    expect(toldAbout(attendance, { [attribute]: ` ${key} ` })).toEqual([
      `<an-event-rsvp> ${attribute}="…": ${keyCure}`,
    ]);
  });
}

test('what looks like a key but is longer or shorter, or has other letters, is none', () => {
  for (const website of [key.slice(1), `${key}0`, key.replace('a', 'g'), UUID]) {
    expect(toldAbout(attendance, { website })).toEqual([]);
  }
});

test('nothing that is told of a form with a key holds the key', () => {
  const bag = { 'event-id': key, source: `${key} x`, 'api-key': key, country: 'USA' };
  expect(toldAbout(attendance, bag).filter((sentence) => sentence.includes(key))).toEqual([]);
});

test('an opt-in by email is told where no email address is asked for', () => {
  expect(toldAbout(attendance, { fields: 'phone_number', 'email-opt-in': 'Send me news' })).toEqual([
    '<an-event-rsvp> email-opt-in="Send me news": Add email_address to the fields, or leave it out.',
  ]);
});

test('an opt-in by text message is told where no phone number is asked for', () => {
  expect(toldAbout(attendance, { 'sms-opt-in': 'Text me' })).toEqual([
    '<an-event-rsvp> sms-opt-in="Text me": Add phone_number to the fields, or leave it out.',
  ]);
});

test('a system of identifiers with other signs than a code has is told', () => {
  expect(toldAbout(attendance, { 'identifier-system': 'our site:1' })).toEqual([
    '<an-event-rsvp> identifier-system="our site:1": Write letters, digits, - and _ only.',
  ]);
});

for (const createdDate of [
  'yesterday',
  '2026-13-01',
  'May 2026',
  '1 May 2026',
  '5',
  '2026-01-02T03:04',
  '2026-01-02T03:04:05',
]) {
  test(`a date of creation that is "${createdDate}" is told`, () => {
    expect(toldAbout(response, { 'created-date': createdDate })).toEqual([
      `<an-survey-form> created-date="${createdDate}": Give a Date or ISO 8601 with offset.`,
    ]);
  });
}

for (const [what, createdDate] of Object.entries({
  'no date': new Date(NaN),
  'a number': 1767323045000,
  'an object': {},
})) {
  test(`a date of creation that is ${what} is told`, () => {
    const told = toldAbout(response, { 'created-date': createdDate });
    expect(told).toHaveLength(1);
    expect(told.join()).toContain('Give a Date or ISO 8601 with offset.');
  });
}

test('a date of creation is told where an RSVP takes none', () => {
  expect(toldAbout(attendance, { 'created-date': '2026-01-02T03:04:05Z' })).toEqual([
    '<an-event-rsvp> created-date="2026-01-02T03:04:05Z": Leave it out: this kind of form takes none.',
  ]);
});

test('comments are told where an RSVP takes none', () => {
  expect(toldAbout(attendance, { fields: 'email_address comments' })).toEqual([
    '<an-event-rsvp> fields="comments": Leave it out: this kind of form takes none.',
  ]);
});

test('comments that are declared are told where a survey takes none', () => {
  expect(toldAbout(response, {}, [{ name: 'comments', label: 'Your thoughts' }])).toEqual([
    '<an-survey-form> fields="comments": Leave it out: this kind of form takes none.',
  ]);
});

test('an outreach without its type and its targets is told of both', () => {
  expect(toldAbout(outreach, { type: undefined, targets: undefined })).toEqual([
    '<an-outreach-form> type is missing: Write email or phone.',
    '<an-outreach-form> targets is missing: Add an <an-target> for each person to reach.',
  ]);
});

test('an outreach of another type than a campaign has is told', () => {
  expect(toldAbout(outreach, { type: 'letter' })).toEqual(['<an-outreach-form> type="letter": Write email or phone.']);
});

test('an autoresponse is told where an outreach sends none', () => {
  expect(toldAbout(outreach, { autoresponse: true })).toEqual([
    '<an-outreach-form> autoresponse="true": Leave it out: this kind of form takes none.',
  ]);
});

test('a long value is told by its beginning', () => {
  expect(toldAbout(attendance, { source: `${'x'.repeat(79)}!!!` })).toEqual([
    `<an-event-rsvp> source="${'x'.repeat(79)}!": Write letters, digits, - and _ only.`,
  ]);
});

test('every mistake is told at once', () => {
  const bag = {
    'event-id': 'our-march',
    'event-campaign-id': 'spring',
    fields: 'shoe_size',
    source: 'a b',
    country: 'USA',
    'redirect-url': 'javascript:alert(1)',
    'api-base': 'http://example.org',
    'remove-tags': 'inactive',
  };
  const configuration = configure(attendance, bag);
  const attributes = configuration.ok ? [] : configuration.mistakes.map(({ attribute }) => attribute);
  expect(new Set(attributes)).toEqual(new Set(Object.keys(bag)));
});
