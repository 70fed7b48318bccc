/** What every record helper does, asked of each row of the table. */
import { recordKinds } from '../../demo/sandbox/record-kinds.js';
import { optionalKeys } from '../../demo/sandbox/recording/body.js';
import { endpointOf, expect, KEY, otherEndpointOf, test, withEmail } from './fixture.js';

for (const kind of recordKinds) {
  const path = endpointOf(kind);
  const person = withEmail('jsmith@mail.com');

  test.describe(`the record ${kind.record} helper`, () => {
    test('answers a post without a key with 200 and an empty JSON object', async ({ send }) => {
      const answer = await send(path, { person });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('application/hal+json');
      expect(answer.body).toEqual({});
    });

    test('creates the person and the record in one call', async ({ sandbox, send }) => {
      await send(path, { person });
      const { people, records } = sandbox.recorded();
      expect(people).toHaveLength(1);
      expect(records).toMatchObject([{ kind: kind.record, person_id: people[0]?.id }]);
    });

    test('works at its address with a slash at the end', async ({ sandbox, send }) => {
      expect((await send(`${path}/`, { person })).status).toBe(200);
      expect(sandbox.recorded().records).toHaveLength(1);
    });

    test('gives the holder of the key a resource whose links lead into this API', async ({ sandbox, send }) => {
      const { body } = await send(path, { person }, KEY);
      const [record] = sandbox.recorded().records;
      const action = path.slice(0, path.lastIndexOf('/'));
      expect(body).toMatchObject({
        identifiers: [`action_network:${record?.id ?? ''}`],
        [kind.idKey]: record?.action_id,
        _links: {
          self: { href: `${sandbox.apiBase}${path}/${record?.id ?? ''}` },
          [kind.linkRel]: { href: `${sandbox.apiBase}${action}` },
          'osdi:person': { href: `${sandbox.apiBase}/people/${record?.person_id ?? ''}` },
        },
      });
    });

    test('refuses a key that is not the sandbox’s, and records nothing', async ({ sandbox, send }) => {
      const answer = await send(path, { person }, { 'OSDI-API-Token': 'another' });
      expect(answer).toMatchObject({ status: 403, body: { error: expect.any(String) } });
      expect(sandbox.recorded()).toMatchObject({
        records: [],
        requests: [{ refusal: expect.stringContaining('no valid key') }],
      });
    });

    test('records a person who has a phone number alone', async ({ sandbox, send }) => {
      await send(path, { person: { phone_numbers: [{ number: '2021234444' }] } });
      expect(sandbox.recorded().people).toMatchObject([
        { email_addresses: [], phone_numbers: [{ number: '2021234444' }] },
      ]);
    });

    for (const [what, body, names] of [
      ['no person', {}, 'person'],
      [
        'a person without email address or phone number',
        { person: { given_name: 'John' } },
        'email address or phone number',
      ],
      ['what is not an email address', { person: withEmail('jsmith') }, 'email_addresses'],
      ['text that is not JSON', '{', 'JSON'],
      ['JSON that is not an object', '[]', 'object'],
      ['a key that it does not know', { person, nonsense: 1 }, 'nonsense'],
      ['a key of the person that it does not know', { person: { ...person, nonsense: 1 } }, 'person.nonsense'],
      [
        'a custom field that is not a string',
        { person: { ...person, custom_fields: { size: 1 } } },
        'custom_fields.size',
      ],
      ['an identifier without a system name', { person, identifiers: ['1'] }, 'identifiers'],
      ['an identifier in the name of action_network', { person, identifiers: ['action_network:1'] }, 'identifiers'],
    ] as const) {
      test(`refuses ${what} with 400 and says so, and records nothing`, async ({ sandbox, send }) => {
        const answer = await send(path, body);
        expect(answer.status).toBe(400);
        expect(answer.body).toEqual({ error: expect.stringContaining(names) });
        expect(sandbox.recorded()).toMatchObject({ people: [], records: [] });
      });
    }

    for (const [place, body] of [
      ['__proto__', '{"__proto__":{},"person":PERSON}'],
      ['person.__proto__', '{"person":{"__proto__":{},"email_addresses":[{"address":"jsmith@mail.com"}]}}'],
      [
        'person.email_addresses.0.__proto__',
        '{"person":{"email_addresses":[{"__proto__":"","address":"jsmith@mail.com"}]}}',
      ],
      [
        'action_network:referrer_data.__proto__',
        '{"action_network:referrer_data":{"source":"a","__proto__":"b"},"person":PERSON}',
      ],
    ] as const) {
      test(`refuses the key ${place} by its name, and records nothing`, async ({ sandbox, send }) => {
        const answer = await send(path, body.replace('PERSON', JSON.stringify(person)));
        expect(answer).toMatchObject({ status: 400, body: { error: `${place}: not a known key` } });
        expect(sandbox.recorded()).toMatchObject({ people: [], records: [] });
      });
    }

    for (const key of optionalKeys.filter((each) => !kind.takes.some((taken) => taken === each))) {
      test(`does not take ${key}, and says so`, async ({ sandbox, send }) => {
        const answer = await send(path, { person, [key]: [] });
        expect(answer).toMatchObject({ status: 400, body: { error: expect.stringContaining(key) } });
        expect(sandbox.recorded().records).toEqual([]);
      });
    }

    test('takes no email status but subscribed', async ({ sandbox, send }) => {
      const unsubscribed = { email_addresses: [{ address: 'jsmith@mail.com', status: 'unsubscribed' }] };
      expect((await send(path, { person: unsubscribed })).status).toBe(400);
      expect(sandbox.recorded().people).toEqual([]);
    });

    test('takes no phone status but subscribed', async ({ sandbox, send }) => {
      const unsubscribed = { phone_numbers: [{ number: '2021234444', status: 'unsubscribed' }] };
      expect((await send(path, { person: unsubscribed })).status).toBe(400);
      expect(sandbox.recorded().people).toEqual([]);
    });

    test('answers 404 for an action that is not there', async ({ send }) => {
      const answer = await send(`/${kind.collection}/00000000-0000-0000-0000-000000000000/${kind.records}`, { person });
      expect(answer).toMatchObject({ status: 404, body: { error: expect.any(String) } });
    });

    test('answers 405 to any method but POST', async ({ sandbox }) => {
      const answer = await fetch(sandbox.apiBase + path);
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toContain('POST');
    });

    test('adds the tags that the list has, and ignores others', async ({ sandbox, send }) => {
      await send(path, { person, add_tags: ['volunteer', 'member', 'unheard of'] });
      expect(sandbox.recorded().people[0]?.tags).toEqual(['member', 'volunteer']);
    });

    test('keeps the tags that the person has', async ({ sandbox, send }) => {
      await send(path, { person, add_tags: ['volunteer'] });
      await send(path, { person, add_tags: ['member'] });
      expect(sandbox.recorded().people[0]?.tags).toEqual(['member', 'volunteer']);
    });

    test('stores all five referrer values with the record', async ({ sandbox, send }) => {
      const referrerData = {
        source: 'news-letter_1',
        referrer: 'group-river',
        website: 'news.example',
        email_referrer: 'an-email',
        mobile_message_referrer: 'a-message',
      };
      await send(path, { person, 'action_network:referrer_data': referrerData });
      expect(sandbox.recorded().records[0]?.referrer_data).toEqual(referrerData);
    });

    test('refuses a referrer code that is not valid, and records nothing', async ({ sandbox, send }) => {
      const answer = await send(path, { person, 'action_network:referrer_data': { referrer: 'nobody' } });
      expect(answer).toMatchObject({ status: 400, body: { error: expect.stringContaining('valid') } });
      expect(sandbox.recorded()).toMatchObject({ people: [], records: [] });
    });

    test('refuses a source that holds other than letters, digits, - and _', async ({ sandbox, send }) => {
      const answer = await send(path, { person, 'action_network:referrer_data': { source: 'news letter' } });
      expect(answer.status).toBe(400);
      expect(sandbox.recorded().records).toEqual([]);
    });

    test('lists its own identifier first, then those it was posted with', async ({ sandbox, send }) => {
      const { body } = await send(path, { person, identifiers: ['site:1', 'crm:a:b'] }, KEY);
      const id = sandbox.recorded().records[0]?.id ?? '';
      expect(body).toMatchObject({ identifiers: [`action_network:${id}`, 'site:1', 'crm:a:b'] });
    });

    test('refuses an identifier that another person’s record has', async ({ sandbox, send }) => {
      await send(path, { person, identifiers: ['site:1'] });
      const answer = await send(path, { person: withEmail('other@mail.com'), identifiers: ['site:1'] });
      expect(answer).toMatchObject({
        status: 400,
        body: { error: expect.stringContaining('globally unique') },
      });
      expect(sandbox.recorded().people).toHaveLength(1);
    });

    test('refuses an identifier that the person’s record on another action has', async ({ sandbox, send }) => {
      await send(path, { person, identifiers: ['site:1'] });
      expect((await send(otherEndpointOf(kind), { person, identifiers: ['site:1'] })).status).toBe(400);
      expect(sandbox.recorded().records).toHaveLength(1);
    });

    test('takes a post that comes again with its identifier for the same record', async ({ sandbox, send }) => {
      const post = { person, identifiers: ['site:1'] };
      await send(path, post);
      const [first] = sandbox.recorded().records;
      expect((await send(path, post)).status).toBe(200);
      expect(sandbox.recorded().records).toMatchObject([{ id: first?.id }]);
    });

    test(`lets a second record by the same person ${kind.second === 'adds' ? 'join' : 'replace'} the first`, async ({
      sandbox,
      send,
    }) => {
      await send(path, { person });
      const [first] = sandbox.recorded().records;
      await send(path, { person });
      const ids = sandbox.recorded().records.map(({ id }) => id);
      expect(ids).toHaveLength(kind.second === 'adds' ? 2 : 1);
      expect(ids.includes(first?.id ?? '')).toBe(kind.second === 'adds');
    });

    if (kind.takes.includes('remove_tags')) {
      test('removes tags after it has added them, and ignores those that the list has not', async ({
        sandbox,
        send,
      }) => {
        await send(path, { person, add_tags: ['advocate'] });
        const tags = { add_tags: ['member', 'inactive'], remove_tags: ['inactive', 'advocate', 'unheard of'] };
        await send(path, { person, ...tags });
        expect(sandbox.recorded().people[0]?.tags).toEqual(['member']);
      });
    }

    if (kind.takes.includes('created_date')) {
      test('is backdated by its created_date', async ({ send }) => {
        const { body } = await send(path, { person, created_date: '2014-03-26T20:14:04+02:00' }, KEY);
        expect(body).toMatchObject({ created_date: '2014-03-26T18:14:04Z' });
      });
    }

    test('keeps the records of one person on two actions', async ({ sandbox, send }) => {
      await send(path, { person });
      await send(otherEndpointOf(kind), { person });
      expect(sandbox.recorded().records).toHaveLength(2);
    });
  });
}
