/** What a post may say about a person; what becomes of it is left to `people`. */
import { z } from 'zod';

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

/** "You can use any valid fields for person resources. An email address or phone number is required." */
export const personSchema = z
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

export type PostedPerson = z.infer<typeof personSchema>;
