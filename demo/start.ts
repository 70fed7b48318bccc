/** Holds the start command: the sandbox and the demo pages, each on its own origin, until the command is ended. */
import { fileURLToPath } from 'node:url';
import { startSandbox } from './sandbox/server.js';
import { startSite } from './site.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** Starts on `port`, or on a free one where that is taken. */
const startOn = async <Server>(port: number, start: (port: number) => Promise<Server>): Promise<Server> => {
  try {
    return await start(port);
  } catch (error) {
    if (!isTaken(error)) throw error;
    say(`Port ${port} is taken, so a free one is used.`);
    return start(0);
  }
};

const file = fileURLToPath(new URL('sandbox/data.sqlite', import.meta.url));
const sandbox = await startOn(Number(process.env['SANDBOX_PORT'] ?? 8787), (port) => startSandbox({ port, file }));
const site = await startOn(Number(process.env['PORT'] ?? 8080), (port) =>
  startSite({ port, sandboxOrigin: sandbox.origin }),
);

sandbox.leadTo(site.origin);

say(`Builder:    ${site.origin}`);
say(`Demo pages: ${site.origin}/demo/`);
say(`Sandbox:    ${sandbox.origin} (what was recorded)`);

for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.once(name, () => {
    void Promise.all([site.close(), sandbox.close()]).then(() => process.exit());
  });
}
