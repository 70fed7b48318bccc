/** The sandbox's own page, its data and its switches, as HTTP gives them. */
import { request } from 'node:http';
import { ATTENDANCES, EVENT, expect, test, withEmail } from './fixture.js';

const hostile = '<img src=x onerror="alert(1)">';

test('the page shows who was recorded, with tags, referrers and the answer', async ({ sandbox, send }) => {
  await send(ATTENDANCES, {
    person: withEmail('jsmith@mail.com', { given_name: 'John', phone_numbers: [{ number: '2021234444' }] }),
    add_tags: ['member'],
    triggers: { autoresponse: { enabled: true } },
    'action_network:referrer_data': {
      source: 'a-source',
      referrer: 'group-x',
      website: 'a-website.example',
      email_referrer: 'an-email',
      mobile_message_referrer: 'a-message',
    },
  });
  const main = /<main>[^]*<\/main>/.exec(await (await fetch(sandbox.origin)).text())?.[0] ?? '';
  const shown = ['John', 'jsmith@mail.com', '2021234444', 'member', 'sent', 'a-source', 'group-x', 'a-website.example'];
  for (const text of [...shown, 'an-email', 'a-message', ATTENDANCES]) expect(main).toContain(text);
});

test('the page names the API’s base, the ids, the tags and the key', async ({ sandbox }) => {
  const page = await (await fetch(sandbox.origin)).text();
  for (const text of [sandbox.apiBase, '9f837109-710d-442f-8a99-857a21f36d25', 'volunteer', 'sandbox-key']) {
    expect(page).toContain(text);
  }
});

test('the page escapes whatever was posted', async ({ sandbox, send }) => {
  await send(ATTENDANCES, {
    person: withEmail('"><img@mail.com', { given_name: hostile, custom_fields: { [hostile]: hostile } }),
    'action_network:referrer_data': { website: hostile },
  });
  await send(`${ATTENDANCES}?${hostile}`, hostile, { Origin: hostile });
  const page = await (await fetch(sandbox.origin)).text();
  expect(page).toContain('&lt;img src=x');
  expect(page).not.toContain('<img');
});

test('the pages stay small, whatever was posted', async ({ sandbox, send }) => {
  const long = 'x'.repeat(1_000_000);
  const fields = Object.fromEntries([...Array(20_000).keys()].map((number) => [`field ${number}`, '']));
  await send(ATTENDANCES, { person: withEmail('fields@mail.com', { custom_fields: fields }) });
  await send(ATTENDANCES, {
    person: withEmail(`${long}@mail.com`, { given_name: long, custom_fields: { [long]: long } }),
    identifiers: [`site:${long}`],
    'action_network:referrer_data': { source: long, website: long },
  });
  await send(`${ATTENDANCES}?background_request=true`, { person: withEmail('jsmith@mail.com'), [long]: 1 });
  await sandbox.settled();
  await send(ATTENDANCES, '['.repeat(3000) + ']'.repeat(3000));
  for (const path of ['/', '/people', '/requests', `/actions/events/${EVENT}`]) {
    const answer = await fetch(sandbox.origin + path);
    expect(answer.status, path).toBe(200);
    expect((await answer.text()).length, path).toBeLessThan(300_000);
  }
});

test('a text that is too long for the page is shown from its start, and said to be cut', async ({ sandbox, send }) => {
  const body = JSON.stringify({ person: withEmail('jsmith@mail.com'), add_tags: [`start ${'x'.repeat(20_000)}`] });
  await send(ATTENDANCES, body);
  const page = await (await fetch(`${sandbox.origin}/requests`)).text();
  expect(page).toContain('start xxx');
  expect(page).toContain('… (cut here)');
  expect(sandbox.recorded().requests[0]?.body).toBe(body);
});

test('the page runs no script and takes no style but its own files', async ({ sandbox }) => {
  const answer = await fetch(sandbox.origin);
  expect(answer.headers.get('content-security-policy')).toContain(
    "default-src 'none'; script-src 'self'; style-src 'self'",
  );
  const page = await answer.text();
  expect(page).not.toMatch(/<style| style=| on\w+=/);
  const paths = [...page.matchAll(/(?:href|src)="(\/[\w-]+\.(?:css|js))"/g)].map(([, path]) => path ?? '');
  expect(paths).toHaveLength(7);
  for (const path of paths) expect((await fetch(sandbox.origin + path)).status).toBe(200);
});

test('the page hears of a new record', async ({ sandbox, send }) => {
  const changes = await fetch(`${sandbox.origin}/changes`);
  const reader = changes.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toContain('event: recorded');
  await send(ATTENDANCES, { person: withEmail('jsmith@mail.com') });
  expect((await reader?.read())?.value).toContain('event: recorded');
});

test('recorded.json gives what recorded() gives', async ({ sandbox, send }) => {
  await send(ATTENDANCES, { person: withEmail('jsmith@mail.com') });
  expect(await (await fetch(`${sandbox.origin}/recorded.json`)).json()).toEqual(sandbox.recorded());
});

test('recorded.json has a name with a NUL in it whole, also after two people were merged', async ({
  sandbox,
  send,
}) => {
  const phone_numbers = [{ number: '2021234444' }];
  await send(ATTENDANCES, { person: { given_name: 'Jo\u0000hn', family_name: '\u0000', phone_numbers } });
  const names = [{ given_name: 'Jo\u0000hn', family_name: '\u0000' }];
  expect(await (await fetch(`${sandbox.origin}/recorded.json`)).json()).toMatchObject({ people: names });
  await send(ATTENDANCES, { person: withEmail('jsmith@mail.com') });
  await send(ATTENDANCES, { person: withEmail('jsmith@mail.com', { phone_numbers }) });
  expect(sandbox.recorded()).toMatchObject({ people: names });
});

test('a body with a NUL in it is whole in the log', async ({ sandbox, send }) => {
  await send(ATTENDANCES, 'no\u0000JSON');
  expect(sandbox.recorded().requests).toMatchObject([{ body: 'no\u0000JSON' }]);
});

test('the Reset button empties the sandbox and leads back to the page', async ({ sandbox, send }) => {
  await send(ATTENDANCES, { person: withEmail('jsmith@mail.com') });
  const answer = await fetch(`${sandbox.origin}/reset`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: sandbox.origin },
  });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
  expect(sandbox.recorded().records).toEqual([]);
});

for (const [method, path] of [
  ['POST', '/reset'],
  ['PUT', '/faults'],
  ['DELETE', '/faults'],
  ['PUT', '/settings'],
  ['DELETE', '/settings'],
  ['POST', '/switches'],
  ['POST', '/switches/defaults'],
  ['POST', '/switches/faults'],
  ['POST', '/switches/faults/clear'],
] as const) {
  test(`another site may not ${method} ${path}`, async ({ sandbox, send }) => {
    await send(ATTENDANCES, { person: withEmail('jsmith@mail.com') });
    sandbox.faults.add({ kind: 'stall' });
    const body = '[]';
    for (const Origin of ['https://evil.example', 'null']) {
      expect((await fetch(sandbox.origin + path, { method, body, headers: { Origin } })).status).toBe(403);
    }
    expect(sandbox.recorded().records).toHaveLength(1);
    expect(sandbox.faults.list()).toHaveLength(1);
  });
}

/** The status of a request that names the sandbox's address by another name, as a page of that name would send it. */
function statusAt(origin: string, host: string, method: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { Host: host, Origin: `http://${host}` };
    const sent = request(origin + path, { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on('error', reject);
    sent.end();
  });
}

for (const name of [
  'evil.example',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  'notlocalhost',
  '192.168.0.2',
]) {
  test(`a site that has its name ${name} lead here reads no data and works no switch`, async ({ sandbox, send }) => {
    await send(ATTENDANCES, { person: withEmail('jsmith@mail.com') });
    const host = `${name}:${new URL(sandbox.origin).port}`;
    for (const [method, path] of [
      ['GET', '/'],
      ['GET', '/recorded.json'],
      ['POST', '/reset'],
    ] as const) {
      expect(await statusAt(sandbox.origin, host, method, path)).toBe(403);
    }
    expect(sandbox.recorded().records).toHaveLength(1);
  });
}

for (const name of ['localhost', 'LOCALHOST', 'sandbox.localhost', '[::1]']) {
  test(`the pages are also there as ${name}`, async ({ sandbox }) => {
    const host = `${name}:${new URL(sandbox.origin).port}`;
    expect(await statusAt(sandbox.origin, host, 'GET', '/recorded.json')).toBe(200);
  });
}

test('no page of another site can show the sandbox in a frame', async ({ sandbox }) => {
  for (const path of ['/', '/switches']) {
    const policy = (await fetch(sandbox.origin + path)).headers.get('content-security-policy');
    expect(policy).toContain("frame-ancestors 'none'");
  }
});

test('there is no page of an action that is not there', async ({ sandbox }) => {
  expect((await fetch(`${sandbox.origin}/actions/events/no-such-event`)).status).toBe(404);
});

for (const form of ['badInput=418', '']) {
  test(`the form of the switches is refused with ${form || 'nothing'} in it`, async ({ sandbox }) => {
    const before = sandbox.settings.read();
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    expect((await fetch(`${sandbox.origin}/switches`, { method: 'POST', body: form, headers })).status).toBe(400);
    expect(sandbox.settings.read()).toEqual(before);
  });
}
