/** Addresses of the API and ids that would lead the answers elsewhere: refused when the form is configured. */
import { expect, test } from '../helpers/fixtures.js';
import { actionId, element, page as pageOf, partsOn, rsvp, send, survey } from '../helpers/forms.js';
import { refusal, tryEach } from '../helpers/trials.js';

const apiBases = [
  ...[
    'https://actionnetwork.org@evil.example/api/v2',
    'https://actionnetwork.org:x@evil.example',
    'https://jo@actionnetwork.org',
  ],
  ...[
    'https://jo:secret@actionnetwork.org/api/v2',
    'https://actionnetwork.org%40evil.example',
    'https://evil.example#@actionnetwork.org',
  ],
  ...[
    'https://evil.example?@actionnetwork.org',
    'https://evil.example\\@actionnetwork.org',
    'https:\\\\evil.example',
    'https:/\\evil.example',
  ],
  ...[
    'https:/evil.example',
    'https:evil.example',
    'https:///evil.example',
    '//evil.example',
    '/api/v2',
    'api/v2',
    '\\\\evil.example',
  ],
  ...[
    'https://\u0430ctionnetwork.org/api/v2',
    'https://actionnetwor\u212a.org',
    'https://actionnetwork\u3002org',
    'https://actionnetwork.org\u2044evil',
  ],
  ...[
    'https://ａｃｔｉｏｎnetwork.org',
    'https://actionnetwork.org\u200b',
    'https://action\u00adnetwork.org',
    'https://\u202eactionnetwork.org',
  ],
  ...[
    'http://actionnetwork.org/api/v2',
    'HTTP://actionnetwork.org',
    'http://192.168.0.1',
    'http://0.0.0.0',
    'http://0x7f.1',
    'http://2130706433',
  ],
  ...[
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://127.0.0.1@evil.example',
    'http://localhost@evil.example',
  ],
  ...[
    'http://127.1',
    'http://[::2]',
    'http://[::ffff:127.0.0.1]',
    'http://localhost%2eevil.example',
    'http://evillocalhost',
    'http://127.0.0.999',
  ],
  ...[
    'https://actionnetwork.org:x',
    'https://actionnetwork.org:99999',
    'https://actionnetwork.org:443:80',
    'https://actionnetwork.org:',
  ],
  ...[
    'https://actionnetwork.org/api/v2?x=',
    'https://actionnetwork.org/api/v2#',
    'https://action\tnetwork.org',
    'https://action\nnetwork.org',
  ],
  ...[
    'javascript:fired()',
    'data:,',
    'ws://actionnetwork.org',
    'ftp://actionnetwork.org',
    'blob:https://actionnetwork.org/x',
    'https://',
    'https',
  ],
  ...[
    'https://%65vil.example',
    'https://evil .example',
    'https://actionnetwork.org/api\\v2',
    'https://actionnetwork.org/api/v2 x',
  ],
];

for (const way of ['attribute', 'property'] as const) {
  test(`A14 an API behind a user name, a look-alike letter, a backslash, a port that is none or plain http is refused as ${way === 'attribute' ? 'an attribute' : 'a property'}`, async ({
    open,
    page,
    posts,
    complaints,
  }) => {
    await open(rsvp);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    expect(await tryEach(page, 'api-base', apiBases, way)).toEqual(refusal(apiBases));
    expect(complaints.filter((told) => !told.startsWith('<an-event-rsvp> api-base="'))).toEqual([]);
    expect(new Set(complaints).size).toBe(apiBases.length);
    expect(asked).toEqual([]);
    expect(posts()).toEqual([]);
  });
}

for (const [row, attribute, value] of [
  ['A14', 'api-base', 'https://actionnetwork.org@evil.example/api/v2'],
  ['A12', 'redirect-url', 'java&#9;script:alert(1)'],
  ['A15', 'event-id', `${actionId}/../../../people`],
] as const) {
  test(`${row} ${attribute}="${value}" in the page’s markup shows the link instead of a form`, async ({
    page,
    host,
    sandbox,
    complaints,
  }) => {
    // Of two attributes of a name, HTML takes the first.
    const markup = element(rsvp, sandbox.apiBase).replace('<an-event-rsvp', `$& ${attribute}="${value}"`);
    await page.goto(host.add('/', pageOf(markup)));
    await expect(page.getByRole('link', { name: 'On Action Network' })).toBeVisible();
    await expect(page.locator('input')).toHaveCount(0);
    expect(complaints).toEqual([expect.stringContaining(attribute)]);
  });
}

const other = '12c9a105-1ab6-472e-ac04-667c521a5968';
const ids = [
  ...[
    `${actionId}/..`,
    `${actionId}/../..`,
    `../${actionId}`,
    `${actionId}/../${other}`,
    `..%2f${actionId}`,
    `${actionId}%2f..%2fx`,
  ],
  ...[
    `${actionId}?x=1`,
    `${actionId}?`,
    `${actionId}#x`,
    `${actionId}#`,
    `${actionId}%3fx`,
    `${actionId}/attendances`,
    `/${actionId}`,
  ],
  ...[
    `${actionId}\n${other}`,
    `${actionId.slice(0, 9)}\n${actionId.slice(9)}`,
    `${actionId}\u2028x`,
    `${actionId}\u0000`,
    `${actionId} ${other}`,
  ],
  ...[
    `${actionId}${other}`,
    `${actionId}, ${other}`,
    actionId.slice(1),
    actionId.replaceAll('-', ''),
    `{${actionId}}`,
    `x:${actionId}`,
  ],
  ...[
    '.',
    '..',
    '/',
    'people',
    '*',
    '0',
    'null',
    'undefined',
    '[object Object]',
    '__proto__',
    `${actionId.slice(0, -1)}\uff10`,
  ],
  ...[
    `https://evil.example/${actionId}`,
    `https://evil.example/?${actionId}`,
    `https://actionnetwork.org/api/v2/people/${actionId}`,
  ],
  ...[
    `https://actionnetwork.org/api/v2/events/${actionId}/../${other}`,
    `https://actionnetwork.org/api/v2/events/${actionId}?key=1`,
  ],
  ...[
    `https://actionnetwork.org/events/${actionId}`,
    `javascript:/api/v2/events/${actionId}`,
    `//evil.example/api/v2/events/${actionId}`,
  ],
];

for (const attribute of ['event-id', 'event-campaign-id']) {
  test(`A15 what is more than an id, or less, is refused as ${attribute}`, async ({
    open,
    page,
    posts,
    complaints,
  }) => {
    await open(rsvp);
    expect(await tryEach(page, attribute, ids, 'attribute')).toEqual(refusal(ids));
    expect(new Set(complaints).size).toBe(ids.length);
    expect(complaints.filter((told) => !told.startsWith(`<an-event-rsvp> ${attribute}="`))).toEqual([]);
    expect(posts()).toEqual([]);
  });
}

test('A15 of an endpoint that is pasted the id alone counts: what was typed goes to the API of the form and nowhere else', async ({
  page,
  host,
  sandbox,
  posts,
}) => {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).origin));
  for (const address of [
    'https://evil.example',
    'https://jo:secret@evil.example:8443',
    'http://actionnetwork.org@evil.example',
  ]) {
    const markup = element(survey, sandbox.apiBase).replace(
      actionId,
      `${address}/api/v2/surveys/${actionId}/responses`,
    );
    await page.goto(host.add('/', pageOf(markup)));
    const parts = partsOn(page, survey);
    await send(parts);
    await expect(parts.thanks).toBeVisible();
  }
  expect(new Set(posts().map(({ path }) => path))).toEqual(new Set([`/api/v2/surveys/${actionId}/responses`]));
  expect(asked).toEqual(new Set([host.origin, sandbox.origin]));
});
