/** What a person sees whose form is edited, moved, taken away or changed by a framework while its post is under way. */
import type { FormElement } from '../../src/index.js';
import { expect } from '../helpers/fixtures.js';
import { actionId, element, page as pageOf, partsOn, rsvp, send, survey } from '../helpers/forms.js';
import { test } from '../helpers/gate.js';

/** The id that the sandbox's second event and its second survey share. */
const otherId = '12c9a105-1ab6-472e-ac04-667c521a5968';

const emailIn = (body = '{}') =>
  (JSON.parse(body) as { person: { email_addresses: [{ address: string }] } }).person.email_addresses[0].address;

/** Ways to take an element from its place and put it into the document again. */
const moves: Readonly<Record<string, (form: Element) => unknown>> = {
  'moved elsewhere': (form) => document.querySelector('aside')?.append(form),
  'moved elsewhere with moveBefore()': (form) => {
    const aside = document.querySelector('aside');
    (aside as unknown as { moveBefore: (node: Node, before: Node | null) => void }).moveBefore(form, null);
  },
  'removed and put back at once': (form) => {
    const { parentElement } = form;
    form.remove();
    parentElement?.append(form);
  },
  'removed and put back a frame later': async (form) => {
    const { parentElement } = form;
    form.remove();
    await new Promise(requestAnimationFrame);
    parentElement?.append(form);
  },
};

for (const kind of [rsvp, survey]) {
  test(`F28 ${kind.record}: an edit in flight stays in the field, and what stood there before is what was sent`, async ({
    sendInto,
    gate,
    sandbox,
    posts,
  }) => {
    sandbox.faults.add({ kind: 'answer', status: 400 });
    const { email, button, summary, thanks } = await sendInto(kind);
    await email.fill('new@example.org');
    gate.open();
    await expect(summary).toBeVisible();
    await expect(email).toHaveValue('new@example.org');
    expect(posts().map(({ body }) => emailIn(body))).toEqual(['jo@example.org']);
    await button.click();
    await expect(thanks).toBeVisible();
    expect(posts().map(({ body }) => emailIn(body))).toEqual(['jo@example.org', 'new@example.org']);
    expect(sandbox.recorded().records).toHaveLength(1);
  });

  test(`F28 ${kind.record}: of a form that is edited in flight and accepted, what was sent is recorded`, async ({
    sendInto,
    gate,
    sandbox,
    posts,
  }) => {
    const { email, thanks } = await sendInto(kind);
    await email.fill('new@example.org');
    gate.open();
    await expect(thanks).toBeVisible();
    const { people, records } = sandbox.recorded();
    expect(people).toMatchObject([{ email_addresses: [{ address: 'jo@example.org' }] }]);
    expect(records).toHaveLength(1);
    expect(posts()).toHaveLength(1);
  });

  for (const [moved, move] of Object.entries(moves)) {
    test(`F32 ${kind.record}: a form that is ${moved} in flight is sent once and shows what came of it`, async ({
      sendInto,
      gate,
      sandbox,
      complaints,
    }) => {
      const { form, thanks } = await sendInto(kind);
      await form.evaluate(move);
      gate.open();
      await expect(thanks).toBeVisible();
      expect(gate.came).toHaveLength(1);
      expect(sandbox.recorded().records).toHaveLength(1);
      expect(complaints).toEqual([]);
    });
  }

  for (const [outcome, status] of [
    ['accepted', 200],
    ['refused', 400],
  ] as const) {
    test(`F32 ${kind.record}: a form that is ${outcome} while it is out of the document shows that when it is back`, async ({
      sendInto,
      page,
      gate,
      sandbox,
      complaints,
    }) => {
      sandbox.faults.add({ kind: 'answer', status, record: status === 200 });
      const { form, email, summary, thanks } = await sendInto(kind);
      const removed = await form.evaluateHandle((form) => {
        form.remove();
        return form as FormElement;
      });
      gate.open();
      expect(await removed.evaluate(async (form) => (await form.submit()).type)).toBe(outcome);
      await removed.evaluate((form) => {
        document.body.append(form);
      });
      await expect(outcome === 'accepted' ? thanks : summary).toBeVisible();
      if (outcome === 'refused') await expect(email).toHaveValue('jo@example.org');
      expect(gate.came).toHaveLength(1);
      expect(sandbox.recorded().records).toHaveLength(status === 200 ? 1 : 0);
      expect(complaints.filter((complaint) => !complaint.includes('status of 400'))).toEqual([]);
      await expect(page.locator(kind.tag)).toHaveCount(1);
    });
  }

  test(`F33 ${kind.record}: attributes changed in flight leave the post as it was, and count the next time`, async ({
    sendInto,
    gate,
    sandbox,
    posts,
    complaints,
  }) => {
    const parts = await sendInto(kind, 'add-tags="volunteer" source="before" submit-label="Go"');
    const { form, email, button, thanks } = parts;
    await form.evaluate(
      (form, changes) => {
        for (const [name, value] of changes) form.setAttribute(name, value);
      },
      [
        [kind.idAttribute, otherId],
        ['add-tags', 'member'],
        ['source', 'after'],
        ['submit-label', 'Go there'],
        ['fields', 'email_address* phone_number'],
        ['background', ''],
      ] as const,
    );
    await expect(form.getByLabel('Phone number')).toBeVisible();
    await expect(email).toHaveValue('jo@example.org');
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    gate.open();
    await expect(thanks).toBeVisible();
    await form.evaluate((form) => {
      (form as FormElement).reset();
    });
    await expect(button).toHaveText('Go there');
    await send(parts, 'kim@example.org');
    await expect(thanks).toBeVisible();
    await sandbox.settled();

    const sent = posts().map(({ path, query, body }) => ({
      action: path.split('/').at(-2),
      query,
      ...(JSON.parse(body) as object),
    }));
    const source = (source: string) => ({ 'action_network:referrer_data': { source } });
    expect(sent).toMatchObject([
      { action: actionId, query: '', add_tags: ['volunteer'], ...source('before') },
      { action: otherId, query: '?background_request=true', add_tags: ['member'], ...source('after') },
    ]);
    const { records } = sandbox.recorded();
    expect(records.map(({ action_id }) => action_id)).toEqual([otherId, actionId]);
    expect(complaints).toEqual([]);
  });
}

test('F32 a form that is removed for good between two tries sends the second, and complains of nothing', async ({
  page,
  host,
  sandbox,
  posts,
  complaints,
}) => {
  sandbox.faults.add({ kind: 'answer', status: 500 });
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.goto(host.add('/', pageOf(element(rsvp, sandbox.apiBase))));
  const parts = partsOn(page, rsvp);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await send(parts);
  await (await answered).finished();
  await parts.form.evaluate((form) => {
    form.remove();
  });
  await expect(async () => {
    await page.clock.runFor(3_000);
    expect(sandbox.recorded().records).toHaveLength(1);
  }).toPass();
  expect(posts().map(({ answer_status }) => answer_status)).toEqual([500, 200]);
  expect(complaints.filter((complaint) => !complaint.includes('status of 500'))).toEqual([]);
});
