/** What a hostile or careless page must not get out of a form. */
import { expect, test } from '../helpers/fixtures.js';
import { element, page as pageOf, partsOn, rsvp, send } from '../helpers/forms.js';
import { startRecordingApi } from '../helpers/recording-api.js';

test('A17 cookies of the API’s origin are neither sent nor taken', async ({ open, context, sandbox, posts }) => {
  await context.addCookies([{ name: 'session', value: 'secret', url: sandbox.origin }]);
  sandbox.faults.add({ kind: 'answer', status: 200, headers: { 'Set-Cookie': 'tracked=yes' } });
  const parts = await open(rsvp);
  await send(parts);
  await expect(parts.thanks).toBeVisible();
  expect(posts()).toMatchObject([{ cookie: false }]);
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['session']);
});

test('A17 a page on the API’s own origin sends no cookies either', async ({ page, context, host }) => {
  const api = await startRecordingApi();
  await context.addCookies([{ name: 'session', value: 'secret', url: api.origin }]);
  api.page = pageOf(element(rsvp, api.apiBase)).replace('src="/dist', `src="${host.origin}/dist`);
  await page.goto(api.origin);
  const parts = partsOn(page, rsvp);
  await send(parts);
  await expect(parts.thanks).toBeVisible();
  expect(api.posts).toMatchObject([{ cookie: undefined }]);
  await api.close();
});

test('A18 the API learns the page’s origin and not its address, though the page tells others all of it', async ({
  page,
  host,
  sandbox,
  posts,
}) => {
  const policy = { 'Referrer-Policy': 'unsafe-url' };
  await page.goto(`${host.add('/path', pageOf(element(rsvp, sandbox.apiBase)), policy)}?private=1`);
  const parts = partsOn(page, rsvp);
  await send(parts);
  await expect(parts.thanks).toBeVisible();
  expect(posts()).toMatchObject([{ referer: `${host.origin}/`, key: false }]);
});

test('A13 ids, tags, the redirect and the API in the page’s URL are ignored', async ({ open, page, posts }) => {
  const query = '?redirect-url=/gone&api-base=https://evil.example&event-id=x&add-tags=boss&redirect=/gone&tags=boss';
  const parts = await open(rsvp, '', query);
  await send(parts);
  await expect(parts.thanks).toBeVisible();
  expect(JSON.parse(posts()[0]?.body ?? '')).toEqual({ person: { email_addresses: [{ address: 'jo@example.org' }] } });
  expect(page.url()).toContain(query);
});

test('A20 where the script dies half way, Enter puts nothing typed in the address', async ({ open, page }) => {
  const { email } = await open(rsvp);
  await page.evaluate(() => {
    const form = document.querySelector('an-event-rsvp')?.shadowRoot?.querySelector('form');
    // A copy has no listeners: what is left when the script is gone.
    form?.replaceWith(form.cloneNode(true));
  });
  await email.fill('jo@example.org');
  const before = page.url();
  await page.keyboard.press('Enter');
  await expect(email).toHaveValue('jo@example.org');
  expect(page.url()).toBe(before);
});

const key = '0123456789abcdef0123456789abcdef';

for (const [where, attribute] of [
  ['an attribute', `source="${key}"`],
  ['an attribute of its name', 'api-key="secret"'],
] as const) {
  test(`A16 a form with an API key in ${where} refuses to work, and says so without repeating it`, async ({
    page,
    host,
    sandbox,
    complaints,
    posts,
  }) => {
    await page.goto(host.add('/', pageOf(element(rsvp, sandbox.apiBase, attribute))));
    await expect(page.getByRole('link', { name: 'On Action Network' })).toBeVisible();
    await expect.poll(() => complaints.join()).toContain('Take the API key out of the page');
    expect(complaints.join()).not.toContain(key);
    expect(posts()).toEqual([]);
  });
}

test('A16 a body into which a listener puts an API key is not sent, and the key is not repeated', async ({
  open,
  page,
  complaints,
  posts,
}) => {
  const parts = await open(rsvp);
  await page.evaluate((key) => {
    document.addEventListener('an-submit', ({ body }) => {
      body.person['token'] = key;
    });
  }, key);
  await send(parts);
  await expect(parts.summary).toContainText('This form cannot be sent right now.');
  expect(complaints.join()).toContain('left a body with an API key');
  expect(complaints.join()).not.toContain(key);
  expect(posts()).toEqual([]);
});
