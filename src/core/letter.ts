/** A letter from a person to a target: its placeholders filled, and the link that opens it in an email program. */
import { isFieldName } from './catalogue.js';
import { encoded } from './encoded.js';
import { usualLength } from './field.js';
import { nameWords, type Target } from './target.js';
import type { Values } from './values.js';

/**
 * @param text with placeholders such as `{given_name}`, a field of the form, and `{target.title}`, a word of the target
 * @param blank stands for what was not given
 * @returns the text with what is known in their place; of what is not, the space before it goes too; a placeholder that
 * names neither stays as it is
 */
export function fillIn(text: string, values: Values, target: Target, blank = ''): string {
  return text.replace(/( ?)\{([\w.]+)\}/g, (placeholder, space: string, name: string) => {
    const word = nameWords.find((each) => name === `target.${each}`);
    if (!word && !isFieldName(name)) return placeholder;
    const known = word ? target[word] : values[name];
    // An answer that is longer is sent by nobody, and a long letter that is full of it could not be shown.
    const words = (known ?? '').slice(0, usualLength) || blank;
    return words && space + words;
  });
}

/** The letter that the person wrote, as this target is to get it. */
export function letterTo(target: Target, values: Values): { readonly subject: string; readonly message: string } {
  const text = (name: string) => fillIn(values[name] ?? '', values, target);
  return { subject: text('subject'), message: text('message') };
}

/** RFC 6068: every reserved sign encoded, lines ended with CR LF. */
export function mailto(address = '', subject: string, body: string): string {
  const lines = body.replace(/\r\n?|\n/g, '\r\n');
  return `mailto:${encoded(address).replace('%40', '@')}?subject=${encoded(subject)}&body=${encoded(lines)}`;
}

/** RFC 3966: digits, and a leading `+`; without an extension, and the zero of +44 (0)20, which is dialled at home only. */
export function tel(number = ''): string {
  return `tel:${number.replace('(0)', '').replace(/[a-z].*|[^\d+]/gi, '')}`;
}
