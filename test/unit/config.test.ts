/** Which attributes make a form, and what the console tells the builder about the others. */
import { expect, test } from 'playwright/test';
import { attendance } from '../../src/actions/attendance.js';
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
    'api-base': api,
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

const idCure = (noun: string, collection: string) =>
  `Write the ${noun}'s id. Its manage page on Action Network shows its API endpoint, ${api}/${collection}/…: ` +
  'copy that, or the id at its end. The address of the public page does not hold it.';

test('a missing event id is told with where to find it', () => {
  expect(toldAbout(attendance, { 'event-id': undefined })).toEqual([
    `<an-event-rsvp> event-id is missing: ${idCure('event', 'events')}`,
  ]);
});

test('an empty event id is told with where to find it', () => {
  expect(toldAbout(attendance, { 'event-id': '' })).toEqual([
    `<an-event-rsvp> event-id="": ${idCure('event', 'events')}`,
  ]);
});

test("a public page's address in place of the event id is told with where to find it", () => {
  expect(toldAbout(attendance, { 'event-id': 'https://actionnetwork.org/events/our-march' })).toEqual([
    `<an-event-rsvp> event-id="https://actionnetwork.org/events/our-march": ${idCure('event', 'events')}`,
  ]);
});

test('a wrong event campaign id is told with where to find it', () => {
  expect(toldAbout(attendance, { 'event-campaign-id': 'spring' })).toEqual([
    `<an-event-rsvp> event-campaign-id="spring": ${idCure('event campaign', 'event_campaigns')}`,
  ]);
});

test('a missing survey id is told with where to find it', () => {
  expect(toldAbout(response, { 'survey-id': undefined })).toEqual([
    `<an-survey-form> survey-id is missing: ${idCure('survey', 'surveys')}`,
  ]);
});

test('a field that does not exist is told with those that do', () => {
  expect(toldAbout(attendance, { fields: 'email_address shoe_size*' })).toEqual([
    '<an-event-rsvp> fields="shoe_size": Write names from this list: given_name, family_name, email_address, ' +
      'phone_number, address_lines, locality, region, postal_code, country.',
  ]);
});

test('a field that is named twice is told', () => {
  expect(toldAbout(attendance, { fields: 'email_address given_name email_address*' })).toEqual([
    '<an-event-rsvp> fields="email_address": Name each field once.',
  ]);
});

test('fields that do not say who the person is are told', () => {
  expect(toldAbout(attendance, { fields: 'given_name postal_code' })).toEqual([
    '<an-event-rsvp> fields="given_name postal_code": Add email_address or phone_number: Action Network needs one of them.',
  ]);
});

test('a source that is no source code is told', () => {
  expect(toldAbout(attendance, { source: 'spring mail' })).toEqual([
    '<an-event-rsvp> source="spring mail": A source code holds letters, digits, - and _ only.',
  ]);
});

test('a country that is no code is told', () => {
  expect(toldAbout(attendance, { country: 'USA' })).toEqual([
    '<an-event-rsvp> country="USA": Write a two-letter country code, such as US or CA.',
  ]);
});

test('tags to remove are told where an RSVP takes none', () => {
  expect(toldAbout(attendance, { 'remove-tags': 'inactive' })).toEqual([
    '<an-event-rsvp> remove-tags="inactive": Leave it out: Action Network takes none here.',
  ]);
});

test('a property that is no text is told', () => {
  expect(toldAbout(attendance, { fields: 5 })).toEqual(['<an-event-rsvp> fields="5": Give it as text.']);
});

test('a long value is told by its beginning', () => {
  expect(toldAbout(attendance, { source: `${'x'.repeat(79)}!!!` })).toEqual([
    `<an-event-rsvp> source="${'x'.repeat(79)}!…": A source code holds letters, digits, - and _ only.`,
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
