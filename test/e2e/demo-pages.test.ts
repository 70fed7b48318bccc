/** The demo pages as a visitor opens them: each form on them is sent and recorded in the sandbox. */
import { startSite } from '../../demo/site.js';
import { axeFindings } from '../helpers/axe.js';
import { expect, test } from '../helpers/fixtures.js';
import { partsOf } from '../helpers/forms.js';

/** Each page, and what is recorded when everything on it was sent: by the same person, so some replace each other. */
const pages = {
  '/demo/rsvp.html': ['attendance'],
  '/demo/survey.html': ['response'],
  '/demo/questions.html': ['response'],
  '/demo/letter.html': ['outreach', 'outreach', 'outreach'],
  '/demo/calls.html': ['outreach'],
  '/demo/petition.html': ['signature', 'submission'],
  '/demo/both.html': ['attendance', 'response'],
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

for (const [path, kinds] of Object.entries(pages)) {
  test(`${path} is reached from the first page, is accessible, and what is filled in there is recorded`, async ({
    page,
    sandbox,
    complaints,
  }) => {
    const site = await startSite({ sandboxOrigin: sandbox.origin });
    await page.goto(site.origin);
    await page.locator(`a[href^="${path}"]`).click();
    const forms = page.locator(':is([event-id], [survey-id], [form-id], [petition-id], [advocacy-campaign-id])');
    await forms.first().getByRole('button').waitFor();
    // A page of two lines has no landmarks and no heading.
    if (!path.includes('script-tag')) expect(await axeFindings(page)).toEqual([]);
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
