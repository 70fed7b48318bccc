/** The six fields that every contender shows. */

/** @type {readonly { name: string, label: string, type: string, autocomplete: string }[]} */
export const fields = [
  { name: 'given_name', label: 'First name', type: 'text', autocomplete: 'given-name' },
  { name: 'family_name', label: 'Last name', type: 'text', autocomplete: 'family-name' },
  { name: 'email_address', label: 'Email address', type: 'email', autocomplete: 'email' },
  { name: 'phone_number', label: 'Phone number', type: 'tel', autocomplete: 'tel' },
  { name: 'locality', label: 'City', type: 'text', autocomplete: 'address-level2' },
  { name: 'postal_code', label: 'Postal code', type: 'text', autocomplete: 'postal-code' },
];

/** The one that must be filled in. */
export const required = 'email_address';
