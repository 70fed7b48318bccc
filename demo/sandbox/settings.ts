/** The switches: how the sandbox behaves where Action Network does not document how the real service does. Plain data and its holder. */
import { z } from 'zod';

/** The border where settings come in, from a test, as JSON or from the page. */
export const settingsSchema = z.strictObject({
  /** What a post without a key is answered when its body is refused: a message, 422 with one, a proxy's page, or success. */
  badInput: z.enum(['400', '422', '500-html', '200-silent']),
  /** Whether a page on another site may read an answer of 400 or above. */
  corsOnErrors: z.enum(['sent', 'left-out']),
  /** What the rate limit counts. */
  rateLimit: z.enum(['off', 'by-address', 'by-form', 'by-key']),
  /** How many posts it lets through in any one second. */
  postsPerSecond: z.int().min(1).max(1000),
  /** Whether its answer has a Retry-After, and whether a page on another site may read it. */
  retryAfter: z.enum(['readable', 'hidden', 'left-out']),
  /** The largest body in bytes; a larger one is answered with 413. */
  largestBody: z.int().min(1).max(100_000_000),
  /** When a post that comes again sends the autoresponse again. */
  retriedAutoresponse: z.enum(['once-per-identifier', 'once-per-person', 'every-time']),
  /** Whether a referrer code that no group has makes the post fail, or is left out of the record. */
  unknownReferrer: z.enum(['refused', 'ignored']),
  /** The record outreach helper says in one place that a postal code is required, and in another that it is not. */
  outreachPostalCode: z.enum(['optional', 'required']),
});

export type Settings = z.output<typeof settingsSchema>;

export const defaultSettings: Settings = {
  badInput: '400',
  corsOnErrors: 'sent',
  rateLimit: 'off',
  // What the clients of third parties take the limit to be.
  postsPerSecond: 4,
  retryAfter: 'hidden',
  // Room for every field of a form at its longest, many times over.
  largestBody: 10_000_000,
  retriedAutoresponse: 'once-per-identifier',
  unknownReferrer: 'refused',
  outreachPostalCode: 'optional',
};

/** How the switches stand, and the hands on them. */
export interface Switches {
  read(): Settings;
  /** Changes those that are named; throws a `ZodError` and changes nothing when one cannot be what it is to be. */
  change(settings: Partial<Settings>): void;
  /** Back to the defaults. */
  reset(): void;
}

export function createSwitches(): Switches {
  let settings = defaultSettings;
  return {
    read: () => settings,
    change(changed) {
      settings = settingsSchema.parse({ ...settings, ...changed });
    },
    reset() {
      settings = defaultSettings;
    },
  };
}
