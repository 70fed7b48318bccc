/** What a form costs, in counts that no busy machine changes: each fails on the day on which something makes it cost more. */
import type { Page } from 'playwright/test';
import type { FormElement } from '../../src/index.js';
import { everyForm, markup, questions } from '../helpers/every-form.js';
import { expect, test } from '../helpers/fixtures.js';
import { element, page as pageOf, partsOn, rsvp, send } from '../helpers/forms.js';
import { cors, listen } from '../helpers/loopback.js';
import { traceOf } from '../helpers/trace.js';
import { noteTries, passTime, stopTime } from '../helpers/tries.js';

const apiBase = 'http://127.0.0.1:9/api/v2';

/** Counts what happens in the first form from now on. */
const count = (page: Page) =>
  page.evaluate(() => {
    const { renderRoot } = document.querySelector<FormElement>('[api-base]') ?? {};
    if (!renderRoot) throw new Error('The page has no form.');
    const counted = { reads: 0, changes: 0 };
    renderRoot.addEventListener('formdata', () => (counted.reads += 1));
    const observer = new MutationObserver((records) => (counted.changes += records.length));
    observer.observe(renderRoot, { subtree: true, childList: true, attributes: true, characterData: true });
    Object.assign(globalThis, { counted });
  });

/** After everything that was to be drawn is drawn. */
const counted = (page: Page) =>
  page.evaluate(async () => {
    await document.querySelector<FormElement>('[api-base]')?.updateComplete;
    return Reflect.get(globalThis, 'counted') as { readonly reads: number; readonly changes: number };
  });

for (const [name, form] of Object.entries(everyForm)) {
  test(`a letter typed into ${name} changes nothing on the page, and lets the answers be read at most twice`, async ({
    page,
    host,
  }) => {
    // Its previews follow what is typed into the fields that they name: none of these.
    await page.goto(host.add('/', pageOf(markup(form, apiBase, '', questions))));
    await page.getByLabel('First name').focus();
    await count(page);
    for (const letter of 'Jose') await page.keyboard.press(letter);
    const { reads, changes } = await counted(page);
    expect(changes).toBe(0);
    expect(reads).toBeLessThanOrEqual(2 * 'Jose'.length);
  });
}

test('a letter typed into a form in which nothing depends on it is not even read', async ({ page, host }) => {
  await page.goto(host.add('/', pageOf(element(rsvp, apiBase))));
  await page.getByLabel('First name').focus();
  await count(page);
  for (const letter of 'Jose') await page.keyboard.press(letter);
  expect(await counted(page)).toEqual({ reads: 0, changes: 0 });
});

test('of a click that sends what comes of it is drawn, and nothing for the click itself', async ({ page, host }) => {
  await page.goto(host.add('/', pageOf(element(rsvp, apiBase))));
  const { button, summary } = partsOn(page, rsvp);
  await button.focus();
  await count(page);
  await page.keyboard.press('Enter');
  await expect(summary).toBeVisible();
  // What it says, and for the one drawing.
  expect((await counted(page)).reads).toBeLessThanOrEqual(2);
});

test('a form that stands in the page is drawn in another task than its script runs in, and one that comes later at once', async ({
  page,
  host,
}) => {
  // The load event of a script is of the task that it ran in.
  const watch = `<script>
    const drawn = [];
    const note = (form) => drawn.push(form.shadowRoot.querySelector('form') !== null);
    document.querySelector('[src]').addEventListener('load', async () => {
      const form = document.querySelector('${rsvp.tag}');
      note(form);
      const other = form.cloneNode();
      document.body.append(other);
      await undefined;
      note(other);
      document.body.insertAdjacentHTML('beforeend', other.outerHTML);
      await undefined;
      note(document.body.lastElementChild);
    });
  </script>`;
  await page.goto(host.add('/', pageOf(watch + element(rsvp, apiBase))));
  await expect(page.getByRole('button')).toHaveCount(3);
  expect(await page.evaluate('drawn')).toEqual([false, true, true]);
});

test('a form that is taken out before it was drawn says that it is ready once it is back', async ({ page, host }) => {
  const take = `<script>
    let ready = 0;
    document.addEventListener('an-ready', () => { ready += 1; });
    document.querySelector('[src]').addEventListener('load', () => {
      globalThis.taken = document.querySelector('${rsvp.tag}');
      taken.remove();
    });
  </script>`;
  await page.goto(host.add('/', pageOf(take + element(rsvp, apiBase))));
  await page.waitForFunction('globalThis.taken?.updateComplete.then(() => true)');
  expect(await page.evaluate('ready')).toBe(0);
  await page.evaluate('document.body.append(taken)');
  await expect(page.getByRole('button')).toHaveCount(1);
  expect(await page.evaluate('ready')).toBe(1);
});

test('a field is of at most 22 nodes, and a choice of at most 5', async ({ page, host }) => {
  const nodesOf = async (children: string) => {
    await page.goto(host.add('/', pageOf(element(rsvp, apiBase, '', children))));
    await page.getByRole('button').waitFor();
    return page.locator(rsvp.tag).evaluate(({ shadowRoot }) => {
      const walker = document.createTreeWalker(shadowRoot ?? document);
      let nodes = 0;
      while (walker.nextNode()) nodes += 1;
      return nodes;
    });
  };
  const fields = (number: number) =>
    Array.from({ length: number }, (_, index) => `<an-field name="custom_fields.q${index}" label="Why?"></an-field>`);
  const options = (number: number) =>
    `<an-field name="custom_fields.size" type="select" label="Size">${Array.from({ length: number }, (_, index) => `<option>${index}</option>`).join('')}</an-field>`;
  expect(((await nodesOf(fields(20).join(''))) - (await nodesOf(fields(10).join('')))) / 10).toBeLessThanOrEqual(22);
  expect(((await nodesOf(options(20))) - (await nodesOf(options(10)))) / 10).toBeLessThanOrEqual(5);
});

test('a letter typed into a form is laid out no more often than one typed into a field of HTML’s own', async ({
  page,
  host,
}) => {
  const content = `<label>HTML’s own <input></label>${element(rsvp, apiBase)}`;
  await page.goto(host.add('/', pageOf(content)));
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const layouts = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find((metric) => metric.name === 'LayoutCount')?.value ?? NaN;
  };
  const layoutsOfTypingInto = async (label: string) => {
    await page.getByLabel(label).focus();
    const before = await layouts();
    for (const letter of 'someone@example.org'.repeat(2)) await page.keyboard.press(letter);
    return (await layouts()) - before;
  };
  const own = await layoutsOfTypingInto('HTML’s own');
  // A frame more or less may come while the keys are pressed.
  expect(await layoutsOfTypingInto('Email address')).toBeLessThan(own * 1.2);
});

test('a letter lays out the control that it is typed into and nothing else', async ({ page, host }) => {
  await page.goto(host.add('/', pageOf(element(rsvp, apiBase))));
  const { email } = partsOn(page, rsvp);
  await email.pressSequentially('j');
  const events = await traceOf(page, ['devtools.timeline'], () => email.pressSequentially('ose@example.org'));
  const roots = events.flatMap(({ args }) => args.endData?.layoutRoots ?? []).map(({ nodeName }) => nodeName);
  expect(new Set(roots)).toEqual(new Set([`INPUT id='email_address'`]));
});

test('the functions of a script are compiled while it comes, beside the page, and not when they are first called', async ({
  page,
  host,
}) => {
  const url = host.add('/', pageOf(element(rsvp, apiBase)));
  const events = await traceOf(page, ['disabled-by-default-v8.compile'], async () => {
    await page.goto(url);
    await partsOn(page, rsvp).button.waitFor();
  });
  const thread = events.find(({ name }) => name === 'V8.CompileCodeBackground')?.tid;
  const compiled = events.filter(({ name, tid }) => name === 'V8.CompileIgnition' && tid === thread);
  expect(compiled.length).toBeGreaterThan(300);
});

test('a page with a form asks for its script and for nothing else, until the form is sent: then whether it may, and to send it', async ({
  page,
  host,
  sandbox,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.goto(host.add('/', pageOf(element(rsvp, sandbox.apiBase))));
  const parts = partsOn(page, rsvp);
  await parts.button.waitFor();
  await page.waitForLoadState('networkidle');
  const loaded = ['GET /', 'GET /dist/an-forms.js'];
  expect(asked).toEqual(loaded);
  expect(sandbox.recorded().requests).toEqual([]);
  await send(parts);
  await expect(parts.thanks).toBeVisible();
  expect(asked.slice(loaded.length).map((line) => line.split(' ')[0])).toEqual(['POST']);
  expect(sandbox.recorded().requests.map(({ method }) => method)).toEqual(['POST', 'OPTIONS']);
});

test('what is tried again does not ask again whether it may, where the API lets the browser remember', async ({
  page,
  host,
}) => {
  const asked: string[] = [];
  const api = await listen(({ method = '' }, _body, response) => {
    asked.push(method);
    const isFirst = method === 'POST' && asked.filter((each) => each === 'POST').length === 1;
    response.writeHead(isFirst ? 503 : 200, { ...cors, 'Access-Control-Max-Age': '600' }).end();
  });
  await page.addInitScript(noteTries);
  await stopTime(page);
  await page.goto(host.add('/', pageOf(element(rsvp, api.apiBase))));
  const parts = partsOn(page, rsvp);
  await send(parts);
  await passTime(page, parts);
  await expect(parts.thanks).toBeVisible();
  expect(asked).toEqual(['OPTIONS', 'POST', 'POST']);
  await api.close();
});

test('the browser is told to connect to the API when the form is first touched, once and not before, and no trace of it stays', async ({
  page,
  host,
}) => {
  await page.goto(host.add('/', pageOf(element(rsvp, apiBase))));
  const { email, button } = partsOn(page, rsvp);
  await button.waitFor();
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) told.push((node as Element).outerHTML);
    }).observe(document, { childList: true, subtree: true });
  });
  const told = () => page.evaluate(() => Reflect.get(globalThis, 'told') as unknown);
  await page.locator('h1').click();
  expect(await told()).toEqual([]);
  await email.focus();
  await page.keyboard.press('Tab');
  expect(await told()).toEqual([
    expect.stringMatching(`^<link rel="preconnect" crossorigin="anonymous" href="${apiBase}/events/[^"]+">$`),
  ]);
  expect(await page.locator('link').count()).toBe(0);
});
