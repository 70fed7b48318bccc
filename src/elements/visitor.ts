/** Tells a person from a script that fills in every form it finds. Who is in doubt is a person. */
import { decoyName } from '../core/values.js';
import type { Controls } from './controls.js';

/** Nobody reads, fills in and sends a form in less, ms. */
const haste = 1_000;

export class Visitor {
  #isPerson = false;
  #since = performance.now();

  /** Scripts cannot make a trusted event; people do, and whatever fills in or presses for them. */
  constructor(root: ShadowRoot) {
    for (const type of ['keydown', 'input', 'click']) {
      root.addEventListener(type, ({ isTrusted }) => {
        this.#isPerson ||= isTrusted;
      });
    }
  }

  /** The form is there to be filled in. */
  met(): void {
    this.#since = performance.now();
  }

  /** @param controls of which there is one that nobody sees, which a browser may have filled in for a person */
  isScript(controls: Controls): boolean {
    return !this.#isPerson && (Boolean(controls.typed[decoyName]?.[0]) || performance.now() - this.#since < haste);
  }
}
