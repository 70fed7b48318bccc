/** What the record outreach helper alone does: the campaigns it works on, what each type takes, and its targets. */
import type { StartingAction } from '../../demo/sandbox/starting-data.js';
import { startingActions } from '../../demo/sandbox/starting-data.js';
import { expect, KEY, test, withEmail } from './fixture.js';

const person = withEmail('jsmith@mail.com');
const target = {
  title: 'Senator',
  given_name: 'Joe',
  family_name: 'Schmoe',
  ocdid: 'ocd-division/country:us/state:ny/cd:18',
};

/** The endpoint of the starting campaign of this type, by where it was made. */
function campaign(type: string, madeIn: StartingAction['madeIn'] = 'api'): string {
  const found = startingActions.find((action) => action.type === type && action.madeIn === madeIn);
  if (found === undefined) throw new Error(`There is no campaign of type ${type} that was made in the ${madeIn}.`);
  return `/advocacy_campaigns/${found.id}/outreaches`;
}

test('an outreach cannot be added to a campaign that was made in the user interface', async ({ sandbox, send }) => {
  const answer = await send(campaign('email', 'user interface'), { person, targets: [target] });
  expect(answer).toMatchObject({ status: 403, body: { error: expect.stringContaining('user interface') } });
  expect(sandbox.recorded()).toMatchObject({ people: [], records: [] });
});

for (const [type, own] of [
  ['email', { subject: 'Clean water', message: 'Dear Senator,\n…' }],
  ['phone', { duration: '120' }],
] as const) {
  test(`a campaign of type ${type} takes ${Object.keys(own).join(' and ')}, and says its type`, async ({ send }) => {
    const answer = await send(campaign(type), { person, targets: [target], ...own }, KEY);
    expect(answer).toMatchObject({ status: 200, body: { type, targets: [target], ...own } });
  });
}

for (const [type, key, value] of [
  ['phone', 'subject', 'Clean water'],
  ['phone', 'message', 'Dear Senator'],
  ['email', 'duration', '120'],
] as const) {
  test(`${key} is refused for a campaign of type ${type}`, async ({ sandbox, send }) => {
    const answer = await send(campaign(type), { person, targets: [target], [key]: value });
    expect(answer).toMatchObject({ status: 400, body: { error: expect.stringMatching(`^${key}: .*${type}`) } });
    expect(sandbox.recorded().records).toEqual([]);
  });
}

test('the length of a call is text, and no number', async ({ send }) => {
  expect((await send(campaign('phone'), { person, duration: 120 })).status).toBe(400);
});

test('an outreach has an array of one target, never of none or more', async ({ sandbox, send }) => {
  for (const targets of [[], [target, target], target]) {
    const answer = await send(campaign('email'), { person, targets });
    expect(answer).toMatchObject({ status: 400, body: { error: expect.stringContaining('targets') } });
  }
  expect(sandbox.recorded().records).toEqual([]);
});

test('a person can be all that an outreach holds', async ({ sandbox, send }) => {
  expect((await send(campaign('email'), { person })).status).toBe(200);
  expect(sandbox.recorded().records).toHaveLength(1);
});

test('a target has a title, two names and an ocdid, and nothing else', async ({ send }) => {
  const answer = await send(campaign('email'), { person, targets: [{ ...target, email: 'joe@senate.example' }] });
  expect(answer).toMatchObject({ status: 400, body: { error: expect.stringContaining('email') } });
});

test('the same letter to two targets is two outreaches of one person', async ({ sandbox, send }) => {
  for (const family_name of ['Schmoe', 'Doe']) {
    await send(campaign('email'), { person, subject: 'Clean water', targets: [{ ...target, family_name }] });
  }
  const { people, records } = sandbox.recorded();
  expect(people).toHaveLength(1);
  expect(records.map(({ details }) => details['targets'])).toMatchObject([
    [{ family_name: 'Doe' }],
    [{ family_name: 'Schmoe' }],
  ]);
});

test('an outreach sends no autoresponse: it takes no triggers', async ({ sandbox, send }) => {
  const triggers = { autoresponse: { enabled: true } };
  expect(await send(campaign('email'), { person, triggers })).toMatchObject({
    status: 400,
    body: { error: expect.stringContaining('triggers') },
  });
  expect(sandbox.recorded().autoresponses).toEqual([]);
});
