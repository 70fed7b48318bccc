/** The border where the form comes in: what stands in the controls → typed values, or what the person must mend. */
import * as z from 'zod/mini';
import { usualMax, type Control, type FieldName } from './catalogue.js';
import { countryCode } from './countries.js';
import type { Field } from './fields.js';
import type { MessageKey } from './messages.js';

/** What was given, by field; what was left empty is absent. */
export type Values = Readonly<Partial<Record<FieldName, string>>>;

/** One thing the person must mend: the field it stands at and the sentence that says how. */
export interface Problem {
  readonly field: FieldName;
  readonly message: MessageKey;
}

export type Checked =
  { readonly ok: true; readonly values: Values } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * @param typed control name → what stands in it, as `FormData` gives it; anything not text counts as empty
 * @returns the values, trimmed at their ends, phone numbers less spaces and punctuation; or each field's first problem
 */
export function checkValues(fields: readonly Field[], typed: Readonly<Record<string, unknown>>): Checked {
  const values: Partial<Record<FieldName, string>> = {};
  const problems: Problem[] = [];
  for (const { name, words, wrong, need, control, max = usualMax } of fields) {
    const given = typed[name];
    const text = typeof given === 'string' ? given.trim() : '';
    const value = text.length > max ? undefined : formats[control.type](text);
    const missing: MessageKey = `${words}_missing`;
    if (text === '') {
      if (need === 'required') problems.push({ field: name, message: missing });
    } else if (value === undefined) {
      problems.push({ field: name, message: text.length > max ? 'too_long' : (wrong ?? missing) });
    } else values[name] = value;
  }
  const either = fields.filter(({ need }) => need === 'either').map(({ name }) => name);
  if (either[0] && !either.some((name) => values[name] ?? problems.some(({ field }) => field === name))) {
    problems.push({ field: either[0], message: 'contact_needed' });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, values };
}

/** What a text means to each type of control; undefined where it means nothing. */
const formats: Readonly<Record<Control['type'], (text: string) => string | undefined>> = {
  text: (text) => text,
  // HTML's own pattern, so that what the browser's email control takes is taken here.
  email: (text) => (z.regexes.html5Email.test(text) ? text : undefined),
  tel: bareNumber,
  country: countryCode,
};

/**
 * A phone number less spaces, punctuation and the invisible marks of an address book.
 * E.164 has 15 digits at most; the shortest numbers that people have are of 5.
 */
function bareNumber(text: string): string | undefined {
  // Full-width digits and signs become the plain ones; digits of other scripts are refused rather than dropped.
  const [, plus = '', rest = ''] = /^[\s\p{Cf}(]*(\+?)([\d\s\p{Pd}\p{Cf}()./]*)$/u.exec(text.normalize('NFKC')) ?? [];
  const digits = rest.replace(/\D/g, '');
  return digits.length < 5 || digits.length > 15 ? undefined : plus + digits;
}
