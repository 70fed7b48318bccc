/** What a browser on another site is allowed, and the log of what it sent. */
import { ATTENDANCES, expect, test, withEmail } from './fixture.js';

const Origin = 'https://campaign.example';
const preflight = {
  method: 'OPTIONS',
  headers: { Origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' },
};

test('any site may post JSON, with a key or without, and without cookies', async ({ sandbox }) => {
  const { ok, headers } = await fetch(sandbox.apiBase + ATTENDANCES, preflight);
  expect(ok).toBe(true);
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('access-control-allow-methods')).toBe('POST');
  expect(headers.get('access-control-allow-headers')).toBe('Content-Type,OSDI-API-Token');
  expect(headers.get('access-control-allow-credentials')).toBeNull();
});

for (const [status, path, body] of [
  [200, ATTENDANCES, { person: withEmail('jsmith@mail.com') }],
  [400, ATTENDANCES, {}],
  [404, '/events/no-such-event/attendances', {}],
  [404, '/no-such-collection', {}],
] as const) {
  test(`a site may read the answer ${status} from ${path}`, async ({ send }) => {
    const answer = await send(path, body, { Origin });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });
}

test('the log tells preflights and posts apart', async ({ sandbox, send }) => {
  await fetch(sandbox.apiBase + ATTENDANCES, preflight);
  await send(ATTENDANCES, {}, { Origin });
  expect(sandbox.recorded().requests.map(({ method }) => method)).toEqual(['POST', 'OPTIONS']);
});

test('the log says what was sent and answered, but not the key', async ({ sandbox, send }) => {
  await send(`${ATTENDANCES}?a=b`, '{"x":1}', {
    Origin,
    Referer: `${Origin}/page`,
    Cookie: 'a=b',
    'OSDI-API-Token': 'sandbox-key',
  });
  const [request] = sandbox.recorded().requests;
  expect(request).toMatchObject({
    method: 'POST',
    path: `/api/v2${ATTENDANCES}`,
    query: '?a=b',
    origin: Origin,
    referer: `${Origin}/page`,
    content_type: 'application/json',
    cookie: true,
    key: true,
    body: '{"x":1}',
    answer_status: 400,
    fault: null,
  });
  expect(request?.answer_body).toContain('error');
  expect(JSON.stringify(request)).not.toContain('sandbox-key');
});
