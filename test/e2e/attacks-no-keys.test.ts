/** What only looks like an API key: a person who writes it is heard. */
import { expect, test } from '../helpers/fixtures.js';
import { survey } from '../helpers/forms.js';

const hash = '0b6c7d8e9fa0b1c2d3e4f5061728394a';

test('A16 a person whose answer looks like a key is heard: it is theirs, and no secret of the page', async ({
  open,
  posts,
  complaints,
}) => {
  const parts = await open(survey, 'fields="given_name email_address"');
  await parts.form.getByLabel('First name').fill(hash);
  await parts.email.fill(`${hash}@example.org`);
  await parts.button.click();
  await expect(parts.thanks).toBeVisible();
  expect(posts().map(({ body }) => JSON.parse(body) as unknown)).toEqual([
    { person: { given_name: hash, email_addresses: [{ address: `${hash}@example.org` }] } },
  ]);
  expect(complaints).toEqual([]);
});

test('A16 an email referrer of the page’s address that looks like a key does not keep people from signing up', async ({
  open,
  posts,
}) => {
  const parts = await open(survey, 'fields="email_address"', `?email_referrer=${hash}`);
  await parts.email.fill('jo@example.org');
  await parts.button.click();
  await expect(parts.thanks).toBeVisible();
  expect(posts()).toHaveLength(1);
});
