/** Finds a person's way in one form, by an engine's driver. */
import { expect } from 'playwright/test';
import type { FormElement } from '../../src/index.js';
import type { Driver } from './driver.js';

/** What is seen of a form and said by it; a part that is not there is empty. */
export interface Seen {
  /** The words of the box at its top that says what is wrong. */
  readonly summary: string;
  /** The messages at its fields. */
  readonly errors: readonly string[];
  readonly thanks: string;
  /** What its live region says. */
  readonly said: string;
  /** The name of the field, or the part, that has the focus. */
  readonly focus: string;
}

export class Form {
  readonly #driver: Driver;
  readonly #tag: string;

  /** @param tag of the page's only such form */
  constructor(driver: Driver, tag: string) {
    this.#driver = driver;
    this.#tag = tag;
  }

  /** Where something in it stands, for a driver. */
  at(selector: string): string {
    return `${this.#tag} >>> ${selector}`;
  }

  part(name: string): string {
    return this.at(`[part=${name}]`);
  }

  field(name: string): string {
    return this.at(`[name="${name}"]`);
  }

  async shown(): Promise<void> {
    await expect
      .poll(() =>
        this.#driver.evaluate(
          (tag) => Boolean(document.querySelector(tag)?.shadowRoot?.querySelector('form')),
          this.#tag,
        ),
      )
      .toBe(true);
  }

  /** Types into an empty field, or after what stands in it. */
  async type(name: string, text: string): Promise<void> {
    await this.#driver.click(this.field(name));
    await this.#driver.type(text);
  }

  async submit(): Promise<void> {
    await this.#driver.click(this.part('submit'));
  }

  valueOf(name: string): Promise<string> {
    return this.#driver.evaluate(
      (tag, name) =>
        document.querySelector(tag)?.shadowRoot?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value ?? '',
      this.#tag,
      name,
    );
  }

  /** The words that describe each field that is invalid, by its name. */
  descriptions(): Promise<Readonly<Record<string, string>>> {
    return this.#driver.evaluate((tag) => {
      const root = document.querySelector(tag)?.shadowRoot;
      const invalid = [...(root?.querySelectorAll('[aria-invalid=true]') ?? [])];
      const wordsOf = (element: Element) =>
        (element.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => root?.getElementById(id)?.textContent ?? '')
          .join(' ');
      return Object.fromEntries(invalid.map((element) => [element.getAttribute('name') ?? '', wordsOf(element)]));
    }, this.#tag);
  }

  seen(): Promise<Seen> {
    return this.#driver.evaluate((tag) => {
      const root = document.querySelector<FormElement>(tag)?.shadowRoot;
      const words = (selector: string) =>
        [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])].map(({ innerText }) =>
          innerText.replace(/\s+/g, ' ').trim(),
        );
      const focused = root?.activeElement;
      return {
        summary: words('[part=summary]').join(),
        errors: words('[part=error]'),
        thanks: words('[part=status]').join(),
        said: (root?.querySelector('[role=status]')?.textContent ?? '').trim(),
        focus: focused?.getAttribute(focused.matches('[part=control]') ? 'name' : 'part') ?? '',
      };
    }, this.#tag);
  }

  /** Waits until the form shows `expected`, as far as it is told. */
  async shows(expected: { readonly [Part in keyof Seen]?: unknown }): Promise<void> {
    await expect.poll(() => this.seen()).toMatchObject(expected);
  }
}

/** Takes back what was typed last where the focus is, from its end, and types something else. */
export async function retype(driver: Driver, wrong: string, right: string): Promise<void> {
  await driver.press('End');
  for (let left = wrong.length; left > 0; left--) await driver.press('Backspace');
  await driver.type(right);
}
