/** The link to the action's own page: it goes with its action, and its words with the kind. */
import { kindNow, type Embed } from './embed.js';
import { isUsualLink, linkWords } from './kinds.js';
import { recognise } from './recognise.js';

/** A page whose address was pasted where an endpoint belongs, and the action that it was taken for. */
export interface PastedPage {
  readonly href: string;
  readonly tag: Embed['tag'];
  /** Empty until it is known. */
  readonly id: string;
}

/** The UUID that stands there; empty while there is none. */
export function idNow(embed: Embed): string {
  const [name = ''] = kindNow(embed).ids;
  const found = recognise(embed.attributes[name] ?? '');
  return found.type === 'id' ? found.id : '';
}

/** The same form, without the page of another action; what its link says by itself is said for the kind that it is now. */
export function withLinkOfItsOwn(embed: Embed, pasted: PastedPage | undefined): Embed {
  const { href, text } = embed.link;
  if (!href) return embed;
  if (pasted?.href === href && isOfAnother(embed, pasted)) return { ...embed, link: { href: '', text: '' } };
  return isUsualLink(text) ? { ...embed, link: { href, text: linkWords(kindNow(embed)) } } : embed;
}

function isOfAnother(embed: Embed, { tag, id }: PastedPage): boolean {
  const now = idNow(embed);
  return tag !== embed.tag || (id !== '' && now !== '' && now !== id);
}

/** The page as it is known once the form has its id. */
export function knownBy(pasted: PastedPage | undefined, embed: Embed): PastedPage | undefined {
  return pasted && { ...pasted, id: idNow(embed) || pasted.id };
}
