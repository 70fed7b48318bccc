/** What the builder's two attributes do: `dry-run` everything but post, `debug` say on the console what is read from where. */
import type { ConsoleMessage, Page } from 'playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import { actionId, rsvp, send, survey } from '../helpers/forms.js';

/** What the console is told from now on, each message with what it is given beside its text. */
function heard(page: Page) {
  const messages: ConsoleMessage[] = [];
  page.on('console', (message) => {
    if (message.type() === 'info') messages.push(message);
  });
  return async () =>
    Promise.all(messages.map((message) => Promise.all(message.args().map((arg) => arg.jsonValue() as unknown))));
}

for (const kind of [rsvp, survey]) {
  test(`a dry run of <${kind.tag}> is checked and thanked for, shows the body on the console, and posts nothing`, async ({
    page,
    open,
    sandbox,
    posts,
  }) => {
    const infos = heard(page);
    const parts = await open(kind, 'dry-run background add-tags="volunteer"', '?source=poster');
    await page.evaluate(() => {
      document.addEventListener('an-submit', ({ body }) => Object.assign(globalThis, { told: JSON.stringify(body) }));
      document.addEventListener('an-success', ({ record }) => Object.assign(globalThis, { record }));
    });
    await parts.button.click();
    await expect(parts.summary).toBeVisible();
    expect(await infos()).toEqual([]);
    await send(parts);
    await expect(parts.thanks).toBeVisible();
    const [[text, body] = [], ...rest] = await infos();
    expect(rest).toEqual([]);
    expect(text).toContain(`<${kind.tag}> would POST ${sandbox.apiBase}/`);
    expect(text).toMatch(new RegExp(`/${actionId}/\\w+\\?background_request=true$`));
    expect(body).toBe(await page.evaluate(() => Reflect.get(globalThis, 'told') as unknown));
    expect(JSON.parse(String(body))).toMatchObject({
      person: { email_addresses: [{ address: 'jo@example.org' }] },
      add_tags: ['volunteer'],
      'action_network:referrer_data': { source: 'poster' },
    });
    expect(await page.evaluate(() => Reflect.get(globalThis, 'record') as unknown)).toBe(kind.record);
    expect(posts()).toEqual([]);
    expect(sandbox.recorded().requests).toEqual([]);
  });
}

test('a form says on the console what it reads from where, and nothing that a link or a person says', async ({
  page,
  open,
}) => {
  const infos = heard(page);
  const parts = await open(
    rsvp,
    'debug referrer="our-group" source="form" add-tags="volunteer"',
    '?source=poster&email_referrer=jo-9&source=leaflet',
  );
  await send(parts);
  await expect(parts.thanks).toBeVisible();
  const [[tag, told] = [], ...rest] = await infos();
  expect(rest).toEqual([]);
  expect(tag).toBe('<an-event-rsvp>');
  expect(told).toMatchObject({
    url: expect.stringContaining(`/events/${actionId}/attendances`),
    fields: ['given_name', 'family_name', 'email_address', 'postal_code'],
    page: ['source', 'email_referrer'],
    attributes: ['event-id', 'api-base', 'debug', 'referrer', 'source', 'add-tags'],
  });
  expect(JSON.stringify(told)).not.toMatch(/leaflet|jo-9|jo@example/);
});

test('a form that is not asked to says nothing on the console', async ({ page, open }) => {
  const infos = heard(page);
  const parts = await open(rsvp);
  await send(parts);
  await expect(parts.thanks).toBeVisible();
  expect(await infos()).toEqual([]);
});
