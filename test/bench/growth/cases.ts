/** What grows, by how much, and what a page then has. */
import { actionId } from '../../helpers/forms.js';

export interface Case {
  readonly what: string;
  readonly unit: string;
  readonly sizes: readonly number[];
  /** What the page shows at a size. */
  readonly content: (size: number) => string;
  /** How often it is drawn for one figure, and typed in: much of what is small, so that a clock can tell. */
  readonly times: (size: number) => { readonly draws: number; readonly keys: number };
}

/** A loopback port that nothing listens on: nothing is sent. */
const apiBase = 'http://127.0.0.1:9/api/v2';

const form = (fields: string, children = '') =>
  `<an-survey-form survey-id="${actionId}" api-base="${apiBase}" fields="${fields}">${children}</an-survey-form>`;

const list = (size: number, each: (index: number) => string) => Array.from({ length: size }, (_, index) => each(index));

const sixFields = 'given_name family_name email_address* phone_number locality postal_code';

/** One of them is the address. */
export const formOf = (fields: number): string =>
  form(
    'email_address*',
    list(fields - 1, (index) => `<an-field name="custom_fields.q${index}" label="Question ${index}"></an-field>`).join(
      '',
    ),
  );

const often = (size: number) => ({ draws: Math.max(1, Math.round(50 / size)), keys: 200 });

export const cases: readonly Case[] = [
  {
    what: 'one form of text fields',
    unit: 'fields',
    sizes: [1, 10, 100, 1_000],
    content: formOf,
    times: often,
  },
  {
    // What the browser itself makes of as many fields.
    what: 'the same in HTML alone',
    unit: 'fields',
    sizes: [1, 10, 100, 1_000],
    content: (fields) =>
      `<form>${list(
        fields,
        (index) => `<p><label>Question ${index}<br><input name="${index ? `q${index}` : 'email_address'}"></label></p>`,
      ).join('')}</form>`,
    times: often,
  },
  {
    what: 'forms of six fields on one page',
    unit: 'forms',
    sizes: [1, 10, 100],
    content: (forms) => list(forms, () => form(sixFields)).join(''),
    times: often,
  },
  {
    what: 'forms with a list of the 250 countries',
    unit: 'forms',
    sizes: [1, 10, 100],
    content: (forms) => list(forms, () => form('email_address* country')).join(''),
    times: often,
  },
  {
    what: 'one list to choose from',
    unit: 'options',
    sizes: [10, 100, 1_000, 10_000],
    content: (options) =>
      form(
        'email_address*',
        `<an-field name="custom_fields.town" type="select" label="Town">${list(
          options,
          (index) => `<option value="${index}">Town ${index}</option>`,
        ).join('')}</an-field>`,
      ),
    times: (size) => ({ draws: size > 1_000 ? 1 : 10, keys: 200 }),
  },
];
