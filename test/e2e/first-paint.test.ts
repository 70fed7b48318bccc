/** A form that is on the page before its script: seen, typed into and even sent, and taken over without anything lost. */
import type { Browser, Locator, Page } from 'playwright/test';
import { endpoint, expect, test as base } from '../helpers/builder.js';
import { element, page as pageOf, survey } from '../helpers/forms.js';

interface Before {
  readonly form: Locator;
  readonly email: Locator;
  /** Lets the script come, and waits until it has drawn the form. */
  readonly bringScript: () => Promise<void>;
}

const test = base.extend<{
  /** The builder's snippet of a variant, for a form that posts to the sandbox. */
  readonly snippetOf: (variant: string, hash?: string) => Promise<string>;
  /** Opens a page of another site that holds the snippet, whose script does not come yet. */
  readonly openEarly: (snippet: string) => Promise<Before>;
  /** The same with an RSVP that is there before its script. */
  readonly early: Before;
}>({
  snippetOf: async ({ openBuilder, page, sandbox }, use) => {
    await use(async (variant, hash = '') => {
      const builder = await openBuilder(hash);
      if (!hash) await builder.id.fill(endpoint);
      await page.getByRole('radio', { name: variant }).check({ force: true });
      await expect(builder.snippet).toContainText(variant === 'No layout shift' ? '<template' : '<script');
      return (await builder.copy()).replace(/(<an-[\w-]+)/, `$1 api-base="${sandbox.apiBase}"`);
    });
  },
  openEarly: async ({ page, host }, use) => {
    await use(async (snippet) => {
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route('**/an-*.js', async (route) => {
        await held;
        await route.continue();
      });
      const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>River Guild</title><style>body { margin: 20px; font: 1rem/1.5 system-ui, sans-serif }</style>
        <h1>River Guild</h1>${snippet}<p id="below">${'We march along the river. '.repeat(100)}</p></html>`;
      await page.goto(host.add('/', html), { waitUntil: 'commit' });
      await page.locator('#below').waitFor();
      const form = page.locator('[api-base]');
      return {
        form,
        email: form.getByLabel('Email address'),
        bringScript: async () => {
          release();
          await expect(form.locator('style')).toHaveCount(0);
        },
      };
    });
  },
  early: async ({ snippetOf, openEarly }, use) => {
    await use(await openEarly(await snippetOf('No layout shift')));
  },
});

/** The browser's own score of what moved, and where what is below the form stands. */
function watchShifts(): void {
  let score = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) score += 'value' in entry ? Number(entry.value) : 0;
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  Object.assign(globalThis, { shifts: () => score });
}
declare const shifts: () => number;
/** Of the Prioritized Task Scheduling API. */
declare const scheduler: object;
/** Ends the wait of a script for its turn. */
declare let draw: () => void;

const shiftsOn = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    return shifts();
  });

for (const width of [360, 560, 1280]) {
  test(`${width} px wide, the form is there before its script and moves the page by 0.00 when it comes, where the plain snippet moves it`, async ({
    page,
    snippetOf,
    openEarly,
  }) => {
    const scores: Record<string, number> = {};
    for (const variant of ['No layout shift', 'Script tag']) {
      const snippet = await snippetOf(variant);
      await page.addInitScript(watchShifts);
      await page.setViewportSize({ width, height: 900 });
      const { form, bringScript } = await openEarly(snippet);
      await expect(form.getByRole('button')).toBeVisible({ visible: variant === 'No layout shift' });
      await bringScript();
      await form.getByRole('button').waitFor();
      scores[variant] = await shiftsOn(page);
      await page.unrouteAll();
    }
    expect(scores['No layout shift']).toBe(0);
    expect(scores['Script tag']).toBeGreaterThan(0.05);
  });
}

/** Of each element of the form, and what stands before and after it: its place, and all that any rule decides. */
function everyLook(form: Element) {
  const elements = [
    ...(form.shadowRoot?.querySelectorAll(':not(style, noscript, .late, .late *, option ~ option)') ?? []),
  ];
  return elements.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const styles = ['', '::before', '::after'].map((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      return [...style].map((property) => `${property}: ${style.getPropertyValue(property)}`).join('; ');
    });
    return [element.localName, ...[x, y, width, height].map(Math.round), ...styles];
  });
}

const questions = {
  form: 'survey-form',
  'survey-id': endpoint.slice(-36),
  fields: 'given_name email_address* phone_number languages_spoken country region',
  country: 'CA',
  consent: 'I agree.',
  'email-opt-in': 'Write to me.',
};

for (const layout of ['stacked', 'inline', 'grid']) {
  test(`laid out ${layout}, the form looks before its script as it does after, at rest and in use`, async ({
    page,
    snippetOf,
    openEarly,
  }) => {
    const hash = `1&${new URLSearchParams({ ...questions, layout }).toString()}`;
    const snippet = await snippetOf('No layout shift', `#${hash}`);
    // Of what is shown later nothing is carried, and nothing that no browser can read.
    expect(snippet).not.toMatch(/\[part="?(?:status|error|summary)|@keyframes turn|: ;/);
    const { form, email, bringScript } = await openEarly(snippet);
    const looks = async () => {
      const found = [];
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 1200 });
        await form.evaluate(({ shadowRoot }) => {
          (shadowRoot?.activeElement as HTMLElement | null | undefined)?.blur();
        });
        await page.mouse.move(0, 0);
        found.push(await form.evaluate(everyLook));
        await form.getByRole('button').hover();
        await email.focus();
        found.push(await form.evaluate(everyLook));
      }
      return found;
    };
    const before = await looks();
    await bringScript();
    await form.getByRole('combobox', { name: 'Province or territory' }).waitFor();
    expect(await looks()).toEqual(before);
  });
}

/** Notes when the form is first in a frame that is shown, in milliseconds from the start of the page. */
function watchPaint(): void {
  const look = () => {
    const button = document.querySelector('[api-base]')?.shadowRoot?.querySelector('[part=submit]');
    const isDrawn = Boolean(button?.getBoundingClientRect().height);
    requestAnimationFrame(isDrawn ? (time) => Object.assign(globalThis, { paintedAt: time }) : look);
  };
  look();
}
declare const paintedAt: number;

/** What a visitor has of a page over a slow line (0.4 Mbit/s, 300 ms) on a slow phone (a quarter of the speed). */
async function slowVisit(browser: Browser, address: string) {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  const speed = { downloadThroughput: 50_000, uploadThroughput: 50_000, latency: 300 };
  await line.send('Network.emulateNetworkConditions', { offline: false, ...speed });
  await line.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(watchShifts);
  await page.addInitScript(watchPaint);
  await page.goto(address);
  await page.waitForFunction(() => 'paintedAt' in globalThis && document.querySelector('[api-base]:defined'));
  const shifts = await shiftsOn(page);
  const times = await page.evaluate(() => {
    const [script] = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
    return { painted: paintedAt, scriptCame: script ? script.startTime + script.duration : NaN };
  });
  await context.close();
  return { ...times, shifts };
}

test('on a slow line and a slow phone the form is painted before its script has come, in well under the time of the plain snippet, and moves nothing', async ({
  browser,
  snippetOf,
  host,
}) => {
  const visit = async (variant: string) => {
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>River Guild</title><h1>River Guild</h1>${await snippetOf(variant)}<p>${'We march. '.repeat(100)}</p></html>`;
    return slowVisit(browser, host.add(`/${variant.length}`, html));
  };
  const early = await visit('No layout shift');
  const plain = await visit('Script tag');
  const ratio = early.painted / plain.painted;
  const description = `${ratio.toFixed(2)} (${Math.round(early.painted)} to ${Math.round(plain.painted)} ms)`;
  test.info().annotations.push({ type: 'first paint, as a ratio', description });
  expect(early.painted).toBeLessThan(early.scriptCame);
  expect(plain.painted).toBeGreaterThan(plain.scriptCame);
  // It was 0.33 when it was written; neither page nor script is compressed here.
  expect(ratio).toBeLessThan(0.7);
  expect(early.shifts).toBe(0);
  expect(plain.shifts).toBeGreaterThan(0.05);
});

test('what is typed before the script comes is kept, with the focus, and typing goes on', async ({
  page,
  early: { form, email, bringScript },
  posts,
}) => {
  await email.fill('jo@example.org');
  const name = form.getByLabel('First name');
  await name.focus();
  await page.keyboard.type('Ja');
  await bringScript();
  await expect(name).toBeFocused();
  await page.keyboard.type('ne');
  await expect(name).toHaveValue('Jane');
  await page.keyboard.press('Enter');
  await expect(form.locator('[part=status]')).toBeFocused();
  expect(posts()).toHaveLength(1);
  expect(JSON.parse(posts()[0]?.body ?? '')).toMatchObject({
    person: { given_name: 'Jane', email_addresses: [{ address: 'jo@example.org' }] },
  });
});

test('who has reached the button before the script comes is still there', async ({
  page,
  early: { form, email, bringScript },
  posts,
}) => {
  await email.fill('jo@example.org');
  await form.getByRole('button').focus();
  await bringScript();
  await expect(form.getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form.locator('[part=status]')).toBeFocused();
  expect(posts()).toHaveLength(1);
});

test('who is among the dots of a question before the script comes stays at the one that was chosen', async ({
  page,
  openEarly,
  host,
  sandbox,
}) => {
  const question = `<an-field name="custom_fields.when" type="radio" label="When?">
    <option>Morning</option><option>Noon</option><option>Night</option></an-field>`;
  const markup = element(survey, sandbox.apiBase, 'fields="email_address*"', question);
  await page.goto(host.add('/live', pageOf(markup)));
  await page.getByRole('radio').first().waitFor();
  const drawn = await page.locator(survey.tag).evaluate(({ shadowRoot }) => shadowRoot?.innerHTML ?? '');
  const early = `<template shadowrootmode="open"><style></style>${drawn}</template></${survey.tag}>`;
  const script = '<script async src="/dist/an-survey-form.js"></script>';
  const { form, bringScript } = await openEarly(script + markup.replace(`</${survey.tag}>`, early));
  await form.getByLabel('Night').check();
  await bringScript();
  await expect(form.getByLabel('Night')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(form.getByLabel('Noon')).toBeChecked();
});

test('what is pressed before the script comes waits for it, and is sent once', async ({
  page,
  early: { form, email, bringScript },
  posts,
}) => {
  const address = page.url();
  await email.fill('jo@example.org');
  await form.getByRole('button').click();
  await form.getByRole('button').click();
  expect(posts()).toEqual([]);
  await bringScript();
  await expect(form.locator('[part=status]')).toBeFocused();
  expect(posts()).toHaveLength(1);
  expect(page.url()).toBe(address);
  await form.evaluate((element) => {
    element.setAttribute('lang', 'fr');
  });
  await expect(form.locator('[part=status]')).toBeVisible();
  expect(posts()).toHaveLength(1);
});

test('what is pressed while the script waits for its turn to draw is sent once too', async ({
  page,
  snippetOf,
  openEarly,
  posts,
}) => {
  const snippet = await snippetOf('No layout shift');
  await page.addInitScript(() => {
    Object.assign(scheduler, { yield: () => new Promise<void>((resolve) => (draw = resolve)) });
  });
  const { form, email, bringScript } = await openEarly(snippet);
  await email.fill('jo@example.org');
  const came = bringScript();
  await page.waitForFunction(() => 'draw' in globalThis);
  await form.getByRole('button').click();
  await page.evaluate(() => {
    draw();
  });
  await came;
  await expect(form.locator('[part=status]')).toBeFocused();
  expect(posts()).toHaveLength(1);
});

test('what is pressed empty before the script comes is told then, and nothing is sent', async ({
  early: { form, bringScript },
  posts,
}) => {
  await form.getByRole('button').click();
  await bringScript();
  await expect(form.locator('[part=summary]')).toBeFocused();
  expect(posts()).toEqual([]);
});

test('a form that nobody pressed is not sent when its script comes', async ({
  early: { form, email, bringScript },
  posts,
}) => {
  await email.fill('jo@example.org');
  await bringScript();
  await expect(email).toHaveValue('jo@example.org');
  await expect(form.locator('[part=summary], [part=status]')).toHaveCount(0);
  expect(posts()).toEqual([]);
});

test('choices and boxes that were made before the script comes are kept', async ({ snippetOf, openEarly }) => {
  const hash =
    '#' +
    new URLSearchParams({
      form: 'survey-form',
      'survey-id': endpoint.slice(-36),
      consent: 'I agree.',
      country: 'US',
    }).toString();
  const { form, bringScript } = await openEarly(await snippetOf('No layout shift', hash.replace('#', '#1&')));
  await form.getByLabel('I agree.').check();
  await bringScript();
  await expect(form.getByLabel('I agree.')).toBeChecked();
});

test('where the script never comes the link to the action’s page is shown below the form, and before that it is not', async ({
  snippetOf,
  openEarly,
}) => {
  const snippet = await snippetOf('No layout shift');
  const fallback = '<a href="https://actionnetwork.org/events/x">RSVP on Action Network</a>';
  const { form } = await openEarly(snippet.replace('</an-event-rsvp>', `${fallback}</an-event-rsvp>`));
  const link = form.getByRole('link', { name: 'RSVP on Action Network' });
  await expect(form.getByRole('button')).toBeVisible();
  await expect(link).toBeHidden();
  // Its time comes at once.
  await form.evaluate(({ shadowRoot }) => {
    for (const animation of shadowRoot?.getAnimations() ?? []) animation.finish();
  });
  await expect(link).toBeVisible();
});

test.describe('without JavaScript', () => {
  test('the link to the action’s page is shown in place of the form', async ({ snippetOf, host, browser }) => {
    const snippet = await snippetOf('No layout shift');
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const fallback = '<a href="https://actionnetwork.org/events/x">RSVP on Action Network</a>';
    await page.goto(host.add('/', snippet.replace('</an-event-rsvp>', `${fallback}</an-event-rsvp>`)));
    await expect(page.getByRole('link', { name: 'RSVP on Action Network' })).toBeVisible();
    await expect(page.getByRole('button')).toBeHidden();
    await context.close();
  });
});
