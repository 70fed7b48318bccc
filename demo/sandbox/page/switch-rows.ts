/** The switches in words: what each decides, and what its positions are called. Plain data. */
import type { Settings } from '../settings.js';

/** Two or more named positions, or a number between two others. */
export type SwitchRow =
  | { readonly label: string; readonly options: Readonly<Record<string, string>> }
  | { readonly label: string; readonly min: number; readonly max: number };

type Row<Value> = Value extends string
  ? { readonly label: string; readonly options: Readonly<Record<Value, string>> }
  : { readonly label: string; readonly min: number; readonly max: number };

/** One row for each setting, in the order in which the page shows them. */
export const switchRows: { readonly [Name in keyof Settings]: Row<Settings[Name]> & SwitchRow } = {
  badInput: {
    label: 'Bad input without a key is answered with',
    options: {
      '400': '400 and a message',
      '422': '422 and a message',
      '500-html': '500 and a page of HTML',
      '200-silent': '200 and {}, as if it had been recorded',
    },
  },
  corsOnErrors: {
    label: 'CORS headers on errors are',
    options: { sent: 'sent', 'left-out': 'left out, so that no page can read the answer' },
  },
  rateLimit: {
    label: 'The rate limit counts',
    options: {
      off: 'nothing: there is no limit',
      'by-address': 'posts from one IP address',
      'by-form': 'posts to one form',
      'by-key': 'posts with the same key, or with none',
    },
  },
  postsPerSecond: { label: 'Posts allowed per second', min: 1, max: 1000 },
  retryAfter: {
    label: 'Retry-After on a 429 is',
    options: { readable: 'sent, and pages can read it', hidden: 'sent, but hidden from pages', 'left-out': 'left out' },
  },
  largestBody: { label: 'The largest body, in bytes', min: 1, max: 100_000_000 },
  retriedAutoresponse: {
    label: 'An autoresponse goes out',
    options: {
      'once-per-identifier': 'once for all posts with the same identifier',
      'once-per-person': 'once for each person and action',
      'every-time': 'with every post, retries too',
    },
  },
  unknownReferrer: {
    label: 'An unknown referrer code is',
    options: { refused: 'refused, and so is the post', ignored: 'ignored and left out of the record' },
  },
  outreachPostalCode: {
    label: 'A postal code with an outreach is',
    options: { optional: 'optional', required: 'required' },
  },
};
