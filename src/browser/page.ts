/** What the page around the form says: its URL, who linked to it, and whether there is a network. */
import { referrerParameters, type ReferrerData } from '../core/referrer.js';

/** Read when the form is sent, so that an address changed by single-page navigation is seen. */
export function readReferrer(): ReferrerData {
  const parameters = new URLSearchParams(location.search);
  const codes = referrerParameters.flatMap((key) => {
    const value = parameters.get(key);
    return value ? [[key, value] as const] : [];
  });
  const website = linkingSite();
  return { ...Object.fromEntries(codes), ...(website !== undefined && { website }) };
}

/** The host of the page that linked here, unless it is this site's own. */
function linkingSite(): string | undefined {
  if (!URL.canParse(document.referrer)) return undefined;
  const { host } = new URL(document.referrer);
  return host && host !== location.host ? host : undefined;
}

export function isOffline(): boolean {
  return !navigator.onLine;
}

/** Leaves for `address`, taking the page's attribution along; parameters that `address` already has stay. */
export function redirectTo(address: string): void {
  const target = new URL(address, document.baseURI);
  const parameters = new URLSearchParams(location.search);
  for (const key of referrerParameters) {
    const value = parameters.get(key);
    if (value && !target.searchParams.has(key)) target.searchParams.set(key, value);
  }
  location.assign(target);
}
