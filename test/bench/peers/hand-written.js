/** An element for this one form, as somebody writes it who needs no other. */
import { fields, required } from './field-list.js';
import { ready, sendByScript } from './place.js';

class HandWritten extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    const rows = fields.map(
      ({ name, label, type, autocomplete }) =>
        `<label>${label} <input name="${name}" type="${type}" autocomplete="${autocomplete}" ${name === required ? 'required' : ''}></label>`,
    );
    root.innerHTML = `<style>
        label { display: block; margin-bottom: 1em }
        input { display: block; box-sizing: border-box; width: 100%; padding: .5em; font: inherit }
      </style><form>${rows.join('')}<button>RSVP</button></form>`;
    sendByScript(root.querySelector('form'));
    ready();
  }
}
customElements.define('hand-written', HandWritten);
