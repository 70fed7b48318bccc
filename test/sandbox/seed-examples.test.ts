/** The example requests of the helpers' documentation are answered, and recorded, as it shows. */
import { CAMPAIGN, EVENT, expect, KEY, QUIET_EVENT, test, withEmail } from './fixture.js';
import { seedExamples } from './seed-examples.js';

/** The same data with what differs between two runs made the same: ids, dates, and where the API is. */
const withoutRun = (data: unknown): unknown =>
  JSON.parse(
    JSON.stringify(data)
      .replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'ID')
      .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, 'DATE')
      .replace(/https?:\/\/[^/]+\/api/g, 'API'),
  );

for (const { record, path, request, response, tags, autoresponses } of seedExamples) {
  test(`the documentation’s ${record} is answered as the documentation shows, key for key`, async ({ send }) => {
    const answer = await send(path, request, KEY);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/hal+json');
    expect(answer.headers.get('cache-control')).toBe('max-age=0, private, must-revalidate');
    expect(JSON.stringify(withoutRun(answer.body))).toBe(JSON.stringify(withoutRun(response)));
  });

  test(`the documentation’s ${record} makes a new person with both tags, who gets ${autoresponses} autoresponses`, async ({
    sandbox,
    send,
  }) => {
    await send(path, request);
    const recorded = sandbox.recorded();
    expect(recorded.people).toMatchObject([
      { given_name: 'John', family_name: 'Smith', postal_addresses: [{ postal_code: '20009' }], tags },
    ]);
    expect(recorded.records).toMatchObject([{ kind: record, person_id: recorded.people[0]?.id }]);
    expect(recorded.autoresponses).toHaveLength(autoresponses);
  });
}

test('an event is reached through its event campaign', async ({ sandbox, send }) => {
  const path = `/event_campaigns/${CAMPAIGN}/events/${QUIET_EVENT}/attendances`;
  expect((await send(path, { person: withEmail('jsmith@mail.com') })).status).toBe(200);
  expect(sandbox.recorded().records).toMatchObject([{ kind: 'attendance', action_id: QUIET_EVENT }]);
});

test('an event is not found in an event campaign it does not belong to', async ({ sandbox, send }) => {
  const path = `/event_campaigns/${CAMPAIGN}/events/${EVENT}/attendances`;
  expect((await send(path, { person: withEmail('jsmith@mail.com') })).status).toBe(404);
  expect(sandbox.recorded().records).toEqual([]);
});
