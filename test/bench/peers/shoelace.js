/** Shoelace's inputs and button, with its light theme. */
import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import { place, ready, sendByScript } from './place.js';

sendByScript(place.querySelector('form'));
ready();
