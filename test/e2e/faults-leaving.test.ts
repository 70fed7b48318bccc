/** What arrives, and what a person sees, when the page is left while a post is under way, or led on after it. */
import type { ServerResponse } from 'node:http';
import type { FormElement } from '../../src/index.js';
import { countedBy, expect, test } from '../helpers/faults.js';
import { element, page as pageOf, partsOn, rsvp, send, survey, type FormKind } from '../helpers/forms.js';
import { listen } from '../helpers/loopback.js';

const letter: FormKind = { tag: 'an-outreach-form', idAttribute: 'advocacy-campaign-id', record: 'outreach' };
const campaignId = 'f77e736b-d295-4e68-96ec-a765090c6523';

for (const kind of [rsvp, survey]) {
  test(`F29 ${kind.record}: a post arrives though the page navigates away in the same moment`, async ({
    page,
    host,
    open,
    sandbox,
  }) => {
    const address = host.add('/elsewhere', '<!doctype html><title>Elsewhere</title>');
    const { form, email } = await open(kind);
    await email.fill('jo@example.org');
    await form.evaluate((form, address) => {
      void (form as FormElement).submit();
      location.assign(address);
    }, address);
    await page.waitForURL(address);
    await expect.poll(() => countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
  });

  for (const [left, leave] of [
    ['navigates away', 'assign'],
    ['is closed', 'close'],
  ] as const) {
    test(`F29 ${kind.record}: a post whose preflight is not answered yet arrives though the page ${left}`, async ({
      page,
      host,
      door,
      sandbox,
    }) => {
      const address = host.add('/elsewhere', '<!doctype html><title>Elsewhere</title>');
      door.holdPreflights();
      await page.goto(host.add('/', pageOf(element(kind, door.apiBase))));
      await send(partsOn(page, kind));
      await expect.poll(door.preflights).toBe(1);
      if (leave === 'close') await page.close();
      else await page.goto(address);
      expect(door.read()).toBe(0);
      await door.letIn();
      await expect.poll(door.read).toBe(1);
      await door.letIn();
      expect(countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
      expect(door.read()).toBe(1);
    });
  }
}

test('F30 three long answers that are sent in the same moment, more than may outlive a page together, all arrive', async ({
  page,
  host,
  sandbox,
}) => {
  // Each is under the limit by itself: 14,000 signs of three bytes.
  const story = '話'.repeat(14_000);
  const question = '<an-field name="custom_fields.story" type="textarea" label="Story" maxlength="15000"></an-field>';
  await page.goto(host.add('/', pageOf(element(survey, sandbox.apiBase, '', question).repeat(3))));
  await expect(page.getByLabel('Story')).toHaveCount(3);
  const types = await page.locator(survey.tag).evaluateAll(
    (forms, story) =>
      Promise.all(
        forms.map(async (form, index) => {
          for (const control of (form as FormElement).renderRoot.querySelectorAll<HTMLInputElement>('[part=control]')) {
            if (control.name.endsWith('story')) control.value = story;
            if (control.type === 'email') control.value = `jo${index}@example.org`;
          }
          return (await (form as FormElement).submit()).type;
        }),
      ),
    story,
  );
  expect(types).toEqual(['accepted', 'accepted', 'accepted']);
  expect(countedBy(sandbox)).toEqual({ posts: 3, records: 3 });
});

test('F30 a letter of 70 kB, too long to outlive its page, is accepted and recorded letter for letter', async ({
  page,
  host,
  sandbox,
}) => {
  const message = 'The river rises — again. '.repeat(2_800);
  expect(message).toHaveLength(70_000);
  const markup = `<an-outreach-form advocacy-campaign-id="${campaignId}" type="email" subject="The river" message="Dear senator"
    fields="email_address*" api-base="${sandbox.apiBase}"><an-target given-name="Ann" email="ann@example.org"></an-target></an-outreach-form>`;
  await page.goto(host.add('/', pageOf(markup)));
  const parts = partsOn(page, letter);
  await parts.form.getByLabel('Your letter').fill(message);
  await send(parts);
  await expect(parts.thanks).toBeVisible();
  expect(countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
  expect(sandbox.recorded().records).toMatchObject([{ details: { message: message.trim() } }]);
});

test('F31 who comes back to a page that the browser did not keep finds a form that is ready, and nothing is sent again', async ({
  page,
  open,
  host,
  sandbox,
}) => {
  // Playwright switches the browser's cache of whole pages off; `faults-back-forward` switches it on.
  const parts = await open(rsvp);
  await send(parts);
  await expect(parts.thanks).toBeVisible();
  await page.goto(host.add('/elsewhere', '<!doctype html><title>Elsewhere</title>'));
  await page.goBack();
  await expect(parts.button).toBeVisible();
  await expect(parts.button).not.toHaveAttribute('aria-disabled');
  expect(countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
});

/** Ways in which an address that a form leads to is no page. */
const answers: Readonly<Record<string, (response: ServerResponse) => unknown>> = {
  'answers 204': (response) => response.writeHead(204).end(),
  'is a download': (response) => response.writeHead(200, { 'Content-Disposition': 'attachment' }).end('Thanks'),
  'never answers': () => undefined,
};

for (const [what, answer] of Object.entries(answers)) {
  test(`F40 a redirect to an address that ${what} leaves the thanks, and nothing is sent again`, async ({
    page,
    open,
    sandbox,
  }) => {
    const asked: string[] = [];
    const nowhere = await listen(({ url = '' }, _body, response) => {
      asked.push(url);
      answer(response);
    });
    // Told by the page: what the test asks waits as long as the address does.
    const seen: boolean[] = [];
    await page.exposeFunction('tell', (isSeen: boolean) => seen.push(isSeen));
    await page.addInitScript(() => {
      const tell = Reflect.get(globalThis, 'tell') as (isSeen: boolean) => void;
      setInterval(() => {
        const thanks = document.querySelector('an-event-rsvp')?.shadowRoot?.querySelector('[part=status]');
        tell(thanks?.checkVisibility() ?? false);
      }, 50);
    });
    const { form, email } = await open(rsvp, `redirect-url="${nowhere.origin}/nowhere"`);
    await email.fill('jo@example.org');
    await form.evaluate((form) => {
      void (form as FormElement).submit();
    });
    await expect.poll(() => asked).toEqual(['/nowhere']);
    const before = seen.length;
    await expect.poll(() => seen.slice(before).filter(Boolean).length).toBeGreaterThan(5);
    expect(seen.slice(before)).not.toContain(false);
    expect(countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
    await nowhere.close();
  });
}

test('F40 a redirect that the page’s own router cancels leaves the thanks', async ({
  page,
  open,
  sandbox,
  complaints,
}) => {
  await page.addInitScript(() => {
    // Not yet in TypeScript's library.
    const { navigation } = globalThis as unknown as { navigation: EventTarget };
    navigation.addEventListener('navigate', (event) => {
      event.preventDefault();
      Object.assign(globalThis, { canceled: true });
    });
  });
  const parts = await open(rsvp, 'redirect-url="/thanks"');
  await send(parts);
  await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'canceled') as unknown)).toBe(true);
  await expect(parts.thanks).toBeVisible();
  expect(countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
  expect(complaints).toEqual([]);
});

test('F40 a redirect that the person declines, asked by the page whether to leave it, leaves the thanks', async ({
  page,
  open,
  sandbox,
}) => {
  await page.addInitScript(() => {
    addEventListener('beforeunload', (event) => {
      event.preventDefault();
    });
  });
  const parts = await open(rsvp, 'redirect-url="/thanks"');
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  await send(parts);
  await expect.poll(() => asked).toEqual(['beforeunload']);
  await expect(parts.thanks).toBeVisible();
  expect(countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
});
