/** What a post tells the API of the browser and of the page that it comes from: nothing but its origin, whatever the address says. */
import { element, page as pageOf, partsOn, rsvp, send } from '../helpers/forms.js';
import { expect, test } from '../helpers/recording-api.js';

test('A17 cookies of the API’s origin are neither sent nor taken', async ({ open, context, sandbox, posts }) => {
  await context.addCookies([{ name: 'session', value: 'secret', url: sandbox.origin }]);
  sandbox.faults.add({ kind: 'answer', status: 200, headers: { 'Set-Cookie': 'tracked=yes' } });
  const parts = await open(rsvp);
  await send(parts);
  await expect(parts.thanks).toBeVisible();
  expect(posts()).toMatchObject([{ cookie: false }]);
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['session']);
});

test('A17 a page on the API’s own origin sends no cookies either', async ({ page, context, host, api }) => {
  await context.addCookies([{ name: 'session', value: 'secret', url: api.origin }]);
  api.page = pageOf(element(rsvp, api.apiBase)).replace('src="/dist', `src="${host.origin}/dist`);
  await page.goto(api.origin);
  const parts = partsOn(page, rsvp);
  await send(parts);
  await expect(parts.thanks).toBeVisible();
  expect(api.posts).toMatchObject([{ cookie: undefined }]);
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
