/** The contenders: what stands in the page for each, and where a person finds its field, its button and its thanks. */
import { fields, required } from './peers/field-list.js';

export interface Contender {
  readonly name: string;
  /** What the page loads: a file of `peers`, bundled, or one of `dist`; nothing for HTML alone. */
  readonly script?: { readonly from: 'peers' | 'dist'; readonly file: string };
  /** What the builder writes into the page. */
  readonly markup: (endpoint: Endpoint) => string;
  /** The field that must be filled in; through shadow roots by `>>>`. */
  readonly email: string;
  readonly button: string;
  readonly thanks: string;
  /** `when-ready`: its fields are seen before they can be used, until its script says that it is ready. */
  readonly usable: 'when-seen' | 'when-ready';
  /** Who draws the fields: what the builder wrote in HTML is no work of the script. */
  readonly draws: 'HTML' | 'script';
}

export interface Endpoint {
  readonly apiBase: string;
  readonly eventId: string;
  /** A form drawn before its script has come, as the builder of embeds writes it: the inside of its shadow root. */
  readonly firstPaint: string;
}

type Row = (typeof fields)[number];

const write = (row: (field: Row, attributes: string) => string) =>
  fields
    .map((field) => {
      const { name, type, autocomplete } = field;
      const attributes = `name="${name}" type="${type}" autocomplete="${autocomplete}"`;
      return row(field, name === required ? `${attributes} required` : attributes);
    })
    .join('\n');

const htmlFields = write(
  ({ name, label }, attributes) =>
    `<p><label for="${name}">${label}</label><br><input id="${name}" ${attributes} data-fs-field></p>`,
);

const address = ({ apiBase, eventId }: Endpoint) => `${apiBase}/events/${eventId}/attendances`;

/** Where a script puts its form, or finds the one that the builder wrote. */
const placed = (inside: string) => (endpoint: Endpoint) =>
  `<div id="place" data-endpoint="${address(endpoint)}">${inside}</div>`;

const inHtml = {
  email: '[name=email_address]',
  button: 'button',
  thanks: '#thanks',
  usable: 'when-ready',
  draws: 'HTML',
} as const;

const byScript = { ...inHtml, draws: 'script' } as const;

const htmlForm = `<form>${htmlFields}<button>RSVP</button></form>`;

const elementsForm = (input: string, button: string, inside: (label: string) => string) =>
  placed(
    `<form>${write(({ label }, attributes) => `<${input} ${attributes}${inside(label)}</${input}>`)}<${button} type="submit">RSVP</${button}></form>`,
  );

const labelled = (label: string) => ` label="${label}">`;

const peer = (name: string, file: string, row: Omit<Contender, 'name' | 'script'>): Contender => ({
  name,
  script: { from: 'peers', file },
  ...row,
});

const ours = (name: string, file: string, inside: (endpoint: Endpoint) => string): Contender => ({
  name,
  script: { from: 'dist', file },
  markup: (endpoint) =>
    `<an-event-rsvp event-id="${endpoint.eventId}" api-base="${endpoint.apiBase}" fields="${fields
      .map((field) => (field.name === required ? `${field.name}*` : field.name))
      .join(' ')}">${inside(endpoint)}</an-event-rsvp>`,
  email: 'an-event-rsvp >>> [name=email_address]',
  button: 'an-event-rsvp >>> [part=submit]',
  thanks: 'an-event-rsvp >>> [part=status]',
  // What is typed and pressed before its script comes is kept.
  usable: 'when-seen',
  draws: 'script',
});

const link = () => '<a href="https://actionnetwork.org/events/x">RSVP on Action Network</a>';
const drawn = ({ firstPaint }: Endpoint) => `<template shadowrootmode="open">${firstPaint}</template>`;

export const native: Contender = {
  ...inHtml,
  name: 'native HTML',
  markup: (endpoint) => `<form method="post" action="${address(endpoint)}">${htmlFields}<button>RSVP</button></form>`,
  usable: 'when-seen',
};

export const bareFetch = peer('native HTML and fetch', 'bare-fetch', { ...inHtml, markup: placed(htmlForm) });

export const oursPlain = [
  ours('an-event-rsvp.js', 'an-event-rsvp', link),
  ours('an-forms.js', 'an-forms', link),
] as const;

export const oursDrawn = [
  ours('an-event-rsvp.js, drawn before', 'an-event-rsvp', drawn),
  ours('an-forms.js, drawn before', 'an-forms', drawn),
] as const;

export const peers: readonly Contender[] = [
  peer('hand-written element', 'hand-written', {
    ...byScript,
    markup: placed('<hand-written></hand-written>'),
    email: 'hand-written >>> [name=email_address]',
    button: 'hand-written >>> button',
  }),
  peer('@formspree/ajax', 'formspree', { ...inHtml, markup: placed(htmlForm) }),
  peer('jquery-osdi with jQuery', 'jquery-osdi', { ...inHtml, markup: placed(htmlForm) }),
  peer('Shoelace', 'shoelace', {
    ...byScript,
    markup: elementsForm('sl-input', 'sl-button', labelled),
    email: 'sl-input[name=email_address] >>> input',
    button: 'sl-button',
  }),
  peer('Web Awesome', 'web-awesome', {
    ...byScript,
    markup: elementsForm('wa-input', 'wa-button', labelled),
    email: 'wa-input[name=email_address] >>> input',
    button: 'wa-button',
  }),
  peer('Lion', 'lion', {
    ...byScript,
    markup: placed(
      `<lion-form><form>${write(({ type, label }, attributes) => {
        // Its input for telephones would bring a library of 60 kB for their formats.
        const tag = type === 'email' ? 'lion-input-email' : 'lion-input';
        return `<${tag} ${attributes} label="${label}"></${tag}>`;
      })}<lion-button-submit>RSVP</lion-button-submit></form></lion-form>`,
    ),
    email: 'lion-input-email input',
    button: 'lion-button-submit',
  }),
  peer('Fluent', 'fluent', {
    ...byScript,
    markup: elementsForm('fluent-text-input', 'fluent-button', (label) => `>${label}`),
    email: 'fluent-text-input[name=email_address] >>> input',
    button: 'fluent-button',
  }),
  peer('SurveyJS', 'survey-js', {
    ...byScript,
    markup: placed(''),
    email: 'input[type=email]',
    button: 'input[type=button][value=RSVP]',
  }),
  peer('Form.io', 'formio', { ...byScript, markup: placed(''), email: 'input[type=email]', button: 'button' }),
  peer('rjsf with React', 'rjsf', { ...byScript, markup: placed(''), email: 'input[type=email]', button: 'button' }),
];

export const contenders: readonly Contender[] = [native, bareFetch, ...peers, ...oursPlain, ...oursDrawn];
