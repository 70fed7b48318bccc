/** What the record signature helper alone does. */
import { startingActions } from '../../demo/sandbox/starting-data.js';
import { expect, KEY, test, withEmail } from './fixture.js';

const [petition] = startingActions.filter(({ collection }) => collection === 'petitions');
const path = `/petitions/${petition?.id ?? ''}/signatures`;
const person = withEmail('jsmith@mail.com');

test('a signature keeps its comments, and gives them back', async ({ sandbox, send }) => {
  const comments = 'Our river, our water.';
  const answer = await send(path, { person, comments }, KEY);
  expect(answer).toMatchObject({ status: 200, body: { comments, 'action_network:petition_id': petition?.id } });
  expect(sandbox.recorded().records).toMatchObject([{ kind: 'signature', details: { comments } }]);
});

test('comments that are not text are refused', async ({ send }) => {
  expect((await send(path, { person, comments: 1 })).status).toBe(400);
});
