/** The sentences a form can say: their keys, and how a value is put into one. The words are in `locales/`. */

/** One language's table. Every language has every key: the compiler checks it. */
export interface Messages {
  readonly given_name: string;
  readonly given_name_missing: string;
  readonly family_name: string;
  readonly family_name_missing: string;
  readonly email_address: string;
  readonly email_address_missing: string;
  readonly email_address_wrong: string;
  readonly phone_number: string;
  readonly phone_number_missing: string;
  readonly phone_number_wrong: string;
  readonly address_lines: string;
  readonly address_lines_missing: string;
  readonly locality: string;
  readonly locality_missing: string;
  readonly region: string;
  readonly region_missing: string;
  readonly region_us: string;
  readonly region_us_missing: string;
  readonly postal_code: string;
  readonly postal_code_missing: string;
  readonly postal_code_us: string;
  readonly postal_code_us_missing: string;
  readonly country: string;
  readonly country_missing: string;
  readonly country_choose: string;
  /** Stands behind the label of a field that may stay empty. */
  readonly optional: string;
  /** Said at the first of email address and phone number where the form takes either. */
  readonly contact_hint: string;
  readonly contact_needed: string;
  /** `{label}`: the field's label; `{max}`: the most characters it takes. */
  readonly too_long: string;
  readonly problem_title: string;
  readonly rsvp_submit: string;
  readonly rsvp_accepted: string;
  readonly survey_submit: string;
  readonly survey_accepted: string;
  readonly sending: string;
  readonly refused: string;
  readonly throttled: string;
  readonly offline: string;
  readonly unconfirmed_replaces: string;
  readonly unconfirmed_adds: string;
  readonly misconfigured: string;
}

export type MessageKey = keyof Messages;

type LabelOf<Key> = Key extends `${infer Label}_missing` ? Label : never;
/** The words of a field: the key of its label, and with `_missing` that of the sentence for an empty one. */
export type FieldWords = LabelOf<MessageKey>;

/** A language: its BCP 47 tag and its table. */
export interface Locale {
  readonly lang: string;
  readonly messages: Messages;
}

/** The sentence with each `{name}` replaced by the value of that name; a name without a value stays as it is. */
export function interpolate(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  );
}

/** The sentence of `key` in this language, with its placeholders filled. */
export function say(
  { messages }: Locale,
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return interpolate(messages[key], values);
}
