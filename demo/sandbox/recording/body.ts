/** What a record helper's request body may hold, and how text becomes such a body or a refusal; nothing is stored here. */
import { z } from 'zod';
import type { RecordKind } from '../record-kinds.js';

const strings = z.array(z.string());

const subscribed = z.literal('subscribed', { error: 'the only valid status is subscribed' }).optional();

const emailAddress = z.strictObject({
  address: z
    .string()
    .trim()
    .regex(/^[^\s@]+@[^\s@]+$/, 'must be an email address'),
  address_type: z.string().optional(),
  primary: z.boolean().optional(),
  status: subscribed,
});

const phoneNumber = z.strictObject({
  number: z.string().regex(/\d/, 'must hold digits'),
  number_type: z.string().optional(),
  primary: z.boolean().optional(),
  status: subscribed,
});

const postalAddress = z.strictObject({
  primary: z.boolean().optional(),
  address_type: z.string().optional(),
  // The people document keeps the first line of an address and takes the country to be the US.
  address_lines: strings.transform((lines) => lines.slice(0, 1)).optional(),
  locality: z.string().optional(),
  region: z.string().optional(),
  postal_code: z.string().optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code')
    .default('US'),
});

const person = z
  .strictObject({
    given_name: z.string().optional(),
    family_name: z.string().optional(),
    email_addresses: z.array(emailAddress).default([]),
    phone_numbers: z.array(phoneNumber).default([]),
    postal_addresses: z.array(postalAddress).optional(),
    // Taken, and overruled by the action's own language.
    languages_spoken: strings.optional(),
    custom_fields: z.record(z.string(), z.string()).optional(),
  })
  .refine(({ email_addresses, phone_numbers }) => email_addresses.length + phone_numbers.length > 0, {
    error: 'an email address or phone number is required',
  });

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
  triggers: z.strictObject({ autoresponse: z.strictObject({ enabled: z.boolean() }).optional() }).optional(),
};

const bodySchema = z.object({ person, ...optional });

/** A key that some helpers take and others do not. */
export type OptionalKey = keyof typeof optional;
/** All of them. */
export const optionalKeys = Object.keys(optional);
export type Body = z.infer<typeof bodySchema>;
export type PostedPerson = Body['person'];
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

/**
 * Reads the text of a request body as the helper's format ("Field names and descriptions" of each record helper).
 *
 * What the real service does with a key that a helper does not list is not known. Here it is refused by its name, because
 * a form's builder who sends one wants to hear of it.
 */
export function readBody(kind: RecordKind, text: string): ReadBody {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused('The body is not JSON.');
  }
  const object = z.record(z.string(), z.unknown()).safeParse(json);
  if (!object.success) return refused('The body is not a JSON object.');

  const taken = ['person', ...kind.takes, ...Object.keys(kind.details)];
  const untaken = Object.keys(object.data).find((key) => !taken.includes(key));
  if (untaken !== undefined) return refused(`${untaken}: the record ${kind.record} helper does not take this key`);

  const body = bodySchema.safeParse(json);
  if (!body.success) return refused(inWords(body.error));
  const details = z.object(kind.details).safeParse(json);
  if (!details.success) return refused(inWords(details.error));
  return { ok: true, body: body.data, details: details.data };
}
