/** Firefox's own remote protocol, which geckodriver speaks too: JSON over a local socket, each message after its length. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { z } from 'zod';

/** `[1, the number of the command, its error, its result]`. */
const answer = z.tuple([
  z.literal(1),
  z.int(),
  z.object({ error: z.string(), message: z.string() }).nullable(),
  z.unknown(),
]);
const greeting = z.object({ marionetteProtocol: z.literal(3) });
const result = z.object({ value: z.unknown() });

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #received = Buffer.alloc(0);
  #sent = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data) => {
      this.#received = Buffer.concat([this.#received, data]);
      for (let message = this.#take(); message !== undefined; message = this.#take()) this.#read(message);
    });
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Firefox has ended.'));
    });
    // A lost connection is told to who waits, above.
    socket.on('error', () => undefined);
  }

  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new Marionette(socket);
  }

  /** Resolves to the value that a command results in, if any. */
  async send(name: string, given: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    const number = ++this.#sent;
    const message = JSON.stringify([0, number, name, given]);
    const answered = new Promise<unknown>((resolve, reject) => this.#waiting.set(number, { resolve, reject }));
    this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    return result.safeParse(await answered).data?.value;
  }

  close(): void {
    this.#socket.destroy();
  }

  /** The next message, once it is there as a whole. */
  #take(): unknown {
    const colon = this.#received.indexOf(':');
    if (colon === -1) return undefined;
    const end = colon + 1 + Number(this.#received.subarray(0, colon).toString());
    if (this.#received.length < end) return undefined;
    const message: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString());
    this.#received = this.#received.subarray(end);
    return message;
  }

  #read(message: unknown): void {
    if (!Array.isArray(message)) {
      greeting.parse(message);
      return;
    }
    const [, number, error, value] = answer.parse(message);
    const waiting = this.#waiting.get(number);
    this.#waiting.delete(number);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(value);
  }
}
