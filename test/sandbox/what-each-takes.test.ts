/** What each helper takes and does with a second record, written out from the documentation and not from the sandbox's table. */
import { recordKinds } from '../../demo/sandbox/record-kinds.js';
import { ATTENDANCES, EVENT, expect, KEY, RESPONSES, test, withEmail } from './fixture.js';

const person = withEmail('jsmith@mail.com');

/** A value that whoever takes the key accepts. */
const values = {
  identifiers: ['site:1'],
  'action_network:referrer_data': { source: 'email-1' },
  add_tags: ['member'],
  remove_tags: ['inactive'],
  triggers: { autoresponse: { enabled: true } },
  created_date: '2014-03-26T18:14:04Z',
  subject: 'Clean water',
  message: 'Dear Senator',
  duration: '120',
  targets: [{ given_name: 'Joe', family_name: 'Schmoe' }],
  comments: 'Our river, our water.',
};
type Key = keyof typeof values;

const everyHelper: readonly Key[] = ['identifiers', 'action_network:referrer_data', 'add_tags'];

const helpers: readonly { name: string; path: string; takes: readonly Key[]; afterASecond: number }[] = [
  { name: 'attendance', path: ATTENDANCES, takes: [...everyHelper, 'triggers'], afterASecond: 1 },
  {
    name: 'response',
    path: RESPONSES,
    takes: [...everyHelper, 'remove_tags', 'triggers', 'created_date'],
    afterASecond: 2,
  },
  {
    name: 'submission',
    path: '/forms/adb951cb-51f9-420e-b7e6-de953195ec86/submissions',
    takes: [...everyHelper, 'remove_tags', 'triggers'],
    afterASecond: 1,
  },
  {
    name: 'outreach by email',
    path: '/advocacy_campaigns/f77e736b-d295-4e68-96ec-a765090c6523/outreaches',
    takes: [...everyHelper, 'remove_tags', 'created_date', 'targets', 'subject', 'message'],
    afterASecond: 2,
  },
  {
    name: 'outreach by phone',
    path: '/advocacy_campaigns/6e943032-a852-4b26-bb76-d7e902f0a36a/outreaches',
    takes: [...everyHelper, 'remove_tags', 'created_date', 'targets', 'duration'],
    afterASecond: 2,
  },
  {
    name: 'signature',
    path: '/petitions/90b330b6-dbcc-4c85-92a9-84963c9aad18/signatures',
    takes: [...everyHelper, 'remove_tags', 'triggers', 'comments'],
    afterASecond: 1,
  },
];

for (const { name, path, takes, afterASecond } of helpers) {
  for (const [key, value] of Object.entries(values)) {
    const isTaken = takes.some((taken) => taken === key);
    test(`the record ${name} helper ${isTaken ? 'takes' : 'does not take'} ${key}`, async ({ send }) => {
      expect((await send(path, { person, [key]: value })).status).toBe(isTaken ? 200 : 400);
    });
  }

  test(`the record ${name} helper takes all of its keys in one post`, async ({ send }) => {
    const body = { person, ...Object.fromEntries(takes.map((key) => [key, values[key]])) };
    expect((await send(path, body, KEY)).status).toBe(200);
  });

  test(`a person who is recorded twice by the record ${name} helper has ${afterASecond} of them`, async ({
    sandbox,
    send,
  }) => {
    await send(path, { person });
    await send(path, { person });
    expect(sandbox.recorded().records).toHaveLength(afterASecond);
  });
}

test('no helper but the five has an address', async ({ send }) => {
  expect(recordKinds.map(({ record }) => record)).toEqual([
    'attendance',
    'response',
    'submission',
    'outreach',
    'signature',
  ]);
  expect((await send(`/fundraising_pages/${EVENT}/donations`, { person })).status).toBe(404);
});
