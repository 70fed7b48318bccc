/** What the eye meets: contrasts on pages of every colour, the system's own settings, and paper; and pages that would rather hide the form. */
import type { Page } from 'playwright/test';
import { expect, test as base } from '../helpers/answering-api.js';
import { faint, shownPairs, type Pair } from '../helpers/colours.js';
import { bring, everyField, everyForm, markup, questions, situationNames } from '../helpers/every-form.js';
import { element, page as pageOf, partsOf, partsOn, rsvp, send } from '../helpers/forms.js';

const test = base.extend<{
  /** Opens a page of this style with every element on it, each with a field of each type. */
  readonly openEvery: (style: string) => Promise<void>;
}>({
  openEvery: async ({ page, host, api }, use) => {
    await use(async (style) => {
      const forms = Object.values(everyForm).map((form) =>
        markup(form, api.apiBase, `fields="${everyField(form.tag)}" share`, questions),
      );
      const steps = '<script src="/dist/an-next-steps.js"></script>';
      await page.goto(host.add('/', pageOf(`<style>${style}</style>${steps}${forms.join('')}`)));
      await expect(page.locator('[part=submit]')).toHaveCount(forms.length);
    });
  },
});

const pages = {
  default: '',
  dark: ':root { background: #111; color: #eee }',
  'dark with a dark colour scheme': ':root { color-scheme: dark }',
  grey: ':root { background: #ddd; color: #333 }',
};

const extremes = { white: '#fff', black: '#000', yellow: '#ff0', red: '#f00', 'mid grey': '#777', 'pale pink': '#fde' };

for (const [where, style] of Object.entries(pages)) {
  test(`U3 on a ${where} page all words have 4.5:1, and borders, icons and focus rings 3:1, in every state`, async ({
    page,
    openEvery,
    api,
  }) => {
    await openEvery(style);
    for (const situation of situationNames) {
      await bring(page, api, situation);
      const pairs = await shownPairs(page);
      expect(pairs.length).toBeGreaterThan(10);
      expect(await faint(page, pairs), situation).toEqual([]);
    }
  });
}

for (const [where, style] of Object.entries(pages)) {
  test(`U3 on a ${where} page all words have 4.5:1, and borders, icons and focus rings 3:1, in an accent that is white, black, yellow, red, grey or pink`, async ({
    page,
    openEvery,
    api,
  }) => {
    await openEvery(style);
    const found: string[] = [];
    for (const situation of ['empty', 'done'] as const) {
      await bring(page, api, situation);
      for (const [name, accent] of Object.entries(extremes)) {
        await page.evaluate((accent) => {
          document.body.style.setProperty('--an-accent', accent);
        }, accent);
        const lines = await faint(page, await shownPairs(page));
        found.push(...lines.map((line) => `${name}, ${situation}: ${line}`));
      }
    }
    expect(found).toEqual([]);
  });
}

/** The button and its words in each accent. */
function buttonPairs(page: Page, accents: readonly string[]): Promise<Pair[]> {
  return page.locator(rsvp.tag).evaluate((form: HTMLElement, accents) => {
    const button = form.shadowRoot?.querySelector('button');
    if (!button) throw new Error('There is no button.');
    return accents.map((what) => {
      form.style.setProperty('--an-accent', what);
      const { color, backgroundColor } = getComputedStyle(button);
      return { what, front: [color], back: [backgroundColor], least: 4.5 };
    });
  }, accents);
}

test('U3 the words on the button have 4.5:1 in every accent of a grid through the colour cube', async ({
  page,
  open,
}) => {
  await open(rsvp);
  const steps = Array.from({ length: 18 }, (_, index) => index * 15);
  const accents = steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => `rgb(${r}, ${g}, ${b})`)));
  const pairs = await buttonPairs(page, accents);
  expect(await faint(page, pairs)).toEqual([]);
});

test('U3 a field with a mistake differs from one without by words, an icon and the width of its border', async ({
  open,
}) => {
  const { form, button } = await open(rsvp, 'fields="given_name* email_address postal_code"');
  await button.click();
  const look = (label: RegExp) =>
    form.getByLabel(label).evaluate((control) => {
      const error = control.parentElement?.querySelector('[part=error]');
      const { boxShadow } = getComputedStyle(control);
      const icon = error && getComputedStyle(error, '::before').content;
      return { words: error?.textContent, hasIcon: icon?.includes('!'), isThick: boxShadow.endsWith('1px') };
    });
  expect(await look(/First name/)).toEqual({ words: 'Enter your first name', hasIcon: true, isThick: true });
  expect(await look(/ZIP code/)).toEqual({ isThick: false });
});

test('U14 in forced colours every control, the button and the boxes have a border that is seen, and the focus a ring', async ({
  page,
  openEvery,
  api,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openEvery('');
  for (const situation of ['ready', 'empty', 'sending', 'refused', 'done'] as const) {
    await bring(page, api, situation);
    const pairs = await shownPairs(page);
    expect(
      pairs.filter(({ what }) => /^border of (?:button|input|select|textarea|div)/.test(what)).length,
    ).toBeGreaterThan(5);
    expect(await faint(page, pairs), situation).toEqual([]);
  }
});

/** What moves in the forms and on their page. */
function animations(page: Page) {
  return page.evaluate(() =>
    [document, ...[...document.querySelectorAll('[api-base]')].flatMap(({ shadowRoot }) => shadowRoot ?? [])].flatMap(
      (root) =>
        root.getAnimations().map((animation) => {
          const effect = animation.effect as KeyframeEffect;
          const shownAt = (time: number) => {
            animation.currentTime = time;
            return effect.target ? getComputedStyle(effect.target, effect.pseudoElement).opacity : '';
          };
          return { on: effect.target?.part.value, delay: effect.getTiming().delay, shown: [shownAt(99), shownAt(101)] };
        }),
    ),
  );
}

test('U14 where motion is to be reduced nothing moves in any state', async ({ page, openEvery, api }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openEvery('');
  for (const situation of situationNames) {
    await bring(page, api, situation);
    await page.locator('[part=submit], [part=status]').first().hover();
    expect(await animations(page), situation).toEqual([]);
  }
});

test('U14 a sign of work is on each button that is busy, not before 100 ms, and nothing else moves in any state', async ({
  page,
  openEvery,
  api,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openEvery('');
  for (const situation of situationNames) {
    await bring(page, api, situation);
    const sign = { on: 'submit', delay: 100, shown: ['0', '1'] };
    expect(await animations(page), situation).toEqual(
      situation === 'sending' ? Object.keys(everyForm).map(() => sign) : [],
    );
  }
});

for (const [name, style] of Object.entries({
  'a plain page': '',
  'a dark page that prints black on white': `${pages.dark} @media print { :root { background: #fff; color: #000 } }`,
})) {
  test(`U14 ${name} is printed without a button, all else dark on white`, async ({ page, openEvery, api }) => {
    await openEvery(style);
    for (const situation of situationNames) {
      await bring(page, api, situation);
      await page.emulateMedia({ media: 'print' });
      const pairs = await shownPairs(page);
      // Printers leave out backgrounds; nothing has the focus on paper.
      const printed = pairs.filter(({ what }) => !what.startsWith('ring')).map((pair) => ({ ...pair, back: ['#fff'] }));
      expect(printed.length).toBeGreaterThan(5);
      expect(await faint(page, printed), situation).toEqual([]);
      await expect(page.getByRole('button')).toHaveCount(0);
      await page.emulateMedia({ media: 'screen' });
    }
  });
}

test('what a page puts before a label or a button is its own: no ring of the form is around it', async ({
  page,
  host,
  api,
}) => {
  const rules = '::part(label)::before, an-event-rsvp::part(submit)::before { content: "* " }';
  const form = element(rsvp, api.apiBase);
  await page.goto(host.add('/', pageOf(`<style>an-event-rsvp${rules}</style>${form}`)));
  await partsOn(page, rsvp).button.waitFor();
  const borders = await page
    .locator('[part=label], [part=submit]')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each, '::before').borderTopWidth));
  expect(new Set(borders)).toEqual(new Set(['0px']));
});

const hiding = 'main * { all: unset; display: none !important; opacity: 0 !important }';

for (const [name, form] of Object.entries(everyForm)) {
  test(`A24 ${name} is seen and used on a page that hides all it holds, until it is itself hidden`, async ({
    page,
    host,
    api,
  }) => {
    const content = markup(form, api.apiBase, 'fields="email_address*"').replace('type="phone"', 'type="email"');
    await page.goto(host.add('/', pageOf(`<style>${hiding}</style>${content}`)));
    const parts = partsOf(page.locator(form.tag));
    await parts.button.last().click();
    await expect(parts.summary).toBeVisible();
    await parts.email.fill('jo@example.org');
    await expect(parts.form).toHaveCSS('opacity', '1');
    expect((await parts.form.boundingBox())?.width).toBeGreaterThan(400);
    await parts.button.last().click();
    await expect(parts.thanks).toBeInViewport();
    await parts.form.evaluate((element: HTMLElement) => {
      element.hidden = true;
    });
    await expect(parts.form).toBeHidden();
    await expect(parts.thanks).toBeHidden();
  });
}

test('a script that shows and hides all it holds by their style shows and hides a form', async ({ open }) => {
  const { form } = await open(rsvp);
  await form.evaluate((element: HTMLElement) => {
    element.style.display = 'none';
  });
  await expect(form).toBeHidden();
  await form.evaluate((element: HTMLElement) => {
    element.style.display = '';
  });
  await expect(form).toBeVisible();
  await expect(form).toHaveCSS('display', 'block');
});

test('A24 thanks that the page wrote with hidden are seen on a page that hides what is hidden with all its might', async ({
  page,
  host,
  sandbox,
}) => {
  const own = '<p slot="success" hidden>See you at the river.</p>';
  const html = pageOf(element(rsvp, sandbox.apiBase, '', own));
  // As Bootstrap, Tailwind and normalize.css have it.
  const styles =
    '<style>[hidden] { display: none !important } @layer base { [hidden]:not([x]) { display: none !important } }</style>';
  await page.goto(host.add('/', html.replace('</head>', `${styles}</head>`)));
  await expect(page.getByText('See you at the river.')).toBeHidden();
  const parts = partsOn(page, rsvp);
  await send(parts);
  await expect(parts.thanks).toBeVisible();
  await expect(page.getByText('See you at the river.')).toBeVisible();
});

test('A24 the page’s own elements look the same before and after the form came, in every state of it', async ({
  page,
  host,
  api,
}) => {
  const own = `<h2>Ours</h2><p part="error">Words</p><label part="label">Name <input part="control"></label><select><option>1</option></select>
    <textarea></textarea><ul part="summary"><li><a href="#x">Link</a></li></ul><fieldset><legend>Legend</legend></fieldset>
    <button part="submit" aria-disabled="true" aria-invalid="true">Go</button><div role="status" class="choice">Status</div>`;
  const content = `<section>${own}</section>${markup(everyForm['an RSVP'] ?? { tag: '', own: '' }, api.apiBase)}`;
  await page.goto(host.add('/', pageOf(content).replace(/<script.*?<\/script>/, '')));
  const looks = () =>
    page.locator('section *').evaluateAll((elements) =>
      elements.flatMap((element) =>
        ['', '::before', '::after'].map((pseudo) => {
          const style = getComputedStyle(element, pseudo);
          return [element.localName + pseudo, ...[...style].map((name) => `${name}: ${style.getPropertyValue(name)}`)];
        }),
      ),
    );
  const before = await looks();
  expect(before.length).toBeGreaterThan(30);
  for (const script of ['an-forms.js', 'an-next-steps.js', 'locales/ar.js'])
    await page.addScriptTag({ url: `/dist/${script}` });
  await partsOn(page, rsvp).button.waitFor();
  for (const situation of situationNames) {
    await bring(page, api, situation);
    expect(await looks(), situation).toEqual(before);
  }
});
