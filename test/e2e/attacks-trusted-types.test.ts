/** Pages that take HTML from named policies alone: a form works there, or the link inside it is seen. */
import { expect, test } from '../helpers/fixtures.js';
import { program } from '../helpers/foreign-scripts.js';
import { element, partsOn, rsvp, survey } from '../helpers/forms.js';
import { expectWorks, hostilePage } from '../helpers/hostile-pages.js';
import { watchPolicies } from '../helpers/policy-watch.js';

const required = "require-trusted-types-for 'script'";

for (const [name, policy] of [
  ['any policy is allowed', required],
  ['ours alone is', `${required}; trusted-types an-forms`],
  ['ours is among others', `${required}; trusted-types default an-forms lit-html 'allow-duplicates'`],
] as const) {
  test(`A3 where HTML comes from policies and ${name}, a form works and nothing is reported`, async ({
    page,
    host,
    sandbox,
    posts,
    complaints,
  }) => {
    const noted = await watchPolicies(page);
    const ours = ['an-forms.js', 'locales/es.js'];
    await page.goto(hostilePage(host, element(rsvp, sandbox.apiBase), { ours, policy }));
    await expectWorks(page, rsvp, posts);
    expect([...noted, ...complaints]).toEqual([]);
  });
}

/** A page of the host's own Lit, as its builder makes it. */
const hostsLit = () =>
  program(`import { LitElement, html } from 'lit';
    customElements.define('host-card', class extends LitElement { render() { return html\`<b>The host’s card</b>\`; } });`);

for (const [name, policy, loads] of [
  ['no policy is allowed', `${required}; trusted-types 'none'`, false],
  ['only the policy of the host’s own Lit is', `${required}; trusted-types lit-html`, true],
] as const) {
  for (const when of ['before', 'after'] as const) {
    if (!loads && when === 'after') continue;
    test(`A3 where ${name}${loads ? `, which comes ${when} us` : ''}, the link is seen in place of the form and the builder is told`, async ({
      page,
      host,
      sandbox,
      posts,
      complaints,
    }) => {
      const thrown: string[] = [];
      page.on('pageerror', (error) => thrown.push(error.message));
      const others = loads ? { [when]: [await hostsLit()] } : {};
      const content = element(rsvp, sandbox.apiBase) + (loads ? '<host-card></host-card>' : '');
      await page.goto(hostilePage(host, content, { ...others, policy }));
      await expect(page.getByRole('link', { name: 'On Action Network' })).toBeVisible();
      await expect(page.locator('input, form, button')).toHaveCount(0);
      if (loads) await expect(page.locator('host-card')).toHaveText('The host’s card');
      expect(complaints.filter((line) => line.startsWith('<an-event-rsvp>'))).toEqual([
        expect.stringContaining('Does trusted-types lack an-forms'),
      ]);
      expect(thrown).toEqual([]);
      expect(posts()).toHaveLength(0);
    });
  }
}

for (const [name, rule] of [
  ['lets all through', 'html'],
  ['takes out what it does not know', "html.replace(/<\\?[^>]*>|\\$lit\\$/g, '')"],
  ['takes out everything', "''"],
] as const) {
  test(`A3 where only a default policy is allowed that ${name}, the link is seen and never half a form`, async ({
    page,
    host,
    sandbox,
    posts,
    complaints,
  }) => {
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    const before = [`trustedTypes.createPolicy('default', { createHTML: function (html) { return ${rule}; } });`];
    const policy = `${required}; trusted-types default`;
    await page.goto(hostilePage(host, element(rsvp, sandbox.apiBase), { before, policy }));
    await expect(page.getByRole('link', { name: 'On Action Network' })).toBeVisible();
    await expect(page.locator('input, form, button')).toHaveCount(0);
    expect(complaints.join()).toContain('Does trusted-types lack an-forms');
    expect(thrown).toEqual([]);
    expect(posts()).toHaveLength(0);
  });
}

test('F34 A3 the script twice, where our policy may be made once, works without a complaint', async ({
  page,
  host,
  sandbox,
  posts,
  complaints,
}) => {
  const ours = ['an-forms.js', 'an-forms.js?copy', 'an-event-rsvp.js'];
  const policy = `${required}; trusted-types an-forms`;
  const content = element(rsvp, sandbox.apiBase) + element(survey, sandbox.apiBase);
  await page.goto(hostilePage(host, content, { ours, policy }));
  await expectWorks(page, rsvp, posts);
  await expectWorks(page, survey, posts);
  expect(complaints).toEqual([]);
});

test('F34 A3 two elements’ scripts and the steps work where our policy may be made again', async ({
  page,
  host,
  sandbox,
  posts,
  complaints,
}) => {
  const ours = ['an-event-rsvp.js', 'an-survey-form.js', 'an-next-steps.js'];
  const policy = `${required}; trusted-types an-forms 'allow-duplicates'`;
  const content = element(rsvp, sandbox.apiBase, 'share') + element(survey, sandbox.apiBase);
  await page.goto(hostilePage(host, content, { ours, policy }));
  await expectWorks(page, rsvp, posts);
  await expectWorks(page, survey, posts);
  await expect(page.locator('an-next-steps').getByRole('link', { name: 'WhatsApp' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('F34 A3 where it may not, the first works, and of the second the link is seen', async ({
  page,
  host,
  sandbox,
  posts,
}) => {
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  const ours = ['an-event-rsvp.js', 'an-survey-form.js', 'an-next-steps.js'];
  const policy = `${required}; trusted-types an-forms`;
  const content = element(rsvp, sandbox.apiBase, 'share') + element(survey, sandbox.apiBase);
  await page.goto(hostilePage(host, content, { ours, policy }));
  await expectWorks(page, rsvp, posts);
  await expect(page.locator('an-next-steps')).toHaveText('');
  const { form } = partsOn(page, survey);
  await expect(form.getByRole('link', { name: 'On Action Network' })).toBeVisible();
  await expect(form.locator('form, input, button')).toHaveCount(0);
  expect(thrown).toEqual([]);
  expect(posts()).toHaveLength(1);
});
