/** The third step: what may be said of a form, and need not be; folded until it is wanted. */
import { html, nothing, type TemplateResult } from 'lit';
import { codeOptions } from '../../../src/index.js';
import { kindNow, withAttribute } from '../model/embed.js';
import { linkWords } from '../model/kinds.js';
import { thanksControls as thanksAndAfter } from '../model/thanks.js';
import type { Store } from '../store.js';
import { attributeRows } from './attribute-rows.js';
import { flagControl, selectControl, textControl, type Options } from './controls.js';
import { lookControls, themeControl } from './look.js';
import { rows, type Row } from './rows.js';
import { sentenceControls } from './sentences.js';
import { thanksControls } from './thanks.js';
import { fill, language, languages, words } from '../words.js';

export function detailsSections(store: Store, step: number): TemplateResult {
  return html`<section class="card" aria-labelledby="step-details">
    <h2 id="step-details"><span class="step" aria-hidden="true">${step}</span> ${words.make_it_yours}</h2>
    ${themeControl(store)} ${fold(store, words.look, ['accent', 'onAccent', 'radius'], lookControls(store))}
    ${fold(store, words.wording, ['intro', 'legal', ...names(rows.words), 'link'], wordControls(store))}
    ${fold(store, words.other_sentences, ['messages'], sentenceControls(store))}
    ${fold(store, words.tags_and_source, names(rows.tags), attributeRows(store, rows.tags))}
    ${fold(store, words.consents, names(rows.consent), attributeRows(store, rows.consent))}
    ${fold(store, words.thanks_and_after, thanksAndAfter, html`${thanksControls(store)} ${stepControls(store)}`)}
    ${fold(store, words.language_and_country, ['lang', 'country'], placeControls(store))}
    ${fold(store, words.advanced, [...names(rows.advanced), 'scripts'], advancedControls(store))}
  </section>`;
}

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
      <span>
        ${title}
        ${wrong > 0 ? html`<span class="badge wrong">${fill(words.to_mend, { count: wrong })}</span>` : nothing}
        ${set > 0 ? html`<span class="badge">${fill(words.set, { count: set })}</span>` : nothing}
      </span>
    </summary>
    <div class="editor">${content}</div>
  </details>`;
}

function wordControls(store: Store): TemplateResult {
  const { embed, told } = store;
  const { link } = embed;
  const text = (control: 'intro' | 'legal') =>
    textControl({
      control,
      label: words[control],
      value: embed[control],
      example: words[`${control}_example`],
      faults: told,
      set: (value) => {
        store.edit(control, { ...embed, [control]: value });
      },
    });
  const usual = linkWords(kindNow(embed), embed.attributes['lang']);
  return html`${text('intro')} ${attributeRows(store, rows.words)} ${text('legal')}
  ${textControl({
    control: 'link',
    label: words.link,
    hint: words.link_hint,
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
          label: words.link_words,
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
  const flag = (control: 'share' | 'add-to-calendar') =>
    flagControl({
      control,
      label: words[control],
      checked: control in attributes,
      faults: told,
      set: (checked) => {
        store.edit(control, withAttribute(embed, control, checked ? '' : undefined));
      },
    });
  return html`${flag('share')}
  ${
    'share' in attributes
      ? textControl({
          control: 'share-text',
          label: words.share_text,
          hint: words.share_text_hint,
          value: attributes['share'] ?? '',
          example: words.share_text_example,
          faults: told,
          set: (value) => {
            store.edit('share-text', withAttribute(embed, 'share', value));
          },
        })
      : nothing
  }
  ${flag('add-to-calendar')} ${attributeRows(store, rows.calendar)}`;
}

function placeControls(store: Store): TemplateResult {
  const { embed, told } = store;
  const select = (control: 'lang' | 'country', options: Options, set: (value: string) => void) =>
    selectControl({
      control,
      label: words[control],
      hint: words[`${control}_hint`],
      value: embed.attributes[control] ?? '',
      options,
      faults: told,
      set,
    });
  const countries = codeOptions('region', language).map(({ value, label }) => [value, label] as const);
  return html`${select('lang', [['', words.lang_of_page], ...Object.entries(languages)], (lang) => {
    void store.setLanguage(lang);
  })}
  ${select('country', [['', words.no_country], ...countries], (country) => {
    store.edit('country', withAttribute(embed, 'country', country));
  })}`;
}

function advancedControls(store: Store): TemplateResult {
  const { embed, told } = store;
  return html`${attributeRows(store, rows.advanced)}
  ${textControl({
    control: 'scripts',
    label: words.scripts,
    hint: words.scripts_hint,
    value: embed.scripts,
    type: 'url',
    example: 'https://example.org/an-forms/',
    faults: told,
    set: (value) => {
      store.edit('scripts', { ...embed, scripts: value });
    },
  })}`;
}
