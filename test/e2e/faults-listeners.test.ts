/** What the forms survive of the page's own listeners: one that throws keeps nothing from being sent, shown and told. */
import { expect, test } from '../helpers/fixtures.js';
import { rsvp, send } from '../helpers/forms.js';

for (const type of ['an-ready', 'an-submit', 'an-invalid', 'an-success', 'an-error']) {
  test(`F39 a listener of ${type} that throws stops nothing: a mistake is told, a failure is, and then it is sent`, async ({
    open,
    page,
    sandbox,
    posts,
    complaints,
  }) => {
    await page.addInitScript((type) => {
      document.addEventListener(type, () => {
        throw new Error('The page is broken.');
      });
    }, type);
    sandbox.faults.add({ kind: 'answer', status: 400 });
    const parts = await open(rsvp);
    await parts.button.click();
    await expect(parts.summary).toContainText('Enter your email address');
    await send(parts);
    await expect(parts.summary).toContainText('Your answers were not accepted.');
    await parts.button.click();
    await expect(parts.thanks).toBeVisible();
    expect(posts().map(({ answer_status }) => answer_status)).toEqual([400, 200]);
    expect(complaints.filter((complaint) => complaint === 'The page is broken.')).not.toEqual([]);
  });
}
