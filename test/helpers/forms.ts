/** The two forms as the end-to-end tests write them, and how a test finds its way in one. */
import type { Locator, Page } from 'playwright/test';
// Types of the elements, for what runs in the page.
import type {} from '../../src/index.js';

/** The id that the sandbox's first event and its first survey share. */
export const actionId = '9f837109-710d-442f-8a99-857a21f36d25';

export interface FormKind {
  readonly tag: string;
  readonly idAttribute: string;
  readonly record: string;
}

export const rsvp: FormKind = { tag: 'an-event-rsvp', idAttribute: 'event-id', record: 'attendance' };
export const survey: FormKind = { tag: 'an-survey-form', idAttribute: 'survey-id', record: 'response' };

/** The element's markup; `attributes` is written into its tag as it stands. */
export function element({ tag, idAttribute }: FormKind, apiBase: string, attributes = '', children = ''): string {
  const content = children || '<a href="https://actionnetwork.org/events/our-march">On Action Network</a>';
  return `<${tag} ${idAttribute}="${actionId}" api-base="${apiBase}" ${attributes}>${content}</${tag}>`;
}

/** A whole page that loads the built script and holds `content`. */
export function page(content: string, script = 'an-forms.js'): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Our march</title>
    <meta name="viewport" content="width=device-width"><script async src="/dist/${script}"></script></head>
    <body><main><h1>Our march</h1>${content}</main></body></html>`;
}

/** The parts of one form on the page. */
export function partsOf(form: Locator) {
  return {
    form,
    email: form.getByLabel('Email address'),
    button: form.getByRole('button'),
    summary: form.locator('[part=summary]'),
    thanks: form.locator('[part=status]'),
    live: form.getByRole('status'),
  };
}

export type Parts = ReturnType<typeof partsOf>;

export function partsOn(page: Page, { tag }: FormKind): Parts {
  return partsOf(page.locator(tag));
}

/** Fills in what the form needs, and clicks its button. */
export async function send({ email, button }: Parts, address = 'jo@example.org'): Promise<void> {
  await email.fill(address);
  await button.click();
}
