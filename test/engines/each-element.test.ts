/** Each of the five elements in each engine, from its first field to what comes of it, as the supporter meets it. */
import type { Fault } from '../../demo/sandbox/server.js';
import { actionCases, markupOf } from './actions.js';
import { expect, test } from './fixtures.js';
import { retype } from './form.js';

interface FailureCase {
  readonly name: string;
  readonly fault: Fault;
  readonly words: string;
}

for (const [what, action] of Object.entries(actionCases)) {
  test(`${what} that lacks its address says so and takes the focus there, posts nothing, and is mended`, async ({
    driver,
    sandbox,
    show,
    posts,
  }) => {
    const form = await show(markupOf(action, sandbox.apiBase), action.script);
    await form.submit();
    const missing = 'Enter your email address';
    await form.shows({ summary: `There is a problem ${missing}`, errors: [missing], focus: 'summary' });
    await driver.click(`${form.part('summary')} a`);
    await form.shows({ focus: 'email_address' });
    await driver.type('jo at example');
    await form.submit();
    await form.shows({ errors: ['Enter an email address, like name@example.org'], focus: 'summary' });
    await driver.click(form.field('email_address'));
    await retype(driver, ' at example', '@example.org');
    await form.shows({ errors: [], summary: '' });
    expect(posts()).toHaveLength(0);
    await form.submit();
    await form.shows({ thanks: expect.stringContaining(action.thanks) });
    expect(posts()).toHaveLength(1);
  });

  test(`${what} that is accepted is recorded once, as typed, and its thanks are said and take the focus`, async ({
    sandbox,
    show,
    posts,
  }) => {
    const form = await show(markupOf(action, sandbox.apiBase), action.script);
    await form.type('given_name', 'Zoë');
    await form.type('email_address', 'zoe@example.org');
    await form.submit();
    const thanks: unknown = expect.stringContaining(action.thanks);
    await form.shows({ thanks, said: thanks, summary: '', focus: 'status' });
    const { people, records } = sandbox.recorded();
    expect(people).toMatchObject([{ given_name: 'Zoë', email_addresses: [{ address: 'zoe@example.org' }] }]);
    expect(records).toMatchObject([{ kind: action.kind }]);
    expect(posts()).toHaveLength(1);
  });

  const failures: readonly FailureCase[] = [
    {
      name: 'refused by 400',
      fault: { kind: 'answer', status: 400, body: '{"error":"No such <b>tag</b>."}' },
      words: 'Your answers were not accepted. Check them, then send again. No such <b>tag</b>.',
    },
    {
      name: 'throttled for an hour',
      fault: {
        kind: 'answer',
        status: 429,
        headers: { 'Retry-After': '3600', 'Access-Control-Expose-Headers': 'Retry-After' },
      },
      words: 'This form is very busy. Your answers are still here: wait a minute, then send again.',
    },
    {
      name: 'answered by a captive portal',
      fault: { kind: 'answer', status: 200, body: '<h1>Log in</h1>', contentType: 'text/html' },
      words: action.unconfirmed,
    },
    {
      name: 'answered by 404',
      fault: { kind: 'answer', status: 404 },
      words: 'This form cannot be sent right now. Your answers are still here.',
    },
  ];

  for (const { name, fault, words } of failures) {
    test(`${what} ${name} says what came of it, keeps what was typed, and is accepted when it is sent again`, async ({
      driver,
      sandbox,
      show,
      posts,
    }) => {
      sandbox.faults.add(fault);
      const form = await show(markupOf(action, sandbox.apiBase), action.script);
      await form.type('email_address', 'jo@example.org');
      await driver.press('Enter');
      await form.shows({ summary: expect.stringContaining(words), thanks: '', focus: 'summary' });
      expect((await form.seen()).said).not.toBe('');
      expect(await form.valueOf('email_address')).toBe('jo@example.org');
      expect(posts()).toHaveLength(1);
      expect(sandbox.recorded().records).toHaveLength(0);
      await form.submit();
      await form.shows({ thanks: expect.stringContaining(action.thanks) });
      expect(posts()).toHaveLength(2);
      expect(sandbox.recorded().records).toHaveLength(1);
    });
  }
}
