/** Who is taken for a robot: scripts that fill in all they find, or send at once; and that no person ever is. */
import type { Page } from 'playwright/test';
import type { FormElement } from '../../src/index.js';
import { expect, test } from '../helpers/fixtures.js';
import { rsvp, send } from '../helpers/forms.js';

/** What a robot in the page does: fills in controls, seen or not, and presses the button, all by script. */
async function runRobot(page: Page, controls: string): Promise<void> {
  await page.locator(rsvp.tag).evaluate((form: FormElement, controls) => {
    for (const control of form.renderRoot.querySelectorAll<HTMLInputElement>(controls)) {
      control.value = control.type === 'email' ? 'robot@example.org' : 'https://spam.example';
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
    form.renderRoot.querySelector<HTMLButtonElement>('[part=submit]')?.click();
  }, controls);
}

/** So that the form has been there for a minute. */
async function waitAMinute(page: Page): Promise<void> {
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
}

test('A21 a script that fills in what nobody sees is thanked, and nothing is posted', async ({ open, page, posts }) => {
  await waitAMinute(page);
  const { thanks } = await open(rsvp);
  await page.clock.runFor(60_000);
  await runRobot(page, 'input');
  await expect(thanks).toBeVisible();
  expect(posts()).toEqual([]);
});

test('A21 a script that fills in and sends the form at once is thanked, and nothing is posted', async ({
  open,
  page,
  posts,
}) => {
  await waitAMinute(page);
  const { thanks } = await open(rsvp);
  await page.clock.runFor(200);
  await runRobot(page, '[part=control]');
  await expect(thanks).toBeVisible();
  expect(posts()).toEqual([]);
});

test('A21 a script that takes its time and leaves alone what nobody sees is a page’s own', async ({
  open,
  page,
  posts,
}) => {
  await waitAMinute(page);
  const { thanks } = await open(rsvp);
  await page.clock.runFor(60_000);
  await runRobot(page, '[part=control]');
  await expect(thanks).toBeVisible();
  expect(posts()).toHaveLength(1);
});

test('A21 a person whose browser filled in what nobody sees is not dropped, however quick', async ({
  open,
  page,
  posts,
}) => {
  const parts = await open(rsvp);
  await page.locator(rsvp.tag).evaluate((form: FormElement) => {
    const decoy = form.renderRoot.querySelector<HTMLInputElement>('[name=website]');
    if (!decoy) throw new Error('The form has no decoy.');
    decoy.value = 'https://example.org';
  });
  await send(parts);
  await expect(parts.thanks).toBeVisible();
  expect(posts()).toHaveLength(1);
  expect(posts()[0]?.body).not.toContain('website');
});

test('A21 a person who sends by keyboard alone is not dropped', async ({ open, page, posts }) => {
  const { email, thanks } = await open(rsvp);
  await email.focus();
  await page.keyboard.type('jo@example.org');
  await page.keyboard.press('Enter');
  await expect(thanks).toBeVisible();
  expect(posts()).toHaveLength(1);
});

test('A21 submit() is called by the page itself, and is never dropped', async ({ open, page, posts }) => {
  const { thanks } = await open(rsvp);
  await page.locator(rsvp.tag).evaluate((form: FormElement) => {
    for (const control of form.renderRoot.querySelectorAll<HTMLInputElement>('input')) {
      control.value = control.type === 'email' ? 'jo@example.org' : 'x';
    }
    void form.submit();
  });
  await expect(thanks).toBeVisible();
  expect(posts()).toHaveLength(1);
});

test('A21 nobody can see, reach or hear what only a script would fill in', async ({ open, page }) => {
  const { form } = await open(rsvp);
  await expect(page.locator(`${rsvp.tag} [name=website]`)).toBeHidden();
  expect(await form.ariaSnapshot()).not.toContain('website');
});
