/** Requests with `background_request=true`: answered at once, worked off afterwards. */
import { once } from 'node:events';
import { createBackgroundQueue } from '../../demo/sandbox/api/background.js';
import { createChanges } from '../../demo/sandbox/api/changes.js';
import { recordKinds } from '../../demo/sandbox/record-kinds.js';
import { startSandbox } from '../../demo/sandbox/server.js';
import { createSwitches } from '../../demo/sandbox/settings.js';
import { openStore, type Store } from '../../demo/sandbox/store/database.js';
import { recordedIn } from '../../demo/sandbox/store/recorded.js';
import { ATTENDANCES, endpointOf, EVENT, expect, KEY, test, withEmail } from './fixture.js';

const person = withEmail('jsmith@mail.com');

for (const kind of recordKinds) {
  test(`a background ${kind.record} is recorded after its answer`, async ({ sandbox, send }) => {
    const answer = await send(`${endpointOf(kind)}?background_request=true`, { person });
    expect(answer).toMatchObject({ status: 200, body: {} });
    await sandbox.settled();
    expect(sandbox.recorded()).toMatchObject({
      records: [{ person_id: sandbox.recorded().people[0]?.id }],
      requests: [{ background: 'recorded' }],
    });
  });
}

test('a background post is answered with success before anything is checked', async ({ sandbox, send }) => {
  expect(await send(`${ATTENDANCES}?background_request=true`, '{')).toMatchObject({ status: 200, body: {} });
  expect((await send('/events/no-such-event/attendances?background_request=true', { person })).status).toBe(200);
  await sandbox.settled();
  const { records, requests } = sandbox.recorded();
  expect(records).toEqual([]);
  expect(requests.map(({ background }) => background)).toEqual([
    expect.stringMatching(/^refused: .*endpoint/),
    expect.stringMatching(/^refused: .*JSON/),
  ]);
});

test('a background post with the key is answered with the empty object too', async ({ send }) => {
  expect((await send(`${ATTENDANCES}?background_request=true`, { person }, KEY)).body).toEqual({});
});

test('a post with another value of background_request is worked off before its answer', async ({ sandbox, send }) => {
  expect((await send(`${ATTENDANCES}?background_request=false`, {})).status).toBe(400);
  expect(sandbox.recorded().requests).toMatchObject([{ background: null }]);
});

test('a background post that cannot be worked off stays stored, is said, and is recorded at a later try', async () => {
  const store = openStore(':memory:');
  let failures = 1;
  const failing: Store = {
    ...store,
    transaction(work) {
      failures -= 1;
      if (failures >= 0) throw new Error('database is locked');
      return store.transaction(work);
    },
  };
  const warned = once(process, 'warning');
  const queue = createBackgroundQueue(failing, createChanges(), createSwitches());
  const [kind] = recordKinds.filter(({ collection }) => collection === 'surveys');
  if (kind === undefined) throw new Error('No record helper works on surveys.');
  queue.add(1, { kind, actionId: EVENT, withinId: undefined, body: JSON.stringify({ person }) });
  await queue.settled();
  expect(await warned).toMatchObject([{ message: expect.stringContaining('database is locked') }]);
  expect(recordedIn(store).records).toHaveLength(1);
  store.close();
});

test('posts that an earlier run left waiting are worked off at the start, in the order in which they came', async () => {
  const file = test.info().outputPath('sandbox.db');
  const store = openStore(file);
  const earlier = createBackgroundQueue(store, createChanges(), createSwitches());
  const [kind] = recordKinds.filter(({ collection }) => collection === 'surveys');
  if (kind === undefined) throw new Error('No record helper works on surveys.');
  ['first', 'second', 'third'].forEach((name, index) => {
    const body = JSON.stringify({ person: { ...person, given_name: name } });
    earlier.add(index + 1, { kind, actionId: EVENT, withinId: undefined, body });
  });
  store.close();

  const sandbox = await startSandbox({ file });
  await expect.poll(() => sandbox.recorded().records.length).toBe(3);
  expect(sandbox.recorded().people).toMatchObject([{ given_name: 'third' }]);
  await sandbox.close();
});
