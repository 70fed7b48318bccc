/** Where the form stands, and posting its answers as somebody writes it by hand. */

/** Where the form stands. */
export const place = /** @type {HTMLElement} */ (document.querySelector('#place'));

/** To be said once clicks are listened to: what was there before could be seen and not sent. */
export function ready() {
  place.dataset.ready = '';
}

export function thank() {
  place.innerHTML = '<p id="thanks">Thank you!</p>';
}

/** @param {Record<string, string>} answers by the names of their fields */
export async function send(answers) {
  const { given_name, family_name, email_address, phone_number, locality, postal_code } = answers;
  const person = {
    given_name,
    family_name,
    email_addresses: [{ address: email_address }],
    ...(phone_number && { phone_numbers: [{ number: phone_number }] }),
    postal_addresses: [{ locality, postal_code }],
  };
  const body = JSON.stringify({ person });
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(place.dataset.endpoint, { method: 'POST', headers, body });
  if (answer.ok) thank();
}

/** @param {HTMLFormElement} form that is sent by script, and not left for another page */
export function sendByScript(form) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(Object.fromEntries(new FormData(form)));
  });
}
