/** Whom a letter or a call goes to: each is named in peace, and what is missing is told at their fields once it matters. */
import { endpoint, expect, test, type Builder } from '../helpers/builder.js';

const campaign = endpoint.replace('events', 'advocacy_campaigns');

const add = (builder: Builder) => builder.page.getByRole('button', { name: /person to write to/ }).click();

test('while a person is being named nothing is red and the form stays in the preview', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder();
  await builder.id.fill(campaign);
  await add(builder);
  const person = page.getByRole('group', { name: 'Person 1' });
  await person.getByLabel('Last name').fill('Ray');
  await expect(page.locator('.error, .summary, [aria-invalid]')).toHaveCount(0);
  await expect(builder.form.getByLabel('Email address')).toBeVisible();
  await person.getByLabel('Email address').fill('ray@example.org');
  await add(builder);
  await expect(page.locator('.error, .summary, [aria-invalid]')).toHaveCount(0);
  await expect(builder.form.getByLabel('Email address')).toBeVisible();
});

test('what is missing of a person is told at their fields once the snippet is asked for, and each thing once', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder();
  await builder.id.fill(campaign);
  await builder.copyButton.click();
  await expect(page.getByRole('button', { name: /person to write to/ })).toBeFocused();
  await expect(page.locator('.summary li')).toHaveText('Add at least one person to write to.');
  await add(builder);
  await add(builder);
  await page.getByRole('group', { name: 'Person 2' }).getByLabel('First name').fill('Ann');
  await expect(page.locator('.summary strong')).toHaveText('3 things to fix');
  await expect(page.locator('.summary li')).toHaveText([
    'Person 1: enter a name or a title.',
    'Person 1: enter an email address.',
    'Ann: enter an email address.',
  ]);
  await page.getByRole('link', { name: 'Ann: enter an email address.' }).click();
  const email = page.getByRole('group', { name: 'Person 2' }).getByLabel('Email address');
  await expect(email).toBeFocused();
  await expect(email).toHaveAccessibleDescription('Ann: enter an email address.');
  await expect(builder.form.getByLabel('Email address')).toBeVisible();
  await page.getByRole('button', { name: 'Remove person 1' }).click();
  await page.getByRole('group', { name: 'Person 1' }).getByLabel('Email address').fill('ann@example.org');
  await expect(page.locator('.summary')).toHaveCount(0);
  // It was had: the next one is named in peace again.
  await add(builder);
  await expect(page.locator('.summary')).toHaveCount(0);
});

test('somebody to call needs a number', async ({ openBuilder, page }) => {
  const builder = await openBuilder(`#1&form=outreach-form&type=phone`);
  await builder.id.fill(campaign);
  await builder.copyButton.click();
  await expect(page.locator('.summary li')).toHaveText('Add at least one person to call.');
  await page.getByRole('button', { name: /person to call/ }).click();
  await page.getByRole('group', { name: 'Person 1' }).getByLabel('Title').fill('Senator');
  await expect(page.locator('.summary li')).toHaveText('Senator: enter a phone number.');
});

test('what visitors see meanwhile is said where the form is stopped, and not of a color', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  await builder.unfold('Look');
  const accent = page.getByLabel('Accent color', { exact: true });
  await accent.fill('reddish');
  await expect(page.locator('.summary')).toBeVisible();
  await expect(page.getByText('until this is fixed')).toHaveCount(0);
  await builder.unfold('Tags, source and email');
  await page.getByLabel('Source code').fill('a b');
  await expect(page.getByText('Visitors see nothing until this is fixed.')).toBeVisible();
  await page.getByRole('link', { name: 'Add a link to the action’s page' }).click();
  await page.keyboard.insertText('https://actionnetwork.org/events/our-march');
  await expect(page.getByText('Visitors see only your link until this is fixed.')).toBeVisible();
});

test('a form without an email address and a phone number is told which of them to ask for', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  await page.getByRole('button', { name: 'Remove Email address' }).click();
  await expect(page.locator('.summary li')).toHaveText('Ask for an email address or a phone number.');
});

test('a letter is opened from the thanks: another page in their place is not offered, and told where it was written', async ({
  openBuilder,
  page,
}) => {
  const redirect = page.getByLabel('Go to this page instead of saying thanks');
  await openBuilder('#1&form=outreach-form&type=phone');
  await expect(redirect).toHaveCount(1);
  await openBuilder('#1&form=outreach-form&type=email');
  await expect(redirect).toHaveCount(0);
  await openBuilder('#1&form=outreach-form&type=email&redirect-url=%2Fthanks');
  await expect(redirect).toHaveAttribute('aria-invalid', 'true');
});
