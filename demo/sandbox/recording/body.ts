/** What a record helper's request body may hold, and how text becomes such a body or a refusal; nothing is stored here. */
import { z } from 'zod';
import type { RecordKind } from '../record-kinds.js';
import type { Settings } from '../settings.js';
import { personSchema, type PostedPerson } from './posted-person.js';

const strings = z.array(z.string());

/** The five ways in which a record says where the person came from. */
export const referrerDataSchema = z.strictObject({
  source: z
    .string()
    .regex(/^[\w-]*$/, 'may hold letters, digits, - and _ only')
    .optional(),
  referrer: z.string().optional(),
  website: z.string().optional(),
  email_referrer: z.string().optional(),
  mobile_message_referrer: z.string().optional(),
});

const optional = {
  identifiers: z
    .array(
      z
        .string()
        .regex(/^[^:\s]+:\S+$/, 'must be [system name]:[id]')
        .refine((identifier) => !identifier.startsWith('action_network:'), 'may not be in the name of action_network'),
    )
    .optional(),
  'action_network:referrer_data': referrerDataSchema.optional(),
  created_date: z.iso.datetime({ offset: true }).optional(),
  add_tags: strings.optional(),
  remove_tags: strings.optional(),
  triggers: z.strictObject({ autoresponse: z.strictObject({ enabled: z.boolean().optional() }).optional() }).optional(),
};

const bodySchema = z.object({ person: personSchema, ...optional });

/** A key that some helpers take and others do not. */
export type OptionalKey = keyof typeof optional;
/** All of them. */
export const optionalKeys = Object.keys(optional);
export type Body = z.infer<typeof bodySchema>;
export type ReferrerData = z.infer<typeof referrerDataSchema>;

/** A body with what only its own helper takes apart from what all share; or the words that say what is wrong with it. */
export type ReadBody =
  | { readonly ok: true; readonly body: Body; readonly details: Record<string, unknown> }
  | { readonly ok: false; readonly error: string };

const refused = (error: string): ReadBody => ({ ok: false, error });

const inWords = (error: z.ZodError): string => {
  const issue = error.issues[0];
  if (issue === undefined) return 'The body is not valid.';
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const place = [...issue.path, ...unknown].map(String).join('.');
  return `${place}: ${unknown.length > 0 ? 'not a known key' : issue.message}`;
};

/** What decides how a body is read: the helper, the action it is posted to, and the switches. */
export interface Reading {
  readonly kind: RecordKind;
  /** The action's type, or null where its collection has none. */
  readonly type: string | null;
  readonly settings: Settings;
}

/**
 * Reads the text of a request body as the helper's format ("Field names and descriptions" of each record helper).
 *
 * What the real service does with a key that a helper does not list is not known. Here it is refused by its name, because
 * a form's builder who sends one wants to hear of it.
 */
export function readBody({ kind, type, settings }: Reading, text: string): ReadBody {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused('The body is not JSON.');
  }
  const object = z.record(z.string(), z.unknown()).safeParse(json);
  if (!object.success) return refused('The body is not a JSON object.');

  const shape = { ...kind.detailsOfType[type ?? ''], ...kind.details };
  const taken = ['person', ...kind.takes, ...Object.keys(shape)];
  const untaken = Object.keys(object.data).find((key) => !taken.includes(key));
  if (untaken !== undefined) return refused(`${untaken}: ${whyNotTaken(kind, type, untaken)}`);

  const body = bodySchema.safeParse(json);
  if (!body.success) return refused(inWords(body.error));
  const isPostalCodeRequired = kind.postalCodeSwitch !== undefined && settings[kind.postalCodeSwitch] === 'required';
  if (isPostalCodeRequired && !hasPostalCode(body.data.person)) return refused('person: a postal code is required');
  const details = z.object(shape).safeParse(json);
  if (!details.success) return refused(inWords(details.error));
  // The schemas pass over this key. What they took is at most a few levels deep.
  const place = placeOf('__proto__', json);
  if (place !== undefined) return refused(`${place}: not a known key`);
  return { ok: true, body: body.data, details: { ...(type !== null && { type }), ...details.data } };
}

/** Where JSON data has the key, its path before it; or undefined. */
function placeOf(sought: string, data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  for (const [key, value] of Object.entries(data)) {
    if (key === sought) return key;
    // Anyone may call a field so.
    if (key === 'custom_fields') continue;
    const place = placeOf(sought, value);
    if (place !== undefined) return `${key}.${place}`;
  }
  return undefined;
}

function whyNotTaken({ record, detailsOfType }: RecordKind, type: string | null, key: string): string {
  const isOfAnotherType = Object.values(detailsOfType).some((shape) => key in shape);
  if (isOfAnotherType) return `the record ${record} helper does not take this key for type ${type ?? 'none'}`;
  return `the record ${record} helper does not take this key`;
}

const hasPostalCode = ({ postal_addresses = [] }: PostedPerson): boolean =>
  postal_addresses.some(({ postal_code = '' }) => postal_code !== '');
