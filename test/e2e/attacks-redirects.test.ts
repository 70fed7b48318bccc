/** Redirects that would run a script or lead the person elsewhere: refused when the form is configured. */
import type { FormElement } from '../../src/index.js';
import { expect, test } from '../helpers/fixtures.js';
import { element, page as pageOf, partsOn, rsvp, send } from '../helpers/forms.js';
import { watchPayloads } from '../helpers/payloads.js';
import { refusal, tryEach } from '../helpers/trials.js';

const redirects = [
  ...['javascript:fired()', 'JAVASCRIPT:fired()', 'jAvAsCrIpT:fired()', 'javascript://%0afired()', 'vbscript:fired()'],
  ...[
    'VBScript:x',
    'data:text/html,<script>fired()</script>',
    'DATA:text/html;base64,PHNjcmlwdD4=',
    'blob:null/x',
    'file:///etc',
  ],
  ...[
    'java\tscript:fired()',
    'java\nscript:fired()',
    'java\r\nscript:fired()',
    'javascript\t:fired()',
    '\tjava\tscript:fired()',
  ],
  ...[
    '\u0001javascript:fired()',
    '\u0000javascript:fired()',
    '\u001f\u0020javascript:fired()',
    'java\u0000script:fired()',
  ],
  ...[
    '//evil.example',
    '///evil.example',
    '////evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '\\\\evil.example',
  ],
  ...['/\t/evil.example', '/\n/evil.example', '\\evil.example', 'https:\\\\evil.example', 'http:/\\evil.example'],
  ...['https:evil.example', 'https:/evil.example', 'https:///evil.example', 'https://', 'https://\\evil.example'],
  ...['ftp://evil.example', 'mailto:jo@example.org', 'tel:1', 'view-source:https://evil.example', 'about:blank', 'x:y'],
  ...['/thanks evil', '/thanks\u00a0\u2028x\\y', 'javascript&colon;:fired()', 'https://evil\u0000.example'],
];

for (const way of ['attribute', 'property'] as const) {
  test(`A12 a redirect to a script, another scheme or another host in disguise is refused as ${way === 'attribute' ? 'an attribute' : 'a property'}`, async ({
    open,
    page,
    posts,
    complaints,
  }) => {
    const ran = await watchPayloads(page);
    await open(rsvp);
    const { href } = new URL(page.url());
    expect(await tryEach(page, 'redirect-url', redirects, way)).toEqual(refusal(redirects));
    expect(complaints.filter((told) => !told.startsWith('<an-event-rsvp> redirect-url="'))).toEqual([]);
    expect(new Set(complaints).size).toBe(redirects.length);
    expect(page.url()).toBe(href);
    expect(await ran()).toEqual([]);
    expect(posts()).toEqual([]);
  });
}

test('A12 a redirect that is no text but would turn into one is refused', async ({ open, page, posts }) => {
  const ran = await watchPayloads(page);
  await open(rsvp);
  const types = await page.locator('an-event-rsvp').evaluate(async (form: FormElement) => {
    const tricks = [
      ['javascript:fired()'],
      new String('javascript:fired()'),
      { toString: () => 'javascript:fired()' },
      new URL('javascript:fired()'),
    ];
    const types: string[] = [];
    for (const trick of tricks) {
      Reflect.set(form, 'redirectUrl', trick);
      types.push((await form.submit()).type);
    }
    return types;
  });
  expect(new Set(types)).toEqual(new Set(['misconfigured']));
  expect(await ran()).toEqual([]);
  expect(posts()).toEqual([]);
});

test('a redirect takes along what says how the person came, the parameter that the source was taken from too', async ({
  open,
  page,
  host,
}) => {
  host.add('/thanks', '<h1>Thanks</h1>');
  const attributes = 'redirect-url="/thanks?referrer=ours" source-param="utm_source"';
  await send(await open(rsvp, attributes, '?utm_source=mail&utm_medium=x'));
  await page.waitForURL(/\/thanks/);
  expect(new URL(page.url()).search).toBe('?referrer=ours&utm_source=mail');
});

test('a redirect to a path leaves the thanks on a page that has no address for it', async ({ page, host, sandbox }) => {
  await page.goto(host.add('/', '<!doctype html><html lang="en"><title>River</title><main></main></html>'));
  const html = pageOf(element(rsvp, sandbox.apiBase, 'redirect-url="/thanks"')).replace(
    '/dist/',
    `${host.origin}/dist/`,
  );
  await page.evaluate((text) => {
    location.assign(URL.createObjectURL(new Blob([text], { type: 'text/html' })));
  }, html);
  const thrown: Error[] = [];
  page.on('pageerror', (error) => thrown.push(error));
  const parts = partsOn(page, rsvp);
  await send(parts);
  await expect(parts.thanks).toBeFocused();
  expect(thrown).toEqual([]);
});

test('A12 a redirect to a path and to an https address of the page’s author is followed', async ({
  open,
  page,
  host,
  posts,
}) => {
  host.add('/thanks', '<h1>Thanks</h1>');
  for (const address of ['/thanks', 'thanks?x=javascript:1', `${host.origin}/thanks`]) {
    await send(await open(rsvp, `redirect-url="${address}"`));
    await page.waitForURL(/\/thanks/);
  }
  expect(posts()).toHaveLength(3);
});
