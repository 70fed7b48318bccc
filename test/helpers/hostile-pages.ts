/** Pages where scripts of others run before and after ours, and what it means that a form works there. */
import { expect, type Page } from 'playwright/test';
import type { LoggedRequest } from '../../demo/sandbox/server.js';
import { scriptTag } from './foreign-scripts.js';
import { partsOn, send, type FormKind } from './forms.js';
import type { HostPages } from './host-pages.js';

export interface Surroundings {
  /** Scripts of others, as text, in the order in which they run. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Markup that stands above the form, and is there before any script runs. */
  readonly above?: string;
  /** Our scripts, files of `dist/`. */
  readonly ours?: readonly string[];
  /** The page's Content-Security-Policy. */
  readonly policy?: string;
}

/** Puts a page on the host's site whose scripts run one after the other, when all of its elements are there. */
export function hostilePage(
  host: HostPages,
  content: string,
  { before = [], after = [], above = '', ours = ['an-forms.js'], policy }: Surroundings,
): string {
  const tags = (texts: readonly string[]) => texts.map((text) => scriptTag(host, text)).join('');
  const own = ours.map((file) => `<script src="/dist/${file}"></script>`).join('');
  return host.add(
    '/hostile',
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Our march</title></head>
      <body>${above}<main>${content}</main>${tags(before)}${own}${tags(after)}</body></html>`,
    policy === undefined ? {} : { 'Content-Security-Policy': policy },
  );
}

/** What is left empty is asked for, and what is filled in is sent, once, and thanked for. */
export async function expectWorks(page: Page, kind: FormKind, posts: () => readonly LoggedRequest[]): Promise<void> {
  const before = posts().length;
  const parts = partsOn(page, kind);
  await parts.button.click();
  await expect(parts.summary).toBeFocused();
  await send(parts);
  await expect(parts.thanks).toBeVisible();
  expect(posts().slice(before)).toMatchObject([{ answer_status: 200 }]);
}
