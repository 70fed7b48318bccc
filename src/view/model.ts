/** What the view is a function of, and what it may ask for in return. */
import type { Config } from '../core/config.js';
import type { Locale, MessageKey } from '../core/messages.js';
import type { State } from '../core/state.js';
import type { Typed } from '../core/values.js';

export interface FormModel {
  /** The element's, for the steps after the thanks. */
  readonly tag: string;
  /** All attributes, for the steps after the thanks. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly config: Config;
  readonly state: State;
  /** What stands in the controls now, on which conditional fields depend. */
  readonly typed: Typed;
  readonly locale: Locale;
  /** The sentence for an unconfirmed post, which depends on whether sending again is safe. */
  readonly unconfirmed: MessageKey;
  /** The email address that was probably meant in place of the one that was typed. */
  readonly meant: string | undefined;
  /** Names of the slots that the builder has filled. */
  readonly slotted: ReadonlySet<string>;
  /** What the element shows above its fields. */
  readonly lead: unknown;
  /** What the element shows below its fields, and below the thanks. */
  readonly aside: unknown;
  readonly on: FormHandlers;
}

export interface FormHandlers {
  readonly submit: (event: Event) => void;
  readonly edited: (event: Event) => Promise<void>;
  /** A field was left, or something was clicked. */
  readonly left: (event: Event) => void;
  /** @param value put into the field, where one is given */
  readonly goToField: (name: string, value?: string) => void;
}
