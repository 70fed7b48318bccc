/** Chromium's own autofill: what every field tells it, and that it fills each by its token. */
import { catalogue, type FieldName } from '../../src/core/catalogue.js';
import { decoyName } from '../../src/core/values.js';
import { bodyOf, expect, shownIn, test, whole, withCountry } from '../helpers/addresses.js';
import { wholeChromiumLaunchOptions } from '../helpers/chromium.js';
import { autofill, type Address } from '../helpers/filling.js';
import { rsvp, survey, type FormKind, type Parts } from '../helpers/forms.js';

// The headless shell has no autofill.
test.use({ launchOptions: wholeChromiumLaunchOptions });

const petition: FormKind = { tag: 'an-petition-form', idAttribute: 'petition-id', record: 'signature' };
const everything = `fields="${Object.keys(catalogue).join(' ')}"`;

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
    [...(host.shadowRoot?.querySelectorAll<HTMLInputElement>('[part=control]') ?? [])].map((control) => ({
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
    expect(await autofill(page, from)).toMatchObject(
      Object.fromEntries(names.map((name) => [name, 'autocompleteAttribute'])),
    );
    await expectFilled(parts, from, names);
    // Chromium looks at what nobody sees, too, and leaves it empty.
    await expect(parts.form.locator(`[name=${decoyName}]`)).toHaveValue('');
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
  await expect(parts.form.locator('[aria-invalid=true]')).toHaveCount(3);
  await parts.email.click();
  await autofill(page, american);
  await expect(parts.form.locator('[aria-invalid=true]')).toHaveCount(0);
  await expect(parts.summary).toHaveCount(0);
  expect(await bodySentBy(parts)).toMatchObject({ person: { given_name: 'Jo', family_name: 'Ray' } });
});
