/** What the view is a function of, and what it may ask for in return. */
import type { FieldName } from '../core/catalogue.js';
import type { Config } from '../core/config.js';
import type { Locale, MessageKey } from '../core/messages.js';
import type { State } from '../core/state.js';

export interface FormModel {
  readonly config: Config;
  readonly state: State;
  readonly locale: Locale;
  readonly words: { readonly submit: MessageKey; readonly accepted: MessageKey };
  /** The sentence for an unconfirmed post, which depends on whether sending again is safe. */
  readonly unconfirmed: MessageKey;
  /** Names of the slots that the builder has filled. */
  readonly slotted: ReadonlySet<string>;
}

export interface FormHandlers {
  readonly submit: (event: Event) => void;
  readonly edited: () => void;
  readonly slotsChanged: () => void;
  readonly goToField: (name: FieldName) => void;
}
