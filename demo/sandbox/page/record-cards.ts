/** Records as cards, each with the person it is about and where they came from. */
import { html } from 'hono/html';
import type { Recorded, RecordedPerson, RecordedRecord } from '../store/recorded.js';
import { actionOf, pathOf } from './action-names.js';
import type { Html } from './layout.js';
import { fieldRows, inOneLine, nameOf, row, shown, tags, time } from './words.js';

/** What the five kinds of referrer data are called in words. */
const referrerLabels = {
  source: 'Source',
  referrer: 'Referrer',
  website: 'Website',
  email_referrer: 'Email referrer',
  mobile_message_referrer: 'Mobile message referrer',
} as const;

export const recordCards = (records: readonly RecordedRecord[], recorded: Recorded): Html =>
  records.length === 0
    ? html`<p class="empty">Nothing yet. Send a form, and its record appears here.</p>`
    : html`<ol class="cards">
        ${records.map((record) => html`<li>${card(record, recorded)}</li>`)}
      </ol>`;

function card(record: RecordedRecord, { people, autoresponses }: Recorded): Html {
  const person = people.find(({ id }) => id === record.person_id);
  const isAnswered = autoresponses.some(({ record_id }) => record_id === record.id);
  const action = actionOf(record);
  return html`<article id="record-${record.id}" aria-labelledby="name-${record.id}">
    <header>
      <h3 id="name-${record.id}">${person === undefined ? 'Someone' : nameOf(person)}</h3>
      <p>
        <span class="kind">${record.kind}</span>
        ${action === undefined ? record.action_id : html`<a href="${pathOf(action)}">${action.title}</a>`},
        ${time(record.created_date)}
      </p>
    </header>
    <dl>
      ${person === undefined ? '' : personRows(person)}
      ${Object.entries(record.details).map(([key, value]) =>
        row(key, typeof value === 'string' ? value : html`<code>${shown(JSON.stringify(value))}</code>`),
      )}
      ${Object.entries(referrerLabels).map(([key, label]) =>
        row(label, record.referrer_data[key as keyof typeof referrerLabels]),
      )}
      ${row('Autoresponse', isAnswered ? 'sent' : 'not sent')} ${row('Identifiers', record.identifiers.join(', '))}
    </dl>
  </article>`;
}

const personRows = (person: RecordedPerson): Html => html`
  ${row('Email', person.email_addresses.map(({ address, status }) => `${address} (${status})`).join(', '))}
  ${row('Phone', person.phone_numbers.map(({ number, status }) => `${number} (${status})`).join(', '))}
  ${row('Address', person.postal_addresses.map(inOneLine).join('; '))} ${row('Tags', tags(person.tags))}
  ${fieldRows(person.custom_fields)}
`;
