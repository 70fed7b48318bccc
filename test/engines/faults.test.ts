/** The rows of faults that hang on the engine: its clicks, its network, how it loads scripts, and what it does without them. */
import { readFile } from 'node:fs/promises';
import { actionId, element, page as pageOf, rsvp, survey } from '../helpers/forms.js';
import { complaintsOf, expect, test } from './fixtures.js';
import { Form } from './form.js';

const thanks = 'Thank you. Your RSVP has been sent.';

test('F17 offline before the click says so and posts nothing; online again, it is accepted', async ({
  driver,
  sandbox,
  show,
  posts,
}) => {
  const form = await show(element(rsvp, sandbox.apiBase));
  await form.type('email_address', 'jo@example.org');
  if (!driver.setOffline) throw new Error('This engine cannot be cut off: leave the test out for it.');
  await driver.setOffline(true);
  await form.submit();
  await form.shows({ summary: expect.stringContaining('You are not connected to the internet.'), focus: 'summary' });
  expect(posts()).toHaveLength(0);
  await driver.setOffline(false);
  await form.submit();
  await form.shows({ thanks });
  expect(posts()).toHaveLength(1);
});

test('F26 a double click, and Enter again and again in flight, are one post', async ({
  driver,
  sandbox,
  show,
  posts,
}) => {
  sandbox.faults.add({ kind: 'answer', status: 200, delayMs: 1_000, record: true });
  const form = await show(element(survey, sandbox.apiBase));
  await form.type('email_address', 'jo@example.org');
  await driver.doubleClick(form.part('submit'));
  await form.shows({ said: 'Sending…', focus: 'submit' });
  for (let press = 0; press < 5; press++) await driver.press('Enter');
  await form.shows({ thanks: 'Thank you. Your answers have been sent.' });
  expect(posts()).toHaveLength(1);
  expect(sandbox.recorded().records).toHaveLength(1);
});

test('F24 a post that was recorded and may not be read is unconfirmed, and recorded once', async ({
  sandbox,
  show,
  posts,
}) => {
  sandbox.faults.add({ kind: 'answer', status: 200, cors: false, record: true, times: 'always' });
  const form = await show(element(survey, sandbox.apiBase));
  await form.type('email_address', 'jo@example.org');
  await form.submit();
  await form.shows({ summary: expect.stringContaining('could record them twice'), focus: 'summary' });
  expect(posts()).toHaveLength(1);
  expect(sandbox.recorded().records).toHaveLength(1);
});

test('F6 a redirect is not followed with the person’s data', async ({ host, sandbox, show, posts }) => {
  sandbox.faults.add({ kind: 'answer', status: 302, headers: { Location: `${host.origin}/elsewhere` } });
  const form = await show(element(rsvp, sandbox.apiBase));
  await form.type('email_address', 'jo@example.org');
  await form.submit();
  await form.shows({ summary: expect.stringContaining('This form cannot be sent right now.'), focus: 'summary' });
  expect(posts()).toHaveLength(1);
});

test('F23 where the preflight is refused nothing is posted', async ({ sandbox, show, posts }) => {
  sandbox.faults.add({ kind: 'preflight-refused', times: 'always' });
  const form = await show(element(survey, sandbox.apiBase));
  await form.type('email_address', 'jo@example.org');
  await form.submit();
  await form.shows({ summary: expect.stringContaining('We could not confirm'), focus: 'summary' });
  expect(posts()).toHaveLength(0);
});

test('F25 a page whose policy has no connect-src for the API names the directive to the builder', async ({
  driver,
  host,
  sandbox,
  posts,
}) => {
  const told = `<script>var complaints = []; console.error = (...words) => complaints.push(words.join(' '));</script>`;
  const policy = { 'Content-Security-Policy': "connect-src 'self'" };
  await driver.open(host.add('/', pageOf(told + element(rsvp, sandbox.apiBase)), policy));
  const form = new Form(driver, rsvp.tag);
  await form.shown();
  await form.type('email_address', 'jo@example.org');
  await form.submit();
  await form.shows({ summary: expect.stringContaining('This form cannot be sent right now.') });
  expect((await complaintsOf(driver)).join('\n')).toContain(
    `add ${sandbox.origin} to connect-src in this page's Content-Security-Policy`,
  );
  expect(posts()).toHaveLength(0);
});

test('F29 a post in flight arrives when the person leaves the page', async ({ driver, host, sandbox, show }) => {
  sandbox.faults.add({ kind: 'answer', status: 200, delayMs: 1_000, record: true });
  const form = await show(element(rsvp, sandbox.apiBase));
  await form.type('email_address', 'jo@example.org');
  await form.submit();
  await driver.open(host.add('/elsewhere', '<h1>Elsewhere</h1>'));
  await expect.poll(() => sandbox.recorded().records.length).toBe(1);
});

test('F34 the script twice, a second copy, and one element’s script beside the whole work without a complaint', async ({
  driver,
  sandbox,
  show,
}) => {
  const scripts = ['an-forms.js', 'an-forms.js?copy', 'an-event-rsvp.js']
    .map((file) => `<script async src="/dist/${file}"></script><script type="module" src="/dist/${file}"></script>`)
    .join('');
  const form = await show(element(rsvp, sandbox.apiBase) + scripts);
  await form.type('email_address', 'jo@example.org');
  await form.submit();
  await form.shows({ thanks });
  expect(sandbox.recorded().records).toHaveLength(1);
  expect(await complaintsOf(driver)).toEqual([]);
});

test.describe('F35', () => {
  const markup = `<an-event-rsvp event-id="${actionId}"><a href="/rsvp">RSVP elsewhere</a></an-event-rsvp>`;
  /** How many boxes the fallback's link takes, and how many forms and fields there are. */
  const inTheWindow = () => {
    const inside = document.querySelector('an-event-rsvp')?.shadowRoot;
    return {
      links: document.querySelector('a')?.getClientRects().length,
      fields: document.querySelectorAll('input, form').length + (inside?.querySelectorAll('input, form').length ?? 0),
    };
  };
  const fallback = { links: 1, fields: 0 };

  test('F35 with the script blocked the fallback link is seen and nothing to fill in', async ({ driver, host }) => {
    await driver.open(host.add('/', pageOf(markup), { 'Content-Security-Policy': "script-src 'none'" }));
    expect(await driver.evaluate(inTheWindow)).toEqual(fallback);
  });

  test('F35 with one byte flipped under an integrity hash the fallback link is seen', async ({ driver, host }) => {
    const script = await readFile(new URL('../../dist/an-forms.js', import.meta.url));
    const hash = await crypto.subtle.digest('SHA-384', script);
    const integrity = `sha384-${Buffer.from(hash).toString('base64')}`;
    const guarded = (file: string) =>
      `<!doctype html><script src="${file}" integrity="${integrity}" crossorigin="anonymous"></script>${markup}`;
    await driver.open(host.add('/whole', guarded('/dist/an-forms.js')));
    await new Form(driver, rsvp.tag).shown();
    const flipped = script.toString().replace('attendance', 'attendancE');
    host.add('/flipped.js', flipped, { 'Content-Type': 'text/javascript' });
    await driver.open(host.add('/flipped', guarded('/flipped.js')));
    expect(await driver.evaluate(inTheWindow)).toEqual(fallback);
  });

  test('F35 without JavaScript the fallback link is seen', async ({ driver, host }) => {
    host.add('/inside', pageOf(markup));
    // No engine runs a script in such a frame; the page around it may look inside.
    await driver.open(host.add('/', '<iframe src="/inside" sandbox="allow-same-origin"></iframe>'));
    const seen = await driver.evaluate(() => {
      const inside = document.querySelector('iframe')?.contentDocument;
      return {
        links: inside?.querySelector('a')?.getClientRects().length,
        fields: inside?.querySelectorAll('input, form').length,
      };
    });
    expect(seen).toEqual(fallback);
  });
});
