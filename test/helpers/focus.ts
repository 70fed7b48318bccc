/** What a person who works by keyboard sees of the focus: what has it, and what keeps it from being seen. */
import type { Page } from 'playwright/test';

export interface Focus {
  /** The words of what has the focus: of a control its label, of a box its heading. */
  readonly on: string;
  /** Of a control in a form, what WCAG 2.4.7 and 2.4.11 forbid; of the page's own controls nothing is asked. */
  readonly faults: readonly string[];
}

export function focusOf(page: Pick<Page, 'evaluate'>): Promise<Focus> {
  return page.evaluate(() => {
    /** Asks each root on the way in, since a document names but the host of a shadow root. */
    const deepest = (
      root: DocumentOrShadowRoot,
      ask: (root: DocumentOrShadowRoot) => Element | null,
    ): Element | null => {
      const found = ask(root);
      const inner = found?.shadowRoot && deepest(found.shadowRoot, ask);
      return inner ?? found;
    };
    const wordsOf = (element: HTMLElement) => {
      const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0] : undefined;
      const { innerText } = label ?? element.querySelector('h2') ?? element;
      return innerText.replace(/\s+/g, ' ').trim();
    };
    const ringFault = (element: Element) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const seen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)';
      return seen ? [] : [`no ring: ${outlineWidth} ${outlineStyle} ${outlineColor}`];
    };
    /** What lies over its corners, a little inside them because they are round, or over its middle. */
    const covers = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const inset = 4;
      const [across, down] = [
        [left + inset, (left + right) / 2, right - inset],
        [top + inset, (top + bottom) / 2, bottom - inset],
      ];
      const hits = across.flatMap((x) => down.map((y) => deepest(document, (root) => root.elementFromPoint(x, y))));
      const others = hits.filter((hit) => !element.contains(hit));
      return [...new Set(others.map((hit) => (hit ? `under <${hit.localName}>` : 'outside of the window')))];
    };
    const focused = deepest(document, ({ activeElement }) => activeElement);
    if (!(focused instanceof HTMLElement) || focused === document.body) return { on: 'nothing', faults: [] };
    const isOfForm = focused.getRootNode() !== document;
    return { on: wordsOf(focused), faults: isOfForm ? [...ringFault(focused), ...covers(focused)] : [] };
  });
}
