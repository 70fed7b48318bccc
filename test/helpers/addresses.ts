/** Forms for an address that others than the person fill in: where they post to, what stands in them, and the body that it makes. */
import { element, page as pageOf, partsOn, type FormKind, type Parts } from './forms.js';
import { expect, test as base } from './recording-api.js';

interface Fixtures {
  /** Opens a page with one form that posts to the recording API. */
  readonly show: (kind: FormKind, attributes: string, children?: string) => Promise<Parts>;
  /** Sends the form by its button, and returns the body of the one post that was made and accepted. */
  readonly bodySentBy: (parts: Parts) => Promise<unknown>;
}

export const test = base.extend<Fixtures>({
  show: async ({ page, host, api }, use) => {
    await use(async (kind, attributes, children) => {
      await page.goto(host.add('/', pageOf(element(kind, api.apiBase, attributes, children))));
      const parts = partsOn(page, kind);
      await parts.button.waitFor();
      return parts;
    });
  },
  bodySentBy: async ({ api }, use) => {
    await use(async ({ button, thanks }) => {
      await button.click();
      await expect(thanks).toBeVisible();
      expect(api.posts).toHaveLength(1);
      return api.posts[0]?.body;
    });
  },
});

const address = 'given_name family_name email_address* phone_number address_lines locality region postal_code';
export const whole = `fields="${address}"`;
export const withCountry = `fields="${address} country"`;

export type Answers = Readonly<Record<string, string>>;

/** What stands in the controls, by their names. */
export function shownIn({ form }: Parts): Promise<Answers> {
  return form
    .locator('[part=control]')
    .evaluateAll((controls) =>
      Object.fromEntries((controls as HTMLInputElement[]).map((each) => [each.name, each.value])),
    );
}

/** The body for an address of all its fields, each filled in. */
export function bodyOf(shown: Answers, country = shown['country']) {
  return {
    person: {
      given_name: shown['given_name'],
      family_name: shown['family_name'],
      email_addresses: [{ address: shown['email_address'] }],
      phone_numbers: [{ number: shown['phone_number'] }],
      postal_addresses: [
        {
          address_lines: [shown['address_lines']],
          locality: shown['locality'],
          region: shown['region'],
          postal_code: shown['postal_code'],
          country,
        },
      ],
    },
  };
}

export { expect };
