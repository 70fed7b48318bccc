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
  readonly comments: string;
  readonly comments_missing: string;
  /** The first line of a list to choose from. */
  readonly choose: string;
  /** Said at the builder's own questions; `{label}` is the question. */
  readonly answer_missing: string;
  readonly answer_wrong: string;
  readonly choice_missing: string;
  readonly box_missing: string;
  readonly url_wrong: string;
  /** `{range}`: what it may be in signs, such as `1–8` or `≥ 1`; empty where all is allowed. */
  readonly number_wrong: string;
  readonly date_wrong: string;
  /** Stands behind the label of a field that may stay empty. */
  readonly optional: string;
  /** Said at the first of email address and phone number where the form takes either. */
  readonly contact_hint: string;
  readonly contact_needed: string;
  /** `{label}`: the field's label; `{maxlength}`: the most characters it takes. */
  readonly too_long: string;
  readonly problem_title: string;
  readonly rsvp_submit: string;
  readonly rsvp_accepted: string;
  readonly answers_submit: string;
  readonly answers_accepted: string;
  readonly petition_submit: string;
  readonly petition_accepted: string;
  readonly sending: string;
  /** Of several posts, how many were accepted. */
  readonly progress: string;
  readonly refused: string;
  readonly throttled: string;
  readonly offline: string;
  readonly unconfirmed_replaces: string;
  readonly unconfirmed_adds: string;
  readonly misconfigured: string;
}

/** What only an outreach says: apart, so that the other elements' scripts do not carry it. */
export interface OutreachMessages {
  readonly letter_subject: string;
  readonly letter_message: string;
  readonly letter_submit: string;
  readonly letter_accepted: string;
  /** The link that opens the letter in the person's email program; `{name}` is the target. */
  readonly letter_open: string;
  readonly letter_preview: string;
  readonly calls_reached: string;
  readonly calls_minutes: string;
  readonly calls_submit: string;
  readonly calls_accepted: string;
}

export type MessageKey = keyof Messages | keyof OutreachMessages;

type LabelOf<Key> = Key extends `${infer Label}_missing` ? Extract<Label, MessageKey> : never;
/** The words of a field: the key of its label, and with `_missing` that of the sentence for an empty one. */
export type FieldWords = LabelOf<MessageKey>;

/** A language: its BCP 47 tag and its table. */
export interface Locale {
  readonly lang: string;
  readonly messages: Messages & Partial<OutreachMessages>;
}

/** The sentence with each `{name}` replaced by the value of that name; a name without a value stays as it is. */
export function interpolate(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  );
}

/** Words of ours by their key, or the builder's own. */
export type Sentence = MessageKey | { readonly literal: string };

/** The sentence in this language, with its placeholders filled; the builder's own words as they are. */
export function say(
  { messages }: Locale,
  sentence: Sentence,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return typeof sentence === 'string' ? interpolate(messages[sentence] ?? sentence, values) : sentence.literal;
}
