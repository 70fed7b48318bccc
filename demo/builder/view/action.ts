/** The first step: what the form is for, found in what the person pastes. */
import { html, nothing, type TemplateResult } from 'lit';
import { kindNow, withAttribute, withKind, type Embed } from '../model/embed.js';
import { kindOf, kinds } from '../model/kinds.js';
import { recognise } from '../model/recognise.js';
import type { Notice, Store } from '../store.js';
import { segments, selectControl, textControl } from './controls.js';

export function actionSection(store: Store, bringIn: (snippet: string) => void): TemplateResult {
  const { embed, told, desk } = store;
  const kind = kindNow(embed);
  const [id = '', campaign] = kind.ids;
  const noun = kind.action.address.find(({ attribute }) => attribute === id)?.noun ?? '';
  return html`<section class="card" aria-labelledby="step-action">
    <h2 id="step-action" tabindex="-1"><span class="step" aria-hidden="true">1</span> Your action</h2>
    ${textControl({
      control: id,
      label: 'API endpoint or id',
      hint: html`Open the ${noun} on Action Network, go to its manage page and copy what it calls “API endpoint”.`,
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
        label: 'It is',
        value: kind.id,
        options: kinds.map(({ id, label }) => [id, label]),
        faults: told,
        set: (chosen) => {
          store.look({ notice: undefined });
          const next = withKind(embed, chosen);
          store.edit(
            'kind',
            chosen === 'event_campaign'
              ? {
                  ...next,
                  attributes: { ...next.attributes, 'event-campaign-id': next.attributes['event-campaign-id'] ?? '' },
                }
              : next,
          );
        },
      })}
      ${
        campaign
          ? textControl({
              control: campaign,
              label: 'Endpoint or id of its event campaign',
              value: embed.attributes[campaign] ?? '',
              type: 'url',
              faults: told,
              set: (text) => {
                store.edit(campaign, withAttributeKept(embed, campaign, idIn(text)));
              },
            })
          : nothing
      }
    </div>
    ${
      kind.action.own
        ? segments(
            'People',
            'type',
            embed.attributes['type'] ?? '',
            [
              ['email', 'Write a letter'],
              ['phone', 'Make a call'],
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

/** Empty, it says still that the event is one of a campaign. */
function withAttributeKept(embed: Embed, name: string, value: string): Embed {
  return { ...embed, attributes: { ...embed.attributes, [name]: value } };
}

function idIn(text: string): string {
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
      const { label } = found.kind;
      store.look({ notice: { tone: 'good', text: `${label} found: the id was taken from the address.` } });
      store.edit('paste', withLink({ ...form, attributes: { ...form.attributes, ...found.ids } }));
      return;
    }
    case 'id':
      store.look({
        notice: {
          tone: 'good',
          text: 'That is an id. It does not say of what: check that the right kind is chosen below.',
        },
      });
      store.edit(control, withAttribute(embed, control, found.id));
      return;
    case 'public-page': {
      const before = embed.attributes[control] ?? '';
      // Letter by letter, an endpoint looks like a page on its way: what is typed is left to whoever types.
      if (Math.abs(text.length - before.length) === 1) {
        store.edit(control, typed);
        return;
      }
      const form = found.kind ? withKind(withoutIds(embed), found.kind.id) : embed;
      const notice =
        'That is the public page, which does not hold the id. It was taken as the link for visitors without JavaScript. ' +
        'For the id, open the action’s manage page on Action Network: it shows the API endpoint.';
      store.look({ notice: { tone: 'warning', text: notice } });
      store.edit('paste', {
        ...form,
        link: { href: found.href, text: form.link.text || (found.kind ?? kindNow(form)).linkText },
      });
      return;
    }
    case 'campaign-alone':
      store.look({
        notice: {
          tone: 'warning',
          text: 'That is the event campaign. Paste the endpoint of one event in it, which holds both ids.',
        },
      });
      store.edit(control, typed);
      return;
    case 'key':
      store.look({
        notice: { tone: 'warning', text: 'That looks like an API key. It must never stand in a page: keep it secret.' },
      });
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

function withLink(embed: Embed): Embed {
  return embed.link.href
    ? { ...embed, link: { ...embed.link, text: embed.link.text || kindOf(kindNow(embed).id).linkText } }
    : embed;
}
