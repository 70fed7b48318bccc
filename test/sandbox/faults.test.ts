/** The ways in which the sandbox can be made to fail, each as a client meets it. */
import type { Fault } from '../../demo/sandbox/server.js';
import { ATTENDANCES, expect, test, withEmail } from './fixture.js';

const init = { method: 'POST', body: JSON.stringify({ person: withEmail('jsmith@mail.com') }) };

test('a whole answer is given as it was ordered, and the post is not recorded', async ({ sandbox }) => {
  sandbox.faults.add({
    kind: 'answer',
    status: 503,
    body: '<p>',
    contentType: 'text/html',
    headers: { 'Retry-After': '2' },
  });
  const answer = await fetch(sandbox.apiBase + ATTENDANCES, init);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('content-type')).toBe('text/html');
  expect(answer.headers.get('retry-after')).toBe('2');
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  expect(await answer.text()).toBe('<p>');
  expect(sandbox.recorded().records).toEqual([]);
});

test('an answer without a body of its own is an empty object, an error message, or nothing where nothing is allowed', async ({
  sandbox,
}) => {
  sandbox.faults.add({ kind: 'answer', status: 202 }, { kind: 'answer', status: 500 }, { kind: 'answer', status: 204 });
  const bodies: string[] = [];
  for (let post = 0; post < 3; post += 1) bodies.push(await (await fetch(sandbox.apiBase + ATTENDANCES, init)).text());
  expect(bodies).toEqual(['{}', '{"error":"The sandbox was told to answer with 500."}', '']);
});

test('an answer without CORS headers can be read by no page', async ({ sandbox }) => {
  sandbox.faults.add({ kind: 'answer', status: 200, cors: false, record: true });
  const answer = await fetch(sandbox.apiBase + ATTENDANCES, init);
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  expect(sandbox.recorded().records).toHaveLength(1);
});

for (const fault of [{ kind: 'reset' }, { kind: 'reset', at: 'in-headers' }] satisfies Fault[]) {
  for (const record of [true, false]) {
    test(`a reset ${fault.at ?? 'before-headers'} leaves ${record ? 'one record' : 'none'} and no answer`, async ({
      sandbox,
    }) => {
      sandbox.faults.add({ ...fault, record });
      await expect(fetch(sandbox.apiBase + ATTENDANCES, init)).rejects.toThrow();
      expect(sandbox.recorded().records).toHaveLength(record ? 1 : 0);
      expect(sandbox.recorded().requests).toMatchObject([{ method: 'POST', fault: 'reset', answer_status: null }]);
    });
  }
}

test('a stalled answer has headers and the beginning of a body', async ({ sandbox }) => {
  sandbox.faults.add({ kind: 'stall' });
  const answer = await fetch(sandbox.apiBase + ATTENDANCES, init);
  const first = await answer.body?.getReader().read();
  expect([answer.status, first?.done, first?.value?.length]).toEqual([200, false, 1]);
});

test('a dripping answer goes on a byte at a time', async ({ sandbox }) => {
  sandbox.faults.add({ kind: 'drip' });
  const answer = await fetch(sandbox.apiBase + ATTENDANCES, init);
  const reader = answer.body?.getReader();
  const lengths = [await reader?.read(), await reader?.read(), await reader?.read()].map((read) => read?.value?.length);
  expect([answer.status, ...lengths]).toEqual([400, 1, 1, 1]);
});

test('a post that hangs is recorded all the same, and holds up no other', async ({ sandbox, send }) => {
  sandbox.faults.add({ kind: 'hang', record: true });
  const client = new AbortController();
  const hanging = expect(fetch(sandbox.apiBase + ATTENDANCES, { ...init, signal: client.signal })).rejects.toThrow();
  await expect.poll(() => sandbox.recorded().requests).toMatchObject([{ fault: 'hang', answer_status: null }]);
  expect(sandbox.recorded().records).toHaveLength(1);
  expect((await send(ATTENDANCES, init.body)).status).toBe(200);
  client.abort();
  await hanging;
});

test('a refused preflight has no CORS headers, and posts do not use it up', async ({ sandbox, send }) => {
  sandbox.faults.add({ kind: 'preflight-refused' });
  expect((await send(ATTENDANCES, init.body)).status).toBe(200);
  const answer = await fetch(sandbox.apiBase + ATTENDANCES, { method: 'OPTIONS' });
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  expect((await fetch(sandbox.apiBase + ATTENDANCES, { method: 'OPTIONS' })).status).toBe(204);
});

test('faults come in their order, each as often as it says, and then no more', async ({ sandbox }) => {
  sandbox.faults.add(
    { kind: 'pass', times: 2 },
    { kind: 'answer', status: 500 },
    { kind: 'answer', status: 429, times: 2 },
  );
  const statuses: number[] = [];
  for (let post = 0; post < 6; post += 1) statuses.push((await fetch(sandbox.apiBase + ATTENDANCES, init)).status);
  expect(statuses).toEqual([200, 200, 500, 429, 429, 200]);
});

test('a fault that stands for always stands until the queue is cleared', async ({ sandbox, send }) => {
  sandbox.faults.add({ kind: 'answer', status: 503, times: 'always' });
  for (let post = 0; post < 3; post += 1) expect((await send(ATTENDANCES, init.body)).status).toBe(503);
  sandbox.faults.clear();
  expect((await send(ATTENDANCES, init.body)).status).toBe(200);
});

test('faults are set, read and cleared over HTTP', async ({ sandbox }) => {
  const address = `${sandbox.origin}/faults`;
  const put = (body: string) => fetch(address, { method: 'PUT', body });
  expect((await put('[{"kind":"hang"},{"kind":"reset","times":"always"}]')).status).toBe(200);
  expect((await put('{"kind":"stall"}')).status).toBe(200);
  expect(await (await fetch(address)).json()).toMatchObject([{ kind: 'stall', status: 200, times: 1 }]);
  await fetch(address, { method: 'DELETE' });
  expect(sandbox.faults.list()).toEqual([]);
});

test('what is not a fault is refused, and leaves the queue as it was', async ({ sandbox }) => {
  sandbox.faults.add({ kind: 'stall' });
  for (const body of ['{', '{"kind":"flood"}', '{"kind":"hang","times":0}']) {
    expect((await fetch(`${sandbox.origin}/faults`, { method: 'PUT', body })).status).toBe(400);
  }
  expect(sandbox.faults.list()).toHaveLength(1);
});

for (const [fault, words] of [
  [{ kind: 'stall', status: 204 }, 'no body'],
  [{ kind: 'drip', status: 304 }, 'no body'],
  [{ kind: 'answer', status: 200, headers: { 'Retry After': '2' } }, 'no name of a header'],
  [{ kind: 'answer', status: 200, headers: { 'Retry-After': '2\n' } }, 'no value of a header'],
  [{ kind: 'answer', status: 200, contentType: 'text/…' }, 'no value of a header'],
  [{ kind: 'stall', contentType: 'text/\u0001' }, 'no value of a header'],
  [{ kind: 'answer', status: 200, delayMs: 3e9 }, 'delayMs'],
] as const) {
  test(`${JSON.stringify(fault)} cannot be carried out, and is refused with words that say why`, async ({
    sandbox,
  }) => {
    for (const body of [fault, [fault]]) {
      const answer = await fetch(`${sandbox.origin}/faults`, { method: 'PUT', body: JSON.stringify(body) });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toEqual({ error: expect.stringContaining(words) });
    }
    expect(sandbox.faults.list()).toEqual([]);
  });
}
