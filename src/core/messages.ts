/** The sentences a form can say: their keys, and how a value is put into one. The words are in `locales/`. */

/** A sentence that depends on a count: one for each of the language's plural forms, as `Intl.PluralRules` names them. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

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
  readonly postal_code: string;
  readonly postal_code_missing: string;
  /** `{example}`: one that is written as those of the chosen country are. */
  readonly postal_code_wrong: string;
  readonly postal_code_us: string;
  readonly postal_code_us_missing: string;
  readonly country: string;
  readonly country_missing: string;
  readonly languages_spoken: string;
  readonly languages_spoken_missing: string;
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
  /** `{label}`: the field's label; `{count}`: the most characters it takes. */
  readonly too_long: string | Plural;
  /** The button that mends a slip of the pen: `{address}` is what was probably meant, such as `jo@gmail.com`. */
  readonly email_slip: string;
  readonly problem_title: string;
  readonly sending: string;
  /** Of several posts, how many were accepted. */
  readonly progress: string;
  readonly refused: string;
  readonly throttled: string;
  readonly offline: string;
  readonly misconfigured: string;
}

/** What only some actions say: apart, so that each element's script carries its own. */
export interface ActionMessages {
  readonly rsvp_submit: string;
  readonly rsvp_accepted: string;
  readonly answers_submit: string;
  readonly answers_accepted: string;
  readonly petition_submit: string;
  readonly petition_accepted: string;
  readonly unconfirmed_replaces: string;
  readonly unconfirmed_adds: string;
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

/** What is said at a region that is chosen from a list: it comes with the lists. */
export interface RegionMessages {
  readonly region_us: string;
  readonly region_us_missing: string;
  readonly region_ca: string;
  readonly region_ca_missing: string;
  readonly region_au: string;
  readonly region_au_missing: string;
}

/** What only the steps after the thanks say: theirs is a script of its own. */
export interface StepsMessages {
  /** The heading, then links and buttons beside the names of services such as WhatsApp. */
  readonly share: string;
  readonly share_email: string;
  readonly share_copy: string;
  readonly share_copied: string;
  readonly calendar: string;
  /** A file for every other calendar program. */
  readonly calendar_file: string;
}

/** What not every script carries. */
type OtherMessages = ActionMessages & RegionMessages & StepsMessages;

export type MessageKey = keyof Messages | keyof OtherMessages;

type LabelOf<Key> = Key extends `${infer Label}_missing` ? Extract<Label, MessageKey> : never;
/** The words of a field: the key of its label, and with `_missing` that of the sentence for an empty one. */
export type FieldWords = LabelOf<MessageKey>;

/** A language: its BCP 47 tag, its direction and its table. */
export interface Locale {
  readonly lang: string;
  /** In a table: `rtl`, or absent. In a form: the direction to set, or absent where the element or the page decides. */
  readonly dir?: 'ltr' | 'rtl' | undefined;
  readonly messages: Sentences<keyof Messages> & Partial<Sentences<keyof OtherMessages>>;
}

/** A language as its file in `locales/` gives it: whole, for whichever element asks. */
export interface Translation extends Locale {
  readonly messages: Messages & OtherMessages;
}

type Sentences<Key extends MessageKey> = Readonly<Record<Key, string | Plural>>;

/** Sentences of the builder's own, by their keys. */
export type MessageOverrides = Partial<Sentences<MessageKey>>;

/**
 * The sentence with each `{name}` replaced by the value of that name, numbers as the language writes them;
 * a name without a value stays as it is.
 */
export function interpolate(sentence: string, values: Interpolated, lang: string): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '').toLocaleString(lang) : placeholder,
  );
}

/** What is put into a sentence; of these, `count` chooses its plural form. */
export type Interpolated = Readonly<Record<string, string | number>>;

/** Words of ours by their key, or the builder's own. */
export type Sentence = MessageKey | { readonly literal: string };

/** The sentence in this language, with its placeholders filled; the builder's own words as they are. */
export function say({ lang, messages }: Locale, sentence: Sentence, values: Interpolated = {}): string {
  if (typeof sentence !== 'string') return sentence.literal;
  const words = messages[sentence] ?? sentence;
  return interpolate(typeof words === 'string' ? words : pluralOf(words, lang, values['count']), values, lang);
}

function pluralOf(words: Plural, lang: string, count: unknown): string {
  const { PluralRules } = Intl as Partial<typeof Intl>;
  return (PluralRules && words[new PluralRules(lang).select(Number(count))]) ?? words.other;
}
