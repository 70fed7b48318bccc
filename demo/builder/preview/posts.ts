/** Stands between the preview and the network: notes each post, and answers itself where no sandbox does. */

export interface Post {
  readonly url: string;
  readonly body: string;
}

/**
 * Replaces the frame's `fetch`, where everything that the form posts passes, letter for letter: also what is added after
 * `an-submit`, such as the target of a letter.
 * @param isDry whether nothing is to be sent: then the post counts as accepted
 */
export function watchPosts(frame: Window & typeof globalThis, isDry: () => boolean, noted: (post: Post) => void): void {
  const send = frame.fetch.bind(frame);
  frame.fetch = async (input, init) => {
    if (init?.method !== 'POST') return send(input, init);
    const url = input instanceof Request ? input.url : String(input);
    noted({ url, body: typeof init.body === 'string' ? init.body : '' });
    return isDry()
      ? new frame.Response('{}', { headers: { 'Content-Type': 'application/hal+json' } })
      : send(input, init);
  };
}

/** Whether this page may look for a sandbox: one on the internet does not ask around in the visitor's own network. */
export function mayHaveSandbox({ hostname }: Pick<Location, 'hostname'>): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/** @returns whether anything answers there */
export async function answers(apiBase: string): Promise<boolean> {
  if (!mayHaveSandbox(location)) return false;
  return fetch(new URL('/', apiBase), { mode: 'no-cors', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
}
