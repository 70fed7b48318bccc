/** The page around the form: its URL, who linked to it, whether there is a network, and the ways to another address. */
import { catalogue } from '../core/catalogue.js';
import { asSourceCode, referrerParameters, type ReferrerData } from '../core/referrer.js';

/** The parameters of the page's URL; of one that is there twice, the last. */
export function readParameters(): ReadonlyMap<string, string> {
  return new Map(new URLSearchParams(location.search));
}

/**
 * Read when the form is sent, so that an address changed by single-page navigation is seen.
 * @param sourceParam another parameter to take the source from, where there is no `source`
 */
export function readReferrer(sourceParam = ''): ReferrerData {
  const parameters = readParameters();
  const source = (parameters.get('source') ?? '') || asSourceCode(parameters.get(sourceParam));
  return { ...Object.fromEntries(parameters), source, website: linkingSite() };
}

/** The host of the page that linked here, unless it is this site's own. An app may link here too, and is no website. */
function linkingSite(): string {
  const [, host = ''] = /^https?:\/\/([^/]+)/.exec(document.referrer) ?? [];
  return host === location.host ? '' : host;
}

/** Opens the connection that a post to `address` will need, and asks for nothing on it. */
export function preconnect(address: string): void {
  const link = Object.assign(document.createElement('link'), {
    rel: 'preconnect',
    crossOrigin: 'anonymous',
    href: address,
  });
  document.head.append(link);
  link.remove();
}

export function isOffline(): boolean {
  return !navigator.onLine;
}

/**
 * Leaves for `address`, taking the page's attribution along; parameters that `address` already has stay.
 * @param sourceParam the other parameter that the source was taken from
 */
export function redirectTo(address: string, sourceParam = ''): void {
  // A page without an address of its own, such as a blob's, has none that a path could belong to.
  if (!URL.canParse(address, document.baseURI)) return;
  const target = new URL(address, document.baseURI);
  const parameters = readParameters();
  for (const key of [...referrerParameters, sourceParam]) {
    const value = parameters.get(key);
    if (value && !target.searchParams.has(key)) target.searchParams.set(key, value);
  }
  location.assign(target);
}

/**
 * The page's address for others: the one it calls its own, without what says how this person came here.
 * @param sourceParam the other parameter that the source was taken from
 */
export function addressToShare(sourceParam: string): string {
  const { href = '' } = document.querySelector<HTMLLinkElement>('link[rel=canonical]') ?? {};
  const address = new URL(URL.canParse(href) ? href : location.href);
  for (const key of [...referrerParameters, sourceParam, ...Object.keys(catalogue)]) address.searchParams.delete(key);
  return address.href;
}
