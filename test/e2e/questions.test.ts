/** The builder's own questions on a real page: filled in by a person, recorded by the sandbox. */
import type { FormElement } from '../../src/index.js';
import { axeFindings } from '../helpers/axe.js';
import { expect, test } from '../helpers/fixtures.js';
import { element, page as pageOf, partsOn, survey } from '../helpers/forms.js';

const questions = `
  <an-field name="custom_fields.Shirt size" type="select" label="Shirt size"><option>S</option><option>M</option></an-field>
  <an-field name="custom_fields.when" type="radio" label="When are you free?" required>
    <option value="weekdays">On weekdays</option><option value="weekends" tags="volunteer">On weekends</option></an-field>
  <an-field name="custom_fields.skills" type="checkboxes" label="What can you do?" hint="Choose all that fit.">
    <option>Cook</option><option>Make music</option></an-field>
  <an-field name="custom_fields.driver" type="checkbox" label="I can drive" tags="member"></an-field>
  <an-field name="custom_fields.seats" type="number" label="Free seats" min="1" max="8" required show-if="custom_fields.driver=1"></an-field>
  <an-field name="custom_fields.from" type="date" label="First day"></an-field>
  <an-field name="custom_fields.why" type="textarea" label="Why do you join?"></an-field>
  <an-field name="custom_fields.page" type="hidden" value="march"></an-field>`;
const attributes = `fields="email_address* phone_number" consent="I agree." email-opt-in="News by email" sms-opt-in="Texts"
  prefill source-param="utm_source"`;

test('every kind of question is answered, recorded and tagged, and an unticked box is a 0', async ({
  page,
  host,
  sandbox,
  posts,
}) => {
  const address = host.add('/', pageOf(element(survey, sandbox.apiBase, attributes, questions)));
  await page.goto(`${address}?phone_number=202+555+0123&utm_source=Spring+News!&consent=yes`);
  const { form, button, summary, thanks, email } = partsOn(page, survey);
  await expect(form.getByLabel('Phone number')).toHaveValue('202 555 0123');
  await expect(form.getByLabel('Free seats')).toBeHidden();
  await button.click();
  await expect(summary.getByRole('link')).toHaveText([
    'Enter your email address',
    'Choose an answer to “When are you free?”',
    'Tick “I agree.” to go on',
  ]);
  expect(await axeFindings(page)).toEqual([]);
  await email.fill('jo@example.org');
  await form.getByRole('radio', { name: 'On weekends' }).check();
  await form.getByRole('combobox', { name: 'Shirt size' }).selectOption('M');
  await form.getByRole('group', { name: 'What can you do?' }).getByLabel('Cook').check();
  await form.getByLabel('Make music').check();
  await form.getByLabel('First day').fill('2027-03-01');
  await form.getByLabel('Why do you join?').fill('Because.\nIt matters.');
  await form.getByLabel('I agree.').check();
  await button.click();
  await expect(thanks).toBeVisible();
  expect(posts().map(({ body }) => JSON.parse(body) as unknown)).toEqual([
    {
      person: {
        email_addresses: [{ address: 'jo@example.org' }],
        phone_numbers: [{ number: '2025550123' }],
        custom_fields: {
          'Shirt size': 'M',
          when: 'weekends',
          skills: 'Cook, Make music',
          driver: '0',
          from: '2027-03-01',
          why: 'Because.\nIt matters.',
          page: 'march',
        },
      },
      add_tags: ['volunteer'],
      'action_network:referrer_data': { source: 'SpringNews' },
    },
  ]);
  expect(sandbox.recorded().people).toMatchObject([{ custom_fields: { skills: 'Cook, Make music', driver: '0' } }]);
});

test('a conditional question appears with its answer, is then required, and is left out when it goes', async ({
  page,
  host,
  sandbox,
  posts,
}) => {
  await page.goto(host.add('/', pageOf(element(survey, sandbox.apiBase, 'fields="email_address*"', questions))));
  const { form, button, summary, thanks, email } = partsOn(page, survey);
  await email.fill('jo@example.org');
  await form.getByLabel('On weekdays').check();
  await form.getByLabel('I can drive').check();
  await button.click();
  await expect(summary.getByRole('link')).toHaveText('Enter a number for “Free seats” 1–8');
  await form.getByLabel('Free seats').fill('9');
  await button.click();
  await expect(summary.getByRole('link')).toHaveText('Enter a number for “Free seats” 1–8');
  await form.getByLabel('I can drive').uncheck();
  await expect(form.getByLabel('Free seats')).toBeHidden();
  await button.click();
  await expect(thanks).toBeVisible();
  expect(JSON.parse(posts()[0]?.body ?? '')).toMatchObject({
    person: { custom_fields: { when: 'weekdays', driver: '0', page: 'march' } },
  });
  expect(posts()[0]?.body).not.toContain('seats');
});

test('a choice stays what it is when the form is drawn anew, though its value is another one’s label', async ({
  page,
  host,
  sandbox,
  posts,
}) => {
  const scale = `<an-field name="custom_fields.agree" type="select" label="Do you agree?">
    ${[1, 2, 3].map((label) => `<option value="${4 - label}">${label}</option>`).join('')}</an-field>
    <an-field name="custom_fields.size" type="select" label="Size"><option>m</option><option>M</option></an-field>`;
  await page.goto(host.add('/', pageOf(element(survey, sandbox.apiBase, 'fields="email_address* country"', scale))));
  const { form, button, thanks, email } = partsOn(page, survey);
  await email.fill('jo@example.org');
  await form.getByLabel('Do you agree?').selectOption({ label: '3' });
  await form.getByLabel('Size').selectOption('M');
  await form.getByLabel('Country').selectOption('CA');
  await form.getByLabel('Country').selectOption('US');
  await button.click();
  await expect(thanks).toBeVisible();
  expect(JSON.parse(posts()[0]?.body ?? '')).toMatchObject({ person: { custom_fields: { agree: '1', size: 'M' } } });
});

test('half a day, and letters where a number is asked for, are told and kept, and sent once they are mended', async ({
  page,
  host,
  sandbox,
  posts,
}) => {
  const kinds = `<an-field name="custom_fields.seats" type="number" label="Free seats"></an-field>
    <an-field name="custom_fields.from" type="date" label="First day"></an-field>`;
  await page.goto(host.add('/', pageOf(element(survey, sandbox.apiBase, 'fields="email_address*"', kinds))));
  const { form, button, summary, thanks, email } = partsOn(page, survey);
  await email.fill('jo@example.org');
  await form.getByLabel('Free seats').pressSequentially('12e');
  await form.getByLabel('First day').pressSequentially('0512');
  await button.click();
  await expect(summary.getByRole('link')).toHaveText([
    'Enter a number for “Free seats”',
    'Enter a date for “First day”',
  ]);
  expect(posts()).toHaveLength(0);
  // A change of the page draws the fields anew, with what stands in them.
  await form.evaluate((each) => {
    each.setAttribute('submit-label', 'Send it');
  });
  await expect(button).toHaveText('Send it');
  await form.getByLabel('Free seats').press('Backspace');
  await form.getByLabel('First day').fill('2026-05-12');
  await button.click();
  await expect(thanks).toBeVisible();
  expect(sandbox.recorded().people[0]?.custom_fields).toEqual({ seats: '12', from: '2026-05-12' });
});

test('focus() goes to the first field that is seen', async ({ page, host, sandbox }) => {
  const hidden = '<an-field name="custom_fields.page" type="hidden" value="march"></an-field>';
  const fields = 'fields="custom_fields.page email_address*"';
  await page.goto(host.add('/', pageOf(element(survey, sandbox.apiBase, fields, hidden))));
  const { form, email } = partsOn(page, survey);
  await email.waitFor();
  await form.evaluate((each: HTMLElement) => {
    each.focus();
  });
  await expect(email).toBeFocused();
});

test('a mistake at a postal code goes with the choice of a country that writes it so', async ({
  page,
  host,
  sandbox,
}) => {
  await page.goto(
    host.add('/', pageOf(element(survey, sandbox.apiBase, 'fields="email_address* country postal_code"'))),
  );
  const { form, button, summary, email } = partsOn(page, survey);
  await email.fill('jo@example.org');
  await form.getByLabel('Country').selectOption('US');
  await form.getByLabel('ZIP code').fill('K1A 0B1');
  await button.click();
  await expect(summary).toBeVisible();
  await form.getByLabel('Country').selectOption('CA');
  await expect(form.getByLabel('Postal code')).toHaveValue('K1A 0B1');
  await expect(summary).toBeHidden();
});

for (const script of ['an-forms.js', 'an-survey-form.js']) {
  test(`with the script of the regions beside ${script} a region is called as its country calls it`, async ({
    page,
    host,
    sandbox,
  }) => {
    const regions = '<script async src="/dist/an-regions.js"></script>';
    const form = element(survey, sandbox.apiBase, 'fields="email_address* region*"');
    await page.goto(host.add('/', pageOf(regions + form, script)));
    const { summary, button } = partsOn(page, survey);
    await expect(page.getByLabel('State', { exact: true })).toHaveValue('');
    await button.click();
    await expect(summary.getByRole('link').last()).toHaveText('Choose your state');
  });
}

test('a country in the page’s address is chosen however its letters are written', async ({ page, host, sandbox }) => {
  const form = element(survey, sandbox.apiBase, 'fields="email_address* country" country="CA" prefill');
  await page.goto(`${host.add('/', pageOf(form))}?country=us`);
  await expect(partsOn(page, survey).form.getByLabel('Country')).toHaveValue('US');
});

test.describe('west of Greenwich', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });

  test('the first and the last day are told as they are written', async ({ page, host, sandbox }) => {
    const question =
      '<an-field name="custom_fields.day" type="date" label="Day" min="2026-01-01" max="2026-12-31"></an-field>';
    await page.goto(host.add('/', pageOf(element(survey, sandbox.apiBase, 'fields="email_address"', question))));
    const { form, button, summary } = partsOn(page, survey);
    await form.getByLabel('Day').fill('2020-05-05');
    await button.click();
    await expect(summary).toContainText('Enter a date for “Day” 1/1/2026–12/31/2026');
  });
});

test('an option whose words a framework changes in place says the new ones', async ({ page, host, sandbox }) => {
  const question =
    '<an-field name="custom_fields.size" type="select" label="Size"><option value="S">Small</option></an-field>';
  await page.goto(host.add('/', pageOf(element(survey, sandbox.apiBase, 'fields="email_address"', question))));
  const size = partsOn(page, survey).form.getByLabel('Size');
  await expect(size).toContainText('Small');
  await page.evaluate(() => {
    const [words] = document.querySelector('option')?.childNodes ?? [];
    if (words) words.nodeValue = 'Pequeña';
  });
  await expect(size).toContainText('Pequeña');
});

test('a tick goes with the words that it was made at, however often those change, and stays while they do', async ({
  page,
  host,
  sandbox,
}) => {
  await page.goto(host.add('/', pageOf(element(survey, sandbox.apiBase, 'fields="email_address" consent="One"'))));
  const { form } = partsOn(page, survey);
  const change = (name: string, value: string) =>
    form.evaluate(
      async (form, [name, value]) => {
        form.setAttribute(name, value);
        await (form as FormElement).updateComplete;
      },
      [name, value] as const,
    );
  await expect(form.getByLabel('One')).toBeVisible();
  await change('consent', 'Two');
  await form.getByLabel('Two').check();
  await change('add-tags', 'volunteer');
  await expect(form.getByLabel('Two')).toBeChecked();
  await change('consent', 'One');
  await expect(form.getByLabel('One')).not.toBeChecked();
});
