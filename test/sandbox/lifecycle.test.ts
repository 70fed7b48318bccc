/** Starting, stopping, dying and starting again: what was answered is there. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { startSandbox } from '../../demo/sandbox/server.js';
import { ATTENDANCES, expect, test, withEmail } from './fixture.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts the command as a process of its own and reads its address from what it prints. */
async function startCommand(file: string): Promise<{ child: ChildProcess; apiBase: string }> {
  const args = ['--import', 'tsx', 'demo/sandbox/start.ts', '--port', '0', '--file', file];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, apiBase: `${line.replace('Sandbox: ', '')}/api/v2` };
}

/** Eight clients post new people until the process dies, which it does after `enough` answers; returns who was answered. */
async function postUntilKilled(
  { child, apiBase }: { child: ChildProcess; apiBase: string },
  query: string,
  enough: number,
) {
  const answered: string[] = [];
  const client = async (name: number) => {
    for (let post = 0; ; post += 1) {
      const address = `${post}@client-${name}.example`;
      const body = JSON.stringify({ person: withEmail(address) });
      const answer = await fetch(`${apiBase}${ATTENDANCES}${query}`, { method: 'POST', body }).catch(() => undefined);
      if (answer?.ok !== true) return;
      answered.push(address);
      if (answered.length === enough) child.kill('SIGKILL');
    }
  };
  const exit = once(child, 'exit');
  await Promise.all([...Array(8).keys()].map(client));
  await exit;
  return answered;
}

for (const query of ['', '?background_request=true']) {
  test(`everyone who was answered ${query && 'in the background '}before a kill is there after a restart`, async () => {
    const file = test.info().outputPath('sandbox.db');
    const answered = await postUntilKilled(await startCommand(file), query, 200);
    expect(answered.length).toBeGreaterThanOrEqual(200);

    const restarted = await startSandbox({ file });
    await restarted.settled();
    const { people, records } = restarted.recorded();
    await restarted.close();
    const recordedIds = new Set(records.map(({ person_id }) => person_id));
    const there = people.filter(({ id }) => recordedIds.has(id)).map((person) => person.email_addresses[0]?.address);
    expect(there).toEqual(expect.arrayContaining(answered));
  });
}

test('two sandboxes on one file answer every post, and record it', async () => {
  const file = test.info().outputPath('sandbox.db');
  const sandboxes = [await startCommand(file), await startCommand(file)];
  const statuses = await Promise.all(
    [...Array(60).keys()].map(async (index) => {
      const apiBase = sandboxes[index % 2]?.apiBase ?? '';
      const query = index % 3 === 0 ? '?background_request=true' : '';
      const body = JSON.stringify({ person: withEmail(`${index}@mail.com`) });
      return (await fetch(`${apiBase}${ATTENDANCES}${query}`, { method: 'POST', body })).status;
    }),
  );
  expect(new Set(statuses)).toEqual(new Set([200]));
  for (const { child } of sandboxes) {
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await exit).toEqual([0, null]);
  }

  const restarted = await startSandbox({ file });
  await restarted.settled();
  expect(restarted.recorded().records).toHaveLength(statuses.length);
  await restarted.close();
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`the command ends by itself on ${signal}`, async () => {
    const { child } = await startCommand(':memory:');
    const exit = once(child, 'exit');
    child.kill(signal);
    expect(await exit).toEqual([0, null]);
  });
}

test('a sandbox closes although posts hang, and cuts them off', async () => {
  const sandbox = await startSandbox();
  sandbox.faults.add({ kind: 'hang' });
  const hanging = fetch(sandbox.apiBase + ATTENDANCES, { method: 'POST', body: '{}' });
  const cutOff = expect(hanging).rejects.toThrow();
  await expect.poll(() => sandbox.recorded().requests.length).toBe(1);
  await sandbox.close();
  await cutOff;
});

test('a sandbox listens on the loopback address that it names', ({ sandbox }) => {
  expect(sandbox.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(sandbox.apiBase).toBe(`${sandbox.origin}/api/v2`);
});

test('a sandbox does not start on a port that is taken', async ({ sandbox }) => {
  await expect(startSandbox({ port: Number(new URL(sandbox.origin).port) })).rejects.toThrow('EADDRINUSE');
});

test('a reset goes back to the starting data', async ({ sandbox, send }) => {
  await send(ATTENDANCES, { person: withEmail('jsmith@mail.com'), add_tags: ['member'] });
  sandbox.faults.add({ kind: 'hang' });
  sandbox.reset();
  expect(sandbox.recorded()).toEqual({ people: [], records: [], autoresponses: [], requests: [] });
  expect((await send(ATTENDANCES, { person: withEmail('jsmith@mail.com'), add_tags: ['member'] })).status).toBe(200);
  expect(sandbox.recorded().people[0]?.tags).toEqual(['member']);
});

test('a file that an older sandbox left is begun anew', async () => {
  const file = test.info().outputPath('sandbox.db');
  const older = new Database(file);
  older.exec('CREATE TABLE people (id TEXT); CREATE TABLE actions (id TEXT); INSERT INTO people VALUES (1)');
  older.close();

  const sandbox = await startSandbox({ file });
  const body = JSON.stringify({ person: withEmail('jsmith@mail.com') });
  expect((await fetch(sandbox.apiBase + ATTENDANCES, { method: 'POST', body })).status).toBe(200);
  expect(sandbox.recorded().people).toHaveLength(1);
  await sandbox.close();
});
