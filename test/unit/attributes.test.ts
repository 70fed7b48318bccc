/** What an attribute may hold, and what it then means. */
import { expect, test } from 'playwright/test';
import { attendance } from '../../src/actions/attendance.js';
import { response } from '../../src/actions/response.js';
import { flagAttributes } from '../../src/core/attributes.js';
import { configOf, toldAbout, UUID } from './fixture.js';

const api = 'https://actionnetwork.org/api/v2';

for (const empty of ['', '   ']) {
  test(`attributes that hold "${empty}" count as absent`, () => {
    const bag = { fields: empty, 'add-tags': empty, source: empty, country: empty, 'api-base': empty };
    expect(configOf(attendance, bag)).toEqual(configOf(attendance));
  });
}

test('tags are read without the spaces around them, each once, in order', () => {
  const { attributes } = configOf(attendance, { 'add-tags': ' volunteer, member ,,volunteer, big donor' });
  expect(attributes['add-tags']).toEqual(['volunteer', 'member', 'big donor']);
});

for (const [set, on] of [
  [undefined, false],
  [null, false],
  [false, false],
  [true, true],
] as const) {
  test(`an autoresponse that is ${set} is ${on ? 'asked for' : 'not asked for'}`, () => {
    expect(configOf(attendance, { autoresponse: set }).attributes.autoresponse).toBe(on);
  });
}

for (const source of ['mail', 'Spring_2026-a', '0', '-', '_']) {
  test(`${source} is a source code`, () => {
    expect(configOf(attendance, { source }).attributes.source).toBe(source);
  });
}

for (const attribute of ['source-param', 'identifier-system', 'consent', 'email-opt-in'] as const) {
  test(`${attribute} is read without the spaces around it`, () => {
    expect(configOf(attendance, { [attribute]: ' utm_source\n' }).attributes[attribute]).toBe('utm_source');
  });
}

for (const attribute of ['source-param', 'identifier-system', 'email-opt-in', 'sms-opt-in'] as const) {
  test(`${attribute} that is empty counts as absent`, () => {
    expect(configOf(attendance, { [attribute]: '  ' })).toEqual(configOf(attendance));
  });
}

for (const consent of ['', '  ', true]) {
  test(`consent that is there with ${JSON.stringify(consent)} is told, for nobody would be asked`, () => {
    expect(toldAbout(attendance, { consent }).join()).toContain('> consent=');
  });
}

for (const flag of ['prefill', 'background'] as const) {
  test(`${flag} is off until it is set`, () => {
    const read = [undefined, null, false, true].map((set) => configOf(attendance, { [flag]: set }).attributes[flag]);
    expect(read).toEqual([false, false, false, true]);
  });
}

const moments = {
  'a Date': new Date('2026-01-02T03:04:05.678Z'),
  'text with an offset': '2026-01-02T05:04:05+02:00',
  'text with fractions': '2026-01-02T03:04:05.999Z',
  'text in UTC': '2026-01-02T03:04:05Z',
};

for (const [what, createdDate] of Object.entries(moments)) {
  test(`a date of creation that is ${what} is read as a moment in UTC, in whole seconds`, () => {
    expect(configOf(response, { 'created-date': createdDate }).attributes['created-date']).toBe('2026-01-02T03:04:05Z');
  });
}

test('a date of creation that is a day begins with it in UTC', () => {
  expect(configOf(response, { 'created-date': '2026-01-02' }).attributes['created-date']).toBe('2026-01-02T00:00:00Z');
});

test('these attributes are there or not, as HTML has it', () => {
  expect(flagAttributes).toEqual(['add-to-calendar', 'autoresponse', 'background', 'prefill', 'dry-run', 'debug']);
});

test('a country is read by the code that is current', () => {
  expect(configOf(attendance, { country: 'uk' }).attributes.country).toBe('GB');
});

const apiBases = {
  'https://api.example': 'https://api.example',
  'https://api.example/': 'https://api.example',
  'https://api.example:8443/api/v2/': 'https://api.example:8443/api/v2',
  [api]: api,
  'http://localhost:8787/api/v2': 'http://localhost:8787/api/v2',
  'http://localhost': 'http://localhost',
  'http://127.0.0.1:8787/api/v2': 'http://127.0.0.1:8787/api/v2',
  'http://[::1]:8787/api/v2': 'http://[::1]:8787/api/v2',
};

for (const [written, base] of Object.entries(apiBases)) {
  test(`the API is reached at ${written}`, () => {
    expect(configOf(attendance, { 'api-base': written }).endpoint).toBe(`${base}/events/${UUID}/attendances`);
  });
}

const apiBaseCure = 'Write an https address, or http on localhost.';

const wrongApiBases = [
  'https://actionnetwork.org@evil',
  'https://actionnetwork.org@evil.example/api/v2',
  'https://actionnetwork.org:443@evil.example',
  'https://actionnetwork.org\\@evil.example',
  'https:\\\\evil.example',
  'https://evil.example\\.actionnetwork.org',
  'https://\u0430ctionnetwork.org/api/v2',
  'https://actionnetwor\u212a.org',
  'http\u017f://actionnetwork.org',
  'https://actionnetwork\u3002org',
  'http://example.org',
  'http://localhost.example.org',
  'http://localhost@evil.example',
  'http://127.0.0.1.example.org',
  'http://[::2]',
  'https://actionnetwork.org/api/v2 and more',
  'https://actionnetwork.org/api/v2\nhttps://evil.example',
  'https://actionnetwork.org/api/v2?key=1',
  'https://actionnetwork.org/api/v2#x',
  '//actionnetwork.org/api/v2',
  '/api/v2',
  'actionnetwork.org',
  'https://',
  'https://actionnetwork.org:port',
  'ftp://actionnetwork.org',
  'javascript:alert(1)',
];

for (const written of wrongApiBases) {
  test(`the API is not reached at ${JSON.stringify(written)}`, () => {
    expect(toldAbout(attendance, { 'api-base': written })).toEqual([
      `<an-event-rsvp> api-base="${written}": ${apiBaseCure}`,
    ]);
  });
}

for (const written of ['https://example.org:99999', 'https://256.256.256.256', 'http://127.0.0.999']) {
  test(`the API is not reached at ${written}, which no browser can open`, () => {
    expect(URL.canParse(written)).toBe(false);
    expect(toldAbout(attendance, { 'api-base': written })).toEqual([
      `<an-event-rsvp> api-base="${written}": ${apiBaseCure}`,
    ]);
  });
}

const redirects = [
  'https://example.org',
  'https://example.org/thanks?a=b#c',
  'http://example.org/thanks',
  'HTTPS://example.org',
  'https://example.org:8443/thanks',
  'https://münchen.example/danke',
  '/thanks',
  '/',
  'thanks.html',
  'thanks',
  '?a=b',
  '?time=10:30',
  '#x',
  '#a:b',
  './thanks',
  '../x',
  '/gracias/año',
  '/a:b',
];

for (const address of redirects) {
  test(`an accepted form goes to ${address}`, () => {
    expect(configOf(attendance, { 'redirect-url': address }).attributes['redirect-url']).toBe(address);
  });
}

const redirectCure = 'Write an http(s) address, or a path such as /thanks.';

const wrongRedirects = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  'javascript\t:alert(1)',
  '\u0001javascript:alert(1)',
  '\u0000javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data\n:text/html,x',
  'vbscript:msgbox(1)',
  'vb\tscript:msgbox(1)',
  'blob:https://example.org/x',
  'file:///etc/passwd',
  'mailto:jo@example.org',
  'thanks:now',
  '//evil.example',
  '///evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  '\\/evil.example',
  'https:\\\\evil.example',
  'https://example.org\\@evil.example',
  'https:evil.example',
  'https:/evil.example',
  'https:///evil.example',
  'https://',
  'https://exam\tple.org',
  '/thanks page',
];

for (const address of wrongRedirects) {
  test(`an accepted form does not go to ${JSON.stringify(address)}`, () => {
    expect(toldAbout(attendance, { 'redirect-url': address })).toEqual([
      `<an-event-rsvp> redirect-url="${address}": ${redirectCure}`,
    ]);
  });
}

for (const spaces of ['  ', '\n', '\u00a0', '\ufeff']) {
  test(`an accepted form does not run a script behind ${JSON.stringify(spaces)}`, () => {
    expect(toldAbout(attendance, { 'redirect-url': `${spaces}javascript:alert(1)` })).toHaveLength(1);
  });
}

for (const address of ['https://[', 'https://?x', 'https://%', 'https://example.org:99999']) {
  test(`an accepted form does not go to ${address}, which no browser can open`, () => {
    expect(URL.canParse(address)).toBe(false);
    expect(toldAbout(attendance, { 'redirect-url': address })).toEqual([
      `<an-event-rsvp> redirect-url="${address}": ${redirectCure}`,
    ]);
  });
}
