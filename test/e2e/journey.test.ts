/** The main job on real pages: a supporter follows a link, fills a form in, and the record arrives. */
import { expect, test } from '../helpers/fixtures.js';
import { actionId, element, page as pageOf, partsOn, rsvp, send, survey } from '../helpers/forms.js';
import { startHostPages } from '../helpers/host-pages.js';

const query = '?source=email-1&referrer=group-x&email_referrer=e9&mobile_message_referrer=m3';
const fields = 'fields="given_name family_name email_address* phone_number postal_code"';

/** What the seeds' examples post, but for what the page's URL adds. */
const johnSmith = {
  person: {
    family_name: 'Smith',
    given_name: 'John',
    postal_addresses: [{ postal_code: '20009' }],
    email_addresses: [{ address: 'jsmith@mail.com' }],
    phone_numbers: [{ number: '2021234444' }],
  },
  add_tags: ['volunteer', 'member'],
  triggers: { autoresponse: { enabled: true } },
};

test('a page of the same site that links to the form is no website that sent the person', async ({
  page,
  host,
  sandbox,
  posts,
}) => {
  const address = host.add('/rsvp', pageOf(element(rsvp, sandbox.apiBase)));
  await page.goto(host.add('/', `<a href="${address}">Our march</a>`));
  await page.getByRole('link').click();
  const parts = partsOn(page, rsvp);
  await send(parts);
  await expect(parts.thanks).toBeVisible();
  expect(await page.evaluate('document.referrer')).toBe(`${host.origin}/`);
  expect(JSON.parse(posts()[0]?.body ?? '')).toEqual({ person: { email_addresses: [{ address: 'jo@example.org' }] } });
});

test('an RSVP that came by a link is recorded once with its five referrers, tags and one autoresponse', async ({
  page,
  host,
  sandbox,
  posts,
}) => {
  const attributes = `${fields} add-tags="volunteer, member, no-such-tag" autoresponse`;
  const address = host.add('/rsvp', pageOf(element(rsvp, sandbox.apiBase, attributes)));
  const friend = await startHostPages();
  const linking = friend.add('/', `<a href="${address}${query}">Our friends march</a>`);
  const { thanks } = partsOn(page, rsvp);
  const rsvpAs = async (name: string) => {
    await page.goto(linking);
    await page.getByRole('link').click();
    await page.getByLabel('First name').fill(name);
    await page.getByLabel('Last name').fill('Smith');
    await page.getByLabel('Email address').fill('jsmith@mail.com');
    await page.getByLabel('Phone number').fill('(202) 123-4444');
    await page.getByLabel('ZIP code').fill('20009');
    await page.getByRole('button', { name: 'RSVP' }).click();
    await expect(thanks).toHaveText('Thank you. Your RSVP has been sent.');
  };

  await rsvpAs('John');
  const first = sandbox.recorded();
  expect(first.people).toMatchObject([
    {
      given_name: 'John',
      family_name: 'Smith',
      phone_numbers: [{ number: '2021234444' }],
    },
  ]);
  expect([...(first.people[0]?.tags ?? [])].sort()).toEqual(['member', 'volunteer']);
  const referrers = {
    source: 'email-1',
    referrer: 'group-x',
    website: new URL(friend.origin).host,
    email_referrer: 'e9',
    mobile_message_referrer: 'm3',
  };
  expect(first.records).toMatchObject([{ kind: 'attendance', action_id: actionId, referrer_data: referrers }]);
  expect(first.autoresponses).toHaveLength(1);
  expect(JSON.parse(posts()[0]?.body ?? '')).toEqual({
    ...johnSmith,
    add_tags: ['volunteer', 'member', 'no-such-tag'],
    'action_network:referrer_data': referrers,
  });

  await rsvpAs('Jack');
  const second = sandbox.recorded();
  expect(second.people).toMatchObject([{ given_name: 'Jack', id: first.people[0]?.id }]);
  expect(second.records).toHaveLength(1);
  await friend.close();
});

for (const { kind, extra, attributes } of [
  { kind: rsvp, extra: {}, attributes: '' },
  { kind: survey, extra: { remove_tags: ['inactive'] }, attributes: 'remove-tags="inactive"' },
]) {
  test(`<${kind.tag}> sends the body of the documentation's example, letter for letter`, async ({
    open,
    page,
    posts,
  }) => {
    const { button, thanks } = await open(kind, `${fields} ${attributes} add-tags="volunteer, member" autoresponse`);
    await page.getByLabel('First name').fill('John');
    await page.getByLabel('Last name').fill('Smith');
    await page.getByLabel('Email address').fill('jsmith@mail.com');
    await page.getByLabel('Phone number').fill('2021234444');
    await page.getByLabel('ZIP code').fill('20009');
    await button.click();
    await expect(thanks).toBeVisible();
    expect(posts().map(({ body }) => JSON.parse(body) as unknown)).toEqual([{ ...johnSmith, ...extra }]);
  });
}

test('a survey that is answered twice keeps both responses of one person', async ({ open, sandbox }) => {
  const answer = async () => {
    const parts = await open(survey);
    await send(parts);
    await expect(parts.thanks).toHaveText('Thank you. Your answers have been sent.');
  };
  await answer();
  await answer();
  const { people, records } = sandbox.recorded();
  expect(people).toHaveLength(1);
  expect(records.map(({ kind }) => kind)).toEqual(['response', 'response']);
});

test('an event of an event campaign is posted to by way of the campaign', async ({ page, host, sandbox, posts }) => {
  const event = '12c9a105-1ab6-472e-ac04-667c521a5968';
  const campaign = 'c0d5b4c6-8f0e-4f0c-9d57-2f6a7f0f3b11';
  const markup = `<an-event-rsvp event-id="https://actionnetwork.org/api/v2/events/${event}"
    event-campaign-id="action_network:${campaign}" api-base="${sandbox.apiBase}"></an-event-rsvp>`;
  await page.goto(host.add('/', pageOf(markup)));
  const parts = partsOn(page, rsvp);
  await send(parts);
  await expect(parts.thanks).toBeVisible();
  expect(posts().map(({ path }) => path)).toEqual([`/api/v2/event_campaigns/${campaign}/events/${event}/attendances`]);
  expect(sandbox.recorded().records).toHaveLength(1);
});

test('a background form is posted with background_request=true and recorded afterwards', async ({
  open,
  sandbox,
  posts,
}) => {
  const parts = await open(rsvp, 'background');
  await send(parts);
  await expect(parts.thanks).toBeVisible();
  expect(posts()[0]?.query).toBe('?background_request=true');
  await sandbox.settled();
  expect(sandbox.recorded().records).toHaveLength(1);
});

test('the country is sent with an address and not alone', async ({ open, posts }) => {
  const parts = await open(survey, 'fields="email_address postal_code" country="ca"');
  await parts.form.getByLabel('Postal code').fill('K1A 0B1');
  await send(parts);
  await expect(parts.thanks).toBeVisible();
  const empty = await open(survey, 'fields="email_address postal_code" country="ca"');
  await send(empty, 'al@example.org');
  await expect(empty.thanks).toBeVisible();
  expect(posts().map(({ body }) => (JSON.parse(body) as { person: unknown }).person)).toEqual([
    { email_addresses: [{ address: 'jo@example.org' }], postal_addresses: [{ postal_code: 'K1A 0B1', country: 'CA' }] },
    { email_addresses: [{ address: 'al@example.org' }] },
  ]);
});

test('attribution follows single-page navigation: what the address says when the form is sent', async ({
  open,
  page,
  posts,
}) => {
  const parts = await open(rsvp, 'source="from-the-builder" referrer="our-group"', '?source=old');
  await page.evaluate(() => {
    history.pushState({}, '', '?source=new&email_referrer=');
  });
  await send(parts);
  await expect(parts.thanks).toBeVisible();
  expect(JSON.parse(posts()[0]?.body ?? '')).toMatchObject({
    'action_network:referrer_data': { source: 'new', referrer: 'our-group' },
  });
});

test('an accepted form goes where redirect-url says and takes its attribution along', async ({ open, page, host }) => {
  host.add('/thanks', '<h1>Thanks</h1>');
  const parts = await open(rsvp, 'redirect-url="/thanks?from=rsvp"', '?source=email-1&event-id=x&utm_source=y');
  await send(parts);
  await page.waitForURL('**/thanks?**');
  expect(new URL(page.url()).search).toBe('?from=rsvp&source=email-1');
});

test('Enter in a field sends the form', async ({ open, page, sandbox }) => {
  const { email, thanks } = await open(rsvp);
  await email.fill('jo@example.org');
  await page.keyboard.press('Enter');
  await expect(thanks).toBeVisible();
  expect(sandbox.recorded().records).toHaveLength(1);
});

test('submit() sends the form and resolves to the outcome, and reset() shows an empty one again', async ({
  open,
  page,
  posts,
}) => {
  const { email, thanks } = await open(survey);
  const submit = () => page.evaluate(() => document.querySelector('an-survey-form')?.submit());
  expect(await submit()).toEqual({ type: 'invalid' });
  await email.fill('jo@example.org');
  expect(await submit()).toEqual({ type: 'accepted' });
  await expect(thanks).toBeVisible();
  expect(await submit()).toEqual({ type: 'accepted' });
  expect(posts()).toHaveLength(1);
  await page.evaluate(() => {
    document.querySelector('an-survey-form')?.reset();
  });
  await expect(email).toHaveValue('');
  await expect(thanks).toBeHidden();
});

test('the builder’s own words and slots stand in the form, and the thanks of the slot stay hidden until then', async ({
  page,
  host,
  sandbox,
}) => {
  const slots = `<h2 slot="intro">Will you come?</h2><small slot="legal">You can leave at any time.</small>
    <p slot="success" hidden>See you <a href="/share">and bring a friend</a></p><a href="/elsewhere">RSVP elsewhere</a>`;
  await page.goto(host.add('/', pageOf(element(rsvp, sandbox.apiBase, 'submit-label="I will come"', slots))));
  const parts = partsOn(page, rsvp);
  await expect(page.getByRole('heading', { name: 'Will you come?' })).toBeVisible();
  await expect(page.getByText('You can leave at any time.')).toBeVisible();
  await expect(page.getByText('RSVP elsewhere')).toBeHidden();
  await expect(page.getByText('See you')).toBeHidden();
  await expect(page.getByRole('button', { name: 'I will come' })).toBeVisible();
  await send(parts);
  await expect(page.getByRole('link', { name: 'and bring a friend' })).toBeVisible();
});

test('an app that linked to the page is no website', async ({ open, page, posts }) => {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'referrer', { value: 'android-app://com.example.app/' });
  });
  const parts = await open(rsvp);
  await send(parts);
  await expect(parts.thanks).toBeVisible();
  expect(JSON.parse(posts()[0]?.body ?? '')).not.toHaveProperty('action_network:referrer_data');
});
