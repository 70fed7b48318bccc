/** HTML's own form, sent by the platform's own `fetch`: what nothing that posts by script can be faster than. */
import { place, ready, sendByScript } from './place.js';

sendByScript(place.querySelector('form'));
ready();
