/** The same as `bare-fetch.js`, but that it thanks once it has read what the API answers, and not at a status that may be wrong. */
import { place, ready, sendByScript } from './place.js';

sendByScript(place.querySelector('form'), true);
ready();
