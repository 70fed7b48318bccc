/** What was typed stays, whatever the answer is and whatever the page does to the form. */
import type { Page } from 'playwright/test';
import type { Fault } from '../../demo/sandbox/server.js';
import { expect, test } from '../helpers/fixtures.js';
import { element, page as pageOf, partsOn, survey } from '../helpers/forms.js';

/** A question of each type, and what is answered. */
const declared = `<an-field name="custom_fields.words" label="Words"></an-field>
  <an-field name="custom_fields.story" type="textarea" label="Story"></an-field>
  <an-field name="custom_fields.site" type="url" label="Site"></an-field>
  <an-field name="custom_fields.seats" type="number" label="Seats"></an-field>
  <an-field name="custom_fields.day" type="date" label="Day"></an-field>
  <an-field name="custom_fields.size" type="select" label="Size"><option>Small</option><option>Large</option></an-field>
  <an-field name="custom_fields.when" type="radio" label="When"><option>Morning</option><option>Evening</option></an-field>
  <an-field name="custom_fields.skills" type="checkboxes" label="Skills">
    <option>Cook</option><option>Drive</option><option>Sing</option></an-field>
  <an-field name="custom_fields.bike" type="checkbox" label="Bike"></an-field>
  <a href="https://actionnetwork.org/surveys/ours">On Action Network</a>`;
const everyKind =
  'given_name email_address* phone_number address_lines locality region postal_code country languages_spoken';

const answers: Readonly<Record<string, readonly string[]>> = {
  given_name: ['Jo'],
  email_address: ['jo@example.org'],
  phone_number: ['+1 (202) 555-0123'],
  address_lines: ['1 Main St'],
  locality: ['Springfield'],
  region: ['VT'],
  postal_code: ['05001'],
  country: ['US'],
  languages_spoken: ['es'],
  'custom_fields.words': ['  two  words '],
  'custom_fields.story': ['One\nTwo'],
  'custom_fields.site': ['https://example.org'],
  'custom_fields.seats': ['3'],
  'custom_fields.day': ['2026-12-05'],
  'custom_fields.size': ['Large'],
  'custom_fields.when': ['Evening'],
  'custom_fields.skills': ['Cook', 'Sing'],
  'custom_fields.bike': ['1'],
};

/** What stands in the form's controls, by name; empty ones are left out. */
function standing(page: Page): Promise<Record<string, readonly string[]>> {
  return page.locator('an-survey-form').evaluate(({ shadowRoot }) => {
    const form = shadowRoot?.querySelector('form');
    const data = form ? new FormData(form) : new FormData();
    const names = [...new Set(data.keys())].map((name) => [name, data.getAll(name).map(String)] as const);
    return Object.fromEntries(names.filter(([, texts]) => texts.some(Boolean)));
  });
}

/** Fills a survey with a question of each type in, as a person does. */
async function fillAll(page: Page): Promise<void> {
  const { form } = partsOn(page, survey);
  const names = Object.keys(answers);
  // The country decides what is asked of an address.
  for (const name of ['country', ...names.filter((name) => name !== 'country')]) {
    const texts = answers[name] ?? [];
    const control = form.locator(`[part=control][name="${name}"]`);
    const kind = await control
      .first()
      .evaluate((control) => `${control.localName} ${(control as HTMLInputElement).type}`);
    if (kind.startsWith('select')) await control.selectOption([...texts]);
    else if (/radio|checkbox/.test(kind))
      for (const text of texts) await form.locator(`[part=control][name="${name}"][value="${text}"]`).check();
    else await control.fill(texts.join());
  }
  expect(await standing(page)).toEqual(answers);
}

/** Opens a survey that asks all, with everything answered. */
async function answered(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await partsOn(page, survey).button.waitFor();
  await fillAll(page);
}

const surveyOf = (apiBase: string) => pageOf(element(survey, apiBase, `fields="${everyKind}"`, declared));

const outcomes: readonly (readonly [string, Fault])[] = [
  ['400', { kind: 'answer', status: 400 }],
  ['404', { kind: 'answer', status: 404 }],
  ['429', { kind: 'answer', status: 429 }],
  ['500', { kind: 'answer', status: 500 }],
];

for (const [name, fault] of outcomes) {
  test(`U11 after ${name} every field of every kind holds what was typed, and it is sent with the next click`, async ({
    page,
    host,
    sandbox,
    posts,
  }) => {
    await answered(page, host.add('/', surveyOf(sandbox.apiBase)));
    const { button, summary, thanks } = partsOn(page, survey);
    sandbox.faults.add(fault);
    await button.click();
    await expect(summary).toBeVisible();
    expect(await standing(page)).toEqual(answers);
    await button.click();
    await expect(thanks).toBeVisible();
    const [first, second] = posts().map(({ body }) => body);
    expect(second).toBe(first);
  });
}

test('U11 offline every field holds what was typed', async ({ page, host, sandbox, context }) => {
  await answered(page, host.add('/', surveyOf(sandbox.apiBase)));
  const { button, summary } = partsOn(page, survey);
  await context.setOffline(true);
  await button.click();
  await expect(summary).toContainText('You are not connected to the internet.');
  expect(await standing(page)).toEqual(answers);
});

test('U11 where the page’s policy blocks the post every field holds what was typed', async ({
  page,
  host,
  sandbox,
}) => {
  const policy = { 'Content-Security-Policy': "connect-src 'self'" };
  await answered(page, host.add('/', surveyOf(sandbox.apiBase), policy));
  const { button, summary } = partsOn(page, survey);
  await button.click();
  await expect(summary).toContainText('This form cannot be sent right now.');
  expect(await standing(page)).toEqual(answers);
});

test('U11 where something must be mended first every field holds what was typed', async ({ page, host, sandbox }) => {
  await answered(page, host.add('/', surveyOf(sandbox.apiBase)));
  const { email, button, summary } = partsOn(page, survey);
  await email.fill('jo at example');
  await button.click();
  await expect(summary).toBeVisible();
  expect(await standing(page)).toEqual({ ...answers, email_address: ['jo at example'] });
});

/** What a page may do to a form while it is being filled in, and how it is seen that it was done. */
const changes: Readonly<Record<string, readonly [act: (form: HTMLElement) => void, seen: string]>> = {
  'an attribute changes': [
    (form) => {
      form.setAttribute('submit-label', 'Go');
    },
    '[part=submit]:text("Go")',
  ],
  'an attribute is wrong, and then right again': [
    (form) => {
      form.setAttribute('redirect-url', 'javascript:x');
      setTimeout(() => {
        form.removeAttribute('redirect-url');
        form.setAttribute('submit-label', 'Again');
      });
    },
    '[part=submit]:text("Again")',
  ],
  'the layout changes': [
    (form) => {
      form.setAttribute('layout', 'grid');
    },
    ':scope:is([layout=grid]) [part=submit]',
  ],
  'the fields change their order and needs': [
    (form) => {
      form.setAttribute('fields', (form.getAttribute('fields') ?? '').split(' ').reverse().join(' '));
      form.setAttribute('submit-label', 'Reversed');
    },
    '[part=submit]:text("Reversed")',
  ],
  'a field is added': [
    (form) => {
      form.setAttribute('fields', `${form.getAttribute('fields') ?? ''} family_name`);
    },
    '[name=family_name]',
  ],
  'a question is worded anew': [
    (form) => {
      form.querySelector('an-field')?.setAttribute('label', 'Other words');
    },
    ':text("Other words")',
  ],
  'the element is moved in the document': [
    (form) => {
      const aside = document.createElement('aside');
      document.body.prepend(aside);
      aside.append(form);
    },
    '[part=submit]',
  ],
};

for (const [name, [act, seen]] of Object.entries(changes)) {
  test(`U11 every field holds what was typed when ${name}`, async ({ page, host, sandbox }) => {
    await answered(page, host.add('/', surveyOf(sandbox.apiBase)));
    const { form } = partsOn(page, survey);
    await form.evaluate(act);
    await expect(form.locator(seen)).toBeVisible();
    await form.evaluate((form) => (form as HTMLElementTagNameMap['an-survey-form']).updateComplete);
    expect(await standing(page)).toEqual(answers);
  });
}

test('U11 every field holds what was typed when a language comes, and another', async ({ page, host, sandbox }) => {
  await answered(page, host.add('/', surveyOf(sandbox.apiBase)));
  const { form, button } = partsOn(page, survey);
  for (const [lang, label] of [
    ['es', 'Enviar respuestas'],
    ['ar', 'إرسال الإجابات'],
  ] as const) {
    await page.evaluate((lang) => {
      document.documentElement.lang = lang;
    }, lang);
    await page.addScriptTag({ url: `/dist/locales/${lang}.js` });
    await expect(button).toHaveText(label);
    expect(await standing(page)).toEqual(answers);
  }
  await expect(form.locator('[lang=ar]')).toHaveAttribute('dir', 'rtl');
});

test('U11 a field that is taken away takes nothing but its own answer along', async ({ page, host, sandbox }) => {
  await answered(page, host.add('/', surveyOf(sandbox.apiBase)));
  const { form } = partsOn(page, survey);
  await form.evaluate((form) => {
    form.setAttribute('fields', (form.getAttribute('fields') ?? '').replace('given_name ', ''));
  });
  await expect(form.locator('[name=given_name]')).toHaveCount(0);
  const others = Object.entries(answers).filter(([name]) => name !== 'given_name');
  expect(await standing(page)).toEqual(Object.fromEntries(others));
});
