import { Declaration } from './declaration.js';

/**
 * @summary Names one person that the outreach form around it goes to, and shows nothing itself.
 *
 * @example
 * <an-target title="Senator" given-name="Joe" family-name="Schmoe" email="joe@example.org"></an-target>
 *
 * @attr title - Such as `Senator`.
 * @attr given-name - First name.
 * @attr family-name - Last name.
 * @attr ocdid - Open Civic Data Division id of the constituency.
 * @attr email - Where a letter goes; opens in the person's email program, is not sent to Action Network.
 * @attr phone - Whom to call; is not sent to Action Network.
 */
export class AnTarget extends Declaration {}

declare global {
  interface HTMLElementTagNameMap {
    'an-target': AnTarget;
  }
}
