/** What the policies of a strict page forbid and every bundle does without: styles in the page, code made from text. */
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { expect, test } from '../helpers/answering-api.js';
import { bring, everyForm, markup, questions, type SituationName } from '../helpers/every-form.js';
import { listen } from '../helpers/loopback.js';
import { watchCode, watchPolicies } from '../helpers/policy-watch.js';

/** The forms that a script holds. */
const formsIn = (script: string) =>
  Object.values(everyForm).filter(({ tag }) => script === 'an-forms.js' || script === `${tag}.js`);

const bundles = readdirSync(new URL('../../dist/', import.meta.url)).filter((file) => formsIn(file).length > 0);
/** What goes beside any of them. */
const more = ['an-next-steps.js', 'an-regions.js', 'locales/es.js'];

const scripts = (...files: string[]) => files.map((file) => `<script async src="/dist/${file}"></script>`).join('');

const steps = `share="Come along!" add-to-calendar event-title="March" event-start="2026-12-05T12:00-05:00"`;
const link = '<a href="https://actionnetwork.org/events/our-march">On Action Network</a>';
const slots = `<p slot="intro">Come along.</p><p slot="legal">We keep your address.</p>${link}`;

/** How what each form draws looks, element by element in the order in which they stand. */
async function looks(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
    const told = ['display', 'color', 'background', 'border', 'padding', 'margin', 'font', 'gap', 'width', 'height'];
    const inside = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? inside(element.shadowRoot) : []),
      ]);
    return [...document.querySelectorAll('[api-base]')].flatMap((form) =>
      inside(form.shadowRoot ?? form).map((element) => {
        const style = getComputedStyle(element);
        return [element.tagName, ...told.map((name) => `${name}: ${style.getPropertyValue(name)}`)].join('; ');
      }),
    );
  });
}

test('A1 where styles are forbidden too, each form looks as it does elsewhere, and nothing is reported', async ({
  page,
  host,
  api,
}) => {
  const reports: string[] = [];
  const reporting = await listen((_request, body, response) => {
    reports.push(body);
    response.writeHead(204).end();
  });
  const noted = await watchPolicies(page);
  const forms = Object.values(everyForm).map((form) => markup(form, api.apiBase, steps, slots + questions));
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>March</title>
    ${scripts('an-forms.js', 'an-next-steps.js', 'an-regions.js')}${forms.join('')}`;
  const policy = `default-src 'none'; script-src ${host.origin}; connect-src ${api.origin}; report-uri ${reporting.origin}/`;
  const states: readonly SituationName[] = ['slip', 'wrong', 'misconfigured', 'done'];
  const seen: string[][] = [];
  for (const address of [host.add('/free', html), host.add('/strict', html, { 'Content-Security-Policy': policy })]) {
    await page.goto(address);
    await expect(page.locator('[part=submit]')).toHaveCount(forms.length);
    const drawn: string[] = [];
    for (const state of states) {
      await bring(page, api, state);
      drawn.push(state, ...(await looks(page)));
    }
    seen.push(drawn);
  }
  const [free, strict] = seen;
  expect(free?.length).toBeGreaterThan(500);
  expect(strict).toEqual(free);
  expect(noted).toEqual([]);
  expect(reports).toEqual([]);
  await reporting.close();
});

for (const bundle of bundles) {
  test(`A1 A2 what ${bundle} holds is sent under a strict policy, makes no code from text, and nothing is reported`, async ({
    page,
    host,
    api,
    complaints,
  }) => {
    const noted = await watchPolicies(page);
    const made = await watchCode(page);
    const policy = `default-src 'none'; script-src 'self'; style-src 'none'; connect-src ${api.origin}`;
    const forms = formsIn(bundle);
    const content = forms.map((form) => markup(form, api.apiBase, `fields="email_address" ${steps}`, slots));
    const html = `<!doctype html><html lang="es"><meta charset="utf-8"><title>March</title>
      ${scripts(bundle, ...more)}${content.join('')}`;
    await page.goto(host.add('/', html, { 'Content-Security-Policy': policy }));
    for (const [index, { tag, own }] of forms.entries()) {
      const form = page.locator('[api-base]').nth(index);
      await expect(form.locator('div[lang=es]')).toBeVisible();
      await form.locator('[part=submit]').click();
      await expect(form.locator('[part=summary]')).toBeVisible();
      await form.locator('[name=email_address]').fill('jo@example.org');
      if (own.includes('phone')) {
        await form.locator('[type=checkbox]').first().check();
        await form.locator('[type=number]:visible').fill('5');
      }
      const before = api.read();
      await form.locator('[part=submit]').click();
      await expect(form.locator('an-next-steps').getByRole('link', { name: 'WhatsApp' })).toBeVisible();
      expect(api.read() - before).toBe(tag === 'an-outreach-form' && !own.includes('phone') ? 2 : 1);
    }
    expect([...noted, ...made, ...complaints]).toEqual([]);
  });
}
