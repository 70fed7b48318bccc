/** What is recorded when a person sends again what could not be confirmed, as it was or after something changed. */
import type { Fault, LoggedRequest } from '../../demo/sandbox/server.js';
import type { FormElement } from '../../src/index.js';
import { expect, test } from '../helpers/fixtures.js';
import { actionId, page as pageOf, partsOn, rsvp, send, survey } from '../helpers/forms.js';
import { otherId } from '../helpers/in-flight.js';

/** A proxy's page stands in for the answer to what was recorded: not confirmed, and nothing that is tried again. */
const unconfirmed: Fault = {
  kind: 'answer',
  status: 200,
  body: '<h1>Hello</h1>',
  contentType: 'text/html',
  record: true,
};
const identified = 'identifier-system="our-site"';

const identifierOf = ({ body }: LoggedRequest) => String((JSON.parse(body) as { identifiers: unknown }).identifiers);

test('F19 who is known by a phone number alone is another person under another number', async ({
  open,
  sandbox,
  posts,
}) => {
  sandbox.faults.add(unconfirmed);
  const { form, button, summary, thanks } = await open(rsvp, `fields="phone_number" ${identified}`);
  const phone = form.getByLabel('Phone number');
  await phone.fill('202 555 0101');
  await button.click();
  await expect(summary).toBeVisible();
  await phone.fill('202 555 0199');
  await button.click();
  await expect(thanks).toBeVisible();
  expect(new Set(posts().map(identifierOf)).size).toBe(2);
});

test('F19 what is sent after reset() is another thing sent', async ({ open, sandbox, posts }) => {
  sandbox.faults.add(unconfirmed);
  const parts = await open(survey, identified);
  await send(parts);
  await expect(parts.summary).toBeVisible();
  await parts.form.evaluate((form) => {
    (form as FormElement).reset();
  });
  await send(parts);
  await expect(parts.thanks).toBeVisible();
  expect(new Set(posts().map(identifierOf)).size).toBe(2);
});

for (const kind of [rsvp, survey]) {
  test(`F19 ${kind.record}: what is sent again by the same person, mended or not, is one record under one identifier`, async ({
    open,
    sandbox,
    posts,
  }) => {
    sandbox.faults.add(unconfirmed);
    const parts = await open(kind, identified);
    await send(parts);
    await expect(parts.summary).toBeVisible();
    await parts.form.getByLabel('First name').fill('Jo');
    await parts.button.click();
    await expect(parts.thanks).toBeVisible();
    expect(posts()).toHaveLength(2);
    expect(sandbox.recorded().records).toMatchObject([{ identifiers: [expect.stringMatching(/^our-site:/)] }]);
    expect(sandbox.recorded().people).toMatchObject([{ given_name: 'Jo' }]);
  });

  test(`F19 ${kind.record}: another person’s answers, after one’s that were not confirmed, are another record`, async ({
    open,
    sandbox,
    posts,
  }) => {
    sandbox.faults.add(unconfirmed);
    const parts = await open(kind, identified);
    await send(parts);
    await expect(parts.summary).toBeVisible();
    await send(parts, 'kim@example.org');
    await expect(parts.thanks).toBeVisible();
    expect(posts()).toHaveLength(2);
    expect(new Set(sandbox.recorded().records.flatMap(({ identifiers }) => identifiers)).size).toBe(2);
  });

  test(`F33 ${kind.record}: an action that a framework changed after a post was not confirmed gets a record of its own`, async ({
    open,
    sandbox,
    posts,
  }) => {
    sandbox.faults.add(unconfirmed);
    const parts = await open(kind, identified);
    await send(parts);
    await expect(parts.summary).toBeVisible();
    await parts.form.evaluate(
      (form, [name, id]) => {
        form.setAttribute(name, id);
      },
      [kind.idAttribute, otherId] as const,
    );
    await parts.button.click();
    await expect(parts.thanks).toBeVisible();
    expect(posts()).toHaveLength(2);
    const { records } = sandbox.recorded();
    expect(records.map(({ action_id }) => action_id)).toEqual([otherId, actionId]);
    expect(new Set(records.flatMap(({ identifiers }) => identifiers)).size).toBe(2);
  });
}

test('calls of which nothing is left to post end with thanks, and the form is there for the next person', async ({
  page,
  host,
  sandbox,
  posts,
}) => {
  const campaign = '6e943032-a852-4b26-bb76-d7e902f0a36a';
  await page.goto(
    host.add(
      '/',
      pageOf(`<an-outreach-form advocacy-campaign-id="${campaign}" type="phone" fields="email_address*" api-base="${sandbox.apiBase}">
        <an-target title="Ann" phone="2021234444"></an-target><an-target title="Bo" phone="2021234445"></an-target>
      </an-outreach-form>`),
    ),
  );
  const { form, email, button, summary, thanks } = partsOn(page, {
    tag: 'an-outreach-form',
    idAttribute: '',
    record: '',
  });
  const call = async (name: string, minutes: string) => {
    await form.getByRole('checkbox', { name }).check();
    await form.getByRole('spinbutton', { name }).fill(minutes);
  };
  sandbox.faults.add({ kind: 'pass' }, { kind: 'answer', status: 400, record: false });
  await email.fill('jo@example.org');
  await call('Ann', '3');
  await call('Bo', '4');
  await button.click();
  await expect(summary).toBeVisible();
  await form.getByRole('checkbox', { name: 'Bo' }).uncheck();
  await button.click();
  await expect(thanks).toBeVisible();
  expect(posts()).toHaveLength(2);
  await page.evaluate(() => {
    document.querySelector('an-outreach-form')?.reset();
  });
  await email.fill('kim@example.org');
  await call('Ann', '5');
  await button.click();
  await expect(thanks).toBeVisible();
  expect(posts()).toHaveLength(3);
});

test('F33 letters to a campaign that a framework changed half way go to all of its targets', async ({
  page,
  host,
  sandbox,
  posts,
}) => {
  const [campaign, other] = ['f77e736b-d295-4e68-96ec-a765090c6523', 'df767179-17ba-4bea-b43b-d0725cf5bf9e'];
  const names = ['Ada', 'Ben', 'Cy'];
  const targets = names.map((name) => `<an-target given-name="${name}" email="x@example.org"></an-target>`).join('');
  const markup = `<an-outreach-form advocacy-campaign-id="${campaign}" type="email" subject="Hi" message="Dear {target.given_name}"
    fields="email_address" api-base="${sandbox.apiBase}">${targets}</an-outreach-form>`;
  sandbox.faults.add(
    { kind: 'pass' },
    { kind: 'answer', status: 500 },
    { kind: 'answer', status: 200, times: 'always' },
  );
  await page.goto(host.add('/', pageOf(markup)));
  const parts = partsOn(page, { tag: 'an-outreach-form', idAttribute: '', record: '' });
  await send(parts);
  await expect(parts.summary).toContainText('1 of 3 sent.');
  await parts.form.evaluate((form, id) => {
    form.setAttribute('advocacy-campaign-id', id);
  }, other);
  await parts.button.click();
  await expect(parts.thanks).toBeVisible();
  const sent = posts().map(({ path, body }) => {
    const { targets } = JSON.parse(body) as { targets: [{ given_name: string }] };
    return [path.split('/').at(-2), targets[0].given_name];
  });
  expect(sent).toEqual([[campaign, 'Ada'], [campaign, 'Ben'], ...names.map((name) => [other, name])]);
});
