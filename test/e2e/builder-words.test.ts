/** What is said in other words than the form's own: any sentence, and the thanks. */
import { endpoint, expect, test } from '../helpers/builder.js';
import { actionId } from '../helpers/forms.js';

test('a sentence in other words and an own thanks stand in the snippet, and in the form once it was sent', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  await builder.unfold('Other wording');
  const choice = page.getByLabel('Change a sentence');
  await choice.selectOption({ label: '(optional)' });
  await expect(page.getByLabel('In place of “(optional)”')).toBeFocused();
  await page.keyboard.type('(if you like)');
  await expect(builder.form.getByLabel('First name (if you like)')).toBeVisible();
  await choice.selectOption({ label: 'Sending…' });
  await page.keyboard.type('One moment');
  await page.getByRole('button', { name: 'Undo “Sending…”' }).click();
  await expect(choice).toBeFocused();
  await builder.unfold('Thanks and after');
  await page.getByLabel('Or a longer thank-you').fill('See you at the bridge!');
  await page.getByLabel('A link below it', { exact: true }).fill('javascript:alert(1)');
  await expect(page.getByLabel('A link below it', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('A link below it', { exact: true }).fill('/give');
  await page.getByLabel('Text of the link below it').fill('Give five dollars');
  const snippet = await builder.copy();
  expect(snippet).toContain(`messages='{"optional":"(if you like)"}'`);
  expect(snippet.replace(/\s*\n\s*/g, '')).toContain(
    '<div slot="success" hidden><p>See you at the bridge!</p><p><a href="/give">Give five dollars</a></p></div>',
  );

  await expect(builder.form.getByText('See you at the bridge!')).toBeHidden();
  await builder.form.getByLabel('Email address').fill('jo@example.org');
  await builder.form.getByRole('button').click();
  await expect(builder.form.getByText('See you at the bridge!')).toBeVisible();
  await expect(builder.form.getByRole('link', { name: 'Give five dollars' })).toBeVisible();
});

test('a form without a link for those whose browser cannot run it is advised to have one, and led to where it is written', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  await page.getByRole('link', { name: 'Add a link to the action’s page' }).click();
  const link = page.getByLabel('Link for visitors without JavaScript');
  await expect(link).toBeFocused();
  await page.keyboard.insertText('https://actionnetwork.org/events/our-march');
  await expect(builder.snippet).toContainText('RSVP on Action Network');
  await expect(page.getByText('visitors see nothing here')).toHaveCount(0);
});

test('a question that nobody named is told with the field that its answers go to, and is named as it is pasted', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  await page.getByRole('button', { name: '+ Your own question' }).click();
  await page.keyboard.type('How many seats?');
  const advice = page.getByText('Answers to “How many seats?” are recorded in the custom field question_1.');
  await expect(advice).toBeVisible();
  // Nothing is wrong with it.
  await builder.copy();
  await page.getByRole('button', { name: 'Edit How many seats?' }).click();
  await advice.getByRole('link', { name: 'Name it as on Action Network' }).click();
  const name = page.getByLabel('Name of the custom field');
  await expect(name).toBeFocused();
  await name.fill('custom_fields.seats');
  await expect(name).toHaveValue('seats');
  await expect(builder.snippet).toContainText('<an-field name="custom_fields.seats" label="How many seats?"');
  await expect(advice).toHaveCount(0);
});

test('the limits of a number are numbers and those of a date are dates, and there is an answer between them', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  await page.getByRole('button', { name: '+ Your own question' }).click();
  const answer = page.getByLabel('Answer', { exact: true });
  const [from, to] = [page.getByLabel('From', { exact: true }), page.getByLabel('To', { exact: true })];
  await answer.selectOption({ label: 'A number' });
  await from.pressSequentially('abc2.5');
  await expect(from).toHaveValue('2.5');
  await to.fill('1');
  const fault = 'Question 1: No answer lies between “From” and “To”: change one of them.';
  await expect(page.getByRole('link', { name: fault })).toBeVisible();
  await to.fill('10');
  await expect(page.locator('.summary')).toHaveCount(0);
  await expect(builder.snippet).toContainText(/min="2.5"\s+max="10"/);
  // A number is no day.
  await answer.selectOption({ label: 'A date' });
  await expect(builder.snippet).not.toContainText(/min=|max=/);
  await from.fill('2026-12-05');
  await to.fill('2026-11-30');
  await expect(page.getByRole('link', { name: fault })).toBeVisible();
  await to.fill('2026-12-06');
  await expect(builder.snippet).toContainText(/min="2026-12-05"\s+max="2026-12-06"/);
  await builder.copy();
});

test('a limit from elsewhere that is no date is seen, and can be mended or taken out', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder();
  await builder.bringIn(
    `<an-event-rsvp event-id="${actionId}" fields="email_address* custom_fields.day">
      <an-field name="custom_fields.day" type="date" label="Day" min="today" max="12/05/2026"></an-field></an-event-rsvp>`,
  );
  await page.getByRole('button', { name: 'Edit Day' }).click();
  const [from, to] = [page.getByLabel('From', { exact: true }), page.getByLabel('To', { exact: true })];
  await expect(from).toHaveValue('today');
  await from.fill('2026-12-05');
  await expect(from).toHaveAttribute('type', 'date');
  await expect(to).toHaveValue('12/05/2026');
  await to.fill('');
  await expect(builder.snippet).toContainText('min="2026-12-05"');
  await expect(builder.snippet).not.toContainText('max=');
});

test('a country is asked for in any case, because others depend on it', async ({ openBuilder, page }) => {
  await openBuilder(`#1&form=event-rsvp&event-id=${actionId}&fields=email_address* postal_code country`);
  await page.getByRole('button', { name: 'Edit Postal code' }).click();
  await expect(page.getByLabel('Ask it')).toHaveCount(1);
  await page.getByRole('button', { name: 'Edit Country' }).click();
  await expect(page.getByLabel('Label', { exact: true })).toHaveCount(2);
  await expect(page.getByLabel('Ask it')).toHaveCount(1);
});

test('the tags of a box go with the box', async ({ openBuilder, page }) => {
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  await page.getByRole('button', { name: '+ Your own question' }).click();
  const answer = page.getByLabel('Answer', { exact: true });
  await answer.selectOption({ label: 'A single checkbox' });
  await page.getByLabel('Tags to add when it is ticked').fill('member');
  await expect(builder.snippet).toContainText('tags="member"');
  await answer.selectOption({ label: 'A number' });
  await expect(builder.snippet).not.toContainText('tags=');
});

test('each point to fix in a form from elsewhere leads to the control that it is fixed in', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder();
  await builder.bringIn(
    `<an-outreach-form advocacy-campaign-id="${actionId}" type="fax" layout="wide" country="XX" source="a b" event-start="soon">
      <an-target title="Senator" email="ann@example.org"></an-target></an-outreach-form>`,
  );
  const points = page.locator('.summary a');
  await expect(points).toHaveCount(5);
  for (const [name, control] of [
    ['Layout', page.getByRole('radio', { name: 'Stacked' })],
    ['Country', page.getByLabel('Country')],
    ['Source code', page.getByLabel('Source code')],
    ['People', page.getByRole('radio', { name: 'Write a letter' })],
    ['Starts', page.getByLabel('Starts')],
  ] as const) {
    await points.filter({ hasText: `${name}: ` }).click();
    await expect(control).toBeFocused();
  }
  await page.getByLabel('Starts').fill('');
  await page.getByRole('radio', { name: 'Stacked' }).check({ force: true });
  await page.getByRole('radio', { name: 'Write a letter' }).check({ force: true });
  await expect(points).toHaveCount(2);
});

test('a hidden question is asked for its answer, and for nothing that only visitors could see', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  await page.getByRole('button', { name: '+ Your own question' }).click();
  await page.keyboard.type('Where from?');
  await page.getByRole('checkbox', { name: 'Where from? is required' }).check();
  await page.getByLabel('Hint', { exact: true }).fill('Say it');
  await page.getByRole('button', { name: '+ Your own question' }).click();
  await expect(builder.snippet).toContainText(/hint="Say it"\s+required/);
  const answer = page.getByLabel('Answer', { exact: true });
  await answer.first().selectOption({ label: 'Hidden, with a fixed answer' });
  await expect(page.getByRole('checkbox', { name: 'Where from? is required' })).toHaveCount(0);
  await expect(page.getByLabel('Hint', { exact: true })).toHaveCount(1);
  await expect(builder.snippet).not.toContainText(/required|Say it/);
  await builder.copyButton.click();
  const missing = page.getByRole('link', { name: 'Where from?: Write the answer that is sent.' });
  const edit = page.getByRole('button', { name: 'Edit Where from?' });
  await expect(edit).toBeFocused();
  await answer.last().selectOption({ label: 'Hidden, with a fixed answer' });
  await page.getByRole('link', { name: 'Question 2: Write the answer that is sent.' }).click();
  await expect(page.getByRole('button', { name: 'Edit Question 2' })).toBeFocused();
  await missing.click();
  await expect(edit).toBeFocused();
  for (const fixed of await page.getByLabel('The answer that is sent').all()) await fixed.fill('website');
  await expect(page.locator('.summary')).toHaveCount(0);
  // Shown again, it starts empty.
  await answer.first().selectOption({ label: 'Short text' });
  await answer.last().selectOption({ label: 'Short text' });
  await expect(builder.snippet).not.toContainText('website');
  await expect(builder.snippet).toContainText(/hint="Say it"\s+required/);
});

test('what a letter says and what a call says go by their own names', async ({ openBuilder, page }) => {
  await openBuilder('#1&form=outreach-form&type=email');
  await expect(page.getByLabel('The letter', { exact: true })).toBeVisible();
  await page.getByRole('radio', { name: 'Make a call' }).check({ force: true });
  await expect(page.getByLabel('Call script', { exact: true })).toBeVisible();
});

test('the usual words of the links are in the form’s language, also when that is chosen later, and own words stay', async ({
  openBuilder,
  page,
}) => {
  const march = 'https://actionnetwork.org/events/our-march';
  const builder = await openBuilder('#1&form=event-rsvp&lang=es');
  await builder.id.fill(march);
  await expect(builder.snippet).toContainText(`<a href="${march}">Confirmar asistencia en Action Network</a>`);
  await builder.unfold('Thanks and after');
  await page.getByLabel('A link below it', { exact: true }).fill('/give');
  await expect(builder.snippet).toContainText('<a href="/give">Qué puedes hacer ahora</a>');
  await builder.unfold('Language and country');
  const language = page.getByLabel('Language of the form');
  await language.selectOption('ar');
  await expect(builder.snippet).toContainText(`<a href="${march}">تأكيد الحضور عبر Action Network</a>`);
  await expect(builder.snippet).toContainText('<a href="/give">ما يمكنك فعله بعد ذلك</a>');
  await page.getByLabel('Type of action').selectOption({ label: 'Petition' });
  await builder.id.fill('https://actionnetwork.org/petitions/our-river');
  await expect(builder.snippet).toContainText('التوقيع عبر Action Network');
  await language.selectOption({ label: 'Same as the page' });
  await expect(builder.snippet).toContainText('Sign on Action Network');
  await page.goBack();
  await expect(builder.snippet).toContainText('التوقيع عبر Action Network');

  await builder.bringIn(
    `<an-event-rsvp event-id="${actionId}" lang="es"><a href="${march}">Say you come</a></an-event-rsvp>`,
  );
  await expect(builder.snippet).toContainText('Say you come');
  await language.selectOption('ar');
  await expect(builder.snippet).toContainText('lang="ar"');
  await expect(builder.snippet).toContainText(`<a href="${march}">Say you come</a>`);
});

test('a condition on a choice is on what is recorded of it', async ({ openBuilder, page }) => {
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  const add = page.getByRole('button', { name: '+ Your own question' });
  await add.click();
  await page.getByLabel('Answer', { exact: true }).selectOption({ label: 'One choice (buttons)' });
  await page.getByLabel('Choice 1 is recorded as').fill('first');
  await add.click();
  await page
    .locator('#editor-5')
    .getByLabel('Ask it', { exact: true })
    .selectOption({ label: 'Only if “Question 1” is…' });
  await expect(builder.snippet).toContainText('show-if="custom_fields.question_1=first"');
});

test('a name with a space is typed to its end, though its question goes behind the others', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder();
  const add = page.getByRole('button', { name: '+ Your own question' });
  await add.click();
  await add.click();
  const name = page.locator('#editor-4').getByLabel('Name of the custom field');
  await name.fill('');
  await name.pressSequentially('Shirt size now');
  await expect(page.locator('#editor-5').getByLabel('Name of the custom field')).toHaveValue('Shirt size now');
  await expect(page.locator('#editor-5').getByLabel('Name of the custom field')).toBeFocused();
  expect((await builder.order()).map((title) => title.split('\u00a0')[0])).toEqual([
    ...['First name', 'Last name', 'Email address', 'Postal code', 'Question 2', 'Question 1'],
  ]);
  const up = page.getByRole('button', { name: 'Move Question 1 up' });
  await expect(up).toHaveAttribute('aria-disabled', 'true');
});

test('a condition goes on to mean what it meant as its question and the answer are worded anew, and is told once the answer is gone', async ({
  openBuilder,
  page,
}) => {
  const builder = await openBuilder();
  await builder.id.fill(endpoint);
  const add = page.getByRole('button', { name: '+ Your own question' });
  await add.click();
  await page.getByLabel('Answer', { exact: true }).selectOption({ label: 'One choice (buttons)' });
  await add.click();
  await page
    .locator('#editor-5')
    .getByLabel('Ask it', { exact: true })
    .selectOption({ label: 'Only if “Question 1” is…' });
  const other = page.locator('#editor-4');
  await other.getByLabel('Choice 1', { exact: true }).fill('');
  await other.getByLabel('Choice 1', { exact: true }).pressSequentially('Yes, I do');
  await other.getByLabel('Name of the custom field').fill('car');
  await expect(builder.snippet).toContainText('show-if="custom_fields.car=Yes, I do"');
  await other.getByRole('button', { name: 'Remove choice 1' }).click();
  await expect(
    page.getByText('It is never asked: “Question 1” has no answer “Yes, I do”. Choose another.').first(),
  ).toBeVisible();
  await builder.copyButton.click();
  await expect(builder.said).toContainText('Not copied yet');
});
