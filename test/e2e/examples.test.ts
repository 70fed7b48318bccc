/** Each element sends what the documentation's example of its helper posts, letter for letter, from its own script. */
import { actionId, page as pageOf } from '../helpers/forms.js';
import { expect, test } from '../helpers/recording-api.js';

const person = {
  family_name: 'Smith',
  given_name: 'John',
  postal_addresses: [{ postal_code: '20009' }],
  email_addresses: [{ address: 'jsmith@mail.com' }],
  phone_numbers: [{ number: '2021234444' }],
};
const add_tags = ['volunteer', 'member'];
const remove_tags = ['inactive'];
const triggers = { autoresponse: { enabled: true } };

const examples = [
  {
    tag: 'an-event-rsvp',
    id: 'event-id',
    path: `/events/${actionId}/attendances`,
    body: { person, add_tags, triggers },
  },
  {
    tag: 'an-survey-form',
    id: 'survey-id',
    path: `/surveys/${actionId}/responses`,
    body: { person, add_tags, remove_tags, triggers },
  },
  {
    tag: 'an-submission-form',
    id: 'form-id',
    path: `/forms/${actionId}/submissions`,
    body: { person, add_tags, remove_tags, triggers },
  },
  {
    tag: 'an-petition-form',
    id: 'petition-id',
    path: `/petitions/${actionId}/signatures`,
    body: { person, add_tags, remove_tags, triggers, comments: 'It is time.' },
  },
  {
    tag: 'an-outreach-form',
    id: 'advocacy-campaign-id',
    path: `/advocacy_campaigns/${actionId}/outreaches`,
    body: {
      targets: [{ given_name: 'Joe', family_name: 'Schmoe' }],
      person,
      add_tags: ['advocate', 'member'],
      remove_tags,
      subject: 'The river',
      message: 'Dear Joe',
    },
  },
] as const;

for (const { tag, id, path, body } of examples) {
  test(`<${tag}> posts the example of its helper to ${path}`, async ({ page, host, api, complaints }) => {
    const fields = `given_name family_name email_address* phone_number postal_code${'comments' in body ? ' comments' : ''}`;
    const tags = `add-tags="${body.add_tags.join(', ')}" ${'remove_tags' in body ? 'remove-tags="inactive"' : ''}`;
    const trigger = 'triggers' in body ? 'autoresponse' : '';
    const isLetter = 'subject' in body;
    const letter = isLetter ? 'type="email" subject="The river" message="Dear {target.given_name}"' : '';
    const target = isLetter
      ? '<an-target given-name="Joe" family-name="Schmoe" email="joe@example.org"></an-target>'
      : '';
    const markup = `<${tag} ${id}="${actionId}" fields="${fields}" ${tags} ${trigger} ${letter} api-base="${api.apiBase}">${target}</${tag}>`;
    await page.goto(host.add('/', pageOf(markup, isLetter ? 'an-forms.js' : `${tag}.js`)));
    await page.getByLabel('First name').fill('John');
    await page.getByLabel('Last name').fill('Smith');
    await page.getByLabel('Email address').fill('jsmith@mail.com');
    await page.getByLabel('Phone number').fill('2021234444');
    await page.getByLabel('ZIP code').fill('20009');
    if ('comments' in body) await page.getByLabel('Comments').fill(body.comments);
    await page.getByRole('button').click();
    await expect(page.locator('[part=status]')).toBeVisible();
    expect(api.posts).toEqual([{ path: `/api/v2${path}`, body, cookie: undefined }]);
    expect(complaints).toEqual([]);
  });
}
