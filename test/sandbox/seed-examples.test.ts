/** The example requests of the helpers' documentation, and the keys of its example responses. */
import { ATTENDANCES, CAMPAIGN, EVENT, expect, KEY, QUIET_EVENT, RESPONSES, test, withEmail } from './fixture.js';

const attendanceRequest = {
  person: {
    family_name: 'Smith',
    given_name: 'John',
    postal_addresses: [{ postal_code: '20009' }],
    email_addresses: [{ address: 'jsmith@mail.com' }],
    phone_numbers: [{ number: '2021234444' }],
  },
  add_tags: ['volunteer', 'member'],
  triggers: { autoresponse: { enabled: true } },
};

const attendanceResponse = {
  identifiers: ['action_network:dcd21938-0ccf-4d7c-98ef-e4fcd54ea7a3'],
  created_date: '2014-03-26T21:22:36Z',
  modified_date: '2014-03-26T21:22:36Z',
  status: 'accepted',
  'action_network:person_id': '17be9a36-bb9a-4f68-94a8-40523b9dab27',
  'action_network:event_id': '12c9a105-1ab6-472e-ac04-667c521a5968',
  _links: {
    self: {
      href: 'https://actionnetwork.org/api/v2/events/12c9a105-1ab6-472e-ac04-667c521a5968/attendances/dcd21938-0ccf-4d7c-98ef-e4fcd54ea7a3',
    },
    'osdi:event': { href: 'https://actionnetwork.org/api/v2/events/12c9a105-1ab6-472e-ac04-667c521a5968' },
    'osdi:person': { href: 'https://actionnetwork.org/api/v2/people/17be9a36-bb9a-4f68-94a8-40523b9dab27' },
    curies: [
      { name: 'osdi', href: 'https://actionnetwork.org/docs/v2/{rel}', templated: true },
      { name: 'action_network', href: 'https://actionnetwork.org/docs/v2/{rel}', templated: true },
    ],
  },
};

const responseResponse = {
  identifiers: ['action_network:c7630707-34f2-48ee-a6c2-46214b94663a'],
  created_date: '2014-03-26T18:14:04Z',
  modified_date: '2014-03-26T18:14:04Z',
  'action_network:person_id': '17be9a36-bb9a-4f68-94a8-40523b9dab27',
  'action_network:survey_id': '9f837109-710d-442f-8a99-857a21f36d25',
  _links: {
    self: {
      href: 'https://actionnetwork.org/api/v2/surveys/9f837109-710d-442f-8a99-857a21f36d25/responses/c7630707-34f2-48ee-a6c2-46214b94663a',
    },
    'action_network:survey': {
      href: 'https://actionnetwork.org/api/v2/surveys/9f837109-710d-442f-8a99-857a21f36d25',
    },
    'osdi:person': { href: 'https://actionnetwork.org/api/v2/people/17be9a36-bb9a-4f68-94a8-40523b9dab27' },
    curies: [
      { name: 'osdi', href: 'https://actionnetwork.org/docs/v2/{rel}', templated: true },
      { name: 'action_network', href: 'https://actionnetwork.org/docs/v2/{rel}', templated: true },
    ],
  },
};

/** The same data with what differs between two runs made the same: ids, dates, and where the API is. */
const withoutRun = (data: unknown): unknown =>
  JSON.parse(
    JSON.stringify(data)
      .replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'ID')
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, 'DATE')
      .replace(/https?:\/\/[^/]+\/api/g, 'API'),
  );

test('the documentation’s attendance is answered as the documentation shows, key for key', async ({ send }) => {
  const answer = await send(`${ATTENDANCES}/`, attendanceRequest, KEY);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/hal+json');
  expect(answer.headers.get('cache-control')).toBe('max-age=0, private, must-revalidate');
  expect(JSON.stringify(withoutRun(answer.body))).toBe(JSON.stringify(withoutRun(attendanceResponse)));
});

test('the documentation’s response is answered as the documentation shows, key for key', async ({ send }) => {
  const answer = await send(`${RESPONSES}/`, { ...attendanceRequest, remove_tags: ['inactive'] }, KEY);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('max-age=0, private, must-revalidate');
  expect(JSON.stringify(withoutRun(answer.body))).toBe(JSON.stringify(withoutRun(responseResponse)));
});

test('the documentation’s attendance makes a new person with both tags, who gets an autoresponse', async ({
  sandbox,
  send,
}) => {
  await send(`${ATTENDANCES}/`, attendanceRequest);
  const { people, autoresponses } = sandbox.recorded();
  expect(people).toMatchObject([
    {
      given_name: 'John',
      family_name: 'Smith',
      postal_addresses: [{ postal_code: '20009' }],
      tags: ['member', 'volunteer'],
    },
  ]);
  expect(autoresponses).toMatchObject([{ action_id: EVENT }]);
});

test('an event is reached through its event campaign', async ({ sandbox, send }) => {
  const path = `/event_campaigns/${CAMPAIGN}/events/${QUIET_EVENT}/attendances`;
  expect((await send(path, { person: withEmail('jsmith@mail.com') })).status).toBe(200);
  expect(sandbox.recorded().records).toMatchObject([{ kind: 'attendance', action_id: QUIET_EVENT }]);
});

test('an event is not found in an event campaign it does not belong to', async ({ sandbox, send }) => {
  const path = `/event_campaigns/${CAMPAIGN}/events/${EVENT}/attendances`;
  expect((await send(path, { person: withEmail('jsmith@mail.com') })).status).toBe(404);
  expect(sandbox.recorded().records).toEqual([]);
});

test('a response removes tags after it has added them', async ({ sandbox, send }) => {
  await send(RESPONSES, {
    person: withEmail('jsmith@mail.com'),
    add_tags: ['member', 'inactive'],
    remove_tags: ['inactive', 'unheard of'],
  });
  expect(sandbox.recorded().people[0]?.tags).toEqual(['member']);
});

test('a response is backdated', async ({ send }) => {
  const person = withEmail('jsmith@mail.com');
  const { body } = await send(RESPONSES, { person, created_date: '2014-03-26T20:14:04+02:00' }, KEY);
  expect(body).toMatchObject({ created_date: '2014-03-26T18:14:04Z' });
});
