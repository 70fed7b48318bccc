/** What everyone must be able to use: the form as assistive technology, a keyboard and a small screen meet it. */
import type { Fault } from '../../demo/sandbox/server.js';
import { axeFindings } from '../helpers/axe.js';
import { faint, paintedExtremes } from '../helpers/colours.js';
import { questions } from '../helpers/every-form.js';
import { expect, test } from '../helpers/fixtures.js';
import { element, page as pageOf, partsOn, rsvp, send, survey } from '../helpers/forms.js';

test('U9 an incomplete form is answered by a summary that has focus, links to each field and is repeated there', async ({
  open,
  page,
  posts,
}) => {
  const { form, email, button, summary } = await open(rsvp, 'fields="given_name* email_address* postal_code"');
  await email.fill('jo at example');
  await button.click();
  await expect(summary).toBeFocused();
  await expect(summary).toHaveAccessibleName('There is a problem');
  await expect(summary).toHaveAccessibleDescription(/Enter your first name/);
  const name = 'Enter your first name';
  const address = 'Enter an email address, like name@example.org';
  await expect(summary.getByRole('link')).toHaveText([name, address]);
  await expect(email).toHaveAccessibleDescription(address);
  await expect(email).toHaveAttribute('aria-invalid', 'true');
  await expect(form.getByLabel('First name')).toHaveAccessibleDescription(name);
  await expect(form.getByLabel('ZIP code')).toHaveAttribute('aria-invalid', 'false');
  const before = page.url();
  await summary.getByRole('link', { name: address }).click();
  await expect(email).toBeFocused();
  expect(page.url()).toBe(before);
  expect(posts()).toHaveLength(0);
});

test('U9 every kind of control is described by its hint and by what is wrong with it', async ({
  page,
  host,
  sandbox,
}) => {
  const kinds = ['text', 'textarea', 'select', 'checkbox', 'date', 'number'];
  const fields = kinds.map((type) => {
    const option = type === 'select' ? '<option>S</option>' : '';
    return `<an-field name="custom_fields.${type}" type="${type}" label="Your ${type}" hint="Help with ${type}" required>${option}</an-field>`;
  });
  await page.goto(host.add('/', pageOf(element(survey, sandbox.apiBase, '', fields.join('')))));
  const { form, button } = partsOn(page, survey);
  await button.click();
  for (const type of kinds) {
    const control = form.getByLabel(`Your ${type}`, { exact: true });
    await expect(control).toHaveAccessibleDescription(new RegExp(`^Help with ${type} .*“Your ${type}”`));
    await expect(control).toHaveAttribute('aria-invalid', 'true');
  }
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

test('U13 nothing is red before the first submit, and a mended field’s message goes as it is mended', async ({
  open,
}) => {
  const { form, email, button, summary } = await open(rsvp, 'fields="given_name* email_address*"');
  await email.fill('jo');
  await email.blur();
  await expect(form.locator('[aria-invalid=true]')).toHaveCount(0);
  await button.click();
  await expect(form.locator('[aria-invalid=true]')).toHaveCount(2);
  await email.fill('jo@example.org');
  await expect(form.locator('[aria-invalid=true]')).toHaveCount(1);
  await form.getByLabel('First name').fill('Jo');
  await expect(form.locator('[aria-invalid=true]')).toHaveCount(0);
  await expect(summary).toHaveCount(0);
  await email.fill('');
  await expect(form.locator('[aria-invalid=true]')).toHaveCount(0);
});

test('U12 busy, failed and done are said by a region that stood there empty, and focus goes to what came of it', async ({
  open,
  sandbox,
}) => {
  sandbox.faults.add({ kind: 'answer', status: 400, delayMs: 400 }, { kind: 'answer', status: 200, delayMs: 400 });
  const { email, button, live, summary, thanks } = await open(rsvp);
  await expect(live).toBeEmpty();
  await email.fill('jo@example.org');
  await button.focus();
  await button.press('Enter');
  await expect(live).toHaveText('Sending…');
  await expect(button).toBeFocused();
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(summary).toBeFocused();
  await expect(live).toContainText('Your answers were not accepted.');
  await button.press('Enter');
  await expect(live).toHaveText('Sending…');
  await expect(thanks).toBeFocused();
  await expect(live).toHaveText('Thank you. Your RSVP has been sent.');
});

test('focus is not taken from a person who has gone on to something else on the page', async ({
  open,
  page,
  sandbox,
}) => {
  sandbox.faults.add({ kind: 'answer', status: 200, delayMs: 500 });
  const parts = await open(rsvp);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<input id="search" aria-label="Search">');
  });
  await send(parts);
  await page.getByLabel('Search').focus();
  await expect(parts.thanks).toBeVisible();
  await expect(page.getByLabel('Search')).toBeFocused();
});

const failures: readonly (readonly [string, Fault])[] = [
  ['refused', { kind: 'answer', status: 400 }],
  ['throttled', { kind: 'answer', status: 429 }],
  ['unconfirmed', { kind: 'answer', status: 500 }],
  ['misconfigured', { kind: 'answer', status: 404 }],
];

const looks = {
  light: ':root { background: #fff; color: #1c2333 }',
  grey: ':root { background: #fff; color: #555 }',
  dark: ':root { color-scheme: dark; background: #12161f; color: #e8ebf2 }',
};

for (const [name, content] of Object.entries(looks)) {
  test.describe(`${name} page`, () => {
    for (const kind of [rsvp, survey]) {
      test(`U20 axe finds nothing in <${kind.tag}>: empty, invalid, busy, done`, async ({ open, page, sandbox }) => {
        const parts = await open(kind, 'fields="given_name* email_address phone_number region country"');
        await page.addStyleTag({ content });
        expect(await axeFindings(page)).toEqual([]);
        await parts.button.click();
        await expect(parts.summary).toBeVisible();
        expect(await axeFindings(page)).toEqual([]);
        sandbox.faults.add({ kind: 'hang' });
        await parts.form.getByLabel('First name').fill('Jo');
        await send(parts);
        await expect(parts.live).toHaveText('Sending…');
        expect(await axeFindings(page)).toEqual([]);
        const again = await open(kind);
        await page.addStyleTag({ content });
        await send(again);
        await expect(again.thanks).toBeVisible();
        expect(await axeFindings(page)).toEqual([]);
      });
    }

    for (const [name, fault] of failures) {
      test(`U20 axe finds nothing in a form that is ${name}`, async ({ open, page, sandbox }) => {
        sandbox.faults.add(fault);
        const parts = await open(survey);
        await page.addStyleTag({ content });
        await send(parts);
        await expect(parts.summary).toBeVisible();
        expect(await axeFindings(page)).toEqual([]);
      });
    }

    test('U20 axe finds nothing in a form that is offline', async ({ open, page, context }) => {
      const parts = await open(rsvp);
      await page.addStyleTag({ content });
      await context.setOffline(true);
      await send(parts);
      await expect(parts.summary).toContainText('You are not connected to the internet.');
      await context.setOffline(false);
      expect(await axeFindings(page)).toEqual([]);
    });
  });
}

test('the whole RSVP goes by keyboard, in the order that is seen', async ({ open, page, sandbox }) => {
  const { button, summary, thanks } = await open(rsvp);
  const tab = async (shift = '') => {
    await page.keyboard.press(`${shift}Tab`);
  };
  await tab();
  await page.keyboard.type('Jo');
  await tab();
  await page.keyboard.type('Hill');
  await tab();
  await tab();
  await page.keyboard.type('20009');
  await tab();
  await expect(button).toBeFocused();
  await page.keyboard.press('Space');
  await expect(summary).toBeFocused();
  await tab();
  await page.keyboard.press('Enter');
  await page.keyboard.type('jo@example.org');
  await page.keyboard.press('Enter');
  await expect(thanks).toBeFocused();
  expect(sandbox.recorded().people).toMatchObject([{ given_name: 'Jo', family_name: 'Hill' }]);
});

for (const width of [240, 320, 1280]) {
  test(`U4 nothing is wider than a page of ${width} px, in any state`, async ({ open, page, sandbox }) => {
    await page.setViewportSize({ width, height: 700 });
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    const error = 'x'.repeat(400);
    sandbox.faults.add({ kind: 'answer', status: 400, body: JSON.stringify({ error }) });
    const parts = await open(rsvp, 'fields="given_name* email_address phone_number region country"');
    expect(await fits()).toBe(true);
    await parts.button.click();
    await expect(parts.summary).toBeVisible();
    expect(await fits()).toBe(true);
    await parts.form.getByLabel('First name').fill('Jo');
    await send(parts);
    await expect(parts.summary).toContainText(error);
    expect(await fits()).toBe(true);
    await send(parts);
    await expect(parts.thanks).toBeVisible();
    expect(await fits()).toBe(true);
  });
}

test('U4 a question about a day is no wider than a page of 320 px, in text twice as large', async ({
  page,
  host,
  sandbox,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const question = '<an-field name="custom_fields.day" type="date" label="Day"></an-field>';
  const large = '<style>html { font-size: 200% } body { margin: 0.5rem }</style>';
  await page.goto(host.add('/', pageOf(large + element(rsvp, sandbox.apiBase, '', question))));
  await expect(page.getByLabel('Day')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

for (const [what, size] of [
  ['at 400 % zoom', { width: 320, height: 256 }],
  ['on a phone on its side', { width: 640, height: 300 }],
] as const) {
  test(`U4 U12 what is wrong, and the thanks, begin within the window ${what}`, async ({ page, host, sandbox }) => {
    await page.setViewportSize(size);
    const questions = Array.from(
      { length: 9 },
      (_, at) => `<an-field name="custom_fields.${at}" label="Question ${at}" required></an-field>`,
    );
    const thanks = `<div slot="success" hidden>${'<p>Thank you very much.</p>'.repeat(20)}</div>`;
    await page.goto(host.add('/', pageOf(element(rsvp, sandbox.apiBase, '', thanks + questions.join('')))));
    const parts = partsOn(page, rsvp);
    await parts.button.press('Enter');
    await expect(parts.summary).toBeFocused();
    await expect(parts.summary.getByRole('heading')).toBeInViewport({ ratio: 1 });
    for (const at of questions.keys()) await parts.form.getByLabel(`Question ${at}`).fill('Yes');
    await parts.email.fill('jo@example.org');
    await parts.button.press('Enter');
    await expect(parts.thanks).toBeFocused();
    await expect(page.getByText('Thank you very much.').first()).toBeInViewport({ ratio: 1 });
  });
}

test('U5 what is seen whole is not moved when the thanks take the focus', async ({ page, host, sandbox }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const room = (height: number) => `<div style="height: ${height}px"></div>`;
  const form = element(rsvp, sandbox.apiBase, 'fields="email_address*"');
  await page.goto(host.add('/', pageOf(room(400) + form + room(2000))));
  const parts = partsOn(page, rsvp);
  await send(parts);
  await expect(parts.thanks).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('U12 what is said to those who do not see it takes no place in the page around a box that scrolls', async ({
  page,
  host,
  sandbox,
}) => {
  const panel = `<style>body { margin: 0 } main { height: 100vh; overflow: auto }</style>`;
  const filler = '<div style="height: 1500px"></div>';
  await page.goto(host.add('/', pageOf(panel + filler + element(rsvp, sandbox.apiBase))));
  const parts = partsOn(page, rsvp);
  await send(parts);
  await expect(parts.live).not.toBeEmpty();
  await expect(parts.thanks).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
});

test('U3 what opens the calendar is seen on a page that is dark by its own colors alone', async ({
  page,
  host,
  sandbox,
}) => {
  const style = '<style>html { background: #12161f; color: #e8ebf2 }</style>';
  const question = '<an-field name="custom_fields.day" type="date" label="Day"></an-field>';
  await page.goto(host.add('/', pageOf(style + element(rsvp, sandbox.apiBase, '', question))));
  const { x = 0, y = 0, width = 0, height = 0 } = (await page.getByLabel('Day').boundingBox()) ?? {};
  // Its end, within the border.
  const [dark, light] = await paintedExtremes(page, { x: x + width - 36, y: y + 4, width: 32, height: height - 8 });
  expect(await faint(page, [{ what: 'the calendar', front: [light], back: [dark], least: 3 }])).toEqual([]);
});

test('U13 nothing that nobody has touched is told to be invalid, whatever is required', async ({
  page,
  host,
  sandbox,
}) => {
  await page.goto(host.add('/', pageOf(element(survey, sandbox.apiBase, 'consent="I agree"', questions))));
  await partsOn(page, survey).button.waitFor();
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const controls = nodes.filter(({ properties = [] }) => properties.some(({ name }) => name === 'invalid'));
  const states = controls.map(({ name, properties = [] }) => ({
    name: String(name?.value),
    invalid: String(properties.find((property) => property.name === 'invalid')?.value.value),
  }));
  expect(states.length).toBeGreaterThan(10);
  expect(states.filter(({ invalid }) => invalid !== 'false')).toEqual([]);
});

test('U6 every control is at least 44 px high', async ({ open }) => {
  const { form } = await open(rsvp, 'fields="given_name email_address* country"');
  for (const control of await form.locator('[part=control], button').all()) {
    expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
});

test('the form appears in one step: nothing moves after it took the place of the link', async ({ page, open }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      shifts.push(...list.getEntries().map(({ startTime }) => startTime));
    }).observe({ type: 'layout-shift', buffered: true });
    addEventListener('an-ready', () => {
      Object.assign(globalThis, { readyAt: performance.now() });
    });
  });
  await open(rsvp);
  await page.evaluate(() => document.fonts.ready);
  const late = await page.evaluate(async () => {
    // Two frames: what the form's appearance itself moved has been painted and reported by then.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const readyAt = Number(Reflect.get(globalThis, 'readyAt'));
    const frame = 50;
    return (Reflect.get(globalThis, 'shifts') as number[]).filter((at) => at > readyAt + frame);
  });
  expect(late).toEqual([]);
});

/** Addresses, right and wrong, of which the browser's own control is asked as well. */
const addresses =
  `jo@example.org user&co@example.org jo+tag@example.org o'hara@example.org jo@xn--bcher-kva.example jo@example
  jo.x@sub.sub.example.org j@e JO@EXAMPLE.ORG jo_x@example.org jo-x@example.org jo!#$%&'*/=?^\`{|}~@example.org 1@1.2 jo@127.0.0.1
  .jo@example.org jo.@example.org j..o@example.org jo@a-b.example jo@a--b.example jo@${'a'.repeat(63)}.org jo@xn--p1ai ${'j'.repeat(64)}@example.org
  jo jo@ @example.org jo@@example.org jo@-example.org jo@example-.org jo@example..org jo@.example.org jo@example.org. jo@exa_mple.org
  jo@${'a'.repeat(64)}.org jo@x@example.org jo@example.org,x jo<x>@example.org "jo"@example.org jo(x)@example.org jo@[127.0.0.1] jo;x@example.org
  jö@example.org jo@bücher.example mailto:jo@example.org jo\\x@example.org jo:x@example.org jo@example.org/`
    .split(/\s+/)
    .concat([' jo@example.org ', 'jo x@example.org', 'jo@ example.org', 'jo@example.org, x@example.org']);

test('U18 every email address that HTML’s own control takes is taken, and no other', async ({ open }) => {
  const { form } = await open(rsvp, 'fields="email_address*"');
  const taken = await form.evaluate((host: HTMLElement & { checkValidity(): boolean }, addresses) => {
    const ours = host.shadowRoot?.querySelector('input');
    const theirs = document.createElement('input');
    Object.assign(theirs, { type: 'email', required: true });
    return addresses.map((address) => {
      if (ours) ours.value = address;
      theirs.value = address;
      return { address, ours: host.checkValidity(), theirs: theirs.checkValidity() };
    });
  }, addresses);
  expect(taken.filter(({ ours, theirs }) => ours !== theirs)).toEqual([]);
  // The control tells the one from the other.
  expect(taken.filter(({ theirs }) => theirs).length).toBeGreaterThan(20);
  expect(taken.filter(({ theirs }) => !theirs).length).toBeGreaterThan(20);
});

test('U18 an address is sent as it was typed', async ({ open, posts }) => {
  for (const address of ["o'hara&co+tag@example.org", 'jo@xn--bcher-kva.example']) {
    const parts = await open(survey, 'fields="email_address*"');
    await send(parts, address);
    await expect(parts.thanks).toBeVisible();
    expect(JSON.parse(posts().at(-1)?.body ?? '')).toMatchObject({ person: { email_addresses: [{ address }] } });
  }
});
