/** The first step: what the form is for, found in what the person pastes. */
import { html, nothing, type TemplateResult } from 'lit';
import { kindNow, withAttribute, withKind, type Embed } from '../model/embed.js';
import { isUsualLink, kinds, linkWords } from '../model/kinds.js';
import { idNow, knownBy, withLinkOfItsOwn } from '../model/link.js';
import { recognise } from '../model/recognise.js';
import type { Notice, Store } from '../store.js';
import { segments, selectControl, textControl } from './controls.js';
import { fill, words } from '../words.js';

export function actionSection(store: Store, bringIn: (snippet: string) => void): TemplateResult {
  const { embed, told, desk } = store;
  const kind = kindNow(embed);
  const [id = '', campaign] = kind.ids;
  return html`<section class="card" aria-labelledby="step-action">
    <h2 id="step-action" tabindex="-1"><span class="step" aria-hidden="true">1</span> ${words.your_action}</h2>
    ${textControl({
      control: id,
      label: words.endpoint,
      hint: words.endpoint_hint,
      value: embed.attributes[id] ?? '',
      type: 'url',
      example: `https://actionnetwork.org/api/v2/${kind.action.address.at(-1)?.collection ?? ''}/…`,
      faults: told,
      set: (text) => {
        if (recognise(text).type === 'snippet') bringIn(text);
        else paste(store, text, id);
      },
    })}
    ${noticeView(desk.notice)}
    <div class="pair">
      ${selectControl({
        control: 'kind',
        label: words.kind,
        value: kind.id,
        options: kinds.map(({ id }) => [id, words[id]]),
        faults: told,
        set: (chosen) => {
          store.look({ notice: undefined });
          const next = withKind(embed, chosen);
          const id = next.attributes['event-campaign-id'] ?? '';
          edit(store, 'kind', chosen === 'event_campaign' ? withAttribute(next, 'event-campaign-id', id) : next);
        },
      })}
      ${
        campaign
          ? textControl({
              control: campaign,
              label: words['event-campaign-id'],
              value: embed.attributes[campaign] ?? '',
              type: 'url',
              faults: told,
              set: (text) => {
                store.edit(campaign, withAttribute(embed, campaign, idOrText(text)));
              },
            })
          : nothing
      }
    </div>
    ${
      kind.action.own
        ? segments(
            words.type,
            'type',
            embed.attributes['type'] ?? '',
            [
              ['email', words.write_letter],
              ['phone', words.make_call],
            ],
            (type) => {
              store.edit('type', withAttribute(embed, 'type', type));
            },
          )
        : nothing
    }
  </section>`;
}

function noticeView(notice: Notice | undefined): TemplateResult {
  return html`<p class="notice ${notice?.tone ?? ''}" role="status" ?hidden=${!notice}>${notice?.text ?? ''}</p>`;
}

function idOrText(text: string): string {
  const found = recognise(text);
  return found.type === 'id' ? found.id : text.trim();
}

/** What is recognised is written as the id alone; what is not stays, with the sentence that says how to mend it. */
export function paste(store: Store, text: string, control: string): void {
  const { embed } = store;
  const found = recognise(text);
  const typed = withAttribute(embed, control, text);
  switch (found.type) {
    case 'endpoint': {
      const form = withKind(withoutIds(embed), found.kind.id);
      store.look({ notice: { tone: 'good', text: fill(words.endpoint_found, { kind: words[found.kind.id] }) } });
      edit(store, 'paste', { ...form, attributes: { ...form.attributes, ...found.ids } });
      return;
    }
    case 'id':
      store.look({ notice: { tone: 'good', text: words.id_found } });
      edit(store, control, withAttribute(embed, control, found.id));
      return;
    case 'public-page': {
      const before = embed.attributes[control] ?? '';
      // Letter by letter, an endpoint looks like a page on its way: what is typed is left to whoever types.
      if (Math.abs(text.length - before.length) === 1) {
        store.edit(control, typed);
        return;
      }
      const form = found.kind ? withKind(withoutIds(embed), found.kind.id) : embed;
      const { href } = found;
      const isUsual = isUsualLink(form.link.text);
      store.look({
        notice: { tone: 'warning', text: words.page_found },
        pasted: { href, tag: form.tag, id: idNow(form) },
      });
      store.edit('paste', {
        ...form,
        link: {
          href,
          text: isUsual ? linkWords(found.kind ?? kindNow(form), form.attributes['lang']) : form.link.text,
        },
      });
      return;
    }
    case 'campaign-alone':
      store.look({ notice: { tone: 'warning', text: words.campaign_found } });
      store.edit(control, typed);
      return;
    case 'key':
      store.look({ notice: { tone: 'warning', text: words.key_found } });
      store.edit(control, withAttribute(embed, control, undefined));
      return;
    default:
      store.look({ notice: undefined });
      store.edit(control, typed);
  }
}

function withoutIds(embed: Embed): Embed {
  return kindNow(embed).ids.reduce((form, name) => withAttribute(form, name, undefined), embed);
}

/** The link goes with the action that it leads to. */
function edit(store: Store, control: string, embed: Embed): void {
  const { pasted } = store.desk;
  store.look({ pasted: knownBy(pasted, embed) });
  store.edit(control, withLinkOfItsOwn(embed, pasted));
}
