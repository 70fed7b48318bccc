/** What a form is made of at present: read from what was given to it, its children and the page's address; what is wrong is told. */
import { readParameters } from '../browser/page.js';
import type { Action } from '../core/action.js';
import type { Attributes } from '../core/attributes.js';
import { configure, describeMistake, type Config } from '../core/config.js';
import { agreements } from '../core/consent.js';
import { prefilled } from '../core/fields.js';
import type { Typed } from '../core/values.js';
import { BuilderConsole } from './builder-console.js';
import { declaredFields } from './children/declared-fields.js';
import type { Controls } from './controls.js';
import type { FormAttributes } from './form-attributes.js';
import { loadedRegions } from './loaded-tables.js';

export class CurrentConfig {
  /** None while something is written wrongly. */
  config: Config | undefined;
  /** Whether what is shown follows what is typed, or what a field starts with: previews, conditions, countries, offers. */
  followsTyping = false;
  readonly #console = new BuilderConsole();
  #isStale = true;
  /** The one that it was read for. */
  #country: unknown;
  /** The words that ticks were made at. */
  #agreedTo: Attributes | undefined;

  /** An attribute, a child or a table has changed. */
  expire(): void {
    this.#isStale = true;
  }

  /** Another country than before, filled in without an event too, asks for another address. */
  isExpired(controls: Controls): boolean {
    return this.#isStale || (this.followsTyping && controls.typed['country']?.[0] !== this.#country);
  }

  /** Reads it anew. What was typed waits in the controls until the fields are drawn. */
  refresh(element: FormAttributes, action: Action, controls: Controls): void {
    const { typed } = controls;
    this.#isStale = false;
    [this.#country] = typed['country'] ?? [];
    this.config = this.#read(element, action, typed);
    controls.save();
    if (!this.config) return;
    const { attributes, fields } = this.config;
    for (const name of agreements) {
      if (this.#agreedTo && this.#agreedTo[name] !== attributes[name]) controls.untick(name);
    }
    this.#agreedTo = attributes;
    this.followsTyping = fields.some(
      ({ name, showIf, value }) => showIf ?? action.own ?? (name === 'country' || value),
    );
  }

  #read(element: FormAttributes, action: Action, typed: Typed): Config | undefined {
    const read = configure(action, element.given, declaredFields(element), { typed, ...loadedRegions() });
    if (!read.ok) {
      for (const mistake of read.mistakes) this.#console.tell(describeMistake(action.tag, mistake));
      return undefined;
    }
    const { config } = read;
    return config.attributes.prefill ? { ...config, fields: prefilled(config.fields, readParameters()) } : config;
  }
}
