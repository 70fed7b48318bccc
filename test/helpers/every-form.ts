/** Each element with all it can show, the states it can be in, and how every form of a page is brought into one. */
import type { Page } from 'playwright/test';
import type { FormElement } from '../../src/index.js';
import type { Answer, AnsweringApi } from './answering-api.js';
import { actionId } from './forms.js';

/** Words of the builder stand in «», so that a test knows them from the form's. */
const target = (name: string) =>
  `<an-target title="«Senator»" given-name="«${name}»" family-name="«Ray»" email="ray@example.org" phone="+12025550100"></an-target>`;
const outreach = (type: string) =>
  `advocacy-campaign-id="${actionId}" type="${type}" subject="«The river»" message="«Dear {target.title} {target.family_name}, it rises.»"`;

interface EveryForm {
  readonly tag: string;
  /** Its id, and what else it needs. */
  readonly own: string;
  readonly children?: string;
}

/** The five elements; the last is two, because a letter and calls look different. */
export const everyForm: Readonly<Record<string, EveryForm>> = {
  'an RSVP': { tag: 'an-event-rsvp', own: `event-id="${actionId}"` },
  'a survey': { tag: 'an-survey-form', own: `survey-id="${actionId}"` },
  // With a label of its own: two forms of one page are told apart by their names.
  'a submission': { tag: 'an-submission-form', own: `form-id="${actionId}" submit-label="«Join»"` },
  'a petition': { tag: 'an-petition-form', own: `petition-id="${actionId}"` },
  'a letter': { tag: 'an-outreach-form', own: outreach('email'), children: target('Ann') + target('Bo') },
  calls: { tag: 'an-outreach-form', own: outreach('phone'), children: target('Ann') + target('Bo') },
};

/** One question of each type. */
export const questions = `
  <an-field name="custom_fields.when" type="radio" label="«When are you free?»" required>
    <option value="1">«On weekdays»</option><option value="2">«On weekends»</option></an-field>
  <an-field name="custom_fields.skills" type="checkboxes" label="«What can you do?»" hint="«All that fits.»" required>
    <option value="1">«Cook»</option><option value="2">«Sing»</option></an-field>
  <an-field name="custom_fields.size" type="select" label="«Shirt size»" required><option>«S»</option></an-field>
  <an-field name="custom_fields.why" type="textarea" label="«Why do you join?»" required></an-field>
  <an-field name="custom_fields.seats" type="number" label="«Free seats»" min="1" max="8" required></an-field>
  <an-field name="custom_fields.day" type="date" label="«Day»" min="2026-01-01" max="2026-12-31" required></an-field>
  <an-field name="custom_fields.site" type="url" label="«Site»" required></an-field>
  <an-field name="custom_fields.code" label="«Code»" pattern="[0-9]+" required></an-field>
  <an-field name="custom_fields.driver" type="checkbox" label="«I can drive»" required></an-field>`;

/** Every field of the catalogue, required, for `fields`; comments are a petition's alone. */
export const everyField = (tag: string): string =>
  'given_name* family_name* email_address* phone_number* address_lines* locality* country* region* postal_code* languages_spoken*' +
  (tag === 'an-petition-form' ? ' comments*' : '');

export function markup({ tag, own, children = '' }: EveryForm, apiBase: string, attributes = '', inside = ''): string {
  return `<${tag} ${own} api-base="${apiBase}" ${attributes}>${children}${inside}</${tag}>`;
}

/** What the person does: leaves all as it is, slips, writes what is refused, or what is sent. */
type Filling = 'empty' | 'slip' | 'wrong' | 'right';

interface Situation {
  readonly filling: Filling;
  readonly submits?: true;
  readonly answer?: Answer | 'hold';
  readonly offline?: true;
}

const sent = { filling: 'right', submits: true } as const;

/** The states of a form; each failure is given at the first try. */
export const situations = {
  ready: { filling: 'empty' },
  slip: { filling: 'slip' },
  empty: { filling: 'empty', submits: true },
  wrong: { filling: 'wrong', submits: true },
  sending: { ...sent, answer: 'hold' },
  refused: { ...sent, answer: { status: 400, body: '{"error":"«No such tag.»"}' } },
  throttled: {
    ...sent,
    answer: { status: 429, headers: { 'Retry-After': '3600', 'Access-Control-Expose-Headers': 'Retry-After' } },
  },
  offline: { ...sent, offline: true },
  unconfirmed: { ...sent, answer: { status: 200, body: 'nothing that is JSON' } },
  misconfigured: { ...sent, answer: { status: 404 } },
  done: { ...sent, answer: { status: 200 } },
} satisfies Record<string, Situation>;

export type SituationName = keyof typeof situations;
export const situationNames = Object.keys(situations) as SituationName[];

/** What `submit()` resolves to in each situation, where that is not the name of the situation. */
const results: Partial<Record<SituationName, string>> = { empty: 'invalid', wrong: 'invalid', done: 'accepted' };

/** Brings every form of the page into a state, whichever it was in. */
export async function bring(page: Page, api: AnsweringApi, name: SituationName): Promise<void> {
  const { filling, submits, answer, offline }: Situation = situations[name];
  // What still waits is let through, so that the form can be reset.
  api.answerWith({ status: 200 });
  await page.evaluate(async () => {
    const forms = [...document.querySelectorAll<FormElement>('[api-base]')];
    const waiting = forms.filter((form) => form.matches(':state(sending)'));
    await Promise.all(waiting.map((form) => form.submit()));
  });
  api.answerWith(answer ?? { status: 200 });
  await fill(page, filling);
  if (!submits) return;
  if (offline) await page.context().setOffline(true);
  const types = await page.evaluate(async (waits) => {
    const forms = [...document.querySelectorAll<FormElement>('[api-base]')];
    const results = Promise.all(forms.map(async (form) => (await form.submit()).type));
    if (!waits) return results;
    while (!forms.every((form) => form.matches(':state(sending)'))) await forms[0]?.updateComplete;
    await Promise.all(forms.map((form) => form.updateComplete));
    return ['sending'];
  }, answer === 'hold');
  if (offline) await page.context().setOffline(false);
  const other = types.find((type) => type !== (results[name] ?? name));
  if (other !== undefined) throw new Error(`A form is ${other} where it should be ${name}.`);
}

/** Fills in every form of the page, empty to begin with, at once. */
export async function fill(page: Pick<Page, 'evaluate'>, filling: Filling): Promise<void> {
  await page.evaluate(async (filling) => {
    const right: Readonly<Record<string, string>> = {
      email: 'jo@example.org',
      tel: '202 555 0123',
      url: 'https://example.org',
      number: '5',
      date: '2026-05-05',
    };
    const wrong: Readonly<Record<string, string>> = {
      number: '99',
      date: '2020-01-01',
      email: 'jo',
      tel: 'x',
      url: 'x',
    };
    const put = (control: HTMLInputElement | HTMLSelectElement) => {
      const isRight = filling === 'right';
      if (control instanceof HTMLSelectElement) control.selectedIndex = isRight ? 1 : 0;
      else if (['checkbox', 'radio'].includes(control.type)) control.checked = isRight;
      else if (filling === 'slip') control.value = control.type === 'email' ? 'jo@gmial.com' : '';
      else if (isRight) control.value = right[control.type] ?? '1';
      else control.value = wrong[control.type] ?? 'x'.repeat(6000);
    };
    for (const form of document.querySelectorAll<FormElement>('[api-base]')) {
      form.reset();
      await form.updateComplete;
      if (filling === 'empty') continue;
      // What is asked for only once something else was answered comes in the second round.
      for (let round = 1; round <= 2; round++) {
        form.renderRoot.querySelectorAll<HTMLInputElement>('[part=control]').forEach(put);
        form.renderRoot.querySelector('form')?.dispatchEvent(new Event('input', { bubbles: true }));
        await form.updateComplete;
      }
    }
  }, filling);
}
