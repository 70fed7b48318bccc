/** Forms that nobody types in: filled in by a password manager and by the page's scripts, and sent as they are shown. */
import { bodyOf, expect, shownIn, test, whole, withCountry, type Answers } from '../helpers/addresses.js';
import { wholeChromiumLaunchOptions } from '../helpers/chromium.js';
import { byManager, fill, silently, ways } from '../helpers/filling.js';
import { element, page as pageOf, partsOn, rsvp, survey } from '../helpers/forms.js';

const boxes = 'consent="I agree." email-opt-in="News by email"';

const answers: Answers = {
  given_name: 'Jo',
  family_name: 'Ray',
  email_address: 'jo@example.org',
  phone_number: '2025550123',
  address_lines: '1 Main Street',
  locality: 'Sacramento',
  region: 'CA',
  postal_code: '95814',
};

for (const kind of [rsvp, survey]) {
  for (const way of ways) {
    test(`F38 <${kind.tag}> posts once what ${way.name} filled in`, async ({ show, bodySentBy }) => {
      const parts = await show(kind, whole);
      await fill(parts, way, answers);
      expect(await shownIn(parts)).toEqual(answers);
      expect(await bodySentBy(parts)).toEqual(bodyOf(answers));
    });

    test(`F38 <${kind.tag}> that was sent empty posts once what ${way.name} then filled in`, async ({
      show,
      bodySentBy,
    }) => {
      const parts = await show(kind, whole);
      await parts.button.click();
      await expect(parts.summary).toBeFocused();
      await fill(parts, way, answers);
      expect(await shownIn(parts)).toEqual(answers);
      expect(await bodySentBy(parts)).toEqual(bodyOf(answers));
    });
  }
}

for (const way of ways) {
  test(`F38 a country that was chosen and boxes that were ticked by ${way.name} are sent`, async ({
    show,
    bodySentBy,
  }) => {
    const parts = await show(survey, `fields="email_address* postal_code country" ${boxes}`);
    const ticked = { consent: true, 'email-opt-in': true };
    await fill(parts, way, { email_address: 'jo@example.org', postal_code: 'D02 AF30', country: 'IE', ...ticked });
    await expect(parts.form.getByRole('checkbox', { checked: true })).toHaveCount(2);
    expect(await bodySentBy(parts)).toEqual({
      person: {
        email_addresses: [{ address: 'jo@example.org', status: 'subscribed' }],
        postal_addresses: [{ postal_code: 'D02 AF30', country: 'IE' }],
      },
    });
  });
}

test('F38 what a script changed, emptied and unticked after the person had answered is sent as it is shown', async ({
  show,
  api,
  bodySentBy,
}) => {
  const parts = await show(survey, `fields="given_name email_address* postal_code" ${boxes}`);
  await parts.form.getByLabel('First name').fill('Al');
  await parts.email.fill('al@example.org');
  await parts.form.getByLabel('ZIP code').fill('20009');
  await parts.form.getByLabel('News by email').check();
  await parts.form.getByLabel('I agree.').check();
  await fill(parts, silently, { given_name: 'Jo', postal_code: '', consent: false, 'email-opt-in': false });
  await parts.button.click();
  await expect(parts.summary.getByRole('link')).toHaveText(['Tick “I agree.” to go on']);
  expect(api.posts).toHaveLength(0);
  await fill(parts, silently, { consent: true });
  expect(await bodySentBy(parts)).toEqual({
    person: { given_name: 'Jo', email_addresses: [{ address: 'al@example.org' }] },
  });
});

test('F38 checkValidity() and submit() know what a script filled in', async ({ show, api }) => {
  const parts = await show(rsvp, 'fields="email_address"');
  const isValid = () => parts.form.evaluate((host) => (host as HTMLElementTagNameMap['an-event-rsvp']).checkValidity());
  expect(await isValid()).toBe(false);
  await fill(parts, silently, { email_address: 'jo@example.org' });
  expect(await isValid()).toBe(true);
  const submit = () => parts.form.evaluate((host) => (host as HTMLElementTagNameMap['an-event-rsvp']).submit());
  expect(await submit()).toEqual({ type: 'accepted' });
  expect(api.posts.map(({ body }) => body)).toEqual([{ person: { email_addresses: [{ address: 'jo@example.org' }] } }]);
});

test('F38 what a script filled in stands when the page then changes the form', async ({ show, bodySentBy }) => {
  const parts = await show(survey, `${whole} consent="I agree."`);
  await fill(parts, silently, { ...answers, consent: true });
  await parts.form.evaluate((host) => {
    host.setAttribute('submit-label', 'Go');
  });
  await expect(parts.button).toHaveText('Go');
  expect(await shownIn(parts)).toMatchObject(answers);
  expect(await bodySentBy(parts)).toEqual(bodyOf(answers));
});

const inToronto = { ...answers, locality: 'Toronto', postal_code: 'M5V 2T6' };

test('F38 a region that a password manager names before its country still stands there and is sent', async ({
  show,
  bodySentBy,
}) => {
  const parts = await show(rsvp, withCountry);
  await fill(parts, byManager, { ...inToronto, region: 'Ontario' });
  await fill(parts, byManager, { country: 'CA' });
  await expect(parts.form.locator('[name=region]')).toHaveValue(/^(ON|Ontario)$/);
  const shown = await shownIn(parts);
  expect(await bodySentBy(parts)).toEqual(bodyOf(shown));
});

test('F38 a country that a script chose decides on the regions from the next time the form is drawn', async ({
  show,
  bodySentBy,
}) => {
  const parts = await show(rsvp, `${withCountry} country="us"`);
  await fill(parts, silently, { country: 'CA' });
  await parts.button.click();
  await expect(parts.summary).toBeFocused();
  await fill(parts, silently, { ...inToronto, region: 'ON' });
  await expect(parts.form.locator('[name=region]')).toHaveValue('ON');
  expect(await bodySentBy(parts)).toEqual(bodyOf({ ...inToronto, region: 'ON', country: 'CA' }));
});

test('F38 an answer and a country that were taken back stay empty when the form is drawn for no country', async ({
  show,
  bodySentBy,
}) => {
  const named = '<an-field name="given_name" value="Al"></an-field>';
  const parts = await show(rsvp, `fields="given_name email_address* postal_code country" country="us"`, named);
  await fill(parts, byManager, { given_name: '', email_address: 'jo@example.org', postal_code: 'D02 AF30' });
  await fill(parts, byManager, { country: '' });
  await expect(parts.form.getByLabel('Postal code')).toHaveValue('D02 AF30');
  expect(await shownIn(parts)).toMatchObject({ given_name: '', country: '' });
  expect(await bodySentBy(parts)).toEqual({
    person: {
      email_addresses: [{ address: 'jo@example.org' }],
      postal_addresses: [{ postal_code: 'D02 AF30' }],
    },
  });
});

test('F38 what a script filled in stands when the page comes back from the back-forward cache, and is posted once', async ({
  playwright,
  host,
  api,
  bodySentBy,
}) => {
  // The headless shell has no such cache, and Playwright turns that of the whole browser off otherwise.
  const ignoreDefaultArgs = ['--disable-back-forward-cache'];
  const browser = await playwright.chromium.launch({ ...wholeChromiumLaunchOptions, ignoreDefaultArgs });
  const page = await browser.newPage();
  const next = host.add('/next', '<h1>Our friends</h1>');
  await page.goto(host.add('/', pageOf(element(rsvp, api.apiBase, whole))));
  const parts = partsOn(page, rsvp);
  await parts.button.waitFor();
  await fill(parts, silently, answers);
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.title = persisted ? 'from the cache' : 'loaded again';
    });
  });
  await page.goto(next);
  // A page from the cache does not load, which is what Playwright waits for otherwise.
  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveTitle('from the cache');
  expect(await shownIn(parts)).toEqual(answers);
  expect(await bodySentBy(parts)).toEqual(bodyOf(answers));
  await browser.close();
});
