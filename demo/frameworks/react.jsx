import 'an-forms/define';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

function Rsvp() {
  const [isDriver, setDriver] = useState(false);
  const [outcome, setOutcome] = useState('not sent yet');
  return (
    <>
      <label>
        <input type="checkbox" checked={isDriver} onChange={() => setDriver(!isDriver)} /> I’m driving
      </label>
      <an-event-rsvp
        event-id="9f837109-710d-442f-8a99-857a21f36d25"
        fields="given_name email_address*"
        api-base="http://localhost:8787/api/v2"
        onan-success={({ record }) => setOutcome(`${record} recorded`)}
        onan-error={({ reason }) => setOutcome(`failed: ${reason}`)}
      >
        {isDriver && <an-field name="custom_fields.seats" type="number" label="Free seats" min="1" required />}
        <a href="https://actionnetwork.org/events/our-march">RSVP on Action Network</a>
      </an-event-rsvp>
      <p>Your RSVP: {outcome}</p>
    </>
  );
}

createRoot(document.querySelector('#app')).render(<Rsvp />);
