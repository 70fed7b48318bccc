/** How people are matched, updated, merged and subscribed, asked of each row of the table. */
import { recordKinds } from '../../demo/sandbox/record-kinds.js';
import { startSandbox } from '../../demo/sandbox/server.js';
import { openStore } from '../../demo/sandbox/store/database.js';
import { endpointOf, expect, otherEndpointOf, test, withEmail } from './fixture.js';

const phone = (number: string, more: object = {}) => ({ phone_numbers: [{ number, ...more }] });

for (const kind of recordKinds) {
  const path = endpointOf(kind);
  const other = otherEndpointOf(kind);

  test.describe(`the record ${kind.record} helper`, () => {
    test('a person is matched by email address without regard to case', async ({ sandbox, send }) => {
      await send(path, { person: withEmail('JSmith@mail.com') });
      await send(other, { person: withEmail('jsmith@MAIL.com') });
      expect(sandbox.recorded().people).toHaveLength(1);
    });

    test('a person is matched by the digits of a phone number', async ({ sandbox, send }) => {
      await send(path, { person: phone('2021234444') });
      await send(other, { person: phone('(202) 123-4444') });
      expect(sandbox.recorded().people).toHaveLength(1);
    });

    test('a person who has an email address is matched by phone number alone', async ({ sandbox, send }) => {
      await send(path, { person: withEmail('jsmith@mail.com', phone('2021234444')) });
      await send(path, { person: { ...phone('2021234444'), given_name: 'John' } });
      expect(sandbox.recorded().people).toMatchObject([
        { given_name: 'John', email_addresses: [{ address: 'jsmith@mail.com' }] },
      ]);
    });

    test('a matched person is updated, and keeps what the post leaves out', async ({ sandbox, send }) => {
      const before = { given_name: 'John', family_name: 'Smith', postal_addresses: [{ postal_code: '20009' }] };
      await send(path, { person: withEmail('jsmith@mail.com', before) });
      await send(path, { person: withEmail('jsmith@mail.com', { given_name: 'Johnny' }) });
      expect(sandbox.recorded().people).toMatchObject([{ ...before, given_name: 'Johnny' }]);
    });

    test('an address that is posted takes the place of the one that was known, as a whole', async ({
      sandbox,
      send,
    }) => {
      const known = { address_lines: ['1 Main St'], postal_code: '20009', country: 'CA' };
      await send(path, { person: withEmail('jsmith@mail.com', { postal_addresses: [known] }) });
      await send(path, { person: withEmail('jsmith@mail.com', { postal_addresses: [{ postal_code: '20010' }] }) });
      expect(sandbox.recorded().people[0]?.postal_addresses).toEqual([{ postal_code: '20010', country: 'US' }]);
    });

    test('custom fields are merged over what the person had', async ({ sandbox, send }) => {
      await send(path, { person: withEmail('jsmith@mail.com', { custom_fields: { size: 'L', drives: '1' } }) });
      await send(path, { person: withEmail('jsmith@mail.com', { custom_fields: { drives: '0' } }) });
      expect(sandbox.recorded().people[0]?.custom_fields).toEqual({ size: 'L', drives: '0' });
    });

    test('the first line of an address is kept, and its country is the US unless it is given', async ({
      sandbox,
      send,
    }) => {
      const addresses = [{ address_lines: ['1 Main St', 'Floor 2'] }, { country: 'CA' }];
      await send(path, { person: withEmail('jsmith@mail.com', { postal_addresses: addresses }) });
      expect(sandbox.recorded().people[0]?.postal_addresses).toEqual([
        { address_lines: ['1 Main St'], country: 'US' },
        { country: 'CA' },
      ]);
    });

    test('the person’s language becomes the action’s, whatever was posted', async ({ sandbox, send }) => {
      await send(path, { person: withEmail('jsmith@mail.com', { languages_spoken: ['fr'] }) });
      expect(sandbox.recorded().people[0]?.languages_spoken).toEqual(['en']);
      await send(other, { person: withEmail('jsmith@mail.com') });
      expect(sandbox.recorded().people[0]?.languages_spoken).toEqual(['es']);
    });

    test('a new person is subscribed by email and not by phone', async ({ sandbox, send }) => {
      await send(path, { person: withEmail('jsmith@mail.com', phone('2021234444')) });
      expect(sandbox.recorded().people).toMatchObject([
        { email_addresses: [{ status: 'subscribed' }], phone_numbers: [{ status: 'unsubscribed' }] },
      ]);
    });

    test('a phone number is subscribed when subscribed is passed', async ({ sandbox, send }) => {
      await send(path, { person: phone('2021234444', { status: 'subscribed' }) });
      expect(sandbox.recorded().people).toMatchObject([{ phone_numbers: [{ status: 'subscribed' }] }]);
    });

    test('a phone number that is known keeps its status until subscribed is passed', async ({ sandbox, send }) => {
      const statuses: unknown[] = [];
      for (const more of [{}, {}, { status: 'subscribed' }, {}]) {
        await send(other, { person: phone('2021234444', more) });
        statuses.push(sandbox.recorded().people[0]?.phone_numbers[0]?.status);
      }
      expect(statuses).toEqual(['unsubscribed', 'unsubscribed', 'subscribed', 'subscribed']);
    });

    test('a person who left the email list stays away until subscribed is passed', async () => {
      const file = test.info().outputPath('sandbox.db');
      const sandbox = await startSandbox({ file });
      const statusAfter = async (more: object) => {
        const person = { email_addresses: [{ address: 'jsmith@mail.com', ...more }] };
        await fetch(sandbox.apiBase + path, { method: 'POST', body: JSON.stringify({ person }) });
        return sandbox.recorded().people[0]?.email_addresses[0]?.status;
      };
      expect(await statusAfter({})).toBe('subscribed');
      // No helper can unsubscribe anybody: people do that themselves, by a link in an email.
      const store = openStore(file);
      store.run("UPDATE subscriptions SET status = 'unsubscribed' WHERE channel = 'email'");
      store.close();
      expect(await statusAfter({})).toBe('unsubscribed');
      expect(await statusAfter({ status: 'subscribed' })).toBe('subscribed');
      await sandbox.close();
    });

    test('a mobile-only person who gives an email address is new to the email list, and subscribed', async ({
      sandbox,
      send,
    }) => {
      await send(path, { person: phone('2021234444') });
      await send(path, { person: withEmail('jsmith@mail.com', phone('2021234444')) });
      expect(sandbox.recorded().people).toMatchObject([{ email_addresses: [{ status: 'subscribed' }] }]);
    });

    test('a number of another person with an email address moves to the one just posted', async ({ sandbox, send }) => {
      await send(path, { person: withEmail('old@mail.com', phone('2021234444', { status: 'subscribed' })) });
      await send(path, { person: withEmail('new@mail.com', phone('2021234444')) });
      expect(sandbox.recorded().people).toMatchObject([
        {
          email_addresses: [{ address: 'new@mail.com' }],
          phone_numbers: [{ number: '2021234444', status: 'unsubscribed' }],
        },
        { email_addresses: [{ address: 'old@mail.com' }], phone_numbers: [] },
      ]);
    });

    for (const numbers of [
      ['2021111111', '2022222222'],
      ['2022222222', '2021111111'],
    ]) {
      test(`a mobile-only person is merged into one with an email address when both their numbers are posted, ${numbers.join(' first, ')} second`, async ({
        sandbox,
        send,
      }) => {
        await send(path, { person: phone('2021111111') });
        await send(path, { person: withEmail('jsmith@mail.com', phone('2022222222')) });
        await send(path, { person: { phone_numbers: numbers.map((number) => ({ number })) } });
        const { people } = sandbox.recorded();
        expect(people).toMatchObject([{ email_addresses: [{ address: 'jsmith@mail.com' }] }]);
        expect(people[0]?.phone_numbers.map(({ number }) => number).sort()).toEqual(['2021111111', '2022222222']);
      });
    }

    test('an identifier that comes again with the post that makes two people one is the same record', async ({
      sandbox,
      send,
    }) => {
      const identifiers = ['site:9'];
      await send(path, { person: phone('2021234444'), identifiers });
      await send(path, { person: withEmail('jsmith@mail.com') });
      const both = withEmail('jsmith@mail.com', phone('2021234444'));
      expect((await send(path, { person: both, identifiers })).status).toBe(200);
      const { people, records } = sandbox.recorded();
      expect(people).toHaveLength(1);
      expect(records.filter((record) => record.identifiers.includes('site:9'))).toHaveLength(1);
    });

    test('a mobile-only person is merged into the one just posted, with tags, fields and records', async ({
      sandbox,
      send,
    }) => {
      const custom_fields = { size: 'L', drives: '1' };
      const postal_addresses = [{ postal_code: '20009', country: 'US' }];
      const mobileOnly = { ...phone('2021234444'), given_name: 'John', postal_addresses, custom_fields };
      await send(other, { person: mobileOnly, add_tags: ['member'] });
      await send(path, { person: withEmail('jsmith@mail.com', { custom_fields: { drives: '0' } }) });
      await send(path, { person: withEmail('jsmith@mail.com', phone('2021234444')), add_tags: ['volunteer'] });

      const { people, records } = sandbox.recorded();
      expect(people).toMatchObject([
        {
          given_name: 'John',
          email_addresses: [{ address: 'jsmith@mail.com' }],
          phone_numbers: [{ number: '2021234444' }],
          postal_addresses,
          custom_fields: { size: 'L', drives: '0' },
          tags: ['member', 'volunteer'],
        },
      ]);
      expect(new Set(records.map(({ person_id }) => person_id))).toEqual(new Set([people[0]?.id]));
      expect(new Set(records.map(({ action_id }) => action_id)).size).toBe(2);
    });

    test(`two people who are merged have ${kind.second === 'adds' ? 'both records' : 'one record left'} of one action`, async ({
      sandbox,
      send,
    }) => {
      await send(path, { person: phone('2021234444') });
      await send(path, { person: withEmail('jsmith@mail.com') });
      await send(other, { person: withEmail('jsmith@mail.com', phone('2021234444')) });
      const { people, records } = sandbox.recorded();
      expect(people).toHaveLength(1);
      const [action] = records.slice(-1);
      expect(records.filter(({ action_id }) => action_id === action?.action_id)).toHaveLength(
        kind.second === 'adds' ? 2 : 1,
      );
    });
  });
}
