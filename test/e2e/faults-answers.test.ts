/** What comes of each answer that a server gives at once: by its status and its body, of a form of each column. */
import { answerWith, columns, countedBy, expect, expectAccepted, expectFailed, html, test } from '../helpers/faults.js';
import { send } from '../helpers/forms.js';

const megabyte = 'No such postal code. '.repeat(50_000);

for (const column of columns) {
  const { kind } = column;

  test.describe(kind.record, () => {
    test('F1 200 {} is accepted with one post', async ({ open, sandbox, posts }) => {
      const parts = await open(kind);
      await send(parts);
      await expectAccepted(parts, column);
      expect(posts()).toMatchObject([{ answer_status: 200, answer_body: '{}' }]);
      expect(countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
    });

    for (const [name, status, more] of [
      ['204', 204, { body: '' }],
      ['200 with an empty body', 200, { body: '' }],
      ['202 {}', 202, {}],
    ] as const) {
      test(`F3 ${name} is accepted with one post`, async ({ open, sandbox }) => {
        sandbox.faults.add(answerWith(status, { ...more, record: true }));
        const parts = await open(kind);
        await send(parts);
        await expectAccepted(parts, column);
        expect(countedBy(sandbox)).toEqual({ posts: 1, records: 1 });
      });
    }

    // Tried once, though three tries would be allowed: whoever answers with a page would do so again.
    test('F4 200 with a captive portal’s page is never thanked for', async ({ open, sandbox }) => {
      sandbox.faults.add(answerWith(200, html));
      const parts = await open(kind);
      await send(parts);
      await expectFailed(parts, column, 'unconfirmed');
      expect(countedBy(sandbox)).toEqual({ posts: 1, records: 0 });
    });

    for (const status of [301, 302, 307, 308]) {
      test(`F6 ${status} is not followed with what was typed`, async ({ open, sandbox, page, complaints }) => {
        const Location = `${sandbox.apiBase}/elsewhere`;
        sandbox.faults.add(answerWith(status, { headers: { Location } }));
        const parts = await open(kind);
        await send(parts);
        await expectFailed(parts, column, 'misconfigured');
        await expect(page.getByRole('link', { name: 'On Action Network' })).toBeVisible();
        expect(sandbox.recorded().requests.filter(({ path }) => path.endsWith('/elsewhere'))).toEqual([]);
        expect(countedBy(sandbox)).toEqual({ posts: 1, records: 0 });
        expect(complaints.join('\n')).toContain(`<${kind.tag}> The form cannot be sent: ${sandbox.apiBase}`);
      });
    }

    test('F7 400 shows the API’s message as text under our own words', async ({ open, page, sandbox }) => {
      sandbox.faults.add(answerWith(400, { body: JSON.stringify({ error: 'No <b>such</b> tag' }) }));
      const parts = await open(kind);
      await send(parts);
      await expectFailed(parts, column, 'refused');
      await expect(parts.summary.getByRole('paragraph')).toHaveText([/^Your answers/, 'No <b>such</b> tag']);
      await expect(page.locator('b')).toHaveCount(0);
      expect(countedBy(sandbox)).toEqual({ posts: 1, records: 0 });
    });

    for (const [name, more] of [
      ['HTML', html],
      ['an array', { body: JSON.stringify([{ error: 'No such postal code.' }]) }],
      ['1 MB of text', { body: megabyte, contentType: 'text/plain' }],
      ['a message of 1 MB', { body: JSON.stringify({ error: megabyte }) }],
    ] as const) {
      test(`F8 400 with ${name} is refused in our own words alone`, async ({ open, sandbox }) => {
        sandbox.faults.add(answerWith(400, more));
        const parts = await open(kind);
        await send(parts);
        await expectFailed(parts, column, 'refused');
        await expect(parts.summary.getByRole('paragraph')).toHaveText([/^Your answers were not accepted\./]);
        expect(countedBy(sandbox)).toEqual({ posts: 1, records: 0 });
      });
    }

    for (const [name, status, more] of [
      ['401', 401, {}],
      ['403 JSON', 403, {}],
      ['403 HTML', 403, html],
      ['404', 404, {}],
    ] as const) {
      test(`F9 ${name} shows the link of the default slot and tells the builder`, async ({
        open,
        sandbox,
        complaints,
        page,
      }) => {
        sandbox.faults.add(answerWith(status, more));
        const parts = await open(kind);
        await send(parts);
        await expectFailed(parts, column, 'misconfigured');
        await expect(page.getByRole('link', { name: 'On Action Network' })).toBeVisible();
        expect(countedBy(sandbox)).toEqual({ posts: 1, records: 0 });
        expect(complaints.join('\n')).toContain(`<${kind.tag}> The form cannot be sent: ${sandbox.apiBase}`);
        expect(complaints.join('\n')).not.toContain('jo@example.org');
      });
    }

    for (const status of [409, 413, 422]) {
      test(`F10 ${status} is refused with the API’s message, and not tried again`, async ({ open, sandbox }) => {
        sandbox.faults.add(answerWith(status, { body: JSON.stringify({ error: 'No such postal code.' }) }));
        const parts = await open(kind);
        await send(parts);
        await expectFailed(parts, column, 'refused');
        await expect(parts.summary.getByRole('paragraph')).toHaveText([/^Your answers/, 'No such postal code.']);
        expect(countedBy(sandbox)).toEqual({ posts: 1, records: 0 });
      });
    }
  });
}
