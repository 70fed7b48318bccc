/** The switches, each in each of its positions, as a client meets them. */
import { startSandbox, type Settings } from '../../demo/sandbox/server.js';
import { defaultSettings } from '../../demo/sandbox/settings.js';
import { ATTENDANCES, endpointOf, expect, KEY, RESPONSES, test, withEmail } from './fixture.js';
import { recordKinds } from '../../demo/sandbox/record-kinds.js';

const person = withEmail('jsmith@mail.com');
const triggers = { autoresponse: { enabled: true } };

for (const [badInput, status, type, text] of [
  ['400', 400, 'application/hal+json', '{"error":"person: '],
  ['422', 422, 'application/hal+json', '{"error":"person: '],
  ['500-html', 500, 'text/html; charset=utf-8', '<!doctype html>'],
  ['200-silent', 200, 'application/hal+json', '{}'],
] as const) {
  test(`bad input without a key is answered with ${badInput}, and the log says why it is not recorded`, async ({
    sandbox,
  }) => {
    sandbox.settings.change({ badInput });
    const answer = await fetch(sandbox.apiBase + ATTENDANCES, { method: 'POST', body: '{}' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, type]);
    expect(await answer.text()).toContain(text);
    const { records, requests } = sandbox.recorded();
    expect(records).toEqual([]);
    expect(requests).toMatchObject([{ answer_status: status, refusal: expect.stringContaining('person') }]);
  });
}

test('bad input with the key is answered with 400 and a message, however the switch stands', async ({
  sandbox,
  send,
}) => {
  sandbox.settings.change({ badInput: '200-silent' });
  expect(await send(ATTENDANCES, {}, KEY)).toMatchObject({ status: 400, body: { error: expect.any(String) } });
});

test('errors come without CORS headers when these are left out, and successes with them', async ({ sandbox, send }) => {
  sandbox.settings.change({ corsOnErrors: 'left-out' });
  expect((await send(ATTENDANCES, {})).headers.get('access-control-allow-origin')).toBeNull();
  expect((await send(ATTENDANCES, { person })).headers.get('access-control-allow-origin')).toBe('*');
});

for (const [retryAfter, header, exposed] of [
  ['readable', '1', 'Retry-After'],
  ['hidden', '1', null],
  ['left-out', null, null],
] as const) {
  test(`one post too many is answered with 429, and Retry-After is ${retryAfter}`, async () => {
    const sandbox = await startSandbox({ now: () => 0 });
    sandbox.settings.change({ rateLimit: 'by-address', postsPerSecond: 2, retryAfter });
    const post = () => fetch(sandbox.apiBase + ATTENDANCES, { method: 'POST', body: JSON.stringify({ person }) });
    expect([(await post()).status, (await post()).status]).toEqual([200, 200]);
    const answer = await post();
    expect(answer.status).toBe(429);
    expect(answer.headers.get('retry-after')).toBe(header);
    expect(answer.headers.get('access-control-expose-headers')).toBe(exposed);
    expect(await answer.json()).toEqual({ error: expect.any(String) });
    const { requests } = sandbox.recorded();
    expect(requests.map(({ refusal }) => refusal)).toEqual([expect.stringContaining('Too many'), null, null]);
    await sandbox.close();
  });
}

for (const [rateLimit, statuses] of [
  ['off', [200, 200, 200, 200]],
  ['by-address', [200, 429, 429, 429]],
  ['by-form', [200, 429, 200, 429]],
  ['by-key', [200, 429, 429, 200]],
] as const) {
  test(`a rate limit that is ${rateLimit} counts so`, async () => {
    const sandbox = await startSandbox({ now: () => 0 });
    sandbox.settings.change({ rateLimit, postsPerSecond: 1 });
    const answered: number[] = [];
    for (const [path, headers] of [
      [ATTENDANCES, {}],
      [ATTENDANCES, {}],
      [RESPONSES, {}],
      [RESPONSES, KEY],
    ] as const) {
      const body = JSON.stringify({ person });
      answered.push((await fetch(sandbox.apiBase + path, { method: 'POST', body, headers })).status);
    }
    expect(answered).toEqual(statuses);
    await sandbox.close();
  });
}

test('a body over the largest is answered with 413 and not recorded, one that just fits is', async ({
  sandbox,
  send,
}) => {
  const body = JSON.stringify({ person: { ...person, given_name: 'Zoë' } });
  sandbox.settings.change({ largestBody: Buffer.byteLength(body) });
  expect((await send(ATTENDANCES, `${body} `)).status).toBe(413);
  expect(sandbox.recorded()).toMatchObject({ records: [], requests: [{ refusal: 'The body is too large.' }] });
  expect((await send(ATTENDANCES, body)).status).toBe(200);
});

test('of a body over the largest, and of one that is posted to no endpoint, only the start is kept', async ({
  sandbox,
  send,
}) => {
  const body = `start ${'x'.repeat(20_000)}`;
  sandbox.settings.change({ largestBody: 20_000 });
  expect((await send(ATTENDANCES, body)).status).toBe(413);
  expect((await send('/no-such-endpoint', body)).status).toBe(404);
  for (const { body: kept } of sandbox.recorded().requests) {
    expect(kept).toMatch(/^start x{994}… \(cut here\)$/);
  }
});

for (const [retriedAutoresponse, withIdentifier, without] of [
  ['once-per-identifier', 1, 2],
  ['once-per-person', 1, 1],
  ['every-time', 2, 2],
] as const) {
  test(`an autoresponse goes out ${retriedAutoresponse} when a post comes again`, async ({ sandbox, send }) => {
    sandbox.settings.change({ retriedAutoresponse });
    for (const more of [{ identifiers: ['site:1'] }, { identifiers: ['site:1'] }])
      await send(ATTENDANCES, { person, triggers, ...more });
    expect(sandbox.recorded().autoresponses).toHaveLength(withIdentifier);
    for (const post of [
      { person, triggers },
      { person, triggers },
    ])
      await send(RESPONSES, post);
    expect(sandbox.recorded().autoresponses).toHaveLength(withIdentifier + without);
  });
}

test('a referrer code that is not valid is left out of the record when it is to be ignored', async ({
  sandbox,
  send,
}) => {
  sandbox.settings.change({ unknownReferrer: 'ignored' });
  await send(ATTENDANCES, { person, 'action_network:referrer_data': { source: 'a', referrer: 'nobody' } });
  expect(sandbox.recorded().records).toMatchObject([{ referrer_data: { source: 'a' } }]);
  expect(sandbox.recorded().records[0]?.referrer_data).not.toHaveProperty('referrer');
});

for (const kind of recordKinds) {
  const isAsked = kind.postalCodeSwitch !== undefined;
  test(`a record ${kind.record} ${isAsked ? 'needs' : 'needs no'} postal code when outreaches need one`, async ({
    sandbox,
    send,
  }) => {
    sandbox.settings.change({ outreachPostalCode: 'required' });
    expect((await send(endpointOf(kind), { person })).status).toBe(isAsked ? 400 : 200);
    const withCode = { ...person, postal_addresses: [{ postal_code: '20009' }] };
    expect((await send(endpointOf(kind), { person: withCode })).status).toBe(200);
  });
}

test('settings are set, read and put back over HTTP', async ({ sandbox }) => {
  const address = `${sandbox.origin}/settings`;
  const change: Partial<Settings> = { rateLimit: 'by-key', postsPerSecond: 2 };
  const put = await fetch(address, { method: 'PUT', body: JSON.stringify(change) });
  expect(await put.json()).toEqual({ ...defaultSettings, ...change });
  expect(await (await fetch(address)).json()).toEqual(sandbox.settings.read());
  await fetch(address, { method: 'DELETE' });
  expect(sandbox.settings.read()).toEqual(defaultSettings);
});

for (const body of ['{', '[]', '{"weather":"fine"}', '{"badInput":"418"}', '{"postsPerSecond":0}']) {
  test(`${body} is no setting, is refused, and changes nothing`, async ({ sandbox }) => {
    expect((await fetch(`${sandbox.origin}/settings`, { method: 'PUT', body })).status).toBe(400);
    expect(sandbox.settings.read()).toEqual(defaultSettings);
  });
}

test('a reset puts every switch back', ({ sandbox }) => {
  sandbox.settings.change({ badInput: '422' });
  sandbox.reset();
  expect(sandbox.settings.read()).toEqual(defaultSettings);
});
