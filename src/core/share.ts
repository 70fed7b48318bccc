/** Links by which a person tells others of a page, where the platform has no share sheet of its own. */
import { encoded } from './encoded.js';

export interface ShareLink {
  /** The service, by its own name; undefined for an email. */
  readonly name?: string;
  readonly href: string;
}

/** @param text what is said with the address, such as the page's title */
export function shareLinks(text: string, url: string): readonly ShareLink[] {
  const [words, address] = [encoded(text), encoded(url)];
  const both = `${words}%20${address}`;
  return [
    { name: 'WhatsApp', href: `https://wa.me/?text=${both}` },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${address}` },
    { name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${both}` },
    { href: `mailto:?subject=${words}&body=${address}` },
  ];
}
