/** The sandbox's own pages as people use them, in a browser: kept up to date, worked by keyboard, and clean by axe. */
import type { Page } from 'playwright/test';
import { startSite } from '../../demo/site.js';
import { axeFindings } from '../helpers/axe.js';
import { ATTENDANCES, EVENT, expect, test, withEmail } from './fixture.js';

const person = withEmail('jsmith@mail.com', {
  given_name: 'John',
  phone_numbers: [{ number: '2021234444' }],
  custom_fields: { 'shirt size': 'L' },
});
const post = { person, add_tags: ['member'], 'action_network:referrer_data': { source: 'email-1' } };
const addresses = ['/', '/people', '/requests', '/switches?done=set', `/actions/events/${EVENT}`];

test('an open page shows a new record and says so, without being loaded again', async ({ page, sandbox, send }) => {
  await page.goto(sandbox.origin);
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  await send(ATTENDANCES, post);
  await expect(page.getByRole('heading', { name: 'John' })).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('1 recorded');
});

test('a live update keeps the focus on a link, an open request open, and the focus on it', async ({
  page,
  sandbox,
  send,
}) => {
  await send(ATTENDANCES, post);
  await page.goto(sandbox.origin);
  const heading = page.getByRole('heading', { name: 'Latest records' });

  const link = page.getByRole('region', { name: 'Actions' }).getByRole('link', { name: 'March for the river' });
  await link.focus();
  await send(ATTENDANCES, { person: withEmail('second@mail.com') });
  await expect(heading).toContainText('2');
  await expect(link).toBeFocused();

  const summary = page.locator('#request-1 > summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await send(ATTENDANCES, { person: withEmail('third@mail.com') });
  await expect(heading).toContainText('3');
  await expect(summary).toBeFocused();
  await expect(page.locator('#request-1')).toHaveAttribute('open');
});

test('a page whose focused entry was pushed out goes on by keyboard from where it was', async ({
  page,
  sandbox,
  send,
}) => {
  await send(ATTENDANCES, post);
  await page.goto(sandbox.origin);
  await page.locator('#request-1 > summary').focus();
  for (let number = 0; number < 5; number += 1) await send(ATTENDANCES, post);
  await expect(page.locator('#request-1')).toHaveCount(0);
  await expect(page.locator('main')).toBeFocused();
});

test('a reset by keyboard asks first, and keeps everything unless it is said otherwise', async ({
  page,
  sandbox,
  send,
}) => {
  await send(ATTENDANCES, post);
  await page.goto(sandbox.origin);
  const reset = page.getByRole('button', { name: 'Reset' });
  const dialog = page.getByRole('dialog', { name: 'Empty the sandbox?' });
  const keep = dialog.getByRole('button', { name: 'Keep everything' });

  for (const leave of ['Escape', 'Enter']) {
    await reset.focus();
    await page.keyboard.press('Enter');
    await expect(keep).toBeFocused();
    await page.keyboard.press(leave);
    await expect(dialog).toBeHidden();
    await expect(reset).toBeFocused();
  }
  expect(sandbox.recorded().records).toHaveLength(1);

  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  expect(sandbox.recorded().records).toEqual([]);
});

test('a switch is set by keyboard, says that it is, and can be put back', async ({ page, sandbox }) => {
  await page.goto(`${sandbox.origin}/switches`);
  await page.getByLabel('Bad input without a key').focus();
  await page.keyboard.press('ArrowDown');
  await page.getByLabel('Posts allowed per second').fill('7');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The switches are saved.')).toBeVisible();
  expect(sandbox.settings.read()).toMatchObject({ badInput: '422', postsPerSecond: 7 });
  await expect(page.getByLabel('Bad input without a key')).toHaveValue('422');

  await page.getByRole('button', { name: 'Restore the defaults' }).click();
  await expect(page.getByLabel('Bad input without a key')).toHaveValue('400');
});

test('a failure is added on the page, shown as set, and cleared', async ({ page, sandbox }) => {
  await page.goto(`${sandbox.origin}/switches`);
  await page.getByLabel('The next post is').selectOption('never answered');
  await page.getByRole('button', { name: 'Add this failure' }).click();
  await expect(page.getByText('"kind":"hang"')).toBeVisible();
  expect(sandbox.faults.list()).toMatchObject([{ kind: 'hang' }]);
  await page.getByRole('button', { name: 'Clear failures' }).click();
  await expect(page.getByText('No failure is set. Every post is answered normally.')).toBeVisible();
});

test('the tile of an action counts its records and leads to them and to their charts', async ({
  page,
  sandbox,
  send,
}) => {
  await send(ATTENDANCES, post);
  await page.goto(sandbox.origin);
  await expect(page.getByText('1 attendance')).toBeVisible();
  await page.getByRole('link', { name: 'March for the river' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('March for the river');
  await expect(page.getByRole('heading', { name: 'John' })).toBeVisible();
  await expect(page.getByRole('figure', { name: 'Sources' })).toContainText('email-1');
});

test('a chart counts an empty source among those that are not given', async ({ page, sandbox, send }) => {
  await send(ATTENDANCES, { ...post, 'action_network:referrer_data': { source: '', website: '' } });
  await page.goto(sandbox.origin);
  for (const name of ['Sources', 'Websites']) {
    await expect(page.getByRole('figure', { name }).getByRole('listitem')).toHaveText(/^\s*not given\s+1 of 1 records/);
  }
});

test('a seventh tab loads while six others are in the background, and these catch up when they are shown again', async ({
  context,
  sandbox,
  send,
}) => {
  const tabs: Page[] = [];
  const show = (tab: Page, isShown: boolean) =>
    tab.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }, !isShown);
  for (let number = 0; number < 6; number += 1) {
    const tab = await context.newPage();
    await tab.goto(`${sandbox.origin}/people`);
    await show(tab, false);
    tabs.push(tab);
  }
  const seventh = await context.newPage();
  await seventh.goto(`${sandbox.origin}/people`, { timeout: 10_000 });
  await send(ATTENDANCES, post);
  await expect(seventh.getByRole('heading', { name: 'John' })).toBeVisible();

  const [first] = tabs;
  if (first === undefined) throw new Error('There is no first tab.');
  await expect(first.getByRole('heading', { name: 'John' })).toHaveCount(0);
  await show(first, true);
  await expect(first.getByRole('heading', { name: 'John' })).toBeVisible();
});

test('a person is shown with tags, custom fields, and the status on each list', async ({ page, sandbox, send }) => {
  await send(ATTENDANCES, post);
  await page.goto(`${sandbox.origin}/people`);
  const card = page.getByRole('article', { name: 'John' });
  for (const text of ['member', 'shirt size', 'L', 'jsmith@mail.com', 'March for the river']) {
    await expect(card).toContainText(text);
  }
  await expect(card.getByRole('row', { name: 'Demo group' })).toHaveText(/Demo group\s*subscribed\s*unsubscribed/);
  await expect(card.getByRole('row', { name: 'State network' })).toHaveText(/State network\s*subscribed\s*not on it/);
});

for (const width of [320, 1280]) {
  test(`what was recorded is seen without scrolling at ${width} px, in whole words and without what is empty`, async ({
    page,
    sandbox,
    send,
  }) => {
    await page.setViewportSize({ width, height: 640 });
    await send(ATTENDANCES, { person: withEmail('jsmith@mail.com') });
    await page.goto(sandbox.origin);
    const card = page.getByRole('article', { name: 'jsmith@mail.com' });
    await expect(card.getByText('Email', { exact: true })).toBeInViewport();
    await expect(card.getByRole('term')).toHaveText(['Email', 'Autoresponse']);
    // A term that is broken has a box for each of its lines.
    const lines = await card.getByRole('term').evaluateAll((terms) =>
      terms.map((term) => {
        const words = document.createRange();
        words.selectNodeContents(term);
        return words.getClientRects().length;
      }),
    );
    expect(lines).toEqual([1, 1]);
  });
}

test('the pages lead to the builder and the demo pages where these run', async ({ page, sandbox }) => {
  const neighbors = page.getByRole('navigation').getByRole('link', { name: /Builder|Demo pages/ });
  await page.goto(sandbox.origin);
  await expect(neighbors).toHaveCount(0);
  const site = await startSite({ sandboxOrigin: sandbox.origin });
  sandbox.leadTo(site.origin);
  for (const [name, path] of [
    ['Builder', '/'],
    ['Demo pages', '/demo/'],
  ] as const) {
    await page.goto(`${sandbox.origin}/people`);
    await neighbors.filter({ hasText: name }).click();
    await expect(page).toHaveURL(site.origin + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await site.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    // axe is put on the page by the test, which the pages' own policy forbids.
    test.use({ colorScheme, bypassCSP: true });
    test('axe finds nothing on any page, nor in the question before a reset', async ({ page, sandbox, send }) => {
      await send(ATTENDANCES, post);
      await send(ATTENDANCES, {});
      for (const address of addresses) {
        await page.goto(sandbox.origin + address);
        expect(await axeFindings(page), address).toEqual([]);
      }
      await page.getByRole('button', { name: 'Reset' }).click();
      expect(await axeFindings(page)).toEqual([]);
    });
  });
}

test('no page scrolls sideways at 320 px, with whatever was posted', async ({ page, sandbox, send }) => {
  const long = 'x'.repeat(200);
  await send(ATTENDANCES, {
    person: withEmail(`${long}@mail.com`, { given_name: long, custom_fields: { [long]: long } }),
    'action_network:referrer_data': { source: long, website: `${long}.example` },
  });
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of addresses) {
    await page.goto(sandbox.origin + address);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, address).toBeLessThanOrEqual(320);
  }
});
