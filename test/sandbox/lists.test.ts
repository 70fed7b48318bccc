/** Which lists a post puts a person on, and with which status: the key's, those of the event, and up the network. */
import { openStore } from '../../demo/sandbox/store/database.js';
import { startSandbox, type Sandbox } from '../../demo/sandbox/server.js';
import { ATTENDANCES, expect, QUIET_EVENT, test, withEmail } from './fixture.js';

const CAMPAIGN_EVENT = `/events/${QUIET_EVENT}/attendances`;
const phone = (more: object = {}) => ({ phone_numbers: [{ number: '2021234444', ...more }] });
const subscribed = { status: 'subscribed' };

/** The newest person's status on each list, by the list's id. */
const statuses = (sandbox: Sandbox, channel: 'email' | 'mobile') =>
  Object.fromEntries(
    (sandbox.recorded().people[0]?.subscriptions ?? [])
      .filter((each) => each.channel === channel)
      .map(({ list, status }) => [list, status]),
  );

test('a new person’s email status travels up the whole network', async ({ sandbox, send }) => {
  await send(ATTENDANCES, { person: withEmail('jsmith@mail.com') });
  expect(statuses(sandbox, 'email')).toEqual({
    'group-demo': 'subscribed',
    'state-network': 'subscribed',
    'national-network': 'subscribed',
  });
});

test('an attendance subscribes to the email lists of the event’s creator, sponsor and event campaign', async ({
  sandbox,
  send,
}) => {
  await send(CAMPAIGN_EVENT, { person: withEmail('jsmith@mail.com') });
  expect(statuses(sandbox, 'email')).toMatchObject({
    'ana-organizer': 'subscribed',
    'group-demo': 'subscribed',
    'group-river': 'subscribed',
  });
});

test('an attendance puts a number on the event’s mobile lists only if subscribed is passed', async ({
  sandbox,
  send,
}) => {
  await send(CAMPAIGN_EVENT, { person: phone() });
  expect(statuses(sandbox, 'mobile')).toEqual({ 'group-demo': 'unsubscribed' });
  await send(CAMPAIGN_EVENT, { person: phone(subscribed) });
  expect(statuses(sandbox, 'mobile')).toMatchObject({
    'ana-organizer': 'subscribed',
    'group-demo': 'subscribed',
    'group-river': 'subscribed',
  });
});

test('an unsubscribed mobile status does not travel up the network', async ({ sandbox, send }) => {
  await send(ATTENDANCES, { person: phone() });
  expect(statuses(sandbox, 'mobile')).toEqual({ 'group-demo': 'unsubscribed' });
});

test('a subscribed mobile status travels up only from where "mobile status goes up the network" is set', async ({
  sandbox,
  send,
}) => {
  await send(ATTENDANCES, { person: phone(subscribed) });
  expect(statuses(sandbox, 'mobile')).toEqual({ 'group-demo': 'subscribed', 'state-network': 'subscribed' });
});

test('a person who came by a group’s referrer code joins the email list of that group too', async ({
  sandbox,
  send,
}) => {
  const referred = { 'action_network:referrer_data': { referrer: 'group-x' } };
  await send(ATTENDANCES, { person: withEmail('jsmith@mail.com', phone()), ...referred });
  expect(statuses(sandbox, 'email')).toMatchObject({ 'group-x': 'subscribed' });
  expect(statuses(sandbox, 'mobile')).toEqual({ 'group-demo': 'unsubscribed' });
});

test('a number that moves to another person takes no status of any list along', async ({ sandbox, send }) => {
  await send(CAMPAIGN_EVENT, { person: withEmail('old@mail.com', phone(subscribed)) });
  await send(ATTENDANCES, { person: withEmail('new@mail.com', phone()) });
  expect(statuses(sandbox, 'mobile')).toEqual({ 'group-demo': 'unsubscribed' });
});

test('a mobile-only person who is merged keeps the status on each list', async ({ sandbox, send }) => {
  await send(CAMPAIGN_EVENT, { person: phone(subscribed) });
  await send(ATTENDANCES, { person: withEmail('jsmith@mail.com') });
  await send(ATTENDANCES, { person: withEmail('jsmith@mail.com', phone()) });
  expect(sandbox.recorded().people).toHaveLength(1);
  expect(statuses(sandbox, 'mobile')).toMatchObject({ 'group-demo': 'subscribed', 'group-river': 'subscribed' });
});

for (const [left, more, expected] of [
  ['group-demo', {}, { 'group-demo': 'unsubscribed', 'state-network': 'subscribed' }],
  ['state-network', {}, { 'group-demo': 'subscribed', 'state-network': 'unsubscribed' }],
  ['state-network', subscribed, { 'group-demo': 'subscribed', 'state-network': 'subscribed' }],
] as const) {
  const posting = 'status' in more ? 'posts with subscribed passed' : 'posts again';
  test(`a person who left the list of ${left} and ${posting} is ${expected[left]} there`, async () => {
    const file = test.info().outputPath('sandbox.db');
    const sandbox = await startSandbox({ file });
    const send = (status: object) =>
      fetch(sandbox.apiBase + ATTENDANCES, {
        method: 'POST',
        body: JSON.stringify({ person: { email_addresses: [{ address: 'jsmith@mail.com', ...status }] } }),
      });
    await send({});
    // No helper can unsubscribe anybody: people do that themselves, by a link in an email.
    const store = openStore(file);
    store.run("UPDATE subscriptions SET status = 'unsubscribed' WHERE list = @left", { left });
    store.close();
    await send(more);
    expect(statuses(sandbox, 'email')).toMatchObject(expected);
    await sandbox.close();
  });
}
