/** @formspree/ajax: its users write the fields in HTML. For browsers it names a file that exports nothing, so its module is named here. */
import { initForm } from './node_modules/@formspree/ajax/dist/index.mjs';
import { place, ready, thank } from './place.js';

const { origin } = new URL(place.dataset.endpoint);
initForm({ formElement: place.querySelector('form'), formId: 'attendances', origin, onSuccess: thank });
ready();
