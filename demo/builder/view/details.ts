/** The third step: what may be said of a form, and need not be; folded until it is wanted. */
import { html, nothing, type TemplateResult } from 'lit';
import { codeOptions } from '../../../src/index.js';
import { withAttribute } from '../model/embed.js';
import { kindNow } from '../model/embed.js';
import { languages } from '../snippet/files.js';
import type { Store } from '../store.js';
import { attributeRows } from './attribute-rows.js';
import { flagControl, selectControl, textControl } from './controls.js';
import { lookControls } from './look.js';
import { rows, type Row } from './rows.js';
import { sentenceControls } from './sentences.js';
import { thanksControls } from './thanks.js';

export function detailsSections(store: Store, step: number): TemplateResult {
  return html`<section class="card" aria-labelledby="step-details">
    <h2 id="step-details"><span class="step" aria-hidden="true">${step}</span> Make it yours</h2>
    ${fold(store, 'Look', ['theme', 'accent', 'onAccent', 'radius'], lookControls(store))}
    ${fold(store, 'Words', ['intro', 'legal', ...names(rows.words), 'link'], wordControls(store))}
    ${fold(store, 'Other sentences', ['messages'], sentenceControls(store))}
    ${fold(store, 'Tags, source and email', names(rows.tags), attributeRows(store, rows.tags))}
    ${fold(store, 'Consent', names(rows.consent), attributeRows(store, rows.consent))}
    ${fold(store, 'Thanks and after', afterwards, html`${thanksControls(store)} ${stepControls(store)}`)}
    ${fold(store, 'Language and country', ['lang', 'country'], placeControls(store))}
    ${fold(store, 'Advanced', [...names(rows.advanced), 'scripts'], advancedControls(store))}
  </section>`;
}

const afterwards = [
  ...['success-message', 'thanks', 'thanks-link', 'redirect-url', 'share', 'add-to-calendar'],
  ...names(rows.calendar),
];

function names(list: readonly Row[]): readonly string[] {
  return list.map(({ attribute }) => attribute);
}

/** Says what is in it: how much was set, and how much is to be mended. */
function fold(store: Store, title: string, controls: readonly string[], content: unknown): TemplateResult {
  const { embed, told } = store;
  const { look, link, thanks } = embed;
  const other: Readonly<Record<string, string>> = {
    ...look,
    link: link.href,
    intro: embed.intro,
    legal: embed.legal,
    thanks: thanks.text,
    'thanks-link': thanks.link.href,
    scripts: embed.scripts,
  };
  const set = controls.filter((name) => name in embed.attributes || Boolean(other[name])).length;
  const wrong = told.filter(({ control }) => controls.includes(control)).length;
  return html`<details class="fold">
    <summary>
      <span>${title}</span>
      ${wrong > 0 ? html`<span class="badge wrong">${wrong} to mend</span>` : nothing}
      ${set > 0 ? html`<span class="badge">${set} set</span>` : nothing}
    </summary>
    <div class="editor">${content}</div>
  </details>`;
}

function wordControls(store: Store): TemplateResult {
  const { embed, told } = store;
  const { link } = embed;
  const text = (control: 'intro' | 'legal', label: string, example: string) =>
    textControl({
      control,
      label,
      value: embed[control],
      example,
      faults: told,
      set: (value) => {
        store.edit(control, { ...embed, [control]: value });
      },
    });
  const usual = kindNow(embed).linkText;
  return html`${text('intro', 'Above the fields', 'Will you come?')} ${attributeRows(store, rows.words)}
  ${text('legal', 'Small print above the button', 'You can leave the list at any time.')}
  ${textControl({
    control: 'link',
    label: 'Link for visitors whose browser cannot run the form',
    hint: 'The action’s public page on Action Network.',
    value: link.href,
    type: 'url',
    example: 'https://actionnetwork.org/events/our-march',
    faults: told,
    set: (href) => {
      store.edit('link', { ...embed, link: { href, text: link.text || usual } });
    },
  })}
  ${
    link.href
      ? textControl({
          control: 'link-text',
          label: 'Words of that link',
          value: link.text,
          example: usual,
          faults: told,
          set: (text) => {
            store.edit('link-text', { ...embed, link: { ...link, text } });
          },
        })
      : nothing
  }`;
}

function stepControls(store: Store): TemplateResult {
  const { embed, told } = store;
  const { attributes } = embed;
  const flag = (control: string, label: string) =>
    flagControl({
      control,
      label,
      checked: control in attributes,
      faults: told,
      set: (checked) => {
        store.edit(control, withAttribute(embed, control, checked ? '' : undefined));
      },
    });
  return html`${flag('share', 'Let people tell their friends')}
  ${
    'share' in attributes
      ? textControl({
          control: 'share-text',
          label: 'What they say',
          hint: 'Left empty: the title of your page.',
          value: attributes['share'] ?? '',
          example: 'I am going to the march!',
          faults: told,
          set: (value) => {
            store.edit('share-text', withAttribute(embed, 'share', value));
          },
        })
      : nothing
  }
  ${flag('add-to-calendar', 'Let people put it into their calendar')}
  ${'add-to-calendar' in attributes ? attributeRows(store, rows.calendar) : nothing}`;
}

function placeControls(store: Store): TemplateResult {
  const { embed, told } = store;
  const select = (control: string, label: string, hint: string, options: readonly (readonly [string, string])[]) =>
    selectControl({
      control,
      label,
      hint,
      value: embed.attributes[control] ?? '',
      options,
      faults: told,
      set: (value) => {
        store.edit(control, withAttribute(embed, control, value));
      },
    });
  return html`${select('lang', 'Language of the form', 'English is built in; any other is one more small script.', [
    ['', 'As the page’s, where it is loaded'],
    ['en', 'English'],
    ...Object.entries(languages),
  ])}
  ${select('country', 'Country of the addresses', 'Decides on the words and regions, and is sent with the address.', [
    ['', 'Not said: US words, and no country is sent'],
    ...codeOptions('region').map(({ value, label }) => [value, label] as const),
  ])}`;
}

function advancedControls(store: Store): TemplateResult {
  const { embed, told } = store;
  return html`${attributeRows(store, rows.advanced)}
  ${textControl({
    control: 'scripts',
    label: 'Where the scripts are',
    hint: 'A folder of your own or of a CDN, with the same files in it. Left empty: the one this page comes with.',
    value: embed.scripts,
    type: 'url',
    example: 'https://example.org/an-forms/',
    faults: told,
    set: (value) => {
      store.edit('scripts', { ...embed, scripts: value });
    },
  })}`;
}
