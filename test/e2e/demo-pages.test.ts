/** The demo pages as a visitor opens them: each form on them is sent and recorded in the sandbox. */
import { startSite } from '../../demo/site.js';
import { axeFindings } from '../helpers/axe.js';
import { expect, test } from '../helpers/fixtures.js';
import { partsOf } from '../helpers/forms.js';

/** Each page, and what is recorded when everything on it was sent. */
const pages = {
  '/demo/rsvp.html': ['attendance'],
  '/demo/survey.html': ['response'],
  '/demo/questions.html': ['response'],
  '/demo/letter.html': ['outreach', 'outreach', 'outreach'],
  '/demo/calls.html': ['outreach'],
  '/demo/petition.html': ['signature', 'submission'],
  '/demo/both.html': ['attendance', 'response'],
  '/demo/script-tag.html': ['attendance'],
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
    const forms = page.locator('main :is([event-id], [survey-id], [form-id], [petition-id], [advocacy-campaign-id])');
    const lone = page.locator('an-event-rsvp');
    const shown = path.includes('script-tag') ? lone : forms;
    await shown.first().getByRole('button').waitFor();
    // A page of two lines has no landmarks and no heading.
    if (shown === forms) expect(await axeFindings(page)).toEqual([]);
    for (const form of await shown.all()) {
      const { email, button, thanks } = partsOf(form);
      for (const text of await form.locator('[type=text]:required').all()) await text.fill('20009');
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
