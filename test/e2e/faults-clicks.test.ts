/** One submission at a time, however it is asked for; two forms beside each other; and letters of which one fails. */
import type { Sandbox } from '../../demo/sandbox/server.js';
import type { FormElement } from '../../src/index.js';
import { columns, countedBy, expect, expectAccepted, test } from '../helpers/faults.js';
import { element, page as pageOf, partsOf, partsOn, send } from '../helpers/forms.js';
import { eventsOf, stopTime } from '../helpers/tries.js';

for (const column of columns) {
  const { kind } = column;

  test.describe(kind.record, () => {
    test('F26 a double click, ten clicks, a held Enter and submit() in flight are one post', async ({
      page,
      host,
      door,
      sandbox,
    }) => {
      await page.goto(host.add('/', pageOf(element(kind, door.apiBase))));
      const parts = partsOn(page, kind);
      await parts.email.fill('jo@example.org');
      await parts.button.dblclick();
      await page.evaluate((tag) => {
        const form = document.querySelector<FormElement>(tag);
        const inner = form?.renderRoot.querySelector('button');
        for (let click = 0; click < 10; click++) inner?.click();
        void form?.submit();
      }, kind.tag);
      await parts.email.focus();
      for (let press = 0; press < 10; press++) await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
      await expect.poll(door.read).toBe(1);
      await door.letIn();
      await expectAccepted(parts, column);
      expect(await eventsOf(page)).toEqual(['an-submit', 'an-success']);
      expect(door.read()).toBe(1);
      expect(countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
    });

    test('F27 two forms of one action, sent together, are independent', async ({ page, host, sandbox, posts }) => {
      const forms = ['a', 'b'].map((id) => element(kind, sandbox.apiBase, `id="${id}" identifier-system="march"`));
      await page.goto(host.add('/', pageOf(forms.join(''))));
      const [a, b] = [partsOf(page.locator('#a')), partsOf(page.locator('#b'))];
      await b.button.click();
      await b.summary.getByRole('link').click();
      await expect(b.email).toBeFocused();
      await expect(a.summary).toBeHidden();
      await a.email.fill('a@example.org');
      await b.email.fill('b@example.org');
      await page.evaluate((tag) => {
        for (const form of document.querySelectorAll<FormElement>(tag)) void form.submit();
      }, kind.tag);
      await expect(a.thanks).toHaveText(column.accepted);
      await expect(b.thanks).toHaveText(column.accepted);
      const { people, records } = sandbox.recorded();
      expect(posts()).toHaveLength(2);
      expect(new Set(people.map(({ email_addresses }) => email_addresses[0]?.address))).toEqual(
        new Set(['a@example.org', 'b@example.org']),
      );
      expect(new Set(records.flatMap(({ identifiers }) => identifiers)).size).toBe(2);
    });
  });
}

const letters = { tag: 'an-outreach-form', idAttribute: '', record: '' };
const names = ['Ada', 'Ben', 'Cy', 'Di', 'Eve'];

function fiveLetters(apiBase: string, fields = 'email_address'): string {
  const targets = names.map((name) => `<an-target given-name="${name}" email="x@example.org"></an-target>`).join('');
  return `<an-outreach-form advocacy-campaign-id="f77e736b-d295-4e68-96ec-a765090c6523" type="email" subject="Hi"
    message="Dear {target.given_name}" fields="${fields}" identifier-system="our-site" api-base="${apiBase}">${targets}</an-outreach-form>`;
}

/** To whom the letters went that were recorded, oldest first. */
const recordedIn = (sandbox: Sandbox) =>
  sandbox
    .recorded()
    .records.map(({ details }) => details['targets'])
    .reverse();
const to = (...names: string[]) => names.map((given_name) => [expect.objectContaining({ given_name })]);

test('F43 of five letters the third fails: two are said to be sent, and sending again posts the three that are left', async ({
  page,
  host,
  sandbox,
  posts,
}) => {
  sandbox.faults.add({ kind: 'pass', times: 2 }, { kind: 'answer', status: 500 });
  await page.goto(host.add('/', pageOf(fiveLetters(sandbox.apiBase))));
  const parts = partsOn(page, letters);

  await send(parts);
  await expect(parts.summary).toContainText('2 of 5 sent.');
  await expect(parts.live).toContainText('2 of 5 sent.');
  await expect(parts.email).toHaveValue('jo@example.org');
  expect(posts()).toHaveLength(3);
  expect(recordedIn(sandbox)).toEqual(to('Ada', 'Ben'));

  await parts.button.click();
  await expect(parts.thanks).toContainText('your letter is not sent yet');
  expect(posts()).toHaveLength(6);
  expect(recordedIn(sandbox)).toEqual(to(...names));
});

test('F43 who mends the number that the third letter was refused for is no other person: the two are not posted again', async ({
  page,
  host,
  sandbox,
  posts,
}) => {
  sandbox.faults.add({ kind: 'pass', times: 2 }, { kind: 'answer', status: 400 });
  await page.goto(host.add('/', pageOf(fiveLetters(sandbox.apiBase, 'email_address phone_number'))));
  const parts = partsOn(page, letters);
  const phone = parts.form.getByLabel('Phone number');
  await phone.fill('202 555 0123');
  await send(parts);
  await expect(parts.summary).toContainText('2 of 5 sent.');
  await phone.fill('202 555 0124');
  await parts.button.click();
  await expect(parts.thanks).toContainText('your letter is not sent yet');
  expect(recordedIn(sandbox)).toEqual(to(...names));
  const identifiers = posts().map(({ body }) => (JSON.parse(body) as { readonly identifiers: unknown }).identifiers);
  expect(identifiers[3]).toEqual(identifiers[2]);
  expect(new Set(identifiers.map(String)).size).toBe(5);
});

test('F43 of five letters that take 20 s each, nobody waits for more than 45 s: sending again posts those that are left', async ({
  page,
  host,
  door,
  sandbox,
}) => {
  await stopTime(page);
  await page.goto(host.add('/', pageOf(fiveLetters(door.apiBase))));
  const parts = partsOn(page, letters);
  const answerAfter = async (ms: number, posts: number) => {
    await expect.poll(door.read).toBe(posts);
    await page.clock.runFor(ms);
    await door.letIn();
  };
  await send(parts);
  await answerAfter(20_000, 1);
  await answerAfter(20_000, 2);
  await expect(parts.summary).toContainText('2 of 5 sent. This form is very busy.');
  expect(door.read()).toBe(2);
  await parts.button.click();
  for (const posts of [3, 4, 5]) await answerAfter(10_000, posts);
  await expect(parts.thanks).toContainText('your letter is not sent yet');
  expect(recordedIn(sandbox)).toEqual(to(...names));
});
