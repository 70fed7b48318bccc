/** The page of the people: what is known of each, their tags, and their status on each list. */
import { html } from 'hono/html';
import { startingLists } from '../starting-lists.js';
import type { Recorded, RecordedPerson } from '../store/recorded.js';
import { actionOf, pathOf } from './action-names.js';
import type { Html, Page } from './layout.js';
import { fieldRows, inOneLine, nameOf, row, tags, time } from './words.js';

/** As many as can be looked through; the rest is in `/recorded.json`. */
const SHOWN = 100;

export const peoplePage = (recorded: Recorded): Page => ({
  title: 'People',
  path: '/people',
  count: recorded.records.length,
  live:
    recorded.people.length === 0
      ? html`<p class="empty">Nobody yet. Send a form, and the person appears here.</p>`
      : html`<ol class="cards">
          ${recorded.people.slice(0, SHOWN).map((person) => html`<li>${card(person, recorded)}</li>`)}
        </ol>`,
});

const card = (person: RecordedPerson, recorded: Recorded): Html =>
  html`<article id="person-${person.id}" aria-labelledby="name-${person.id}">
    <header>
      <h2 id="name-${person.id}">${nameOf(person)}</h2>
      <p>changed ${time(person.modified_date)}</p>
    </header>
    <div class="person">
      <dl>
        ${row('Tags', tags(person.tags))}
        ${row('Email', person.email_addresses.map(({ address }) => address).join(', '))}
        ${row('Phone', person.phone_numbers.map(({ number }) => number).join(', '))}
        ${row('Address', person.postal_addresses.map(inOneLine).join('; '))}
        ${row('Language', person.languages_spoken.join(', '))} ${fieldRows(person.custom_fields)}
        ${row('Took part in', actionsOf(person, recorded))}
      </dl>
      ${statuses(person)}
    </div>
  </article>`;

function actionsOf({ id }: RecordedPerson, { records }: Recorded): Html[] {
  const actions = new Set(records.filter(({ person_id }) => person_id === id).map(actionOf));
  return [...actions]
    .filter((action) => action !== undefined)
    .map(
      (action) =>
        html`<a id="to-${id}-${action.collection}-${action.id}" href="${pathOf(action)}">${action.title}</a><br />`,
    );
}

const statuses = ({ subscriptions }: RecordedPerson): Html =>
  html`<table>
    <caption>
      Status on each list
    </caption>
    <thead>
      <tr>
        <th scope="col">List</th>
        <th scope="col">Email</th>
        <th scope="col">Mobile</th>
      </tr>
    </thead>
    <tbody>
      ${startingLists
        .map((list) => ({ list, own: subscriptions.filter((each) => each.list === list.id) }))
        .filter(({ own }) => own.length > 0)
        .map(
          ({ list, own }) =>
            html`<tr>
              <th scope="row">${list.title}</th>
              <td>${status(own, 'email')}</td>
              <td>${status(own, 'mobile')}</td>
            </tr>`,
        )}
    </tbody>
  </table>`;

/** The status of each address or number of one channel; nearly always there is one at most. */
function status(own: RecordedPerson['subscriptions'], channel: 'email' | 'mobile'): Html | Html[] {
  const those = own.filter((each) => each.channel === channel);
  if (those.length === 0) return html`<span class="nothing">not on it</span>`;
  return those.map((each) => html`<span class="status ${each.status}">${each.status}</span> `);
}
