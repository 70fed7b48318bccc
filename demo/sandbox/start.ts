/** Starts the sandbox from the command line: `--port N --file PATH`. */
import { parseArgs } from 'node:util';
import { startSandbox } from './server.js';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, file: { type: 'string', default: ':memory:' } },
});
const sandbox = await startSandbox({ port: Number(values.port), file: values.file });

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void sandbox.close());
}
// The line is a promise that the command can be stopped, so it comes last.
process.stdout.write(`Sandbox: ${sandbox.origin}\n`);
