/** The policy that the builder says a snippet needs: exactly what it needs, from its first paint to what is sent. */
import { endpoint, expect, test } from '../helpers/builder.js';
import { watchPolicies } from '../helpers/policy-watch.js';

test('under the policy that the builder shows, the snippet without layout shift is styled before its script and accepted after it', async ({
  openBuilder,
  page,
  host,
  sandbox,
  posts,
}) => {
  const id = endpoint.split('/').at(-1) ?? '';
  const builder = await openBuilder(
    `#1&form=event-rsvp&event-id=${id}&api-base=${sandbox.apiBase}&theme=bold&accent=%23b3261e`,
  );
  await page.getByRole('radio', { name: 'No layout shift' }).check({ force: true });
  await builder.unfold('For a site with a Content-Security-Policy');
  // Of the page's own style, of the form's, and of what is seen without JavaScript.
  await expect(page.getByLabel('The policy')).toHaveText(/style-src \S+( 'sha256-[\w+/]{43}='){3};$/);
  await expect(builder.snippet).toContainText('<template');
  const snippet = await builder.copy();
  const policy = await page.getByLabel('The policy').innerText();
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>River Guild</title>${snippet}</html>`;

  const colour = () => page.locator('an-event-rsvp [part=submit]').evaluate((each) => getComputedStyle(each).color);
  const background = page.locator('an-event-rsvp [part=submit]');
  const violations = await watchPolicies(page);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/an-event-rsvp.js', async (route) => {
    await held;
    await route.continue();
  });
  const headers = { 'Content-Security-Policy': `default-src 'none'; ${policy.replaceAll('\n', ' ')}` };
  await page.goto(host.add('/', html, headers), { waitUntil: 'commit' });
  await expect(background).toHaveCSS('background-color', 'rgb(179, 38, 30)');
  const before = await colour();
  release();
  await expect(page.locator('an-event-rsvp style')).toHaveCount(0);
  expect(await colour()).toBe(before);
  await page.getByLabel('Email address').fill('jo@example.org');
  await background.click();
  await expect(page.locator('an-event-rsvp [part=status]')).toBeFocused();
  expect(posts()).toHaveLength(1);
  expect(violations).toEqual([]);

  // Each of them is needed: with another, the form stands there without its look.
  const other = { 'Content-Security-Policy': headers['Content-Security-Policy'].replaceAll('sha256-', 'sha256-x') };
  await page.unrouteAll();
  await page.goto(host.add('/other', html, other));
  await expect.poll(() => violations.filter((line) => line.startsWith('style-src')).length).toBe(2);
});

for (const [variant, share, name] of [
  ['Script tag', '', 'an-forms'],
  ['npm module', '', 'lit-html'],
  ['React', '&share=', 'lit-html an-forms'],
] as const) {
  test(`the policy for Trusted Types that ${variant} needs is ${name}${share ? ' with steps after the thanks' : ''}`, async ({
    openBuilder,
    page,
  }) => {
    const builder = await openBuilder(`#1&form=event-rsvp${share}`);
    await page.getByRole('radio', { name: variant }).check({ force: true });
    await builder.unfold('For a site with a Content-Security-Policy');
    await expect(page.locator('.policy .hint code')).toHaveText(['trusted-types', name]);
  });
}
