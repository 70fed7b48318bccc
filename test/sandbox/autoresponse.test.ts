/** When an autoresponse goes out, asked of each helper that can trigger one. */
import { recordKinds } from '../../demo/sandbox/record-kinds.js';
import { startingActions } from '../../demo/sandbox/starting-data.js';
import { endpointOf, expect, test, withEmail } from './fixture.js';

const person = withEmail('jsmith@mail.com');
const triggers = { autoresponse: { enabled: true } };

for (const kind of recordKinds.filter(({ takes }) => takes.includes('triggers'))) {
  const path = endpointOf(kind);
  test.describe(`the record ${kind.record} helper`, () => {
    test('sends an autoresponse when it is asked to and the action has it turned on', async ({ sandbox, send }) => {
      await send(path, { person, triggers });
      const { autoresponses, records } = sandbox.recorded();
      expect(autoresponses).toMatchObject([{ kind: kind.record, record_id: records[0]?.id }]);
    });

    test('sends no autoresponse when the action has it turned off', async ({ sandbox, send }) => {
      await send(
        endpointOf(kind, ({ autoresponse }) => !autoresponse),
        { person, triggers },
      );
      expect(sandbox.recorded()).toMatchObject({ autoresponses: [], records: [{ kind: kind.record }] });
    });

    test('sends no autoresponse when it is not asked to', async ({ sandbox, send }) => {
      await send(path, { person });
      await send(path, { person, triggers: { autoresponse: { enabled: false } } });
      await send(path, { person, triggers: { autoresponse: {} } });
      expect(sandbox.recorded()).toMatchObject({
        autoresponses: [],
        requests: [200, 200, 200].map((answer_status) => ({ answer_status })),
      });
    });

    test('sends no autoresponse to someone who has no email address', async ({ sandbox, send }) => {
      await send(path, { person: { phone_numbers: [{ number: '2021234444' }] }, triggers });
      expect(sandbox.recorded()).toMatchObject({ autoresponses: [], records: [{ kind: kind.record }] });
    });

    test('refuses a trigger that is not turned on or off with true or false', async ({ send }) => {
      expect((await send(path, { person, triggers: { autoresponse: { enabled: 'yes' } } })).status).toBe(400);
    });

    test('sends no second autoresponse for a post that comes again with its identifier', async ({ sandbox, send }) => {
      await send(path, { person, triggers, identifiers: ['site:1'] });
      await send(path, { person, triggers, identifiers: ['site:1'] });
      expect(sandbox.recorded().autoresponses).toHaveLength(1);
    });
  });
}

test('an action that was made through the API sends no autoresponse, however it is set', async ({ sandbox, send }) => {
  const [action] = startingActions.filter(({ madeIn, autoresponse }) => madeIn === 'api' && autoresponse);
  await send(`/events/${action?.id ?? ''}/attendances`, { person, triggers });
  expect(sandbox.recorded()).toMatchObject({ autoresponses: [], records: [{ action_id: action?.id }] });
});
