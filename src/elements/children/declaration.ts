/** A child of a form that is read by it, and shows nothing where it stands: its shadow tree stays empty. */
import { ElementClass } from '../html-element.js';

export abstract class Declaration extends ElementClass {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
  }
}
