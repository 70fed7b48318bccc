/** What a person sees whose form is edited, moved, taken away or changed by a framework while its post is under way. */
import type { FormElement } from '../../src/index.js';
import { columns, countedBy, expect, expectAccepted, expectFailed } from '../helpers/faults.js';
import { actionId, element, page as pageOf, partsOn, rsvp, send } from '../helpers/forms.js';
import { otherId, test } from '../helpers/in-flight.js';
import { moves } from '../helpers/moves.js';
import { stopTime, triesOf } from '../helpers/tries.js';

const emailIn = (body = '{}') =>
  (JSON.parse(body) as { person: { email_addresses: [{ address: string }] } }).person.email_addresses[0].address;

/** What the browser itself says of an answer that is an error. */
const isOurs = (complaint: string) => !complaint.includes('Failed to load resource');

for (const column of columns) {
  const { kind } = column;

  test.describe(kind.record, () => {
    test('F28 an edit in flight stays in the field, and what stood there before is what was sent', async ({
      sendHeld,
      door,
      sandbox,
      posts,
    }) => {
      sandbox.faults.add({ kind: 'answer', status: 400 });
      const { email, button, summary, thanks } = await sendHeld(kind);
      await email.fill('new@example.org');
      await door.letIn();
      await expect(summary).toBeVisible();
      await expect(email).toHaveValue('new@example.org');
      expect(posts().map(({ body }) => emailIn(body))).toEqual(['jo@example.org']);
      await button.click();
      await expect.poll(door.read).toBe(2);
      await door.letIn();
      await expect(thanks).toBeVisible();
      expect(posts().map(({ body }) => emailIn(body))).toEqual(['jo@example.org', 'new@example.org']);
      expect(sandbox.recorded().records).toHaveLength(1);
    });

    test('F28 of a form that is edited in flight and accepted, what was sent is recorded', async ({
      sendHeld,
      door,
      sandbox,
    }) => {
      const parts = await sendHeld(kind);
      await parts.email.fill('new@example.org');
      await door.letIn();
      await expectAccepted(parts, column);
      expect(sandbox.recorded().people).toMatchObject([{ email_addresses: [{ address: 'jo@example.org' }] }]);
      expect(countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
    });

    for (const [moved, move] of Object.entries(moves)) {
      test(`F32 a form that is ${moved} in flight is sent once and shows what came of it`, async ({
        sendHeld,
        door,
        sandbox,
        complaints,
      }) => {
        const parts = await sendHeld(kind);
        await parts.form.evaluate(move);
        await door.letIn();
        await expectAccepted(parts, column);
        expect(door.read()).toBe(1);
        expect(countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
        expect(complaints).toEqual([]);
      });
    }

    for (const [outcome, status] of [
      ['accepted', 200],
      ['refused', 400],
    ] as const) {
      test(`F32 a form that is ${outcome} while it is out of the document shows that when it is back`, async ({
        sendHeld,
        door,
        sandbox,
        complaints,
      }) => {
        sandbox.faults.add({ kind: 'answer', status, record: status === 200 });
        const { form, email, summary, thanks } = await sendHeld(kind);
        const removed = await form.evaluateHandle((form) => {
          form.remove();
          return { form, sent: (form as FormElement).submit() };
        });
        await door.letIn();
        expect(await removed.evaluate(async ({ sent }) => (await sent).type)).toBe(outcome);
        await removed.evaluate(({ form }) => {
          document.body.append(form);
        });
        await expect(outcome === 'accepted' ? thanks : summary).toBeVisible();
        if (outcome === 'refused') await expect(email).toHaveValue('jo@example.org');
        expect(door.read()).toBe(1);
        expect(countedBy(sandbox)).toEqual({ posts: 1, records: status === 200 ? 1 : 0 });
        expect(complaints.filter(isOurs)).toEqual([]);
      });
    }

    test('F33 attributes changed in flight leave the post as it was, and count the next time: a form for another action thanks for nothing', async ({
      sendHeld,
      door,
      sandbox,
      posts,
      complaints,
    }) => {
      const parts = await sendHeld(kind, 'add-tags="volunteer" source="before" submit-label="Go"');
      const { form, email, button } = parts;
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
      await form.evaluate((form) => {
        form.addEventListener('an-success', () => {
          form.setAttribute('title', 'accepted');
        });
      });
      await door.letIn();
      await expect(form).toHaveAttribute('title', 'accepted');
      // Nobody is thanked for what was not sent to the new action.
      await expect(button).toHaveText('Go there');
      await expect(parts.thanks).toHaveCount(0);
      await expect(email).toHaveValue('jo@example.org');
      await send(parts, 'kim@example.org');
      await expect.poll(door.read).toBe(2);
      await door.letIn();
      await expectAccepted(parts, column);
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

    test('F33 a framework that makes a mistake in flight, and mends it, loses neither the post nor what is shown', async ({
      sendHeld,
      door,
      sandbox,
    }) => {
      sandbox.faults.add({ kind: 'answer', status: 400 });
      const parts = await sendHeld(kind);
      const setId = (id: string) =>
        parts.form.evaluate(
          (form, [name, id]) => {
            form.setAttribute(name, id);
          },
          [kind.idAttribute, id] as const,
        );
      await setId('undefined');
      await expect(parts.form.getByRole('link', { name: 'On Action Network' })).toBeVisible();
      await door.letIn();
      await expect.poll(() => countedBy(sandbox).posts).toBe(1);
      await setId(actionId);
      await expectFailed(parts, column, 'refused');
      expect(door.read()).toBe(1);
    });
  });
}

test('F32 a form that was taken away with its page of an app, and is accepted then, leads nobody elsewhere', async ({
  sendHeld,
  page,
  host,
  door,
  sandbox,
  complaints,
}) => {
  host.add('/thanks', '<h1>Thanks</h1>');
  const { form } = await sendHeld(rsvp, 'redirect-url="/thanks"');
  await page.evaluate(() => {
    const accepted = new Promise<void>((resolve) => {
      document.querySelector('an-event-rsvp')?.addEventListener('an-success', () => {
        resolve();
      });
    });
    Object.assign(globalThis, { accepted });
  });
  await form.evaluate((element) => {
    element.remove();
    history.pushState({}, '', '/other');
  });
  await door.letIn();
  await page.evaluate(() => Reflect.get(globalThis, 'accepted') as Promise<void>);
  // A page that is left asks for the next one in this task's turn.
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(new URL(page.url()).pathname).toBe('/other');
  expect(countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
  expect(complaints).toEqual([]);
});

test('F32 a form that is removed for good between two tries sends the second, and complains of nothing', async ({
  page,
  host,
  sandbox,
  complaints,
}) => {
  sandbox.faults.add({ kind: 'answer', status: 500 });
  await stopTime(page);
  await page.goto(host.add('/', pageOf(element(rsvp, sandbox.apiBase))));
  const parts = partsOn(page, rsvp);
  await send(parts);
  await expect.poll(() => countedBy(sandbox).posts).toBe(1);
  await parts.form.evaluate((form) => {
    form.remove();
  });
  await expect(async () => {
    await page.clock.runFor(500);
    expect(countedBy(sandbox)).toEqual({ posts: 2, records: 1 });
  }).toPass({ intervals: [10] });
  expect(await triesOf(page)).toBe(2);
  expect(complaints.filter(isOurs)).toEqual([]);
});
