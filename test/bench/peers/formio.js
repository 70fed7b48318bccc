/** @formio/js: the fields as its own JSON, with the style sheet of its forms and without Bootstrap's. */
import '@formio/js/dist/formio.form.min.css';
import { Formio } from '@formio/js';
import { fields, required } from './field-list.js';
import { place, ready, send } from './place.js';

const types = { text: 'textfield', email: 'email', tel: 'phoneNumber' };
const form = await Formio.createForm(place, {
  components: [
    ...fields.map(({ name, label, type, autocomplete }) => ({
      type: types[type],
      key: name,
      label,
      autocomplete,
      validate: { required: name === required },
    })),
    { type: 'button', key: 'submit', action: 'submit', label: 'RSVP' },
  ],
});
form.nosubmit = true;
form.on('submit', ({ data }) => void send(data));
ready();
