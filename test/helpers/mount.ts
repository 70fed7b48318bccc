/** Puts an element on the test's page and finds what stands in it, for the tests that run in the browser. */
import type { FormElement } from '../../src/index.js';
import '../../src/define.js';

export const actionId = '9f837109-710d-442f-8a99-857a21f36d25';

/** Puts `markup` on the page in the place of what was there, and waits for the first element of it. */
export async function mount<Tag extends keyof HTMLElementTagNameMap>(markup: string, tag: Tag) {
  document.body.innerHTML = markup;
  const element = document.querySelector(tag);
  if (!element) throw new Error(`There is no <${tag}> in the markup.`);
  if ('updateComplete' in element) await element.updateComplete;
  return element;
}

export function mountRsvp(attributes = '', children = '') {
  return mount(`<an-event-rsvp event-id="${actionId}" ${attributes}>${children}</an-event-rsvp>`, 'an-event-rsvp');
}

export function controls(form: FormElement): string[] {
  return [...form.renderRoot.querySelectorAll<HTMLInputElement>('[part=control]')].map(({ name }) => name);
}

export function control(form: FormElement, name: string): HTMLInputElement {
  const found = form.renderRoot.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (!found) throw new Error(`The form has no field "${name}".`);
  return found;
}

/** What the console is told as an error while `act` runs. */
export async function errorsDuring(act: () => unknown): Promise<string[]> {
  const errors: string[] = [];
  const { error } = console;
  console.error = (...words: unknown[]) => {
    errors.push(words.join(' '));
  };
  try {
    await act();
  } finally {
    console.error = error;
  }
  return errors;
}

/** Answers every post with `answer` until `act` is done, and returns the requests that were made. */
export async function withFetch(
  answer: () => Response | Promise<Response>,
  act: () => unknown,
): Promise<RequestInit[]> {
  const requests: RequestInit[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = async (_url, request = {}) => {
    requests.push(request);
    return answer();
  };
  try {
    await act();
  } finally {
    globalThis.fetch = fetch;
  }
  return requests;
}
