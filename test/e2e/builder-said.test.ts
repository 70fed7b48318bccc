/** What the builder says of what was done: at the button it was done with, over nothing, and no longer than it is true. */
import { endpoint, expect, test } from '../helpers/builder.js';

test('copying is told on the button, until the next edit', async ({ openBuilder, page }) => {
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  const { width } = (await builder.copyButton.boundingBox()) ?? { width: 0 };
  await builder.copy();
  const copied = page.getByRole('button', { name: 'Copied', exact: true });
  await expect(copied).toBeFocused();
  expect((await copied.boundingBox())?.width).toBe(width);
  await page.getByRole('button', { name: 'Move Email address up' }).click();
  await expect(copied).toHaveCount(0);
  await page.getByRole('button', { name: 'Copy a link to this form' }).click();
  await expect(copied).toHaveCount(1);
  await builder.form.getByLabel('Email address').fill('jo@example.org');
  await page.goBack();
  await expect(copied).toHaveCount(0);
  await expect(builder.said).toBeEmpty();
});

test('what was said is gone after a while', async ({ openBuilder, page }) => {
  await page.clock.install();
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  await builder.copy();
  await page.clock.runFor(3000);
  await expect(builder.said).not.toBeEmpty();
  await page.clock.runFor(4000);
  await expect(builder.said).toBeEmpty();
  await expect(builder.copyButton).toBeVisible();
});

test('that nothing was copied yet is told to screen readers, and lies over nothing', async ({ openBuilder }) => {
  const builder = await openBuilder();
  await builder.copyButton.click();
  await expect(builder.said).toHaveText('Not copied yet: fix the points in red.');
  expect(await builder.said.boundingBox()).toMatchObject({ width: 1, height: 1 });
});

test('what to do instead stays beside the button until something else is done', async ({ openBuilder, page }) => {
  await page.clock.install();
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await builder.copyButton.click();
  const advice = page.locator('.output .notice');
  await expect(advice).toHaveText('Your browser did not allow it: press Ctrl+C or ⌘C now.');
  await page.clock.runFor(60_000);
  await expect(advice).toBeVisible();
  await page.getByRole('button', { name: 'Move Email address up' }).click();
  await expect(advice).toHaveCount(0);
});

test('removing a choice says which, and leaves the focus at what took its place, then at what adds one', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder();
  await page.getByRole('button', { name: '+ Your own question' }).click();
  await page.getByLabel('Answer', { exact: true }).selectOption({ label: 'One choice (buttons)' });
  const add = page.getByRole('button', { name: '+ Add a choice' });
  await add.click();
  const third = page.getByLabel('Choice 3', { exact: true });
  await expect(third).toBeFocused();
  await page.keyboard.type('Never');
  await page.getByRole('button', { name: 'Remove choice 2' }).press('Enter');
  await expect(builder.said).toHaveText('Choice 2 was removed.');
  await expect(page.getByRole('button', { name: 'Remove choice 2' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(builder.said).toHaveText('Never was removed.');
  await expect(page.getByRole('button', { name: 'Remove choice 1' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(add).toBeFocused();
});

test('removing somebody to write to says so, and leaves the focus where it goes on', async ({ openBuilder, page }) => {
  const builder = await openBuilder(`#1&form=outreach-form&type=email`);
  const add = page.getByRole('button', { name: /person to write to/ });
  for (const name of ['Ann', 'Bea']) {
    await add.click();
    await page.keyboard.type(name);
  }
  await page.getByRole('button', { name: 'Remove person 1' }).press('Enter');
  await expect(builder.said).toHaveText('Person 1 was removed.');
  await expect(page.getByRole('button', { name: 'Remove person 1' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(add).toBeFocused();
});
