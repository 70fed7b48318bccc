/** The link to the action's own page: it goes with its action, and its words with the kind and the form's language. */
import { kindNow, type Embed, type Link } from './embed.js';
import { isUsualLink, linkWords } from './kinds.js';
import { recognise } from './recognise.js';
import { isSaidAs, wordsIn } from '../words.js';

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
  const { href } = embed.link;
  if (!href) return embed;
  if (pasted?.href === href && isOfAnother(embed, pasted)) return { ...embed, link: { href: '', text: '' } };
  return withWordsOfItsOwn(embed);
}

/** The same form, with what its links say by themselves said for the kind and in the language that it is now. */
export function withWordsOfItsOwn(embed: Embed): Embed {
  const { attributes, link, thanks } = embed;
  const { lang } = attributes;
  const said = ({ href, text }: Link, isUsual: boolean, usual: string): Link =>
    href && (isUsual || text === '') ? { href, text: usual } : { href, text };
  const isUsualThanks = isSaidAs(thanks.link.text, ['thanks_link_usual']);
  return {
    ...embed,
    link: said(link, isUsualLink(link.text), linkWords(kindNow(embed), lang)),
    thanks: { ...thanks, link: said(thanks.link, isUsualThanks, wordsIn(lang).thanks_link_usual) },
  };
}

function isOfAnother(embed: Embed, { tag, id }: PastedPage): boolean {
  const now = idNow(embed);
  return tag !== embed.tag || (id !== '' && now !== '' && now !== id);
}

/** The page as it is known once the form has its id. */
export function knownBy(pasted: PastedPage | undefined, embed: Embed): PastedPage | undefined {
  return pasted && { ...pasted, id: idNow(embed) || pasted.id };
}
