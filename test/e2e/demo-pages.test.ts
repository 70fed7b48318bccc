/** The demo pages as a visitor opens them: each form on them is sent and recorded in the sandbox. */
import { startSite } from '../../demo/site.js';
import { expect, test } from '../helpers/fixtures.js';
import { partsOf } from '../helpers/forms.js';

for (const path of ['/demo/rsvp.html', '/demo/survey.html', '/demo/both.html', '/demo/script-tag.html']) {
  test(`${path} is reached from the first page, and what is filled in there is recorded`, async ({
    page,
    sandbox,
    complaints,
  }) => {
    const site = await startSite({ sandboxOrigin: sandbox.origin });
    await page.goto(site.origin);
    await page.locator(`a[href^="${path}"]`).click();
    const forms = page.locator('an-event-rsvp, an-survey-form');
    await forms.first().getByRole('button').waitFor();
    for (const form of await forms.all()) {
      const { email, button, thanks } = partsOf(form);
      await email.fill('jo@example.org');
      for (const code of await form.getByLabel('ZIP code').all()) await code.fill('20009');
      await button.click();
      await expect(thanks).toBeFocused();
    }
    expect(sandbox.recorded().records).toHaveLength(await forms.count());
    expect(complaints).toEqual([]);
    await site.close();
  });
}
