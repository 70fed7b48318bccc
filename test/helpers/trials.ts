/** How one form is given many values of an attribute, each of which must be refused. */
import type { Page } from 'playwright/test';
import type { FormElement } from '../../src/index.js';

export interface Trial {
  /** What the form showed and did with it: nothing is drawn, and nothing comes of sending. */
  readonly seen: string;
  readonly value: string;
}

const refused = 'the link, misconfigured';

/** Gives the page's form each value in turn, by attribute or by property, fills it in and sends it. */
export async function tryEach(
  page: Page,
  name: string,
  values: readonly string[],
  way: 'attribute' | 'property',
): Promise<readonly Trial[]> {
  return page.locator('[api-base]').evaluate(
    async (form: FormElement, { name, values, way }) => {
      const property = name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      const put = (value: string | null) => {
        if (way === 'property') Reflect.set(form, property, value);
        else if (value === null) form.removeAttribute(name);
        else form.setAttribute(name, value);
      };
      const before = form.getAttribute(name);
      const trials: Trial[] = [];
      for (const value of values) {
        put(value);
        await form.updateComplete;
        const email = form.renderRoot.querySelector<HTMLInputElement>('[type=email]');
        if (email) email.value = 'jo@example.org';
        const isLink =
          form.renderRoot.querySelector('input, button') === null &&
          form.renderRoot.querySelector('slot:not([name])') !== null;
        const { type } = await form.submit();
        trials.push({ value, seen: `${isLink ? 'the link' : 'a form'}, ${type}` });
        form.reset();
        put(before);
        await form.updateComplete;
      }
      return trials;
    },
    { name, values, way },
  );
}

/** What the trials are to come to where each of the values is refused. */
export const refusal = (values: readonly string[]) => values.map((value) => ({ value, seen: refused }));
