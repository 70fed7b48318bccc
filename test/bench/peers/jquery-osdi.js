/** jquery-osdi with jQuery: its users write the fields in HTML. */
import './jquery-global.js';
import 'jquery-osdi';
import { place, ready, thank } from './place.js';

globalThis.jQuery(place.querySelector('form')).osdi({ endpoint: place.dataset.endpoint, done: thank });
ready();
