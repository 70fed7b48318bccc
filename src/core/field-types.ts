/** The types of field: what an answer means to each, and what is said where it means nothing. */
import { codeIn } from './codes.js';
import { usualLength, type Field } from './field.js';
import type { MessageKey } from './messages.js';

export interface FieldKind {
  readonly wrong: MessageKey;
  /** Where who leaves it out is told something else than who writes what it does not take. */
  readonly missing?: MessageKey;
  /** The most characters it takes, where that is not `usualLength`. */
  readonly maxlength?: number;
  /** Whether the builder lists what may be chosen. */
  readonly isList?: boolean;
  /** The answer as it is sent, or undefined where the text is none; where any is one, as it was written. */
  readonly read?: (text: string) => string | undefined;
  /** What of two answers is compared where there is a least or a greatest; NaN where there is none. */
  readonly order?: (answer?: string) => number;
}

/** HTML's own pattern for an email control, so that what the browser takes is taken here. */
const emailAddress = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d]([a-z\d-]{0,61}[a-z\d])?(\.[a-z\d]([a-z\d-]{0,61}[a-z\d])?)*$/i;

const words: FieldKind = { missing: 'answer_missing', wrong: 'answer_wrong' };
const choice: FieldKind = { wrong: 'choice_missing' };
// What the builder wrote is not the person's to shorten.
const list: FieldKind = { ...choice, maxlength: 5_000, isList: true };
const lines: FieldKind = { ...words, maxlength: 5_000 };

export const fieldTypes = {
  text: words,
  textarea: lines,
  hidden: lines,
  email: { ...words, read: (text) => (emailAddress.test(text) ? text : undefined) },
  tel: { ...words, read: bareNumber },
  url: { wrong: 'url_wrong', read: webAddress },
  number: { wrong: 'number_wrong', read: decimal, order: Number },
  date: { wrong: 'date_wrong', read: day, order: Date.parse as (answer?: string) => number },
  select: list,
  radio: list,
  checkbox: { ...choice, missing: 'box_missing' },
  checkboxes: list,
  country: { ...choice, read: (text) => codeIn('region', text) },
  language: { ...choice, read: (text) => codeIn('language', text) },
} satisfies Record<string, FieldKind>;

export type FieldType = keyof typeof fieldTypes;

/** A field that is no row of the catalogue: what its type says of it, required where nothing else is said. */
export function fieldOfType(type: FieldType, own: Pick<Field, 'name' | 'label'> & Partial<Omit<Field, 'type'>>): Field {
  const { wrong, missing = wrong, maxlength }: FieldKind = fieldTypes[type];
  return { type, missing, wrong, maxlength, need: 'required', ...own };
}

/** What is sent of an answer, or undefined where the text is none that the field takes. */
export function readAnswer(field: Field, texts: readonly string[]): string | undefined {
  const { type, options = [], pattern, min, max, maxlength = usualLength } = field;
  const { read = (written) => written, order = () => NaN }: FieldKind = fieldTypes[type];
  const text = texts.join(', ');
  // Nothing is no answer of any type, and what is too long is not looked at: that might take too long as well.
  if (!text || text.length > maxlength) return undefined;
  // Nothing is less or greater than what has no order.
  if (order(text) < order(min) || order(text) > order(max)) return undefined;
  if (pattern && !new RegExp(`^(?:${pattern})$`, 'v').test(text)) return undefined;
  // What was not offered was not chosen.
  const isOffered = (text: string) => options.length === 0 || options.some(({ value }) => value === text);
  return texts.every(isOffered) ? read(text) : undefined;
}

export function isFieldType(text: string): text is FieldType {
  return Object.hasOwn(fieldTypes, text);
}

/** Declared here, for the core compiles without the DOM library, which has it. */
declare const URL: { canParse(url: string): boolean };

function webAddress(text: string): string | undefined {
  return /^https?:\/\/[^/]/i.test(text) && URL.canParse(text) ? text : undefined;
}

/** As the platform writes the number, but never with an exponent, and never rounded. */
function decimal(text: string): string | undefined {
  if (!/^[-+]?\d*\.?\d+$/.test(text)) return undefined;
  const short = String(Number(text));
  // A double holds fifteen digits.
  const isRounded = short.includes('e') || text.replace(/\D/g, '').length > 15;
  return isRounded ? text.replace('+', '').replace(/^(-?)\./, '$10.') : short;
}

/** ISO 8601, as HTML's control gives it; the 30th of February is none, and what is no date is not the first of all. */
function day(text: string): string | undefined {
  return new Date(Date.parse(text) || 0).toISOString().slice(0, 10) === text ? text : undefined;
}

/**
 * A phone number less spaces, punctuation and the invisible marks of an address book.
 * E.164 has 15 digits at most; the shortest numbers that people have are of 5.
 */
function bareNumber(text: string): string | undefined {
  // Full-width digits and signs become the plain ones; digits of other scripts are refused rather than dropped.
  const [, plus = '', rest = ''] = /^[\s\p{Cf}(]*(\+?)([\d\s\p{Pd}\p{Cf}()./−]*)$/u.exec(text.normalize('NFKC')) ?? [];
  // The zero in +44 (0)20 is dialled at home only.
  const digits = (plus ? rest.replace('(0)', '') : rest).replace(/\D/g, '');
  return digits.length < 5 || digits.length > 15 ? undefined : plus + digits;
}
