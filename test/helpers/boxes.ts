/** What is wrong with where the parts of the forms on a page stand: what is cut off, sticks out, or lies over another. */
import type { Page } from 'playwright/test';

/** Each fault as one line; an empty list where all can be read. */
export function layoutFaults(page: Pick<Page, 'evaluate'>): Promise<string[]> {
  return page.evaluate(() => {
    /** Boxes are measured in fractions of a pixel: so much, in px, is no fault yet. */
    const slack = 0.75;
    const faults: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) faults.push(`the page is ${scrollWidth} px wide in ${innerWidth}`);
    const within = (root: ParentNode): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? within(element.shadowRoot) : []),
      ]);
    const told = (element: Element) => {
      const words = element.textContent.replace(/\s+/g, ' ').trim().slice(0, 30);
      return `${element.localName} “${element.getAttribute('name') ?? words}”`;
    };
    const boxes = 'input, select, textarea, button, legend, label:not(.choice), .choice > span, p, a, h2, h3, summary';
    for (const form of document.querySelectorAll<HTMLElement>('[api-base]')) {
      const where = `${form.localName} ${form.parentElement?.id ?? ''}: `;
      const host = form.getBoundingClientRect();
      const around = form.parentElement?.getBoundingClientRect() ?? host;
      if (host.width < Math.min(200, around.width)) faults.push(`${where}the form is ${host.width} px wide`);
      if (host.right > around.right + slack || host.left < around.left - slack)
        faults.push(`${where}the form sticks out`);
      const elements = within(form.shadowRoot ?? form).filter(
        (element) => element.checkVisibility() && !element.matches('[role=status], [role=status] *'),
      );
      for (const element of elements) {
        const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
        const isText = element.matches('input, select, textarea');
        if (clientWidth > 0 && !isText && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)) {
          faults.push(
            `${where}${told(element)} is cut off: ${scrollWidth} by ${scrollHeight} px in ${clientWidth} by ${clientHeight}`,
          );
        }
        const rects = [element.getBoundingClientRect()];
        for (const node of isText ? [] : element.childNodes) {
          if (!(node instanceof Text)) continue;
          // Words may be wider than what they stand in.
          const words = document.createRange();
          words.selectNode(node);
          rects.push(...words.getClientRects());
        }
        if (
          rects.some(({ left, right, width }) => width > 0 && (left < host.left - slack || right > host.right + slack))
        ) {
          faults.push(`${where}${told(element)} sticks out`);
        }
      }
      const leaves = elements.filter((element) => element.matches(boxes) && element.getBoundingClientRect().width > 0);
      leaves.forEach((one, index) => {
        const a = one.getBoundingClientRect();
        for (const other of leaves.slice(index + 1)) {
          const b = other.getBoundingClientRect();
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (across > slack && down > slack && !one.contains(other)) {
            faults.push(`${where}${told(one)} lies over ${told(other)}`);
          }
        }
      });
    }
    return faults;
  });
}
