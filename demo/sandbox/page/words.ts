/** How the page words what is recorded: names, addresses, moments, and terms with what they say. */
import { html } from 'hono/html';
import { startOf } from '../start-of.js';
import type { RecordedPerson } from '../store/recorded.js';
import type { Html } from './layout.js';

/** As much of one text as a page shows, in characters: room for a long letter. The rest is in `/recorded.json`. */
export const SHOWN_OF_TEXT = 5000;
/** As many custom fields of one person as a page shows. */
const SHOWN_FIELDS = 100;

/** A text as a page shows it. */
export const shown = (text: string): string => startOf(text, SHOWN_OF_TEXT);

/** What a person is called: by name, else by address or number. */
export function nameOf({ given_name, family_name, email_addresses, phone_numbers }: RecordedPerson): string {
  const name = [given_name, family_name].filter((part) => part !== null && part !== '').join(' ');
  return shown(name || (email_addresses[0]?.address ?? phone_numbers[0]?.number ?? 'Someone'));
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
    <dd>${typeof value === 'string' ? shown(value) : value}</dd>
  </div>`;
}

/** The custom fields of a person. */
export function fieldRows(fields: RecordedPerson['custom_fields']): Html[] {
  const all = Object.entries(fields);
  const rows = all.slice(0, SHOWN_FIELDS).map(([name, value]) => row(shown(name), value));
  return all.length > SHOWN_FIELDS ? [...rows, row('More fields', String(all.length - SHOWN_FIELDS))] : rows;
}
