/** What a slip of the pen costs a person: nothing is corrected unasked, and what is meant is offered. */
import type { Page } from 'playwright/test';
import { expect, test } from '../helpers/fixtures.js';
import { element, page as pageOf, partsOf, rsvp } from '../helpers/forms.js';

const slip = 'jo@gmial.com';
const meant = 'jo@gmail.com';
const offered = `Did you mean ${meant}?`;
const fields = 'fields="given_name email_address* postal_code"';

function partsOn(page: Page) {
  const form = page.locator(rsvp.tag);
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
  'by a click on another field': (page: Page) => partsOn(page).zip.click(),
  'by a click on a label': (page: Page) => page.getByText('First name').click(),
  'by a click beside the form': (page: Page) => page.getByRole('heading', { name: 'Our march' }).click(),
};

for (const [name, leave] of Object.entries(leaving)) {
  test(`U17 an address with a slip is offered mended once its field is left ${name}, and said in the live region`, async ({
    open,
    page,
  }) => {
    await open(rsvp, fields);
    const { email, offer, live } = partsOn(page);
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
  const { email, offer } = partsOn(page);
  await expect(offer).toHaveText(offered);
  await expect(email).toHaveValue(slip);
});

const taking = {
  'a click': (page: Page) => partsOn(page).offer.click(),
  Enter: async (page: Page) => {
    await page.keyboard.press('Shift+Tab');
    await expect(partsOn(page).offer).toBeFocused();
    await page.keyboard.press('Enter');
  },
  Space: async (page: Page) => {
    await page.keyboard.press('Shift+Tab');
    await expect(partsOn(page).offer).toBeFocused();
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
    const { email, offer, live, button, thanks } = partsOn(page);
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
  const { email, offer, live } = partsOn(page);
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
  const { email, offer, button, thanks } = partsOn(page);
  await email.fill(slip);
  await email.press('Tab');
  await expect(offer).toBeVisible();
  await button.click();
  await expect(thanks).toBeVisible();
  expect(posts().map(({ body }) => personIn(body))).toEqual([{ email_addresses: [{ address: slip }] }]);
});

test('U17 Enter in the field sends the address as it stands', async ({ open, page, posts }) => {
  await open(rsvp, fields);
  const { email, thanks } = partsOn(page);
  await email.fill(slip);
  await email.press('Enter');
  await expect(thanks).toBeVisible();
  expect(posts().map(({ body }) => personIn(body))).toEqual([{ email_addresses: [{ address: slip }] }]);
});

test('U17 submit() sends the address as it stands', async ({ open, page, posts }) => {
  await open(rsvp, fields);
  const { email } = partsOn(page);
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
    const { email, button, offer, thanks } = partsOn(page);
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
      const { email, button, thanks } = partsOn(page);
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
  const { email, offer } = partsOn(page);
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
    const { form, button, thanks } = partsOn(page);
    await form.getByLabel('Phone number').fill(typed);
    await button.click();
    await expect(thanks).toBeVisible();
    expect(posts().map(({ body }) => personIn(body))).toEqual([{ phone_numbers: [{ number: arrives }] }]);
  });
}
