/** Tells what a builder pasted: an endpoint, an id alone, the address of a public page, an API key, a snippet. */
import { idIn } from '../../../src/index.js';
import { kinds, type Kind } from './kinds.js';

export type Recognised =
  | { readonly type: 'endpoint'; readonly kind: Kind; readonly ids: Readonly<Record<string, string>> }
  /** It could be of any kind: the person says of which. */
  | { readonly type: 'id'; readonly id: string }
  /** An event campaign without its event takes no RSVPs. */
  | { readonly type: 'campaign-alone' }
  | { readonly type: 'public-page'; readonly kind: Kind | undefined; readonly href: string }
  | { readonly type: 'key' }
  | { readonly type: 'snippet' }
  | { readonly type: 'unknown' };

/** Quotes and brackets that come along when an address is copied out of a text. */
const wrapping = /^[\s"'<(“‘]+|[\s"'>),.;”’]+$/g;

/** Below the public page: what is seen by its owners alone. */
const ownersPart = /(actionnetwork\.org\/[\w-]+\/[^/]+)\/(?:manage|edit)\/?$/i;

export function recognise(pasted: string): Recognised {
  if (/<an-[a-z]+-[a-z]+/i.test(pasted)) return { type: 'snippet' };
  const text = pasted.replace(wrapping, '').replace(/[?#].*$/, '');
  if (/^[0-9a-f]{32}$/i.test(text)) return { type: 'key' };
  // Most of all first: the address of an event in a campaign holds the event, too.
  for (const kind of [...kinds].sort((a, b) => b.ids.length - a.ids.length)) {
    const ids = endpointIds(kind, text);
    if (ids) return { type: 'endpoint', kind, ids };
  }
  if (/^https?:/i.test(text) && idIn(text, 'event_campaigns')) return { type: 'campaign-alone' };
  const id = idIn(text, 'any');
  if (id) return { type: 'id', id };
  const [, path = ''] = /^(?:https?:\/\/)?(?:[\w-]+\.)*actionnetwork\.org\/([\w-]+)(?:\/|$)/i.exec(text) ?? [];
  if (path && path !== 'api') {
    const kind = kinds.find(({ publicPaths }) => publicPaths.includes(path.toLowerCase()));
    const page = text.replace(ownersPart, '$1');
    return { type: 'public-page', kind, href: /^https?:/i.test(page) ? page : `https://${page}` };
  }
  return { type: 'unknown' };
}

/** The ids of a kind where the text is an address that holds all of them. */
function endpointIds({ action, ids }: Kind, text: string): Readonly<Record<string, string>> | undefined {
  if (!/^https?:/i.test(text)) return undefined;
  const found = ids.map((attribute) => {
    const part = action.address.find((each) => each.attribute === attribute);
    return [attribute, part && idIn(text, part.collection)] as const;
  });
  const known = found.flatMap(([attribute, id]) => (id === undefined ? [] : [[attribute, id]]));
  return known.length === ids.length ? Object.fromEntries<string>(known as [string, string][]) : undefined;
}
