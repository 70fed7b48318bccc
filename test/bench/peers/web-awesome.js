/** Web Awesome's inputs and button, with its default theme. */
import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { place, ready, sendByScript } from './place.js';

sendByScript(place.querySelector('form'));
ready();
