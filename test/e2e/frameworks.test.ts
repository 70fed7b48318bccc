/** Forms that React and Vue render and change while a person is at them: nothing typed is lost, and what is sent is what was asked last. */
import type { Page } from 'playwright/test';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from '../helpers/fixtures.js';
import { actionId, partsOn, rsvp, survey, type FormKind } from '../helpers/forms.js';
import { program } from '../helpers/foreign-scripts.js';
import { hostilePage } from '../helpers/hostile-pages.js';
import { otherId } from '../helpers/in-flight.js';

interface Question {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
}

/** What a page's own code gives to the framework. */
interface Props {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly questions: readonly Question[];
}

interface App {
  readonly heard: string[];
  /** Renders the form with it, and waits until that is drawn. */
  readonly render: (props: Props | null) => Promise<void>;
}

/** Programs that render one form from what the page gives them, and note the events that their handlers hear. */
const programs: Readonly<Record<string, string>> = {
  react: `
    import { createElement, StrictMode } from 'react';
    import { createRoot } from 'react-dom/client';
    import { flushSync } from 'react-dom';
    const root = createRoot(document.querySelector('main'));
    const on = (type) => () => heard.push(type);
    const view = ({ attributes, questions }) => createElement(tag, {
      ...attributes, 'onan-ready': on('an-ready'), 'onan-submit': on('an-submit'), 'onan-success': on('an-success'),
    }, questions.map((question) => createElement('an-field', { key: question.name, ...question })));
    draw = (props) => flushSync(() => root.render(createElement(StrictMode, null, props && view(props))));`,
  vue: `
    import { createApp, h, nextTick, shallowRef } from 'vue';
    const shown = shallowRef(null);
    const on = (type) => () => heard.push(type);
    const view = ({ attributes, questions }) => h(tag, {
      ...attributes, onAnReady: on('an-ready'), onAnSubmit: on('an-submit'), onAnSuccess: on('an-success'),
    }, questions.map((question) => h('an-field', { key: question.name, ...question })));
    createApp({ render: () => shown.value && view(shown.value) }).mount('main');
    draw = async (props) => { shown.value = props; await nextTick(); };`,
};

const whole = (tag: string, source: string) => `
  const tag = '${tag}', heard = [];
  let draw;
  ${source.replace(/^\s*import .*$/gm, '')}
  globalThis.app = { heard, render: async (props) => { await draw(props); await document.querySelector(tag)?.updateComplete; } };`;

const importsOf = (source: string) => [...source.matchAll(/^\s*import .*$/gm)].join('\n');

const scripts = new Map<string, Promise<string>>();

/** The program of a framework for one kind of form, as it is developed: so that React mounts everything twice. */
function scriptOf(framework: string, { tag }: FormKind): Promise<string> {
  const key = framework + tag;
  const source = programs[framework] ?? '';
  const script = scripts.get(key) ?? program(importsOf(source) + whole(tag, source), 'development');
  scripts.set(key, script);
  return script;
}

const render = (page: Page, props: Props | null) =>
  page.evaluate((props) => (globalThis as unknown as { readonly app: App }).app.render(props), props);
const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as { readonly app: App }).app.heard);

const size: Question = { name: 'custom_fields.size', label: 'Shirt size' };
const why: Question = { name: 'custom_fields.why', label: 'Why' };
const seats: Question = { name: 'custom_fields.seats', label: 'Seats', required: true };

for (const framework of Object.keys(programs)) {
  for (const kind of [rsvp, survey]) {
    test.describe(`${framework}: ${kind.tag}`, () => {
      const attributes = (apiBase: string, more: Readonly<Record<string, unknown>> = {}) => ({
        [kind.idAttribute]: actionId,
        'api-base': apiBase,
        fields: 'given_name email_address*',
        ...more,
      });

      test.beforeEach(async ({ page, host }) => {
        await page.goto(hostilePage(host, '', { after: [await scriptOf(framework, kind)] }));
      });

      test('typing goes on while attributes change and questions come, go and change places', async ({
        page,
        sandbox,
        posts,
        complaints,
      }) => {
        const given = attributes(sandbox.apiBase);
        await render(page, { attributes: given, questions: [size, why] });
        const { form, email, button, thanks } = partsOn(page, kind);
        await form.getByLabel('First name').fill('Jo');
        await email.fill('jo@example.org');
        const answer = form.getByLabel('Why');
        await answer.focus();
        const changes: readonly Props[] = [
          { attributes: attributes(sandbox.apiBase, { 'add-tags': 'volunteer' }), questions: [size, why] },
          { attributes: given, questions: [why, size] },
          { attributes: given, questions: [seats, why, size] },
          { attributes: attributes(sandbox.apiBase, { fields: 'email_address* given_name' }), questions: [seats, why] },
          { attributes: { ...given, 'submit-label': 'Go' }, questions: [{ ...why, label: 'Why now' }] },
        ];
        const words = ['W', 'e', ' ', 'c', 'a', 'n'];
        for (const [index, change] of changes.entries()) {
          await page.keyboard.type(words[index] ?? '');
          await render(page, change);
        }
        await page.keyboard.type(words.slice(changes.length).join(''));
        await expect(form.getByLabel('Why now')).toBeFocused();
        await expect(form.getByLabel('Why now')).toHaveValue('We can');
        await expect(email).toHaveValue('jo@example.org');
        await expect(button).toHaveText('Go');
        await button.click();
        await expect(thanks).toBeVisible();
        expect(posts().map(({ body }) => JSON.parse(body) as unknown)).toEqual([
          {
            person: {
              given_name: 'Jo',
              email_addresses: [{ address: 'jo@example.org' }],
              custom_fields: { why: 'We can' },
            },
          },
        ]);
        expect(await heard(page)).toEqual(['an-ready', 'an-submit', 'an-success']);
        expect(complaints).toEqual([]);
      });

      test('a question is required only while the page says so, and what is off is off', async ({
        page,
        sandbox,
        posts,
      }) => {
        const given = attributes(sandbox.apiBase, { background: false, prefill: false });
        const control = page.locator(kind.tag).getByLabel('Why');
        for (const required of [false, true, false]) {
          await render(page, { attributes: given, questions: [{ ...why, required }] });
          await expect(control).toHaveJSProperty('required', required);
        }
        const { email, button, thanks } = partsOn(page, kind);
        await email.fill('jo@example.org');
        await button.click();
        await expect(thanks).toBeVisible();
        expect(posts().map(({ query }) => query)).toEqual(['']);
      });

      test('a form that is taken away and shown again, and shown for another action, is sent once for each', async ({
        page,
        sandbox,
        posts,
        complaints,
      }) => {
        const { email, button, thanks } = partsOn(page, kind);
        for (const id of [actionId, otherId]) {
          const props = { attributes: attributes(sandbox.apiBase, { [kind.idAttribute]: id }), questions: [] };
          await render(page, props);
          await email.fill('jo@example.org');
          await button.click();
          await expect(thanks).toBeVisible();
        }
        await render(page, null);
        await expect(page.locator(kind.tag)).toHaveCount(0);
        await render(page, { attributes: attributes(sandbox.apiBase), questions: [] });
        await expect(email).toHaveValue('');
        expect(posts().map(({ path }) => path.split('/').at(-2))).toEqual([actionId, otherId]);
        expect(complaints).toEqual([]);
      });
    });
  }
}

test('a form that React rendered on a server asks, tags and is heard as it says once React has taken it over', async ({
  page,
  host,
  sandbox,
  posts,
  complaints,
}) => {
  const attributes = {
    'event-id': actionId,
    'api-base': sandbox.apiBase,
    fields: 'email_address*',
    'add-tags': 'volunteer',
    prefill: false,
  };
  const rendered = renderToString(createElement(rsvp.tag, attributes, createElement('an-field', { ...size })));
  const source = `
    import { createElement, useEffect, useRef } from 'react';
    import { hydrateRoot } from 'react-dom/client';
    function Form() {
      const form = useRef(null);
      useEffect(() => {
        const { current } = form;
        const note = ({ type }) => heard.push(type);
        current.addEventListener('an-success', note);
        return () => current.removeEventListener('an-success', note);
      }, []);
      return createElement(tag, { ref: form, ...${JSON.stringify(attributes)} }, createElement('an-field', ${JSON.stringify(size)}));
    }
    hydrateRoot(document.querySelector('main'), createElement(Form));`;
  const script = await program(importsOf(source) + whole(rsvp.tag, source));
  await page.goto(hostilePage(host, rendered, { after: [script] }));
  const { form, email, button, thanks } = partsOn(page, rsvp);
  await form.getByLabel('Shirt size').fill('L');
  await email.fill('jo@example.org');
  await button.click();
  await expect(thanks).toBeVisible();
  expect(posts().map(({ body }) => JSON.parse(body) as unknown)).toEqual([
    {
      person: { email_addresses: [{ address: 'jo@example.org' }], custom_fields: { size: 'L' } },
      add_tags: ['volunteer'],
    },
  ]);
  expect(await heard(page)).toEqual(['an-success']);
  expect(complaints).toEqual([]);
});
