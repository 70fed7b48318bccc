/** What a page's Content-Security-Policy must allow for a snippet, and nothing more. */
import { defaultApiBase } from '../../../src/index.js';
import type { Embed } from '../model/embed.js';
import { filesOf } from './files.js';
import type { Variant } from './variants.js';

/** Each `<style>` of a snippet as a policy names it, also those in its template. */
export async function styleHashes(snippet: string): Promise<readonly string[]> {
  const { subtle } = crypto as Partial<Crypto>;
  // Browsers have it on https and on this computer alone.
  if (!subtle) return [];
  const page = new DOMParser().parseFromString(snippet, 'text/html');
  const roots = [page, ...[...page.querySelectorAll('template')].map(({ content }) => content)];
  const texts = roots.flatMap((root) => [...root.querySelectorAll('style')].map(({ textContent }) => textContent));
  return Promise.all(
    [...new Set(texts)].map(async (text) => {
      const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
      return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
    }),
  );
}

/**
 * The directives, each with what it needs for this form.
 * @param base the folder of the scripts; a module comes with the site's own
 * @param hashes of the styles that stand in the snippet
 */
export function policyFor(embed: Embed, variant: Variant, base: string, hashes: readonly string[]): readonly string[] {
  const isLoaded = variant === 'script' || variant === 'steady';
  const files = isLoaded && URL.canParse(base) ? [new URL(base).origin] : [];
  const apiBase = embed.attributes['api-base'] ?? '';
  const api = new URL(URL.canParse(apiBase) ? apiBase : defaultApiBase).origin;
  const styles = [...(filesOf(embed).styles.length > 0 ? files : []), ...hashes];
  return [
    ...(files.length > 0 ? [`script-src ${files.join(' ')};`] : []),
    `connect-src ${api};`,
    ...(styles.length > 0 ? [`style-src ${styles.join(' ')};`] : []),
  ];
}
