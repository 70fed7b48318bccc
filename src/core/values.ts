/** The border where the form comes in: what stands in the controls → typed values, or what the person must mend. */
import { usualLength, type Field } from './field.js';
import { readAnswer } from './field-types.js';
import type { MessageKey } from './messages.js';

/** What stands in the controls, by their names; a list of boxes has one text for each that is ticked. */
export type Typed = Readonly<Record<string, readonly unknown[]>>;

/** A control that nobody sees, and that only a script which fills in all it finds would fill. */
export const decoyName = 'website';

/** What is sent, by field; what was left empty is absent. */
export type Values = Readonly<Partial<Record<string, string>>>;

/** One thing the person must mend: the field it stands at and the sentence that says how. */
export interface Problem {
  readonly field: string;
  readonly message: MessageKey;
}

/** What was filled in, and is right. */
export interface Answers {
  readonly values: Values;
  /** Those of the choices that were made. */
  readonly tags: readonly string[];
}

export type Checked = ({ readonly ok: true } & Answers) | { readonly ok: false; readonly problems: readonly Problem[] };

/** @returns the values as they are sent, trimmed at their ends; or each field's problem, in the order of the fields */
export function checkValues(fields: readonly Field[], typed: Typed): Checked {
  const asked = fields.filter((field) => isAsked(field, fields, typed));
  const contacts = asked.filter(({ need }) => need === 'either');
  const isKnown = contacts.some((field) => textsIn(typed, field).length > 0);
  const values: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const field of asked) {
    const { name, need, missing, wrong, maxlength = usualLength, empty } = field;
    const texts = textsIn(typed, field);
    const value = readAnswer(field, texts);
    if (texts.length === 0) {
      if (need === 'required') problems.push({ field: name, message: missing });
      else if (field === contacts[0] && !isKnown) problems.push({ field: name, message: 'contact_needed' });
      else if (empty) values[name] = empty;
    } else if (!value) {
      problems.push({ field: name, message: texts.join().length > maxlength ? 'too_long' : wrong });
    } else values[name] = value;
  }
  if (problems.length > 0) return { ok: false, problems };
  const tags = asked.flatMap(({ name, options = [] }) =>
    options.flatMap(({ value, tags = [] }) => (typed[name]?.includes(value) ? tags : [])),
  );
  return { ok: true, values, tags };
}

/** Whether a field is asked for now: a conditional one only while the field it depends on is, and has that answer. */
export function isAsked({ showIf }: Field, fields: readonly Field[], typed: Typed): boolean {
  if (!showIf) return true;
  const other = fields.find(({ name }) => name === showIf.name);
  // What is sent of a box without a tick is its answer.
  const answers = typed[showIf.name] ?? [other?.empty];
  if (!other || !answers.includes(showIf.value)) return false;
  const others = fields.filter((field) => field !== other);
  return isAsked(other, others, typed);
}

/** What was typed as it stands, right or wrong: for previews. */
export function textsOf(typed: Typed): Values {
  return Object.fromEntries(Object.keys(typed).map((name) => [name, textsIn(typed, { name }).join(', ')]));
}

/** Those that are not empty, without the space around them. */
function textsIn(typed: Typed, { name }: Pick<Field, 'name'>): readonly string[] {
  return (typed[name] ?? []).map((text) => (typeof text === 'string' ? text.trim() : '')).filter(Boolean);
}
