/** Which pastes hold an id, and which do not. */
import { expect, test } from 'playwright/test';
import { idIn } from '../../src/core/ids.js';
import { OTHER_UUID, UUID } from './fixture.js';

const api = 'https://actionnetwork.org/api/v2';

const accepted = {
  'a UUID': UUID,
  'a UUID in capitals': UUID.toUpperCase(),
  'an identifier': `action_network:${UUID}`,
  'an identifier in capitals': `ACTION_NETWORK:${UUID.toUpperCase()}`,
  'an API address': `${api}/events/${UUID}`,
  'an API address with a slash at its end': `${api}/events/${UUID}/`,
  'the address of its attendances': `${api}/events/${UUID}/attendances`,
  'the address of its attendances with a slash at its end': `${api}/events/${UUID}/attendances/`,
  'the address of one of its attendances': `${api}/events/${UUID}/attendances/${OTHER_UUID}`,
  'an API address in an event campaign': `${api}/event_campaigns/${OTHER_UUID}/events/${UUID}/attendances/`,
  'an API address of another server': `http://localhost:8787/api/v2/events/${UUID}`,
};

for (const [what, text] of Object.entries(accepted)) {
  test(`${what} is taken as the event's id`, () => {
    expect(idIn(text, 'events')).toBe(UUID);
  });
}

test("an event campaign's id is taken from its own address", () => {
  expect(idIn(`${api}/event_campaigns/${UUID}`, 'event_campaigns')).toBe(UUID);
});

test("an event campaign's id is taken from the address of an event in it", () => {
  expect(idIn(`${api}/event_campaigns/${UUID}/events/${OTHER_UUID}/attendances`, 'event_campaigns')).toBe(UUID);
});

const refused = {
  'the address of a public page': 'https://actionnetwork.org/events/our-march',
  'the address of a public page that ends in a UUID': `https://actionnetwork.org/events/${UUID}`,
  'an API address of another collection': `${api}/surveys/${UUID}`,
  'an API address of a collection whose name ends alike': `${api}/other_events/${UUID}`,
  'an API address that climbs': `${api}/events/${UUID}/../${OTHER_UUID}`,
  'an id that climbs': `${UUID}/../${OTHER_UUID}`,
  'an API address with a query': `${api}/events/${UUID}?background_request=true`,
  'an id with a query': `${UUID}?x`,
  'an API address with a fragment': `${api}/events/${UUID}#x`,
  'an id with a fragment': `${UUID}#x`,
  'an id with a line break after it': `${UUID}\n`,
  'an id with a line break before it': `\n${UUID}`,
  'an id with a line break within it': `${UUID.slice(0, 8)}\n${UUID.slice(8)}`,
  'two ids on two lines': `${UUID}\n${OTHER_UUID}`,
  'an id of another system': `van:${UUID}`,
  'an id that is cut short': UUID.slice(0, -1),
  'an id that is too long': `${UUID}0`,
  'an id with a letter no UUID has': UUID.replace('9', 'g'),
  'an id without dashes': UUID.replaceAll('-', ''),
  'no text': '',
};

for (const [what, text] of Object.entries(refused)) {
  test(`${what} is no id of an event`, () => {
    expect(idIn(text, 'events')).toBeUndefined();
  });
}
