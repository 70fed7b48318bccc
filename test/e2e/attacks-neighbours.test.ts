/** Other frameworks on the page, of which some are made of the same parts: they work, and so do the forms. */
import { expect, test } from '../helpers/fixtures.js';
import { library, program } from '../helpers/foreign-scripts.js';
import { element, rsvp, survey } from '../helpers/forms.js';
import { expectWorks, hostilePage } from '../helpers/hostile-pages.js';

/** A page's own elements, made with Lit as its builder makes them. */
const card = (lit: string, tag: string) =>
  program(`import { LitElement, css, html } from '${lit}';
    class Card extends LitElement {
      static properties = { count: { type: Number } };
      static styles = css\`b { color: rgb(1, 2, 3) }\`;
      constructor() { super(); this.count = 0; }
      render() { return html\`<b @click=\${() => { this.count += 1; }}>\${this.count} clicks</b>\`; }
    }
    customElements.define('${tag}', Card);`);

for (const when of ['before', 'after'] as const) {
  test(`A4 the page’s Lit 3 and Lit 2, loaded ${when} us, draw theirs and we ours`, async ({
    page,
    host,
    sandbox,
    posts,
    complaints,
  }) => {
    const others = [await card('lit', 'host-three'), await card('lit-2', 'host-two')];
    const content = `<host-three></host-three>${element(rsvp, sandbox.apiBase)}<host-two></host-two>`;
    await page.goto(hostilePage(host, content, { [when]: others }));
    for (const tag of ['host-three', 'host-two']) {
      const own = page.locator(tag).locator('b');
      await expect(own).toHaveText('0 clicks');
      await own.click();
      await expect(own).toHaveText('1 clicks');
      await expect(own).toHaveCSS('color', 'rgb(1, 2, 3)');
    }
    await expectWorks(page, rsvp, posts);
    expect(complaints).toEqual([]);
    const versions = await page.evaluate(() => Reflect.get(globalThis, 'litHtmlVersions') as unknown);
    expect(versions).toEqual([expect.stringMatching(/^3\./), expect.stringMatching(/^2\./)]);
  });
}

test('A4 what a page hangs into every Lit does not reach ours', async ({ page, host, sandbox, posts, complaints }) => {
  const hook = `window.litHtmlPolyfillSupport = function () { throw new Error('Ours alone.'); };
    window.litHtmlVersions = Object.freeze(['1.0.0']);`;
  await page.goto(hostilePage(host, element(rsvp, sandbox.apiBase), { before: [hook] }));
  await expectWorks(page, rsvp, posts);
  expect(complaints).toEqual([]);
});

test('A9 in a page of React 19 that draws it anew at each click, a form keeps what is typed and works', async ({
  page,
  host,
  sandbox,
  posts,
  complaints,
}) => {
  const app = await program(`import { createElement, useState } from 'react';
    import { createRoot } from 'react-dom/client';
    const App = () => {
      const [count, setCount] = useState(0);
      return createElement('section', null,
        createElement('b', { onClick: () => setCount(count + 1) }, count + ' clicks'),
        createElement('an-event-rsvp', {
          'event-id': '9f837109-710d-442f-8a99-857a21f36d25', 'api-base': '${sandbox.apiBase}',
          submitLabel: 'Join, ' + count, fields: [{ name: 'email_address' }, { name: 'given_name' }],
        }));
    };
    createRoot(document.querySelector('#app')).render(createElement(App));`);
  const content = `<div id="app"></div>${element(survey, sandbox.apiBase)}`;
  await page.goto(hostilePage(host, content, { after: [app] }));
  const joining = page.locator('an-event-rsvp');
  await joining.getByLabel('First name').fill('Jo');
  await page.getByText('0 clicks').click();
  await page.getByText('1 clicks').click();
  await expect(joining.getByRole('button')).toHaveText('Join, 2');
  await expect(joining.getByLabel('First name')).toHaveValue('Jo');
  await expectWorks(page, rsvp, posts);
  await expectWorks(page, survey, posts);
  expect(JSON.parse(posts()[0]?.body ?? '')).toEqual({
    person: { email_addresses: [{ address: 'jo@example.org' }], given_name: 'Jo' },
  });
  expect(complaints).toEqual([]);
});

for (const when of ['before', 'after'] as const) {
  test(`A9 in a page of Alpine.js, loaded ${when} us, a form is shown, changed and works`, async ({
    page,
    host,
    sandbox,
    posts,
    complaints,
  }) => {
    const content = `<div x-data="{ open: false, label: 'Join' }" x-on:an-success="label = 'Joined'">
      <b x-on:click="open = true" x-text="label"></b>
      <div x-show="open">${element(rsvp, sandbox.apiBase, ':submit-label="label"')}</div>
      <template x-if="open">${element(survey, sandbox.apiBase)}</template></div>`;
    await page.goto(hostilePage(host, content, { [when]: [await library('alpinejs/dist/cdn.min.js')] }));
    await expect(page.locator(rsvp.tag)).toBeHidden();
    await page.locator('b').click();
    await expect(page.locator(rsvp.tag).getByRole('button')).toHaveText('Join');
    await expectWorks(page, rsvp, posts);
    await expect(page.locator('b')).toHaveText('Joined');
    await expectWorks(page, survey, posts);
    expect(complaints).toEqual([]);
  });
}
