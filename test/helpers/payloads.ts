/** Texts that would run a script where one of them were taken for markup, code or an address, and how a page is searched for what they did. */
import type { Page } from 'playwright/test';

/** Where one runs, it calls `fired`; where one is taken for markup, it leaves an element or asks for `/fired`. */
export const payloads: readonly string[] = [
  '<img src="/fired" onerror="fired()">',
  '"><script>fired()</script><b x="',
  "'><svg/onload=fired()><b x='",
  '"autofocus onfocus="fired()" onmouseover="fired()',
  '</textarea></option></select></style></title><script>fired()</script>',
  '--><iframe srcdoc="<script>parent.fired()</script>"></iframe><!--',
  '<slot name="x"></slot><an-event-rsvp></an-event-rsvp><template shadowrootmode="open"><b>x</b></template>',
  'javascript:fired()',
  ' \u0001JaVaScRiPt:fired()//',
  'data:text/html,<script>parent.fired()</script>',
  "${fired()}{{constructor.constructor('fired()')()}}<%= fired() %>",
  '<?lit$1$><!--?lit$--><!--lit-part--><b .innerHTML=x @click=fired()>',
  'url("/fired");} * { background: url(/fired) } @import "/fired";',
  '&lt;img src=/fired onerror=fired()&gt;\\u003cimg src=/fired onerror=fired()\\u003e',
];

/** As a text stands in a quoted attribute or between tags. */
export function written(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** What `watchPayloads` puts into each page. */
export interface Watched {
  /** Where a payload ran. */
  readonly runs: readonly string[];
  /** Every element below `root`, also in shadow trees, with the names of its attributes, and each address in it by its scheme. */
  readonly treeOf: (root: Document | Element | ShadowRoot) => string;
}

/** @returns what a payload ran or loaded in the pages that `page` has opened, its own included */
export async function watchPayloads(page: Page): Promise<() => Promise<readonly string[]>> {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === '/fired') loaded.push(request.url());
  });
  await page.addInitScript(() => {
    const runs: string[] = [];
    const lineOf = (element: Element) => {
      const attributes = element.getAttributeNames().map((name) => {
        const isAddress = /^(?:href|src|srcdoc|action|formaction)$/.test(name);
        return isAddress ? `${name}=${/^\w+:/.exec(element.getAttribute(name) ?? '')?.[0] ?? ''}` : name;
      });
      return `${element.localName} ${attributes.sort().join(' ')}`;
    };
    const treeOf: Watched['treeOf'] = (root) =>
      [...root.children]
        .map(
          (child) => `<${lineOf(child)}>${child.shadowRoot ? `#${treeOf(child.shadowRoot)}` : ''}${treeOf(child)}</>\n`,
        )
        .join('');
    Object.assign(globalThis, { runs, treeOf, fired: () => runs.push(location.href) });
  });
  return async () => [...loaded, ...(await page.evaluate(() => (globalThis as unknown as Watched).runs))];
}

/** The page's elements and those of the shadow trees in it. */
export function treeOf(page: Page): Promise<string> {
  return page.evaluate(() => (globalThis as unknown as Watched).treeOf(document));
}
