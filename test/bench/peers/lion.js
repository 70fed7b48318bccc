/** Lion's form, inputs and button: without looks, which its users bring. */
import '@lion/ui/define/lion-form.js';
import '@lion/ui/define/lion-input.js';
import '@lion/ui/define/lion-input-email.js';
import '@lion/ui/define/lion-button-submit.js';
import { Required } from '@lion/ui/form-core.js';
import { place, ready, send } from './place.js';

place.querySelector('lion-input-email').validators.push(new Required());
const form = place.querySelector('lion-form');
form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (!form.hasFeedbackFor.includes('error')) void send(form.serializedValue);
});
ready();
