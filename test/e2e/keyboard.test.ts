/** What a person meets who has a keyboard and nothing else: where the focus is, whether it is seen, and what the keys do. */
import type { Page } from 'playwright/test';
import { expect, test as base } from '../helpers/answering-api.js';
import { focusOf } from '../helpers/focus.js';
import { element, page as pageOf, partsOf, rsvp, type Parts } from '../helpers/forms.js';

const test = base.extend<{
  /** Opens a page that holds `form` between two links of its own; nothing has the focus yet. */
  readonly openBetweenLinks: (form: string, style?: string) => Promise<Parts>;
}>({
  openBetweenLinks: async ({ page, host }, use) => {
    await use(async (form, style = '') => {
      const content = `<style>${style}</style><header>Our site</header>
        <p><a href="/before">Before</a></p>${form}<p><a href="/after">After</a></p>`;
      await page.goto(host.add('/', pageOf(content)));
      const parts = partsOf(page.locator('[api-base]'));
      await parts.button.waitFor();
      return parts;
    });
  },
});

const rsvpSteps = ['First name (optional)', 'Last name (optional)', 'Email address', 'ZIP code (optional)', 'RSVP'];

const pages = {
  'on a plain page': '',
  'on a page with *{outline:0 !important}': '*, *::before { outline: 0 !important; }',
  'on a long page with a sticky header of 80 px': `header { position: sticky; inset-block-start: 0; block-size: 80px; z-index: 1; background: #ddd }
    main { padding-block: 150vh }`,
};

const petition = (
  apiBase: string,
) => `<an-petition-form petition-id="90b330b6-dbcc-4c85-92a9-84963c9aad18" api-base="${apiBase}"
    fields="email_address* comments custom_fields.when custom_fields.skills custom_fields.size custom_fields.driver">
  <an-field name="custom_fields.when" type="radio" label="When are you free?" required>
    <option value="weekdays">On weekdays</option><option value="weekends">On weekends</option></an-field>
  <an-field name="custom_fields.skills" type="checkboxes" label="What can you do?">
    <option>Cook</option><option>Make music</option></an-field>
  <an-field name="custom_fields.size" type="select" label="Shirt size"><option>Large</option><option>Medium</option></an-field>
  <an-field name="custom_fields.driver" type="checkbox" label="I can drive"></an-field>
  <an-field name="custom_fields.seats" type="number" label="Free seats" required show-if="custom_fields.driver=1"></an-field>
</an-petition-form>`;

/** What has the focus after a key, and that it is seen: a ring, and nothing over it. */
async function expectFocus(page: Page, on: string): Promise<void> {
  await expect.poll(() => focusOf(page), `The focus is on “${on}”.`).toEqual({ on, faults: [] });
}

async function press(page: Page, key: string, on: string): Promise<void> {
  await page.keyboard.press(key);
  await expectFocus(page, on);
}

/** Notes what nobody asked for by typing alone: windows, dialogs, other addresses, and the form's own events. */
async function watch(page: Page): Promise<{ readonly seen: () => Promise<readonly unknown[]> }> {
  const opened: string[] = [];
  page.context().on('page', () => opened.push('a window'));
  page.on('framenavigated', (frame) => opened.push(frame.url()));
  page.on('dialog', (dialog) => {
    opened.push('a dialog');
    void dialog.dismiss();
  });
  const events = await page.evaluateHandle(() => {
    const seen: string[] = [];
    for (const type of ['an-submit', 'an-invalid', 'an-success', 'an-error']) {
      document.addEventListener(type, () => seen.push(type));
    }
    return seen;
  });
  return { seen: async () => [...(await events.jsonValue()), ...opened] };
}

for (const [where, style] of Object.entries(pages)) {
  test.describe(where, () => {
    test.use({ viewport: { width: 800, height: 420 } });

    test('U5 the whole RSVP goes by keyboard, and the focus is seen at every step', async ({
      openBetweenLinks,
      page,
      sandbox,
    }) => {
      await openBetweenLinks(element(rsvp, sandbox.apiBase), style);
      const address = page.url();
      await press(page, 'Tab', 'Before');
      await press(page, 'Tab', 'First name (optional)');
      await page.keyboard.type('Jo');
      await press(page, 'Tab', 'Last name (optional)');
      await page.keyboard.type('Hill');
      await press(page, 'Tab', 'Email address');
      await page.keyboard.type('jo at example');
      await press(page, 'Tab', 'ZIP code (optional)');
      await page.keyboard.type('20009');
      await press(page, 'Tab', 'RSVP');
      await press(page, 'Enter', 'There is a problem');
      await press(page, 'Tab', 'Enter an email address, like name@example.org');
      await press(page, 'Enter', 'Email address');
      expect(page.url()).toBe(address);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('jo@example.org');
      await expectFocus(page, 'Email address');
      await press(page, 'Tab', 'ZIP code (optional)');
      await press(page, 'Tab', 'RSVP');
      await press(page, 'Space', 'Thank you. Your RSVP has been sent.');
      expect(page.url()).toBe(address);
      expect(sandbox.recorded().people).toMatchObject([
        { given_name: 'Jo', family_name: 'Hill', email_addresses: [{ address: 'jo@example.org' }] },
      ]);
    });

    test('U5 Tab goes through the form from top to bottom and out of it, and Shift+Tab the same way back', async ({
      openBetweenLinks,
      page,
      sandbox,
    }) => {
      const { form } = await openBetweenLinks(element(rsvp, sandbox.apiBase), style);
      await press(page, 'Tab', 'Before');
      for (const step of [...rsvpSteps, 'After']) await press(page, 'Tab', step);
      for (const step of [...[...rsvpSteps].reverse(), 'Before']) await press(page, 'Shift+Tab', step);
      const boxes = await Promise.all(
        (await form.locator('input, button').all()).map((control) => control.boundingBox()),
      );
      const tops = boxes.map((box) => box?.y ?? NaN);
      expect(tops).toEqual([...tops].sort((a, b) => a - b));
    });

    test('U5 Enter in a field with mistakes leads to the summary, and past its links into the fields again', async ({
      openBetweenLinks,
      page,
      sandbox,
    }) => {
      await openBetweenLinks(element(rsvp, sandbox.apiBase, 'fields="given_name* email_address*"'), style);
      for (const step of ['Before', 'First name']) await press(page, 'Tab', step);
      await press(page, 'Enter', 'There is a problem');
      const links = ['Enter your first name', 'Enter your email address'];
      for (const step of [...links, 'First name', 'Email address', 'RSVP', 'After']) await press(page, 'Tab', step);
      for (const step of ['RSVP', 'Email address', 'First name', ...[...links].reverse(), 'Before']) {
        await press(page, 'Shift+Tab', step);
      }
    });
  });
}

test('U5 after the thanks Tab leads on to the page’s next link', async ({ openBetweenLinks, page, sandbox }) => {
  await openBetweenLinks(element(rsvp, sandbox.apiBase, 'fields="email_address*"'));
  for (const step of ['Before', 'Email address']) await press(page, 'Tab', step);
  await page.keyboard.type('jo@example.org');
  await press(page, 'Enter', 'Thank you. Your RSVP has been sent.');
  await press(page, 'Tab', 'After');
  await press(page, 'Shift+Tab', 'Before');
});

test('U5 choices, boxes, a list and a conditional question are answered by keys alone', async ({
  openBetweenLinks,
  page,
  sandbox,
  posts,
}) => {
  await openBetweenLinks(petition(sandbox.apiBase));
  await press(page, 'Tab', 'Before');
  await press(page, 'Tab', 'Email address');
  await page.keyboard.type('jo@example.org');
  await press(page, 'Tab', 'Comments (optional)');
  await page.keyboard.type('The river');
  await page.keyboard.press('Enter');
  await page.keyboard.type('is ours.');
  await press(page, 'Tab', 'On weekdays');
  await press(page, 'ArrowDown', 'On weekends');
  await press(page, 'ArrowDown', 'On weekdays');
  await press(page, 'ArrowUp', 'On weekends');
  await press(page, 'Tab', 'Cook');
  // A group of radio buttons is one stop: the one that is chosen.
  await press(page, 'Shift+Tab', 'On weekends');
  await press(page, 'Tab', 'Cook');
  await press(page, 'Space', 'Cook');
  await press(page, 'Tab', 'Make music');
  await press(page, 'Space', 'Make music');
  await press(page, 'Tab', 'Shirt size (optional)');
  await press(page, 'm', 'Shirt size (optional)');
  await press(page, 'Tab', 'I can drive (optional)');
  await press(page, 'Tab', 'Sign');
  await press(page, 'Shift+Tab', 'I can drive (optional)');
  await press(page, 'Space', 'I can drive (optional)');
  await press(page, 'Tab', 'Free seats');
  await press(page, 'Enter', 'There is a problem');
  await press(page, 'Tab', 'Enter a number for “Free seats”');
  await press(page, 'Enter', 'Free seats');
  await page.keyboard.type('3');
  await press(page, 'Tab', 'Sign');
  await press(page, 'Enter', 'Thank you. Your signature has been sent.');
  expect(posts().map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
    {
      comments: 'The river\nis ours.',
      person: {
        custom_fields: { when: 'weekends', skills: 'Cook, Make music', size: 'Medium', driver: '1', seats: '3' },
      },
    },
  ]);
});

test('U5 the link of a question that was not answered leads to its first choice', async ({
  openBetweenLinks,
  page,
  sandbox,
}) => {
  await openBetweenLinks(petition(sandbox.apiBase));
  for (const step of ['Before', 'Email address']) await press(page, 'Tab', step);
  await press(page, 'Enter', 'There is a problem');
  await press(page, 'Tab', 'Enter your email address');
  await press(page, 'Tab', 'Choose an answer to “When are you free?”');
  await press(page, 'Enter', 'On weekdays');
});

test('U8 to tab through the form and to answer changes nothing but the answers', async ({
  openBetweenLinks,
  page,
  sandbox,
  posts,
}) => {
  const { form } = await openBetweenLinks(petition(sandbox.apiBase));
  const address = page.url();
  const { seen } = await watch(page);
  const answers = [
    ['Email address', ['j', 'o', '@', 'e', '.', 'o', 'r', 'g']],
    ['Comments (optional)', ['a', 'Enter', 'b']],
    ['On weekdays', ['Space']],
    ['Cook', ['Space', 'Space']],
    ['Make music', ['Space']],
    ['Shirt size (optional)', ['m', 'ArrowUp']],
    ['I can drive (optional)', ['Space']],
    ['Free seats', ['1', '2', 'ArrowUp']],
  ] as const;
  await press(page, 'Tab', 'Before');
  for (const [label, keys] of answers) {
    await press(page, 'Tab', label);
    for (const key of keys) await press(page, key, label);
  }
  await press(page, 'Tab', 'Sign');
  await press(page, 'Tab', 'After');
  expect(await seen()).toEqual([]);
  expect(page.url()).toBe(address);
  expect(posts()).toEqual([]);
  await expect(form.locator('[part=error], [part=summary], [part=status]')).toHaveCount(0);
});

for (const key of ['Enter', 'Space']) {
  test(`U16 a button pressed with ${key} is busy, not disabled, keeps its focus, and posts nothing more until answered`, async ({
    openBetweenLinks,
    page,
    api,
  }) => {
    api.answerWith('hold');
    const { button, thanks } = await openBetweenLinks(element(rsvp, api.apiBase, 'fields="email_address*"'));
    for (const step of ['Before', 'Email address']) await press(page, 'Tab', step);
    await page.keyboard.type('jo@example.org');
    await press(page, 'Tab', 'RSVP');
    const { seen } = await watch(page);
    await press(page, key, 'Sending…');
    await expect.poll(api.read).toBe(1);
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).not.toHaveAttribute('disabled');
    for (const again of ['Enter', 'Space', 'Enter', 'Space']) await press(page, again, 'Sending…');
    await press(page, 'Shift+Tab', 'Email address');
    await press(page, 'Enter', 'Email address');
    await press(page, 'Tab', 'Sending…');
    api.answerWith({ status: 200 });
    await expect(thanks).toBeFocused();
    expect(api.read()).toBe(1);
    expect(await seen()).toEqual(['an-submit', 'an-success']);
  });
}

test('U16 a button whose post was refused is free again, and sends', async ({ openBetweenLinks, page, api }) => {
  api.answerWith('hold');
  const { button, thanks } = await openBetweenLinks(element(rsvp, api.apiBase, 'fields="email_address*"'));
  for (const step of ['Before', 'Email address']) await press(page, 'Tab', step);
  await page.keyboard.type('jo@example.org');
  await press(page, 'Tab', 'RSVP');
  await press(page, 'Enter', 'Sending…');
  await expect.poll(api.read).toBe(1);
  api.answerWith({ status: 400 });
  await expectFocus(page, 'There is a problem');
  await expect(button).not.toHaveAttribute('aria-disabled');
  await press(page, 'Tab', 'Email address');
  await press(page, 'Tab', 'RSVP');
  api.answerWith('hold');
  await press(page, 'Space', 'Sending…');
  await expect.poll(api.read).toBe(2);
  api.answerWith({ status: 200 });
  await expect(thanks).toBeFocused();
});

test('focus() with preventScroll leaves the page where it is', async ({ page, host, sandbox }) => {
  await page.goto(host.add('/', pageOf(`<div style="height: 3000px"></div>${element(rsvp, sandbox.apiBase)}`)));
  const { form, button } = partsOf(page.locator(rsvp.tag));
  await button.waitFor();
  await form.evaluate((form) => {
    form.focus({ preventScroll: true });
  });
  await expect(form.getByLabel('First name')).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
