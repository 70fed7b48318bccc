/** How a form is filled in by others than the person: Chromium's autofill, password managers, and the page's scripts. */
import { expect, type Page } from 'playwright/test';
import type { Parts } from './forms.js';

/** What Chromium calls the parts of an address that HTML's autocomplete tokens name. */
const addressParts = {
  'given-name': 'NAME_FIRST',
  'family-name': 'NAME_LAST',
  email: 'EMAIL_ADDRESS',
  tel: 'PHONE_HOME_WHOLE_NUMBER',
  organization: 'COMPANY_NAME',
  'address-line1': 'ADDRESS_HOME_STREET_ADDRESS',
  'address-level2': 'ADDRESS_HOME_CITY',
  'address-level1': 'ADDRESS_HOME_STATE',
  'postal-code': 'ADDRESS_HOME_ZIP',
  country: 'ADDRESS_HOME_COUNTRY',
} as const;

/** An address as a browser keeps it, by autocomplete token. */
export type Address = Readonly<Record<keyof typeof addressParts, string>>;

/**
 * Fills the form of the control that has the focus, in an open shadow root, as a person does who chooses the address there.
 * @returns why Chromium filled each field, by the control's name: for its autocomplete token, or by a guess of its own
 */
export async function autofill(page: Page, address: Address): Promise<Readonly<Record<string, string>>> {
  const session = await page.context().newCDPSession(page);
  const expression = 'document.activeElement.shadowRoot.activeElement';
  const { result } = await session.send('Runtime.evaluate', { expression });
  if (result.objectId === undefined) throw new Error('No control has the focus.');
  const { node } = await session.send('DOM.describeNode', { objectId: result.objectId });
  await session.send('Autofill.enable');
  const filled = new Promise<Readonly<Record<string, string>>>((resolve) => {
    session.once('Autofill.addressFormFilled', ({ filledFields }) => {
      resolve(Object.fromEntries(filledFields.map(({ name, fillingStrategy }) => [name, fillingStrategy])));
    });
  });
  const tokens = Object.keys(addressParts) as (keyof Address)[];
  const fields = tokens.map((token) => ({ name: addressParts[token], value: address[token] }));
  // Chromium looks for new forms from time to time, and refuses to fill one that it has not seen.
  await expect(async () => {
    await session.send('Autofill.trigger', { fieldId: node.backendNodeId, address: { fields } });
  }).toPass();
  return filled;
}

/** How a script fills in a control. */
export interface Way {
  readonly name: string;
  /** Whether it takes the platform's setter, past any that stands on the control itself. */
  readonly isNative: boolean;
  /** What it dispatches afterwards. */
  readonly events: readonly string[];
}

export const silently: Way = { name: 'a script without any event', isNative: false, events: [] };
export const byManager: Way = { name: 'a password manager', isNative: true, events: ['input', 'change'] };
export const ways: readonly Way[] = [
  silently,
  { name: 'a script with only a change event', isNative: false, events: ['change'] },
  byManager,
];

/** Sets values, and ticks (`true`) or unticks boxes, in the order of `answers`. */
export async function fill(
  { form }: Parts,
  way: Way,
  answers: Readonly<Record<string, string | boolean>>,
): Promise<void> {
  await form.evaluate(
    (host, { isNative, events, entries }) => {
      for (const [name, answer] of entries) {
        const control = host.shadowRoot?.querySelector<HTMLInputElement>(`[name="${name}"]`);
        if (!control) throw new Error(`The form has no field "${name}".`);
        const holder: object = isNative ? (Object.getPrototypeOf(control) as object) : control;
        Reflect.set(holder, typeof answer === 'string' ? 'value' : 'checked', answer, control);
        for (const type of events) control.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      }
    },
    { ...way, entries: Object.entries(answers) },
  );
}
