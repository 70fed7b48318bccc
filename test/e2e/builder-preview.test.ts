/** The builder's preview: the real element, tried with the sandbox, or without any where none answers. */
import { startSite } from '../../demo/site.js';
import { axeFindings } from '../helpers/axe.js';
import { builderOn, endpoint, expect, test } from '../helpers/builder.js';
import { actionId } from '../helpers/forms.js';

test('a dry run and codes of attribution stand in the snippet, and what is tried in the preview is sent all the same', async ({
  openBuilder,
  page,
  posts,
}) => {
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  await builder.unfold('Advanced');
  await page.getByLabel('Dry run: do everything but send').check();
  await page.getByLabel('Explain on the console').check();
  await page.getByLabel('Website code').fill('our-site');
  await page.getByLabel('Email id').fill('spring-news');
  const snippet = await builder.copy();
  for (const written of ['dry-run', 'debug', 'website="our-site"', 'email-referrer="spring-news"']) {
    expect(snippet).toContain(written);
  }
  await builder.form.getByLabel('Email address').fill('jo@example.org');
  await builder.form.getByRole('button').click();
  await expect(page.getByText('The sandbox accepted and recorded it.')).toBeVisible();
  expect(JSON.parse(posts()[0]?.body ?? '')).toMatchObject({
    'action_network:referrer_data': { website: 'our-site', email_referrer: 'spring-news' },
  });
});

test('what is tried is posted to the sandbox, and shown letter for letter with where it was recorded', async ({
  openBuilder,
  page,
  sandbox,
  posts,
}) => {
  const builder = await openBuilder(`#1&form=event-rsvp&event-id=${actionId}&add-tags=member&redirect-url=/thanks`);
  await builder.form.getByLabel('Email address').fill('jo@example.org');
  await builder.form.getByRole('button').click();
  await expect(page.getByRole('heading', { name: 'What was sent' })).toBeVisible();
  await expect(page.getByText('The sandbox accepted and recorded it.')).toBeVisible();
  await expect(page.getByText('On your page, /thanks would open now.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'as JSON' })).toHaveAttribute('href', `${sandbox.origin}/recorded.json`);
  const [post] = posts();
  const shown = await page.getByLabel('The body of the post').innerText();
  expect(JSON.parse(shown)).toEqual(JSON.parse(post?.body ?? ''));
  expect(posts()).toHaveLength(1);
  await page.getByRole('button', { name: 'Back to the form' }).click();
  await expect(builder.form.getByLabel('Email address')).toHaveValue('');
  await expect(page.getByRole('heading', { name: 'Preview' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'What was sent' })).toHaveCount(0);
});

test('after a try the form stands there again with the next edit, unless it is the thanks that are edited', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder(`#1&form=event-rsvp&event-id=${actionId}`);
  const email = builder.form.getByLabel('Email address');
  await email.fill('jo@example.org');
  await builder.form.getByRole('button').click();
  await builder.unfold('Thanks and after');
  await page.locator('#c-success-message').fill('See you there!');
  await expect(builder.form.getByRole('status')).toHaveText('See you there!');
  await page.getByRole('button', { name: 'Move Email address up' }).click();
  await expect(email).toHaveValue('');
  await expect(email).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What was sent' })).toHaveCount(0);
});

test('a letter shows a body for each target, with what is its own', async ({ openBuilder, page, posts }) => {
  const builder = await openBuilder();
  await page.getByLabel('Type of action').selectOption({ label: 'Advocacy campaign' });
  for (const [index, name] of ['Ray', 'Ito'].entries()) {
    await page.getByRole('button', { name: '+ Add a person to write to' }).click();
    const target = page.getByRole('group', { name: `Person ${index + 1}` });
    await target.getByLabel('Last name').fill(name);
    await target.getByLabel('Email address').fill(`${name.toLowerCase()}@example.org`);
  }
  await page.getByLabel('Subject of the letter').fill('The river');
  await page.getByLabel('The letter', { exact: true }).fill('Dear {target.family_name}');
  await builder.form.getByLabel('Email address').fill('jo@example.org');
  await builder.form.getByLabel('ZIP code').fill('20009');
  await builder.form.getByRole('button').click();
  await expect(page.getByLabel('The body of the post')).toHaveCount(2);
  await expect(page.getByLabel('The body of the post').last()).toContainText('"message": "Dear Ito"');
  await expect(page.getByText('The sandbox accepted and recorded it.')).toBeVisible();
  expect(posts()).toHaveLength(2);
});

test('where no sandbox answers nothing is sent, and what would be is shown', async ({ page, sandbox, posts }) => {
  // Nothing listens there.
  const site = await startSite({ sandboxOrigin: 'http://127.0.0.1:9' });
  await page.goto(site.origin);
  const { form } = builderOn(page);
  await expect(page.getByText('nothing leaves this page, and you see')).toBeVisible();
  await form.getByLabel('Email address').fill('jo@example.org');
  await form.getByRole('button').click();
  await expect(page.getByRole('heading', { name: 'What would be sent' })).toBeVisible();
  await expect(page.getByText('This is a dry run: nothing left this page.')).toBeVisible();
  await expect(page.getByLabel('The body of the post')).toContainText('"address": "jo@example.org"');
  await expect(form.locator('[part=status]')).toBeVisible();
  expect([posts(), sandbox.recorded().records]).toEqual([[], []]);
  await site.close();
});

test('the preview is as wide as a phone, a tablet and a desktop, light and dark, and keeps what was typed', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder();
  const email = builder.form.getByLabel('Email address');
  await email.fill('jo@example.org');
  const frame = page.frames().find((each) => each.url().includes('preview.html'));
  for (const [name, width] of [
    ['Tablet', 768],
    ['Desktop', 1200],
    ['Phone', 360],
  ] as const) {
    await page.getByRole('radio', { name }).check({ force: true });
    await expect.poll(() => frame?.evaluate(() => innerWidth)).toBe(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
  await page.getByRole('radio', { name: 'Dark' }).check({ force: true });
  await expect
    .poll(() => frame?.evaluate(() => getComputedStyle(document.body).backgroundColor))
    .not.toBe('rgb(255, 255, 255)');
  await page.getByRole('button', { name: 'Move Email address up' }).click();
  await page.getByRole('button', { name: '+ Your own question' }).click();
  await expect(builder.form.getByLabel('Question 1')).toBeVisible();
  await expect(email).toHaveValue('jo@example.org');
});

test('on a phone the preview and the snippet are one tap away from the steps, and the form stays in the address', async ({
  openBuilder,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await openBuilder(`#1&form=event-rsvp&event-id=${actionId}`);
  const address = page.url();
  for (const [button, heading] of [
    ['Preview', 'Preview'],
    ['Snippet', 'Your snippet'],
    ['Steps', 'Your action'],
  ] as const) {
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('button', { name: button }).click();
    await expect(page.getByRole('heading', { name: heading })).toBeInViewport();
    await expect(page.getByRole('heading', { name: heading })).toBeFocused();
  }
  expect(page.url()).toBe(address);
});

test('where the clipboard is not allowed, what was to be copied is selected', async ({ openBuilder, page }) => {
  const builder = await openBuilder(`#1&form=event-rsvp&event-id=${actionId}`);
  await page.context().clearPermissions();
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await builder.copyButton.click();
  await expect(builder.said).toContainText('Your browser did not allow it: press Ctrl+C or ⌘C now.');
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('<an-event-rsvp');
  await page.getByRole('button', { name: 'Copy a link to this form' }).click();
  await expect(builder.said).toContainText('copy the address of this page');
});

test('theme, accent and language are those of the preview', async ({ openBuilder, page }) => {
  const builder = await openBuilder('#1&form=event-rsvp&theme=bold&accent=%23b3261e&lang=es');
  await expect(builder.form.getByRole('button')).toHaveCSS('background-color', 'rgb(179, 38, 30)');
  await expect(builder.form.locator('[lang^=es]').first()).toBeVisible();
  await builder.unfold('Language and country');
  await page.getByLabel('Language of the form').selectOption('ar');
  await expect(builder.form.locator('form')).toHaveCSS('direction', 'rtl');
});

test('under the snippet without layout shift nothing moves when the form comes', async ({
  openBuilder,
  page,
  host,
}) => {
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  await page.getByRole('radio', { name: 'No layout shift' }).check({ force: true });
  const snippet = await builder.copy();
  expect(snippet).toMatch(/an-event-rsvp:not\(:defined\) \{ display: block; min-height: \d+px; \}/);
  await page.setViewportSize({ width: 400, height: 1200 });
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/an-event-rsvp.js', async (route) => {
    await held;
    await route.continue();
  });
  const html = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>x</title>
    <style>body { margin: 20px; font: 1rem/1.5 system-ui, sans-serif }</style>${snippet}<p id="below">Below</p></html>`;
  await page.goto(host.add('/', html), { waitUntil: 'commit' });
  await page.locator('#below').waitFor();
  const top = () => page.locator('#below').evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  release();
  await page.locator('an-event-rsvp').getByRole('button').waitFor();
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
  expect(before).toBeGreaterThan(200);
});

test('a call script of several lines takes as much room before its script has come as after it', async ({
  openBuilder,
  page,
}) => {
  const script = 'Hello, my name is {given_name}.\n\nI ask you to save the river.\n\nThank you.';
  const form = new URLSearchParams({ form: 'outreach-form', type: 'phone', message: script });
  form.set('target', JSON.stringify({ title: 'Senator', phone: '2025550101' }));
  const builder = await openBuilder(`#1&${form.toString()}`);
  await page.getByRole('radio', { name: 'No layout shift' }).check({ force: true });
  await expect(builder.snippet).toContainText('Hello, my name is');
  const drawn = await builder.form.locator('.letter').innerText();
  expect(drawn.split('\n').length).toBeGreaterThan(4);
  const code = await builder.snippet.innerText();
  expect(code).toContain(drawn);
});

test.describe('to those who look at it with other eyes', () => {
  // Axe goes through some thousand elements.
  test.slow();

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 768, 1440]) {
      test(`axe finds nothing in the builder, ${width} px wide and ${colorScheme}, with everything unfolded and something wrong`, async ({
        openBuilder,
        page,
      }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 900 });
        const builder = await openBuilder(
          '#1&form=event-rsvp&fields=email_address*&field=["custom_fields.x",0,{"type":"radio","label":"Which?"},[["A","",""],["B","","t"]]]' +
            '&accent=%23ffee88&on-accent=%23ffffff&share=&add-to-calendar=&source=a+b&link=x&thanks=Thanks!&thanks-link=x:y&messages={"optional":"(if+you+like)"}',
        );
        await page.evaluate(() => {
          for (const each of document.querySelectorAll<HTMLElement>('summary, .edit')) each.click();
        });
        await builder.copyButton.click();
        await builder.id.fill('nonsense');
        await expect(page.locator('.error').first()).toBeVisible();
        expect(await axeFindings(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      });
    }
  }
});

test('the whole way is gone by keyboard alone', async ({ openBuilder, page }) => {
  const builder = await openBuilder();
  const { keyboard } = page;
  const focused = () =>
    page.evaluate(
      () =>
        document.activeElement?.getAttribute('aria-label') ?? (document.activeElement as HTMLElement).innerText.trim(),
    );
  const tabTo = async (name: string) => {
    for (let step = 0; step < 60; step += 1) {
      if ((await focused()) === name) return;
      await keyboard.press('Tab');
    }
    throw new Error(`“${name}” is not reached.`);
  };
  await builder.id.focus();
  await keyboard.insertText(endpoint);
  await tabTo('Move Email address up');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  expect(await builder.order()).toEqual(['Email address', 'First name', 'Last name', 'Postal code']);
  // At the top it stays, and says where the field is.
  expect(await focused()).toBe('Move Email address up');
  await expect(builder.said).toContainText('Email address is now 1 of 4.');
  await tabTo('Remove Last name');
  await keyboard.press('Enter');
  expect(await focused()).toBe('Remove Postal code');
  await tabTo('+ Your own question');
  await keyboard.press('Enter');
  await keyboard.type('Why?');
  await expect(builder.form.getByLabel('Why?')).toBeVisible();
  await tabTo('Copy the snippet');
  await keyboard.press('Enter');
  await expect(builder.said).toContainText('The snippet is copied.');
  const snippet = await page.evaluate(() => navigator.clipboard.readText());
  expect(snippet).toContain('fields="email_address* given_name postal_code custom_fields.question_1"');
});
