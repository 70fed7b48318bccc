/** Forms that nobody types in: filled by the browser, by a password manager and by scripts, and sent as they are shown. */
import { catalogue, type FieldName } from '../../src/core/catalogue.js';
import { expect, test as base } from '../helpers/fixtures.js';
import { autofill, byManager, fill, silently, ways, type Address } from '../helpers/filling.js';
import { element, page as pageOf, partsOn, rsvp, survey, type FormKind, type Parts } from '../helpers/forms.js';
import { startRecordingApi, type RecordingApi } from '../helpers/recording-api.js';

interface Fixtures {
  readonly api: RecordingApi;
  /** Opens a page with one form that posts to the recording API. */
  readonly show: (kind: FormKind, attributes: string, children?: string) => Promise<Parts>;
  /** Sends the form by its button, and returns the body of the one post that was made and accepted. */
  readonly bodySentBy: (parts: Parts) => Promise<unknown>;
}

const test = base.extend<Fixtures>({
  api: async ({}, use) => {
    const api = await startRecordingApi();
    await use(api);
    await api.close();
  },
  show: async ({ page, host, api }, use) => {
    await use(async (kind, attributes, children) => {
      await page.goto(host.add('/', pageOf(element(kind, api.apiBase, attributes, children))));
      const parts = partsOn(page, kind);
      await parts.button.waitFor();
      return parts;
    });
  },
  bodySentBy: async ({ api }, use) => {
    await use(async ({ button, thanks }) => {
      await button.click();
      await expect(thanks).toBeVisible();
      expect(api.posts).toHaveLength(1);
      return api.posts[0]?.body;
    });
  },
});

const petition: FormKind = { tag: 'an-petition-form', idAttribute: 'petition-id', record: 'signature' };

const address = 'given_name family_name email_address* phone_number address_lines locality region postal_code';
const whole = `fields="${address}"`;
const withCountry = `fields="${address} country"`;
const everything = `fields="${Object.keys(catalogue).join(' ')}"`;
const boxes = 'consent="I agree." email-opt-in="News by email"';

type Answers = Readonly<Record<string, string>>;

/** What stands in the controls, by their names. */
function shownIn({ form }: Parts): Promise<Answers> {
  return form
    .locator('[part=control]')
    .evaluateAll((controls) =>
      Object.fromEntries((controls as HTMLInputElement[]).map((each) => [each.name, each.value])),
    );
}

/** The body for an address of all its fields, each filled in. */
function bodyOf(shown: Answers, country = shown['country']) {
  return {
    person: {
      given_name: shown['given_name'],
      family_name: shown['family_name'],
      email_addresses: [{ address: shown['email_address'] }],
      phone_numbers: [{ number: shown['phone_number'] }],
      postal_addresses: [
        {
          address_lines: [shown['address_lines']],
          locality: shown['locality'],
          region: shown['region'],
          postal_code: shown['postal_code'],
          country,
        },
      ],
    },
  };
}

interface Control {
  readonly type: string;
  readonly autocomplete: string;
  readonly inputMode: string;
  readonly enterKeyHint: string;
  readonly autocapitalize: string;
}

const line = { type: 'text', inputMode: 'text', enterKeyHint: 'send', autocapitalize: 'words' };
const list = { type: 'select-one', inputMode: '', enterKeyHint: '', autocapitalize: '' };

/** WCAG 1.3.5 asks for the token of everything that HTML has one for; a country without a list of its regions. */
const controls: Readonly<Record<FieldName, Control>> = {
  given_name: { ...line, autocomplete: 'given-name' },
  family_name: { ...line, autocomplete: 'family-name' },
  email_address: { ...line, type: 'email', inputMode: 'email', autocapitalize: '', autocomplete: 'email' },
  phone_number: { ...line, type: 'tel', inputMode: 'tel', autocapitalize: '', autocomplete: 'tel' },
  address_lines: { ...line, autocomplete: 'address-line1' },
  locality: { ...line, autocomplete: 'address-level2' },
  region: { ...line, autocomplete: 'address-level1' },
  postal_code: { ...line, autocapitalize: 'characters', autocomplete: 'postal-code' },
  country: { ...list, autocomplete: 'country' },
  languages_spoken: { ...list, autocomplete: 'language' },
  // Enter begins a new line there, so it has no hint that it sends.
  comments: { type: 'textarea', inputMode: '', enterKeyHint: '', autocapitalize: '', autocomplete: '' },
};

test('U2 every field tells browsers and on-screen keyboards what it asks for', async ({ show }) => {
  const { form } = await show(petition, `${everything} country="ie"`);
  const found = await form
    .locator('[part=control]')
    .evaluateAll((all) =>
      Object.fromEntries(
        (all as HTMLInputElement[]).map(
          ({ name, type, autocomplete, inputMode, enterKeyHint, autocapitalize }) =>
            [name, { type, autocomplete, inputMode, enterKeyHint, autocapitalize }] as const,
        ),
      ),
    );
  expect(found).toEqual(controls);
});

test('U2 every control has a label of its own and stands in one form, in one shadow root', async ({ show }) => {
  const { form } = await show(petition, everything);
  const found = await form.evaluate((host) =>
    [...(host.shadowRoot?.querySelectorAll<HTMLInputElement>('input, select, textarea') ?? [])].map((control) => ({
      name: control.name,
      labels: [...(control.labels ?? [])].map((label) => label.getRootNode() === host.shadowRoot && label.htmlFor),
      inForm: control.form === host.shadowRoot?.querySelector('form'),
    })),
  );
  expect(found).toEqual(Object.keys(controls).map((name) => ({ name, labels: [name], inForm: true })));
});

const american: Address = {
  'given-name': 'Jo',
  'family-name': 'Ray',
  email: 'jo@example.org',
  tel: '+12025550123',
  organization: 'River Guild',
  'address-line1': '1 Main Street',
  'address-level2': 'Sacramento',
  'address-level1': 'California',
  'postal-code': '95814',
  country: 'US',
};

const canadian: Address = {
  ...american,
  tel: '+14165550123',
  'address-level2': 'Toronto',
  'address-level1': 'Ontario',
  'postal-code': 'M5V 2T6',
  country: 'CA',
};

/** A region that is chosen from a list has its code there, and one that is written freely what the browser keeps. */
const regions: Readonly<Record<string, RegExp>> = { US: /^(CA|California)$/, CA: /^(ON|Ontario)$/ };

/**
 * The form holds the address, each field what its token names. Chromium leaves out the plus of North American numbers.
 * The country is last of the fields and looked at first: once it is filled in, there may be another control for the region.
 */
async function expectFilled({ form }: Parts, from: Address, names: readonly string[]): Promise<void> {
  for (const name of [...names].reverse()) {
    const token = controls[name as FieldName].autocomplete;
    const value = from[token as keyof Address];
    const shown = name === 'region' ? regions[from.country] : name === 'phone_number' ? value.replace('+', '') : value;
    await expect(form.locator(`[name=${name}]`)).toHaveValue(shown ?? '');
  }
}

for (const { form, attributes, from, country } of [
  { form: 'a form for the US', attributes: `${whole} country="us"`, from: american, country: 'US' },
  { form: 'a form that names no country', attributes: whole, from: american, country: undefined },
  { form: 'a form for Canada', attributes: `${whole} country="ca"`, from: canadian, country: 'CA' },
  { form: 'a form that asks for the country', attributes: withCountry, from: canadian, country: 'CA' },
  { form: 'a form that starts with the US', attributes: `${withCountry} country="us"`, from: canadian, country: 'CA' },
]) {
  test(`U2 Chromium’s autofill fills every field of ${form} by its token, and that is posted`, async ({
    show,
    page,
    bodySentBy,
  }) => {
    const parts = await show(rsvp, attributes);
    const names = Object.keys(await shownIn(parts));
    await parts.email.click();
    expect(await autofill(page, from)).toEqual(
      Object.fromEntries(names.map((name) => [name, 'autocompleteAttribute'])),
    );
    await expectFilled(parts, from, names);
    const shown = await shownIn(parts);
    expect(await bodySentBy(parts)).toEqual(bodyOf(shown, country));
  });
}

for (const fields of ['email_address', 'phone_number', 'given_name family_name email_address* postal_code']) {
  test(`U2 Chromium’s autofill fills a form of ${fields}`, async ({ show, page, bodySentBy }) => {
    const parts = await show(rsvp, `fields="${fields}"`);
    await parts.form.locator('[part=control]').first().click();
    await autofill(page, american);
    await expectFilled(parts, american, Object.keys(await shownIn(parts)));
    const shown = Object.values(await shownIn(parts));
    const body = JSON.stringify(await bodySentBy(parts));
    expect(shown.filter((value) => !body.includes(`"${value}"`))).toEqual([]);
  });
}

test('U2 Chromium’s autofill fills a question of the builder’s own that has a token', async ({
  show,
  page,
  bodySentBy,
}) => {
  const question = '<an-field name="custom_fields.group" label="Who sent you?" autocomplete="organization"></an-field>';
  const parts = await show(survey, 'fields="email_address*"', question);
  await parts.email.click();
  await autofill(page, american);
  await expect(parts.form.getByLabel('Who sent you?')).toHaveValue('River Guild');
  expect(await bodySentBy(parts)).toMatchObject({ person: { custom_fields: { group: 'River Guild' } } });
});

test('U2 Chromium’s autofill mends a form that was sent empty', async ({ show, page, bodySentBy }) => {
  const parts = await show(rsvp, 'fields="given_name* family_name* email_address*"');
  await parts.button.click();
  await expect(parts.form.locator('[aria-invalid]')).toHaveCount(3);
  await parts.email.click();
  await autofill(page, american);
  await expect(parts.form.locator('[aria-invalid]')).toHaveCount(0);
  await expect(parts.summary).toHaveCount(0);
  expect(await bodySentBy(parts)).toMatchObject({ person: { given_name: 'Jo', family_name: 'Ray' } });
});

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
  await expect(parts.form.locator('[name=region]')).toHaveValue(regions['CA'] ?? '');
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
  // Playwright turns the cache off otherwise.
  const browser = await playwright.chromium.launch({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
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
