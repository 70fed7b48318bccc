import { Declaration } from './declaration.js';

/**
 * @tag an-target
 * @summary Names one person that the outreach form around it goes to, and shows nothing itself.
 *
 * @example
 * <an-target title="Senator" given-name="Joe" family-name="Schmoe" email="joe@example.org"></an-target>
 *
 * @attr {string} title - Such as `Senator`.
 * @attr {string} given-name - First name.
 * @attr {string} family-name - Last name.
 * @attr {string} ocdid - Open Civic Data Division id of the constituency, such as `ocd-division/country:us/state:ny/cd:18`.
 * @attr {string} email - Where a letter goes; opens in the person's email program, is not sent to Action Network.
 * @attr {string} phone - Whom to call; is not sent to Action Network.
 */
export class AnTarget extends Declaration {}

declare global {
  interface HTMLElementTagNameMap {
    'an-target': AnTarget;
  }
}
