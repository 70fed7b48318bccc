/** The page's list of records, each with the person it is about and where they came from. */
import { html } from 'hono/html';
import { recordKinds } from '../record-kinds.js';
import { startingActions } from '../starting-data.js';
import type { Recorded, RecordedPerson, RecordedRecord } from '../store/recorded.js';
import { time, type Html } from './page.js';

/** As many as can be looked through; the rest is in `/recorded.json`. */
const SHOWN = 50;

/** What the five kinds of referrer data are called in words. */
const referrerLabels = {
  source: 'Source',
  referrer: 'Referrer',
  website: 'Website',
  email_referrer: 'Email referrer',
  mobile_message_referrer: 'Mobile message referrer',
} as const;

export const recordCards = (recorded: Recorded): Html =>
  html`<section aria-labelledby="records">
    <h2 id="records">Recorded <span class="count">${recorded.records.length}</span></h2>
    ${recorded.records.length === 0 ? html`<p class="empty">Nothing yet. Post a form, and it appears here.</p>` : ''}
    <ol class="cards">
      ${recorded.records.slice(0, SHOWN).map((record) => html`<li>${card(record, recorded)}</li>`)}
    </ol>
  </section>`;

function card(record: RecordedRecord, { people, autoresponses }: Recorded): Html {
  const person = people.find(({ id }) => id === record.person_id);
  const isAnswered = autoresponses.some(({ record_id }) => record_id === record.id);
  return html`<article aria-labelledby="record-${record.id}">
    <header>
      <h3 id="record-${record.id}">${person === undefined ? 'Someone' : nameOf(person)}</h3>
      <p><span class="kind">${record.kind}</span> ${titleOf(record)}, ${time(record.modified_date)}</p>
    </header>
    <dl>
      ${person === undefined ? '' : personRows(person)}
      ${Object.entries(referrerLabels).map(([key, label]) =>
        row(label, record.referrer_data[key as keyof typeof referrerLabels]),
      )}
      ${row('Autoresponse', isAnswered ? 'sent' : 'none')} ${row('Identifiers', record.identifiers.join(', '))}
      ${Object.entries(record.details).map(([key, value]) => row(key, JSON.stringify(value)))}
    </dl>
  </article>`;
}

const personRows = (person: RecordedPerson): Html => html`
  ${row('Email', person.email_addresses.map(({ address, status }) => `${address} (${status})`).join(', '))}
  ${row('Phone', person.phone_numbers.map(({ number, status }) => `${number} (${status})`).join(', '))}
  ${row('Address', person.postal_addresses.map(inOneLine).join('; '))}
  ${row(
    'Tags',
    person.tags.map((tag) => html`<span class="tag">${tag}</span> `),
  )}
  ${Object.entries(person.custom_fields).map(([name, value]) => row(name, value))}
`;

/** A term and what it says, a dash when that is nothing: what was not recorded is news as well. */
function row(term: string, value: string | Html[] | undefined): Html {
  const isNothing = value === undefined || value.length === 0;
  return html`<div>
    <dt>${term}</dt>
    <dd>${isNothing ? html`<span class="nothing" aria-label="nothing">–</span>` : value}</dd>
  </div>`;
}

function nameOf({ given_name, family_name, email_addresses, phone_numbers }: RecordedPerson): string {
  const name = [given_name, family_name].filter((part) => part !== null && part !== '').join(' ');
  return name || (email_addresses[0]?.address ?? phone_numbers[0]?.number ?? 'Someone');
}

const inOneLine = (address: RecordedPerson['postal_addresses'][number]): string =>
  [...(address.address_lines ?? []), address.locality, address.region, address.postal_code, address.country]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');

function titleOf({ kind, action_id }: RecordedRecord): string {
  const collection = recordKinds.find(({ record }) => record === kind)?.collection;
  const action = startingActions.find(({ id, collection: of }) => of === collection && id === action_id);
  return action?.title ?? action_id;
}
