/** What a person hears who uses a screen reader: the page as it is read, and all that is said on the way through a form. */
import { expect, test } from '../helpers/answering-api.js';
import { element, page as pageOf, partsOn, rsvp, send, survey } from '../helpers/forms.js';
import { startScreenReader } from '../helpers/screen-reader.js';
import { spoken } from '../helpers/spoken.js';
import { noteTries, passTime, stopTime } from '../helpers/tries.js';

const pageTop = ['main', 'heading, Our march'];

test('U1 U10 an RSVP is read from top to bottom: each field with its label, and whether it must be filled in', async ({
  open,
  page,
}) => {
  await open(rsvp);
  expect(await spoken(page)).toEqual([
    ...pageTop,
    'status, live',
    'form, RSVP',
    'textbox, First name (optional)',
    'textbox, Last name (optional)',
    'textbox, Email address, required',
    'textbox, ZIP code (optional)',
    'button, RSVP',
  ]);
});

test('U1 the builder’s words are read where they are seen, and the link that the form replaces is not', async ({
  page,
  host,
  sandbox,
}) => {
  const slots = `<small slot="legal">You can leave at any time.</small><h2 slot="intro">Will you come?</h2>
    <p slot="success" hidden>See you</p><a href="/elsewhere">RSVP elsewhere</a>`;
  await page.goto(host.add('/', pageOf(element(rsvp, sandbox.apiBase, 'fields="email_address*"', slots))));
  await partsOn(page, rsvp).button.waitFor();
  expect(await spoken(page)).toEqual([
    ...pageTop,
    'status, live',
    'form, RSVP',
    'heading, Will you come?',
    'textbox, Email address, required',
    'You can leave at any time.',
    'button, RSVP',
  ]);
});

test('U1 U10 questions are read with what they ask, what helps, their choices and what is chosen', async ({
  page,
  host,
  sandbox,
}) => {
  const questions = `
    <an-field name="custom_fields.when" type="radio" label="When are you free?" required>
      <option>On weekdays</option><option>On weekends</option></an-field>
    <an-field name="custom_fields.skills" type="checkboxes" label="What can you do?" hint="Choose all that fit.">
      <option>Cook</option><option>Make music</option></an-field>
    <an-field name="custom_fields.size" type="select" label="Shirt size"><option>S</option><option>M</option></an-field>
    <an-field name="custom_fields.why" type="textarea" label="Why do you join?" required></an-field>
    <an-field name="custom_fields.driver" type="checkbox" label="I can drive"></an-field>
    <an-field name="custom_fields.seats" type="number" label="Free seats" required show-if="custom_fields.driver=1"></an-field>`;
  await page.goto(host.add('/', pageOf(element(survey, sandbox.apiBase, 'fields="email_address*"', questions))));
  const { form } = partsOn(page, survey);
  await form.getByLabel('On weekends').check();
  await form.getByLabel('Cook').check();
  const asked = (driver: string) => [
    ...pageTop,
    'status, live',
    'form, Send answers',
    'textbox, Email address, required',
    'group, When are you free?',
    'radio, On weekdays, not checked',
    'radio, On weekends, checked',
    'group, What can you do? (optional), Choose all that fit.',
    'Choose all that fit.',
    'checkbox, Cook, checked',
    'checkbox, Make music, not checked',
    'combobox, Shirt size (optional), Choose…',
    'textbox, Why do you join?, required',
    driver,
  ];
  const unfocused = async () => (await spoken(page)).map((phrase) => phrase.replace(', focused', ''));
  expect(await unfocused()).toEqual([
    ...asked('checkbox, I can drive (optional), not checked'),
    'button, Send answers',
  ]);
  await form.getByLabel('I can drive').check();
  await expect(form.getByLabel('Free seats')).toBeVisible();
  expect(await unfocused()).toEqual([
    ...asked('checkbox, I can drive (optional), checked'),
    'spinbutton, Free seats, required',
    'button, Send answers',
  ]);
});

test('U9 mistakes are read at the top, where the focus is, and again at each field, which says that it is invalid', async ({
  page,
  host,
  sandbox,
}) => {
  const question = `<an-field name="custom_fields.when" type="radio" label="When are you free?" required>
    <option>On weekdays</option><option>On weekends</option></an-field>`;
  const attributes = 'fields="given_name* email_address* postal_code" consent="I agree."';
  await page.goto(host.add('/', pageOf(element(survey, sandbox.apiBase, attributes, question))));
  const { summary, email, button } = partsOn(page, survey);
  await email.fill('jo at example');
  await button.click();
  await expect(summary).toBeFocused();
  const [name, address, choice, box] = [
    'Enter your first name',
    'Enter an email address, like name@example.org',
    'Choose an answer to “When are you free?”',
    'Tick “I agree.” to go on',
  ];
  expect(await spoken(page)).toEqual([
    ...pageTop,
    'status, live',
    'form, Send answers',
    `group, There is a problem, focused, ${name} ${address} ${choice} ${box}`,
    'heading, There is a problem',
    'list',
    `link, ${name}`,
    `link, ${address}`,
    `link, ${choice}`,
    `link, ${box}`,
    name,
    `textbox, First name, invalid entry, required, ${name}`,
    address,
    `textbox, Email address, jo at example, invalid entry, required, ${address}`,
    'textbox, ZIP code (optional)',
    `group, When are you free?, ${choice}`,
    choice,
    'radio, On weekdays, invalid entry, not checked',
    'radio, On weekends, invalid entry, not checked',
    box,
    `checkbox, I agree., invalid entry, not checked, ${box}`,
    'button, Send answers',
  ]);
});

test('U9 U12 a whole RSVP is heard: every field, what is wrong and where, that it is being sent, and the thanks', async ({
  page,
  host,
  api,
}) => {
  api.answerWith('hold');
  await page.goto(host.add('/', pageOf(element(rsvp, api.apiBase))));
  const { form, button, thanks } = partsOn(page, rsvp);
  await button.waitFor();
  const { said } = await startScreenReader(form, host);
  const heard = ['status'];
  const hear = async (key: string, ...phrases: readonly string[]) => {
    await page.keyboard.press(key);
    heard.push(...phrases);
    await expect.poll(said).toEqual(heard);
  };
  await hear('Tab', 'textbox, First name (optional)');
  await page.keyboard.type('Jo');
  await hear('Tab', 'textbox, Last name (optional)');
  await hear('Tab', 'textbox, Email address, required');
  await page.keyboard.type('jo at example');
  await hear('Tab', 'textbox, ZIP code (optional)');
  await hear('Tab', 'button, RSVP');
  const mistake = 'Enter an email address, like name@example.org';
  await hear('Enter', `group, There is a problem, ${mistake}`);
  await hear('Tab', `link, ${mistake}`);
  await hear('Enter', `textbox, Email address, jo at example, ${mistake}, invalid, required`);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('jo@example.org');
  await hear('Shift+Tab', 'textbox, Last name (optional)');
  await hear('Tab', 'textbox, Email address, jo@example.org, required');
  await hear('Tab', 'textbox, ZIP code (optional)');
  await hear('Tab', 'button, RSVP');
  await hear('Enter', 'polite: Sending…');
  await expect.poll(api.read).toBe(1);
  api.answerWith({ status: 200 });
  await expect(thanks).toBeFocused();
  await expect.poll(said).toEqual([...heard, 'polite: Thank you. Your RSVP has been sent.']);
});

test('F2 U12 that it is being sent stands within 100 ms of the click in the live region, which was there before', async ({
  page,
  host,
  api,
}) => {
  api.answerWith('hold');
  await page.goto(host.add('/', pageOf(element(rsvp, api.apiBase))));
  const { live, email, button, thanks } = partsOn(page, rsvp);
  await email.fill('jo@example.org');
  const region = await live.evaluateHandle((region) => {
    const times: { clicked?: number; said?: number; before: string } = { before: region.textContent };
    document.addEventListener('click', ({ timeStamp }) => (times.clicked ??= timeStamp), { capture: true });
    new MutationObserver(() => (times.said ??= performance.now())).observe(region, { childList: true, subtree: true });
    return { region, times };
  });
  await button.click();
  await expect.poll(api.read).toBe(1);
  await expect(live).toHaveText('Sending…');
  expect(await spoken(page)).toEqual(
    expect.arrayContaining(['status, live', 'Sending…', 'button, Sending…, unavailable, focused']),
  );
  const { clicked = NaN, said = NaN, before } = await region.evaluate(({ times }) => times);
  expect(before).toBe('');
  expect(said - clicked).toBeLessThan(100);
  api.answerWith({ status: 200 });
  await expect(thanks).toBeFocused();
  expect(await region.evaluate(({ region }) => [region.isConnected, region.textContent])).toEqual([
    true,
    'Thank you. Your RSVP has been sent.',
  ]);
});

test('U12 the thanks are read where the form was, with the focus on them', async ({ open, page }) => {
  const parts = await open(rsvp);
  await send(parts);
  await expect(parts.thanks).toBeFocused();
  const thanks = 'Thank you. Your RSVP has been sent.';
  expect(await spoken(page)).toEqual([...pageTop, 'status, live', thanks, `generic, ${thanks}, focused`, thanks]);
});

test('U12 answers that were refused are said to be, with the API’s own message', async ({
  open,
  host,
  page,
  sandbox,
}) => {
  sandbox.faults.add({ kind: 'answer', status: 400, body: JSON.stringify({ error: 'No such postal code.' }) });
  const parts = await open(rsvp);
  const { said } = await startScreenReader(parts.form, host);
  await send(parts);
  await expect(parts.summary).toBeFocused();
  const refused = 'Your answers were not accepted. Check them, then send again.';
  expect((await spoken(page)).slice(pageTop.length, 9)).toEqual([
    'status, live',
    refused,
    'form, RSVP',
    `group, There is a problem, focused, ${refused} No such postal code.`,
    'heading, There is a problem',
    refused,
    'No such postal code.',
  ]);
  await expect
    .poll(said)
    .toEqual([
      'status',
      'textbox, Email address, required',
      'button, RSVP',
      'polite: Sending…',
      `polite: ${refused}`,
      `group, There is a problem, ${refused} No such postal code.`,
    ]);
});

test('U12 answers that could not be confirmed after three tries are said to be kept, and safe to send again', async ({
  open,
  host,
  page,
  sandbox,
  posts,
}) => {
  sandbox.faults.add({ kind: 'answer', status: 500, times: 'always' });
  await page.addInitScript(noteTries);
  await stopTime(page);
  const parts = await open(rsvp);
  const { said } = await startScreenReader(parts.form, host);
  await send(parts);
  await passTime(page, parts);
  await expect(parts.summary).toBeFocused();
  expect(posts()).toHaveLength(3);
  const unconfirmed =
    'We could not confirm that your answers arrived. They are still here, and it is safe to send them again.';
  await expect
    .poll(said)
    .toEqual([
      'status',
      'textbox, Email address, required',
      'button, RSVP',
      'polite: Sending…',
      `polite: ${unconfirmed}`,
      `group, There is a problem, ${unconfirmed}`,
    ]);
  expect(await spoken(page)).toContain('textbox, Email address, jo@example.org, required');
});
