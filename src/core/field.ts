/** One field of a form, as every step knows it: what is asked, how, and where the answer goes. */
import type { FieldType } from './field-types.js';
import type { Place } from './json.js';
import type { MessageKey, Sentence } from './messages.js';

/** One choice of a list or a box. */
export interface FieldOption {
  /** What is sent. */
  readonly value: string;
  readonly label: string;
  /** Names of tags that choosing it adds to the person. */
  readonly tags?: readonly string[] | undefined;
}

export interface Field {
  /** The control's name: one of the catalogue, or `custom_fields.…`. */
  readonly name: string;
  readonly type: FieldType;
  readonly label: Sentence;
  readonly hint?: Sentence | undefined;
  /** Said when it is required and empty. */
  readonly missing: MessageKey;
  /** Said when what was typed is not of the type. */
  readonly wrong: MessageKey;
  /** `either`: one of several such fields has to be filled in. */
  readonly need: 'required' | 'either' | 'optional';
  /** Where the answer goes in the body; without one it is asked for and not sent. */
  readonly place?: Place | undefined;
  /** Another field: without an answer there, this one is not sent. */
  readonly with?: string | undefined;
  /** Sent where it is left empty: `0` for a custom box, because an old `1` would stay. */
  readonly empty?: string | undefined;
  /** What it starts with. */
  readonly value?: string | undefined;
  readonly options?: readonly FieldOption[] | undefined;
  /** The most characters it takes, where that is not `usualLength`. */
  readonly maxlength?: number | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** As HTML's attribute: a regular expression for the whole answer. */
  readonly pattern?: string | undefined;
  /** An answer that fits the pattern, to be shown when one does not. */
  readonly example?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly autocapitalize?: 'words' | 'characters' | undefined;
  /** Asked only while the field `name` has the answer `value`. */
  readonly showIf?: { readonly name: string; readonly value: string } | undefined;
}

/** What one column of a database usually holds. */
export const usualLength = 255;
