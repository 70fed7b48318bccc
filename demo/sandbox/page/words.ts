/** How the page words what is recorded: names, addresses, moments, and terms with what they say. */
import { html } from 'hono/html';
import type { RecordedPerson } from '../store/recorded.js';
import type { Html } from './layout.js';

/** What a person is called: by name, else by address or number. */
export function nameOf({ given_name, family_name, email_addresses, phone_numbers }: RecordedPerson): string {
  const name = [given_name, family_name].filter((part) => part !== null && part !== '').join(' ');
  return name || (email_addresses[0]?.address ?? phone_numbers[0]?.number ?? 'Someone');
}

/** A postal address in one line. */
export const inOneLine = (address: RecordedPerson['postal_addresses'][number]): string =>
  [...(address.address_lines ?? []), address.locality, address.region, address.postal_code, address.country]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');

/** A moment, in the short form that people read. */
export const time = (date: string): Html =>
  html`<time datetime="${date}">${date.replace('T', ' ').replace('Z', ' UTC')}</time>`;

export const tags = (names: readonly string[]): Html[] => names.map((name) => html`<span class="tag">${name}</span> `);

/** A term and what it says; nothing at all where that is empty, so that what was recorded is not lost among dashes. */
export function row(term: string, value: string | Html | readonly Html[] | undefined): Html {
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (isEmpty) return html``;
  return html`<div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>`;
}
