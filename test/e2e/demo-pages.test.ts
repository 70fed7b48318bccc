/** The demo pages as a visitor opens them: each form on them is sent and recorded in the sandbox. */
import { readdir, readFile } from 'node:fs/promises';
import { startSite } from '../../demo/site.js';
import { axeFindings } from '../helpers/axe.js';
import { expect, test } from '../helpers/fixtures.js';
import { partsOf, send } from '../helpers/forms.js';

/** Each page, and what is recorded when everything on it was sent: by the same person, so some replace each other. */
const pages = {
  '/demo/rsvp.html': ['attendance'],
  '/demo/survey.html': ['response'],
  '/demo/questions.html': ['response'],
  '/demo/letter.html': ['outreach', 'outreach', 'outreach'],
  '/demo/calls.html': ['outreach'],
  '/demo/petition.html': ['signature', 'submission'],
  '/demo/both.html': ['attendance', 'response'],
  '/demo/analytics.html': ['attendance'],
  '/demo/single-page.html': ['attendance'],
  '/demo/strict-policy.html': ['attendance'],
  '/demo/react.html': ['attendance'],
  '/demo/vue.html': ['attendance'],
  '/demo/failures.html': ['attendance'],
  '/demo/dry-run.html': [],
  '/demo/script-tag.html': ['attendance'],
  '/demo/languages.html': ['attendance'],
  '/demo/next-steps.html': ['attendance'],
  '/demo/theme-calm.html': ['attendance', 'response'],
  '/demo/theme-bold.html': ['attendance', 'signature'],
  '/demo/theme-paper.html': ['attendance', 'signature'],
  '/demo/layout-stacked.html': ['attendance', 'signature', 'submission'],
  '/demo/layout-inline.html': ['submission'],
  '/demo/layout-grid.html': ['response', 'response'],
};

test('every page of the folder but the gallery is one of these', async () => {
  const files = await readdir(new URL('../../demo/', import.meta.url));
  const found = files.filter((file) => file.endsWith('.html') && file !== 'index.html');
  expect(Object.keys(pages).sort()).toEqual(found.map((file) => `/demo/${file}`).sort());
});

for (const [path, kinds] of Object.entries(pages)) {
  const comesOfIt = kinds.length > 0 ? 'what is filled in there is recorded' : 'nothing is recorded in a dry run';
  test(`${path} is reached from the gallery, is accessible, and ${comesOfIt}`, async ({
    page,
    sandbox,
    complaints,
  }) => {
    const site = await startSite({ sandboxOrigin: sandbox.origin });
    await page.goto(`${site.origin}/demo/`);
    await page.locator(`a[href^="${path.replace('/demo/', '')}"]`).click();
    const forms = page.locator(':is([event-id], [survey-id], [form-id], [petition-id], [advocacy-campaign-id])');
    await forms.first().getByRole('button').waitFor();
    // A page of two lines has no landmarks and no heading; a strict policy blocks axe itself.
    if (!/script-tag|strict-policy/.test(path)) expect(await axeFindings(page)).toEqual([]);
    for (const form of await forms.all()) {
      const { email, button, thanks } = partsOf(form);
      for (const text of await form.locator('[type=text]:required').all()) await text.fill('20009');
      for (const list of await form.locator('select:required').all()) await list.selectOption({ index: 1 });
      await email.fill('jo@example.org');
      for (const choice of await form.locator('[type=radio]:required, [type=checkbox]:required').all())
        await choice.check();
      for (const person of await form.locator('[name=calls]').first().all()) await person.check();
      for (const minutes of await form.locator('[type=number]:visible').all()) await minutes.fill('3');
      await button.click();
      await expect(thanks).toBeFocused();
    }
    const recorded = sandbox.recorded().records.map(({ kind }) => kind);
    expect([...recorded].sort()).toEqual(kinds);
    expect(complaints).toEqual([]);
    await site.close();
  });
}

for (const [framework, files] of Object.entries({ react: ['react.jsx'], vue: ['Rsvp.vue', 'vue.mjs'] })) {
  test(`the page for ${framework} shows the program that it runs, whose state asks a question and hears what came of it`, async ({
    page,
    sandbox,
    posts,
    complaints,
  }) => {
    const site = await startSite({ sandboxOrigin: sandbox.origin });
    await page.goto(`${site.origin}/demo/${framework}.html`);
    const parts = partsOf(page.locator('an-event-rsvp'));
    await parts.email.fill('jo@example.org');
    await page.getByLabel('I’m driving').check();
    await parts.form.getByLabel('Free seats').fill('3');
    await parts.button.click();
    await expect(page.getByText('Your RSVP: attendance recorded')).toBeVisible();
    expect(JSON.parse(posts()[0]?.body ?? '')).toMatchObject({ person: { custom_fields: { seats: '3' } } });
    for (const file of files) {
      const text = await readFile(new URL(`../../demo/frameworks/${file}`, import.meta.url), 'utf8');
      // The sandbox of a test has a port of its own.
      const shown = (await page.getByLabel(file).textContent())?.replace(sandbox.origin, 'http://localhost:8787');
      expect(shown).toBe(text);
    }
    expect(complaints).toEqual([]);
    await site.close();
  });
}

test('what opens each letter after the thanks is framed and at least 44 px high, on a phone too', async ({
  page,
  sandbox,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const site = await startSite({ sandboxOrigin: sandbox.origin });
  await page.goto(`${site.origin}/demo/letter.html`);
  const parts = partsOf(page.locator('an-outreach-form'));
  await parts.form.getByLabel('ZIP code').fill('20009');
  await send(parts);
  const links = parts.thanks.getByRole('link', { name: 'Open the letter to' });
  await expect(links).toHaveCount(3);
  for (const link of await links.all()) {
    await expect(link).toHaveCSS('border-style', 'solid');
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  await site.close();
});

test('what the page asks of itself, beside the form, is not stuck to the form and is large enough for a thumb', async ({
  page,
  sandbox,
}) => {
  const site = await startSite({ sandboxOrigin: sandbox.origin });
  for (const framework of ['react', 'vue']) {
    await page.goto(`${site.origin}/demo/${framework}.html`);
    const box = page.getByLabel('I’m driving');
    const form = page.locator('an-event-rsvp');
    await form.getByRole('button').waitFor();
    const [own, first] = await Promise.all([box.boundingBox(), form.boundingBox()]);
    expect(own?.width).toBeGreaterThanOrEqual(20);
    expect(first?.y).toBeGreaterThanOrEqual((own?.y ?? NaN) + (own?.height ?? NaN) + 16);
  }
  await site.close();
});

test('the page for analytics hands on what was sent and what failed, and nothing personal', async ({
  page,
  sandbox,
}) => {
  const site = await startSite({ sandboxOrigin: sandbox.origin });
  await page.goto(`${site.origin}/demo/analytics.html`);
  const parts = partsOf(page.locator('an-event-rsvp'));
  sandbox.faults.add({ kind: 'answer', status: 400 });
  await send(parts);
  await expect(page.getByRole('log')).toHaveText('{"event":"form_failed","record":"attendance","reason":"refused"}');
  await parts.button.click();
  await expect(page.getByRole('log')).toContainText('{"event":"form_sent","record":"attendance"}');
  const pushed = await page.evaluate(() => JSON.stringify((window as { dataLayer?: unknown }).dataLayer));
  expect(pushed).not.toContain('jo@example.org');
  await site.close();
});

test('the single-page app sends the source of the view that the person is at', async ({ page, sandbox }) => {
  const site = await startSite({ sandboxOrigin: sandbox.origin });
  await page.goto(`${site.origin}/demo/single-page.html?source=ad`);
  await page.getByRole('link', { name: 'Volunteer' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The source is' })).toHaveText('The source is: volunteer');
  await send(partsOf(page.locator('an-event-rsvp')));
  await expect
    .poll(() => sandbox.recorded().records.map(({ referrer_data }) => referrer_data))
    .toMatchObject([{ source: 'volunteer' }]);
  await site.close();
});

test('the dry run shows the body and sends nothing', async ({ page, sandbox, posts }) => {
  const site = await startSite({ sandboxOrigin: sandbox.origin });
  await page.goto(`${site.origin}/demo/index.html`);
  await page.getByRole('link', { name: 'A dry run' }).click();
  await page.locator('an-event-rsvp').getByRole('button').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await send(partsOf(page.locator('an-event-rsvp')));
  await expect(page.getByRole('log')).toContainText('"address": "jo@example.org"');
  expect(posts()).toEqual([]);
  await site.close();
});

test('the page of languages speaks each of them in its own direction, and keeps what was typed', async ({
  page,
  sandbox,
  complaints,
}) => {
  const site = await startSite({ sandboxOrigin: sandbox.origin });
  await page.goto(`${site.origin}/demo/languages.html`);
  const form = page.locator('an-event-rsvp');
  await form.locator('[type=email]').fill('jo@example.org');
  const choices = page.locator('.languages').getByRole('button');
  await expect(choices).toHaveCount(13);
  for (const choice of await choices.all()) {
    const lang = (await choice.getAttribute('lang')) ?? '';
    await choice.click();
    await expect(form.locator('[lang]').first()).toHaveAttribute('lang', new RegExp(`^${lang}`));
    await expect(page.locator('html')).toHaveAttribute('dir', lang === 'ar' ? 'rtl' : 'ltr');
    await expect(form.locator('form')).toHaveCSS('direction', lang === 'ar' ? 'rtl' : 'ltr');
    await expect(choice).toHaveAttribute('aria-pressed', 'true');
    await expect(form.locator('[type=email]')).toHaveValue('jo@example.org');
  }
  await expect(page.locator('.languages [aria-pressed=true]')).toHaveCount(1);
  expect(complaints).toEqual([]);
  await site.close();
});

for (const theme of ['calm', 'bold', 'paper']) {
  test(`the theme ${theme} takes the accent that the page sets, wherever the page says so`, async ({
    page,
    sandbox,
  }) => {
    const site = await startSite({ sandboxOrigin: sandbox.origin });
    await page.goto(`${site.origin}/demo/theme-${theme}.html`);
    const button = page.locator('an-event-rsvp [part=submit]');
    await button.waitFor();
    // Above the theme's link: what the page says must win by itself, not by standing below.
    const say = (rule: string) =>
      page.evaluate((text) => {
        document.head.insertAdjacentHTML('afterbegin', `<style>${text}</style>`);
      }, rule);
    await say(':root { --an-accent: rgb(1, 2, 3) }');
    await expect(button).toHaveCSS('background-color', 'rgb(1, 2, 3)');
    await say('an-event-rsvp { --an-accent: rgb(4, 5, 6) }');
    await expect(button).toHaveCSS('background-color', 'rgb(4, 5, 6)');
    await site.close();
  });
}
