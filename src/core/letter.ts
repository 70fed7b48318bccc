/** A letter from a person to a target: its placeholders filled, and the link that opens it in an email program. */
import { catalogue } from './catalogue.js';
import { usualLength } from './field.js';
import type { Target } from './target.js';
import type { Values } from './values.js';

/**
 * @param text with placeholders such as `{given_name}`, a field of the form, and `{target.title}`, a word of the target
 * @param blank stands for what was not given
 * @returns the text with what is known in their place; a placeholder that names neither stays as it is
 */
export function fillIn(text: string, values: Values, target: Target, blank = ''): string {
  const known: Readonly<Record<string, string | undefined>> = {
    ...Object.fromEntries(Object.keys(catalogue).map((name) => [name, values[name]])),
    ...Object.fromEntries(targetWords.map((word) => [`target.${word}`, target[word]])),
  };
  return text.replace(/\{([\w.]+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(known, name) ? filled(known[name], blank) : placeholder,
  );
}

/** An answer that is longer is sent by nobody, and a long letter that is full of it could not be shown. */
function filled(word = '', blank: string): string {
  return word === '' ? blank : word.slice(0, usualLength);
}

const targetWords = ['title', 'given_name', 'family_name'] as const satisfies readonly (keyof Target)[];

/** RFC 6068: every reserved sign encoded, lines ended with CR LF; half a surrogate pair cannot be, and is left out. */
export function mailto(address: string, subject: string, body: string): string {
  const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, ''));
  const lines = body.replace(/\r\n|\r|\n/g, '\r\n');
  return `mailto:${address.split('@').map(encoded).join('@')}?subject=${encoded(subject)}&body=${encoded(lines)}`;
}

/** RFC 3966: digits, and a leading `+`. */
export function tel(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}
