/** What each engine's accessibility tree says of a form: the role and the name of every control, error and summary. */
import { actionId } from '../helpers/forms.js';
import { everyField, questions } from '../helpers/every-form.js';
import { expect, test, type EngineName } from './fixtures.js';
import { retype } from './form.js';

/** Where an engine has a role of its own for a control of HTML: its type, and what is computed there. */
const own: Readonly<Record<EngineName, Readonly<Record<string, string>>>> = {
  chromium: { date: 'Date' },
  firefox: { date: '' },
  webkit: { combobox: 'button', spinbutton: 'textbox', date: 'textbox' },
};

/** Name of the field → its role and its name; choices of one field are told apart by their values. */
const controls = {
  '[name=given_name]': ['textbox', 'First name'],
  '[name=family_name]': ['textbox', 'Last name'],
  '[name=email_address]': ['textbox', 'Email address'],
  '[name=phone_number]': ['textbox', 'Phone number'],
  '[name=address_lines]': ['textbox', 'Street address'],
  '[name=locality]': ['textbox', 'City or town'],
  '[name=country]': ['combobox', 'Country'],
  '[name=region]': ['combobox', 'State'],
  '[name=postal_code]': ['textbox', 'ZIP code'],
  '[name=languages_spoken]': ['combobox', 'Language'],
  '[name="custom_fields.when"][value="1"]': ['radio', '«On weekdays»'],
  '[name="custom_fields.when"][value="2"]': ['radio', '«On weekends»'],
  '[name="custom_fields.skills"][value="1"]': ['checkbox', '«Cook»'],
  '[name="custom_fields.skills"][value="2"]': ['checkbox', '«Sing»'],
  '[name="custom_fields.size"]': ['combobox', '«Shirt size»'],
  '[name="custom_fields.why"]': ['textbox', '«Why do you join?»'],
  '[name="custom_fields.seats"]': ['spinbutton', '«Free seats»'],
  '[name="custom_fields.day"]': ['date', '«Day»'],
  '[name="custom_fields.site"]': ['textbox', '«Site»'],
  '[name="custom_fields.code"]': ['textbox', '«Code»'],
  '[name="custom_fields.driver"]': ['checkbox', '«I can drive»'],
  '[name=comments]': ['textbox', 'Comments (optional)'],
  '[name=consent]': ['checkbox', 'I agree'],
  'fieldset:has([type=radio])': ['group', '«When are you free?»'],
  'fieldset:has([type=checkbox])': ['group', '«What can you do?»'],
  form: ['form', 'Sign'],
  'p[role=status]': ['status', ''],
  '[part=submit]': ['button', 'Sign'],
} as const;

const wrongAddress = 'Enter an email address, like name@example.org';

test('U1 every control and group has the role of what it is and the name that is seen', async ({
  driver,
  engine,
  host,
  show,
}) => {
  const fields = everyField('an-petition-form').replace('comments*', 'comments');
  const form = await show(
    `<an-petition-form petition-id="${actionId}" api-base="${host.origin}" fields="${fields}" country="US" consent="I agree">
      ${questions}</an-petition-form>`,
  );
  const named = await driver.evaluate(
    () =>
      [...(document.querySelector('an-petition-form')?.shadowRoot?.querySelectorAll('[part=control]') ?? [])].length,
  );
  expect(
    Object.values(controls).filter(([role]) => !['group', 'form', 'status', 'button'].includes(role)),
  ).toHaveLength(named);
  const computed: Record<string, readonly string[]> = {};
  for (const selector of Object.keys(controls)) {
    const path = form.at(selector);
    computed[selector] = [await driver.roleOf(path), await driver.nameOf(path)];
  }
  const expected = Object.entries(controls).map(([selector, [role, name]]) => [
    selector,
    [own[engine][role] ?? role, name],
  ]);
  expect(computed).toEqual(Object.fromEntries(expected));
});

test('U9 U20 the summary is a group with a title, its links and each field’s description are the errors, and the thanks are said', async ({
  driver,
  sandbox,
  show,
}) => {
  const form = await show(
    `<an-event-rsvp event-id="${actionId}" api-base="${sandbox.apiBase}" fields="given_name* email_address*"></an-event-rsvp>`,
  );
  await form.type('email_address', 'jo at example');
  await form.submit();
  await form.shows({ focus: 'summary' });
  const words = ['Enter your first name', wrongAddress];
  const roleAndName = async (selector: string) => [
    await driver.roleOf(form.at(selector)),
    await driver.nameOf(form.at(selector)),
  ];
  expect(await roleAndName('[part=summary]')).toEqual(['group', 'There is a problem']);
  expect(await roleAndName('[part=summary] h2')).toEqual(['heading', 'There is a problem']);
  for (const [index, word] of words.entries()) {
    expect(await roleAndName(`[part=summary] li:nth-child(${index + 1}) a`)).toEqual(['link', word]);
  }
  expect(await form.descriptions()).toEqual({ given_name: words[0], email_address: words[1] });
  await form.type('given_name', 'Jo');
  await driver.click(form.field('email_address'));
  await retype(driver, ' at example', '@example.org');
  await driver.press('Enter');
  const thanks = 'Thank you. Your RSVP has been sent.';
  await form.shows({ thanks, said: thanks, focus: 'status' });
  expect((await roleAndName('p[role=status]'))[0]).toBe('status');
});
