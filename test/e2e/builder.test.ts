/** The embed builder as a newcomer meets it: from an empty page to a form that is live on another site. */
import { readFileSync } from 'node:fs';
import { blank, builderOn, endpoint, expect, strict, test } from '../helpers/builder.js';
import { actionId } from '../helpers/forms.js';

const otherId = actionId.replace(/^./, 'a');

test('from an empty page to a form that is live on another site, under a strict policy and held to its hash', async ({
  openBuilder,
  site,
  host,
  sandbox,
  page,
  complaints,
}) => {
  // A way of some thirty steps, on two sites.
  test.slow();
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  await expect(page.getByText('Event endpoint recognized: the id was taken from it.')).toBeVisible();
  await expect(builder.id).toHaveValue(actionId);
  await page.getByRole('button', { name: 'Remove Last name' }).click();
  await page.getByLabel('Add', { exact: true }).selectOption({ label: 'Phone number' });
  await page.getByRole('button', { name: '+ Your own question' }).click();
  await page.keyboard.type('What can you do?');
  await page.getByLabel('Answer', { exact: true }).selectOption({ label: 'Several choices' });
  await page.getByLabel('Choice 1', { exact: true }).fill('Cook');
  await page.getByLabel('Choice 2', { exact: true }).fill('Paint & draw');
  await page.getByLabel('Choice 2 adds the tags').fill('volunteer');
  await builder.unfold('Tags, source and email');
  await page.getByLabel('Tags to add', { exact: true }).fill('member');
  await builder.unfold('Words');
  await page.getByLabel('Words on the button').fill('Count me in');
  await builder.unfold('Advanced');
  await page.getByLabel('Post to another API').fill(sandbox.apiBase);
  expect(await builder.order()).toEqual([
    'First name',
    'Email address',
    'Postal code',
    'Phone number',
    'What can you do?\u00a0your question',
  ]);
  const snippet = await builder.copy();
  const { 'an-event-rsvp.js': script } = JSON.parse(
    readFileSync(new URL('../../dist/sri.json', import.meta.url), 'utf8'),
  ) as Record<string, { readonly integrity: string }>;
  expect(snippet).toContain(`an-event-rsvp.js" integrity="${script?.integrity ?? 'missing'}" crossorigin="anonymous"`);

  await page.goto(host.add('/', blank(snippet), strict(site.origin, sandbox.origin)));
  const form = page.locator('an-event-rsvp');
  await form.getByLabel('First name').fill('Jo');
  await form.getByLabel('Email address').fill('jo@example.org');
  await form.getByLabel('Paint & draw').check();
  await form.getByRole('button', { name: 'Count me in' }).click();
  await expect(form.locator('[part=status]')).toBeFocused();
  const { records, people } = sandbox.recorded();
  expect(records).toHaveLength(1);
  expect(records[0]).toMatchObject({ kind: 'attendance' });
  expect(people[0]).toMatchObject({ given_name: 'Jo', custom_fields: { question_1: 'Paint & draw' } });
  expect([...(people[0]?.tags ?? [])].sort()).toEqual(['member', 'volunteer']);
  expect(complaints).toEqual([]);
});

test('a script that is not the one of the hash is not run: the link is seen', async ({
  openBuilder,
  site,
  host,
  sandbox,
  page,
}) => {
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  await builder.unfold('Words');
  await page.getByLabel('Link for visitors without JavaScript').fill('https://actionnetwork.org/events/our-march');
  const snippet = await builder.copy();
  const other = snippet.replace(/sha384-../, 'sha384-xx');
  await page.goto(host.add('/', blank(other), strict(site.origin, sandbox.origin)));
  await expect(page.getByRole('link', { name: 'RSVP on Action Network' })).toBeVisible();
  await expect(page.locator('an-event-rsvp:defined')).toHaveCount(0);
});

test('nothing that lacks its id is copied: the focus goes to what is missing, with where to find it', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder();
  await expect(page.locator('.error')).toHaveCount(0);
  await builder.copyButton.click();
  await expect(builder.id).toBeFocused();
  await expect(builder.id).toHaveAttribute('aria-invalid', 'true');
  await expect(builder.id).toHaveAccessibleDescription(/Paste the API endpoint from the action’s manage page\.$/);
  await expect(page.locator('.summary strong')).toHaveText('1 thing to fix');
  await expect(page.getByText('Visitors see nothing until this is fixed.')).toBeVisible();
  await expect(builder.said).toContainText('Not copied yet');
  await builder.id.fill(endpoint);
  await expect(page.locator('.error, .summary')).toHaveCount(0);
});

test('what the builder says of a mistake is how the element says on the console to mend it', async ({
  openBuilder,
  page,
  complaints,
}) => {
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  await builder.unfold('Tags, source and email');
  const source = page.getByLabel('Source code');
  await source.fill('spring news');
  const cure = 'Write letters, digits, - and _ only.';
  await expect(source).toHaveAccessibleDescription(new RegExp(` ${cure}$`));
  await expect.poll(() => complaints.includes(`<an-event-rsvp> source="spring news": ${cure}`)).toBe(true);
  await expect(page.getByText('1 to fix')).toBeVisible();
  await expect(page.getByRole('link', { name: `Source code: ${cure}`, exact: true })).toBeVisible();
  await source.fill('spring-news');
  await expect(page.getByText('1 to fix')).toHaveCount(0);
});

test('a public page is taken as the link, and where to find the id is said', async ({ openBuilder, page }) => {
  const builder = await openBuilder();
  await builder.id.fill('https://actionnetwork.org/petitions/save-our-river?source=x');
  await expect(page.getByLabel('Type of action')).toHaveValue('petitions');
  await expect(page.getByText('That is the page’s address, not the endpoint.')).toBeVisible();
  await expect(builder.id).toHaveValue('');
  await expect(builder.snippet).toContainText(
    '<a href="https://actionnetwork.org/petitions/save-our-river">Sign on Action Network</a>',
  );
});

test('the page of an action is no link of another one, and stays with its own', async ({ openBuilder, page }) => {
  const builder = await openBuilder();
  const march = 'https://actionnetwork.org/events/our-march';
  await builder.id.fill(`${march}/manage`);
  await builder.id.fill(endpoint);
  await expect(builder.snippet).toContainText(`<a href="${march}">RSVP on Action Network</a>`);
  await builder.id.fill(endpoint.replace('events', 'petitions'));
  await expect(builder.snippet).toContainText('<an-petition-form');
  await expect(builder.snippet).not.toContainText('<a href');
  // Nor of another of the same kind.
  await builder.id.fill(march);
  await builder.id.fill(endpoint);
  await expect(builder.snippet).toContainText(march);
  await builder.id.fill(otherId);
  await expect(builder.snippet).toContainText(otherId);
  await expect(builder.snippet).not.toContainText('<a href');
  await page.goBack();
  await expect(builder.snippet).toContainText(march);
  await page.getByLabel('Type of action').selectOption({ label: 'Survey' });
  await expect(builder.snippet).not.toContainText('<a href');
});

test('the usual words of a link are those of the kind that is chosen, and own words stay', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder(`#1&form=event-rsvp&event-id=${actionId}&link=https://x.example/&link-text=`);
  await builder.unfold('Words');
  const words = page.getByLabel('Text of that link');
  await page.getByLabel('Type of action').selectOption({ label: 'Petition' });
  await expect(words).toHaveValue('Sign on Action Network');
  await builder.id.fill(endpoint.replace('events', 'surveys'));
  await expect(words).toHaveValue('Answer on Action Network');
  await words.fill('Here');
  await page.getByLabel('Type of action').selectOption({ label: 'Petition' });
  await expect(words).toHaveValue('Here');
});

test('an endpoint that is typed letter by letter is found at its end, and nothing typed is lost on the way', async ({
  openBuilder,
}) => {
  const builder = await openBuilder();
  await builder.id.pressSequentially(endpoint);
  await expect(builder.id).toHaveValue(actionId);
  await expect(builder.snippet).not.toContainText('<a href');
});

test('an id alone is one of the kind that is chosen', async ({ openBuilder, page }) => {
  const builder = await openBuilder();
  await builder.id.fill(`action_network:${actionId}`);
  await expect(page.getByText('That is an id. Check that the type below is right.')).toBeVisible();
  await page.getByLabel('Type of action').selectOption({ label: 'Survey' });
  await expect(builder.snippet).toContainText(`<an-survey-form survey-id="${actionId}"`);
  await expect(builder.form).toHaveJSProperty('localName', 'an-survey-form');
});

test('an API key goes neither into the snippet nor into the address', async ({ openBuilder, page }) => {
  const builder = await openBuilder();
  const key = '0123456789abcdef0123456789abcdef';
  await builder.id.fill(key);
  await expect(page.getByText('That looks like an API key.')).toBeVisible();
  await builder.unfold('Words');
  await page.getByLabel('Above the fields').fill(`Key ${key}`);
  await builder.id.fill(endpoint);
  expect(page.url()).not.toContain(key);
});

test('an API key is told wherever it was written, and the snippet with it is not copied', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  await builder.unfold('Words');
  await page.getByLabel('Above the fields').fill('Our key is 0123456789abcdef0123456789abcdef');
  await expect(page.getByLabel('Above the fields')).toHaveAccessibleDescription(/That looks like an API key/);
  await builder.copyButton.click();
  await expect(builder.said).toContainText('Not copied yet');
});

test('an event in a campaign stays one before its campaign’s id is there', async ({ openBuilder, page }) => {
  await openBuilder();
  const kind = page.getByLabel('Type of action');
  await kind.selectOption({ label: 'Event in a campaign' });
  await page.reload();
  await expect(kind).toHaveValue('event_campaign');
  await expect(page.getByLabel('Endpoint or id of the event campaign')).toHaveValue('');
});

test('the form is in the address: it can be shared, and the back button undoes it', async ({
  openBuilder,
  page,
  site,
}) => {
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  await page.getByRole('button', { name: 'Move Email address up' }).click();
  await builder.unfold('Tags, source and email');
  await page.getByLabel('Tags to add', { exact: true }).pressSequentially('member');
  await expect.poll(() => page.url()).toContain('add-tags=member');
  const shared = page.url();
  const snippet = await builder.snippet.innerText();

  await page.goBack();
  expect(await builder.order()).toEqual(['First name', 'Email address', 'Last name', 'Postal code']);
  await expect(builder.snippet).not.toContainText('add-tags');
  await page.goBack();
  expect(await builder.order()).toEqual(['First name', 'Last name', 'Email address', 'Postal code']);
  await page.goForward();
  await page.goForward();
  await expect(builder.snippet).toContainText('add-tags="member"');

  const other = await page.context().newPage();
  await other.goto(shared);
  const again = builderOn(other);
  await expect(again.snippet).toContainText('integrity');
  expect(await again.snippet.innerText()).toBe(snippet);
  expect(shared.startsWith(site.origin)).toBe(true);
});

test('a snippet that is brought in is the form that it was made from', async ({ openBuilder, page }) => {
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  await builder.unfold('Look');
  await page.getByRole('radio', { name: 'Calm' }).check({ force: true });
  await page.getByLabel('Accent color', { exact: true }).fill('#b3261e');
  await expect(page.getByText('White text on it: easy to read (6.5:1; 4.5:1 is needed).')).toBeVisible();
  await expect.poll(() => page.url()).toContain('%23b3261e');
  const before = page.url();
  const snippet = await builder.copy();
  await page.getByRole('radio', { name: 'None' }).check({ force: true });
  await page.getByRole('button', { name: 'Remove Postal code' }).click();
  await builder.bringIn(`<main><h1>Ours</h1>${snippet}</main>`);
  await expect(page.getByText('The form was read.')).toBeVisible();
  expect(page.url()).toBe(before);
  await builder.bringIn('<p>Nothing</p>');
  await expect(page.getByText('There is no form of an-forms in that text.')).toBeVisible();
});

test('an address with scripts in it runs none of them', async ({ openBuilder, page, complaints }) => {
  const payload = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
  const all = [
    'link-text',
    'intro',
    'legal',
    'submit-label',
    'consent',
    'theme',
    'radius',
    'accent',
    'scripts',
    'id',
    'class',
  ]
    .map((key) => `${key}=${encodeURIComponent(payload)}`)
    .join('&');
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  const builder = await openBuilder(`#1&form=event-rsvp&event-id=${actionId}&link=javascript:alert(1)&${all}`);
  await expect(page.getByRole('link', { name: 'Write an http(s) address for the link.' })).toBeVisible();
  await expect(builder.form.locator('a')).toHaveCount(1);
  await page.goto(`${page.url()}&fields=`);
  await page.reload();
  await builder.preview.getByText(payload).first().click();
  expect(complaints.filter((line) => !line.startsWith('<an-'))).toEqual([]);
});

test('a snippet whose scripts are on this computer says so, and leads to where another place is written', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  const advice = page.getByText('Your visitors cannot load the scripts from this computer');
  await advice.getByRole('link', { name: 'Where the scripts are' }).click();
  const scripts = page.getByLabel('Where the scripts are');
  await expect(scripts).toBeFocused();
  await scripts.fill('https://cdn.example/an-forms');
  await expect(builder.snippet).toContainText('src="https://cdn.example/an-forms/an-event-rsvp.js"');
  await expect(advice).toHaveCount(0);
});
