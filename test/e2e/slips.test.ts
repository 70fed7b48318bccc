/** What a slip of the pen costs a person: nothing that was typed is lost, nothing is corrected unasked, and what is meant is offered. */
import type { Page } from 'playwright/test';
import type { Fault } from '../../demo/sandbox/server.js';
import { expect, test } from '../helpers/fixtures.js';
import { element, page as pageOf, partsOf, rsvp, survey, type FormKind } from '../helpers/forms.js';

const slip = 'jo@gmial.com';
const meant = 'jo@gmail.com';
const offered = `Did you mean ${meant}?`;
const fields = 'fields="given_name email_address* postal_code"';

function partsOn(page: Page, { tag }: FormKind) {
  const form = page.locator(tag);
  return {
    ...partsOf(form),
    // The offer is a button, too.
    button: form.locator('[part=submit]'),
    zip: form.getByLabel('ZIP code'),
    offer: form.getByRole('button', { name: 'Did you mean' }),
  };
}

const personIn = (body: string | undefined) => (JSON.parse(body ?? '{}') as { person: unknown }).person;

/** The ways to leave the email field for another. */
const leaving = {
  'by Tab': (page: Page) => page.keyboard.press('Tab'),
  'by Shift+Tab': (page: Page) => page.keyboard.press('Shift+Tab'),
  'by a click on another field': (page: Page) => partsOn(page, rsvp).zip.click(),
  'by a click on a label': (page: Page) => page.getByText('First name').click(),
  'by a click beside the form': (page: Page) => page.getByRole('heading', { name: 'Our march' }).click(),
};

for (const [name, leave] of Object.entries(leaving)) {
  test(`U17 an address with a slip is offered mended once its field is left ${name}, and said in the live region`, async ({
    open,
    page,
  }) => {
    await open(rsvp, fields);
    const { email, offer, live } = partsOn(page, rsvp);
    await email.focus();
    await page.keyboard.type(slip);
    await expect(offer).toHaveCount(0);
    await expect(live).toBeEmpty();
    await leave(page);
    await expect(offer).toHaveText(offered);
    await expect(live).toHaveText(offered);
    await expect(email).toHaveValue(slip);
  });
}

test('U17 an address with a slip that stands in the link is offered mended from the start', async ({
  page,
  host,
  sandbox,
}) => {
  const address = host.add('/', pageOf(element(rsvp, sandbox.apiBase, `${fields} prefill`)));
  await page.goto(`${address}?email_address=${slip}`);
  const { email, offer } = partsOn(page, rsvp);
  await expect(offer).toHaveText(offered);
  await expect(email).toHaveValue(slip);
});

const taking = {
  'a click': (page: Page) => partsOn(page, rsvp).offer.click(),
  Enter: async (page: Page) => {
    await page.keyboard.press('Shift+Tab');
    await expect(partsOn(page, rsvp).offer).toBeFocused();
    await page.keyboard.press('Enter');
  },
  Space: async (page: Page) => {
    await page.keyboard.press('Shift+Tab');
    await expect(partsOn(page, rsvp).offer).toBeFocused();
    await page.keyboard.press('Space');
  },
};

for (const [name, take] of Object.entries(taking)) {
  test(`U17 ${name} on the offer puts the right address in and the focus into the field; the offer goes, and it is sent`, async ({
    open,
    page,
    posts,
  }) => {
    await open(rsvp, fields);
    const { email, offer, live, button, thanks } = partsOn(page, rsvp);
    await email.fill(slip);
    await email.press('Tab');
    await expect(offer).toBeVisible();
    await take(page);
    await expect(email).toHaveValue(meant);
    await expect(email).toBeFocused();
    await expect(offer).toHaveCount(0);
    await expect(live).toBeEmpty();
    expect(posts()).toHaveLength(0);
    await button.click();
    await expect(thanks).toBeVisible();
    expect(posts().map(({ body }) => personIn(body))).toEqual([{ email_addresses: [{ address: meant }] }]);
  });
}

test('U17 the offer goes as the address is edited, and comes again where a slip is left', async ({ open, page }) => {
  await open(rsvp, fields);
  const { email, offer, live } = partsOn(page, rsvp);
  await email.fill(slip);
  await email.blur();
  await expect(offer).toHaveText(offered);
  // What stands there then is a slip still, but who types is not interrupted.
  await email.press('Home');
  await page.keyboard.type('x');
  await expect(email).toHaveValue(`x${slip}`);
  await expect(offer).toHaveCount(0);
  await expect(live).toBeEmpty();
  await email.fill('jo@yaho.com');
  await email.blur();
  await expect(offer).toHaveText('Did you mean jo@yahoo.com?');
  await email.fill('jo@example.org');
  await email.blur();
  await expect(offer).toHaveCount(0);
});

test('U17 an offer that is not taken keeps nobody from sending: the address goes letter for letter', async ({
  open,
  page,
  posts,
}) => {
  await open(rsvp, fields);
  const { email, offer, button, thanks } = partsOn(page, rsvp);
  await email.fill(slip);
  await email.press('Tab');
  await expect(offer).toBeVisible();
  await button.click();
  await expect(thanks).toBeVisible();
  expect(posts().map(({ body }) => personIn(body))).toEqual([{ email_addresses: [{ address: slip }] }]);
});

test('U17 Enter in the field sends the address as it stands', async ({ open, page, posts }) => {
  await open(rsvp, fields);
  const { email, thanks } = partsOn(page, rsvp);
  await email.fill(slip);
  await email.press('Enter');
  await expect(thanks).toBeVisible();
  expect(posts().map(({ body }) => personIn(body))).toEqual([{ email_addresses: [{ address: slip }] }]);
});

test('U17 submit() sends the address as it stands', async ({ open, page, posts }) => {
  await open(rsvp, fields);
  const { email } = partsOn(page, rsvp);
  await email.fill(slip);
  expect(await page.evaluate(() => document.querySelector('an-event-rsvp')?.submit())).toEqual({ type: 'accepted' });
  expect(posts().map(({ body }) => personIn(body))).toEqual([{ email_addresses: [{ address: slip }] }]);
});

/** Where on the button the finger is, as a part of its height. */
const places = { 'its top edge': 0.03, 'its middle': 0.5, 'its bottom edge': 0.97 };

for (const [name, part] of Object.entries(places)) {
  test(`U17 the button, pressed at ${name} straight from the email field, stays under the finger and sends with the first click`, async ({
    open,
    page,
    posts,
  }) => {
    await open(rsvp, 'fields="email_address*"');
    const { email, button, offer, thanks } = partsOn(page, rsvp);
    await email.focus();
    await page.keyboard.type(slip);
    const box = await button.boundingBox();
    if (!box) throw new Error('The button is not seen.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height * part);
    await page.mouse.down();
    await expect(email).not.toBeFocused();
    expect(await button.boundingBox()).toEqual(box);
    await expect(offer).toHaveCount(0);
    await page.mouse.up();
    await expect(thanks).toBeVisible();
    expect(posts().map(({ body }) => personIn(body))).toEqual([{ email_addresses: [{ address: slip }] }]);
  });
}

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 700 } });

  for (const [name, part] of Object.entries(places)) {
    test(`U17 a tap on ${name} of the button straight from the email field sends`, async ({ open, page, posts }) => {
      await open(rsvp, 'fields="email_address*"');
      const { email, button, thanks } = partsOn(page, rsvp);
      await email.tap();
      await page.keyboard.type(slip);
      const box = await button.boundingBox();
      if (!box) throw new Error('The button is not seen.');
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height * part);
      await expect(thanks).toBeVisible();
      expect(posts()).toHaveLength(1);
    });
  }
});

test('U17 the offer is at least 24 px high and fits a page of 320 px', async ({ open, page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(rsvp, fields);
  const { email, offer } = partsOn(page, rsvp);
  await email.fill(`${'jo'.repeat(30)}@gmial.com`);
  await email.blur();
  await expect(offer).toBeVisible();
  expect((await offer.boundingBox())?.height).toBeGreaterThanOrEqual(24);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

/** Numbers as people write them, and as they arrive. */
const numbers = {
  '202 555 0123': '2025550123',
  '(202) 555-0123': '2025550123',
  '202.555.0123': '2025550123',
  '202/555 01 23': '2025550123',
  '  2025550123 ': '2025550123',
  '202–555–0123': '2025550123',
  '+1 202-555-0123': '+12025550123',
  '+1 (202) 555-0123': '+12025550123',
  '+44 (0)20 7946 0958': '+442079460958',
  '+49\u00a030\u202f901820': '+4930901820',
  '\u202d+12025550123\u202c': '+12025550123',
  '＋１２０２５５５０１２３': '+12025550123',
} as const;

for (const [typed, arrives] of Object.entries(numbers)) {
  test(`U17 the phone number ${JSON.stringify(typed)} is taken as it is written, and arrives as ${arrives}`, async ({
    open,
    page,
    posts,
  }) => {
    await open(rsvp, 'fields="phone_number*"');
    const { form, button, thanks } = partsOn(page, rsvp);
    await form.getByLabel('Phone number').fill(typed);
    await button.click();
    await expect(thanks).toBeVisible();
    expect(posts().map(({ body }) => personIn(body))).toEqual([{ phone_numbers: [{ number: arrives }] }]);
  });
}

/** A question of each type, and what is answered. */
const declared = `<an-field name="custom_fields.words" label="Words"></an-field>
  <an-field name="custom_fields.story" type="textarea" label="Story"></an-field>
  <an-field name="custom_fields.site" type="url" label="Site"></an-field>
  <an-field name="custom_fields.seats" type="number" label="Seats"></an-field>
  <an-field name="custom_fields.day" type="date" label="Day"></an-field>
  <an-field name="custom_fields.size" type="select" label="Size"><option>Small</option><option>Large</option></an-field>
  <an-field name="custom_fields.when" type="radio" label="When"><option>Morning</option><option>Evening</option></an-field>
  <an-field name="custom_fields.skills" type="checkboxes" label="Skills">
    <option>Cook</option><option>Drive</option><option>Sing</option></an-field>
  <an-field name="custom_fields.bike" type="checkbox" label="Bike"></an-field>
  <a href="https://actionnetwork.org/surveys/ours">On Action Network</a>`;
const everyKind =
  'given_name email_address* phone_number address_lines locality region postal_code country languages_spoken';

const answers: Readonly<Record<string, readonly string[]>> = {
  given_name: ['Jo'],
  email_address: ['jo@example.org'],
  phone_number: ['+1 (202) 555-0123'],
  address_lines: ['1 Main St'],
  locality: ['Springfield'],
  region: ['VT'],
  postal_code: ['05001'],
  country: ['US'],
  languages_spoken: ['es'],
  'custom_fields.words': ['  two  words '],
  'custom_fields.story': ['One\nTwo'],
  'custom_fields.site': ['https://example.org'],
  'custom_fields.seats': ['3'],
  'custom_fields.day': ['2026-12-05'],
  'custom_fields.size': ['Large'],
  'custom_fields.when': ['Evening'],
  'custom_fields.skills': ['Cook', 'Sing'],
  'custom_fields.bike': ['1'],
};

/** What stands in the form's controls, by name; empty ones are left out. */
function standing(page: Page): Promise<Record<string, readonly string[]>> {
  return page.locator('an-survey-form').evaluate(({ shadowRoot }) => {
    const form = shadowRoot?.querySelector('form');
    const data = form ? new FormData(form) : new FormData();
    const names = [...new Set(data.keys())].map((name) => [name, data.getAll(name).map(String)] as const);
    return Object.fromEntries(names.filter(([, texts]) => texts.some(Boolean)));
  });
}

/** Fills a survey with a question of each type in, as a person does. */
async function fillAll(page: Page): Promise<void> {
  const { form } = partsOn(page, survey);
  const names = Object.keys(answers);
  // The country decides what is asked of an address.
  for (const name of ['country', ...names.filter((name) => name !== 'country')]) {
    const texts = answers[name] ?? [];
    const control = form.locator(`[part=control][name="${name}"]`);
    const kind = await control
      .first()
      .evaluate((control) => `${control.localName} ${(control as HTMLInputElement).type}`);
    if (kind.startsWith('select')) await control.selectOption([...texts]);
    else if (/radio|checkbox/.test(kind))
      for (const text of texts) await form.locator(`[part=control][name="${name}"][value="${text}"]`).check();
    else await control.fill(texts.join());
  }
  expect(await standing(page)).toEqual(answers);
}

/** Opens a survey that asks all, with everything answered. */
async function answered(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await partsOn(page, survey).button.waitFor();
  await fillAll(page);
}

const surveyOf = (apiBase: string) => pageOf(element(survey, apiBase, `fields="${everyKind}"`, declared));

const outcomes: readonly (readonly [string, Fault])[] = [
  ['400', { kind: 'answer', status: 400 }],
  ['404', { kind: 'answer', status: 404 }],
  ['429', { kind: 'answer', status: 429 }],
  ['500', { kind: 'answer', status: 500 }],
];

for (const [name, fault] of outcomes) {
  test(`U11 after ${name} every field of every kind holds what was typed, and it is sent with the next click`, async ({
    page,
    host,
    sandbox,
    posts,
  }) => {
    await answered(page, host.add('/', surveyOf(sandbox.apiBase)));
    const { button, summary, thanks } = partsOn(page, survey);
    sandbox.faults.add(fault);
    await button.click();
    await expect(summary).toBeVisible();
    expect(await standing(page)).toEqual(answers);
    await button.click();
    await expect(thanks).toBeVisible();
    const [first, second] = posts().map(({ body }) => body);
    expect(second).toBe(first);
  });
}

test('U11 offline every field holds what was typed', async ({ page, host, sandbox, context }) => {
  await answered(page, host.add('/', surveyOf(sandbox.apiBase)));
  const { button, summary } = partsOn(page, survey);
  await context.setOffline(true);
  await button.click();
  await expect(summary).toContainText('You are not connected to the internet.');
  expect(await standing(page)).toEqual(answers);
});

test('U11 where the page’s policy blocks the post every field holds what was typed', async ({
  page,
  host,
  sandbox,
}) => {
  const policy = { 'Content-Security-Policy': "connect-src 'self'" };
  await answered(page, host.add('/', surveyOf(sandbox.apiBase), policy));
  const { button, summary } = partsOn(page, survey);
  await button.click();
  await expect(summary).toContainText('This form cannot be sent right now.');
  expect(await standing(page)).toEqual(answers);
});

test('U11 where something must be mended first every field holds what was typed', async ({ page, host, sandbox }) => {
  await answered(page, host.add('/', surveyOf(sandbox.apiBase)));
  const { email, button, summary } = partsOn(page, survey);
  await email.fill('jo at example');
  await button.click();
  await expect(summary).toBeVisible();
  expect(await standing(page)).toEqual({ ...answers, email_address: ['jo at example'] });
});

/** What a page may do to a form while it is being filled in, and how it is seen that it was done. */
const changes: Readonly<Record<string, readonly [act: (form: HTMLElement) => void, seen: string]>> = {
  'an attribute changes': [
    (form) => {
      form.setAttribute('submit-label', 'Go');
    },
    '[part=submit]:text("Go")',
  ],
  'an attribute is wrong, and then right again': [
    (form) => {
      form.setAttribute('redirect-url', 'javascript:x');
      setTimeout(() => {
        form.removeAttribute('redirect-url');
        form.setAttribute('submit-label', 'Again');
      });
    },
    '[part=submit]:text("Again")',
  ],
  'the layout changes': [
    (form) => {
      form.setAttribute('layout', 'grid');
    },
    ':scope:is([layout=grid]) [part=submit]',
  ],
  'the fields change their order and needs': [
    (form) => {
      form.setAttribute('fields', (form.getAttribute('fields') ?? '').split(' ').reverse().join(' '));
      form.setAttribute('submit-label', 'Reversed');
    },
    '[part=submit]:text("Reversed")',
  ],
  'a field is added': [
    (form) => {
      form.setAttribute('fields', `${form.getAttribute('fields') ?? ''} family_name`);
    },
    '[name=family_name]',
  ],
  'a question is worded anew': [
    (form) => {
      form.querySelector('an-field')?.setAttribute('label', 'Other words');
    },
    ':text("Other words")',
  ],
  'the element is moved in the document': [
    (form) => {
      const aside = document.createElement('aside');
      document.body.prepend(aside);
      aside.append(form);
    },
    '[part=submit]',
  ],
};

for (const [name, [act, seen]] of Object.entries(changes)) {
  test(`U11 every field holds what was typed when ${name}`, async ({ page, host, sandbox }) => {
    await answered(page, host.add('/', surveyOf(sandbox.apiBase)));
    const { form } = partsOn(page, survey);
    await form.evaluate(act);
    await expect(form.locator(seen)).toBeVisible();
    await form.evaluate((form) => (form as HTMLElementTagNameMap['an-survey-form']).updateComplete);
    expect(await standing(page)).toEqual(answers);
  });
}

test('U11 every field holds what was typed when a language comes, and another', async ({ page, host, sandbox }) => {
  await answered(page, host.add('/', surveyOf(sandbox.apiBase)));
  const { form, button } = partsOn(page, survey);
  for (const [lang, label] of [
    ['es', 'Enviar respuestas'],
    ['ar', 'إرسال الإجابات'],
  ] as const) {
    await page.evaluate((lang) => {
      document.documentElement.lang = lang;
    }, lang);
    await page.addScriptTag({ url: `/dist/locales/${lang}.js` });
    await expect(button).toHaveText(label);
    expect(await standing(page)).toEqual(answers);
  }
  await expect(form.locator('[lang=ar]')).toHaveAttribute('dir', 'rtl');
});

test('U11 a field that is taken away takes nothing but its own answer along', async ({ page, host, sandbox }) => {
  await answered(page, host.add('/', surveyOf(sandbox.apiBase)));
  const { form } = partsOn(page, survey);
  await form.evaluate((form) => {
    form.setAttribute('fields', (form.getAttribute('fields') ?? '').replace('given_name ', ''));
  });
  await expect(form.locator('[name=given_name]')).toHaveCount(0);
  const others = Object.entries(answers).filter(([name]) => name !== 'given_name');
  expect(await standing(page)).toEqual(Object.fromEntries(others));
});

test('U13 leaving required fields empty or wrong says nothing before the first submit', async ({ open, page }) => {
  await open(rsvp, 'fields="given_name* email_address* phone_number*"');
  const { form, summary, live } = partsOn(page, rsvp);
  for (const typed of ['', 'jo at example', '12']) {
    await page.keyboard.press('Tab');
    await page.keyboard.type(typed);
  }
  await page.keyboard.press('Tab');
  await expect(form.locator('[part=submit]')).toBeFocused();
  await expect(form.locator('[part=error], [aria-invalid=true]')).toHaveCount(0);
  await expect(summary).toHaveCount(0);
  await expect(live).toBeEmpty();
});
