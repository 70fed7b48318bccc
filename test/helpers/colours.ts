/** The contrasts of what the forms on a page show, of the colours that reach the eye: what is transparent is blended. */
import type { Page, PageScreenshotOptions } from 'playwright/test';

/** Colours from the page's own to the one on top, as CSS writes them. */
type Stack = readonly string[];

/** Two colours that must be told apart. */
export interface Pair {
  readonly what: string;
  readonly front: Stack;
  readonly back: Stack;
  /** What WCAG asks for: 4.5 of text, 3 of the rest. */
  readonly least: number;
}

/** The pairs that are too much alike, each as one line with its ratio. */
export function faint(page: Page, pairs: readonly Pair[]): Promise<string[]> {
  return page.evaluate((pairs) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('There is no canvas.');
    const known = new Map<string, number>();
    const luminance = (stack: Stack) => {
      const key = stack.join();
      const before = known.get(key);
      if (before !== undefined) return before;
      for (const colour of ['#fff', ...stack]) {
        if (!CSS.supports('color', colour)) throw new Error(`“${colour}” is no colour.`);
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
      }
      const [r = 0, g = 0, b = 0] = [...context.getImageData(0, 0, 1, 1).data].map((byte) =>
        byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
      );
      const found = 0.2126 * r + 0.7152 * g + 0.0722 * b;
      known.set(key, found);
      return found;
    };
    const lines = pairs.flatMap(({ what, front, back, least }) => {
      const [dark = 0, light = 0] = [luminance([...back, ...front]), luminance(back)].sort((a, b) => a - b);
      const ratio = (light + 0.05) / (dark + 0.05);
      return ratio >= least ? [] : [`${what}: ${ratio.toFixed(2)} of ${least}`];
    });
    return [...new Set(lines)];
  }, pairs);
}

/** Every pair that the forms show now: words, borders of fields and boxes, icons, and the ring of what can take the focus. */
export async function shownPairs(page: Page): Promise<Pair[]> {
  // A focus that a script sets is shown to those who work by keyboard.
  await page.keyboard.press('Shift');
  return page.evaluate(() => {
    // Which colour that is depends on the page's colour scheme.
    const probe = document.createElement('p');
    probe.style.color = 'Canvas';
    document.body.append(probe);
    const canvas = getComputedStyle(probe).color;
    probe.remove();
    const parentOf = (node: Node): Node | null =>
      node instanceof Element && node.assignedSlot
        ? node.assignedSlot
        : node instanceof ShadowRoot
          ? node.host
          : node.parentNode;
    const behind = (node: Node | null): string[] =>
      node
        ? [...behind(parentOf(node)), ...(node instanceof Element ? [getComputedStyle(node).backgroundColor] : [])]
        : [canvas];
    const within = (root: ParentNode): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? within(element.shadowRoot) : []),
      ]);
    const seen = [...document.querySelectorAll('[api-base]')]
      .flatMap(({ shadowRoot }) => (shadowRoot ? within(shadowRoot) : []))
      .filter(
        (element) => element.checkVisibility() && !element.closest('[role=status]') && !element.matches('option'),
      );
    const framed = '[part=summary], [part=status]';
    const pairs: Pair[] = [];
    for (const element of seen) {
      const style = getComputedStyle(element);
      const own = behind(element);
      const outer = behind(parentOf(element));
      const words = element.textContent.replace(/\s+/g, ' ').trim().slice(0, 30);
      const what = `${element.localName} “${element.getAttribute('name') ?? words}”`;
      const hasWords = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
      const isField = element.matches('select, textarea, input:not([type=checkbox], [type=radio])');
      if (hasWords || isField) pairs.push({ what: `words of ${what}`, front: [style.color], back: own, least: 4.5 });
      // Where the system takes the backgrounds away, the border is all that shows a button.
      const boxes = matchMedia('(forced-colors: active)').matches ? `${framed}, [part=submit]` : framed;
      if (isField || element.matches(boxes)) {
        const isDrawn = style.borderTopStyle === 'solid' && parseFloat(style.borderTopWidth) >= 1;
        const front = isDrawn ? [style.borderTopColor] : ['transparent'];
        pairs.push({ what: `border of ${what}`, front, back: outer, least: 3 });
      }
      const icon = getComputedStyle(element, '::before');
      if (!['none', 'normal', '""'].includes(icon.content)) {
        pairs.push({ what: `icon of ${what}`, front: [icon.color], back: own, least: 3 });
      }
      if (!element.matches('input, select, textarea, button, a, summary, [tabindex]')) continue;
      element.focus();
      const ring = getComputedStyle(element);
      const front = ring.outlineStyle === 'none' ? ['transparent'] : [ring.outlineColor];
      // One that is drawn inwards stands on the element itself.
      const around = parseFloat(ring.outlineOffset) < 0 ? own : outer;
      pairs.push({ what: `ring of ${what}`, front, back: around, least: 3 });
    }
    return pairs;
  });
}

/** The darkest and the lightest color of a part of the page as it is painted, for what no computed style tells. */
export async function paintedExtremes(
  page: Page,
  clip: NonNullable<PageScreenshotOptions['clip']>,
): Promise<[string, string]> {
  const picture = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (picture) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!context) throw new Error('There is no canvas.');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const pixels = Array.from({ length: data.length / 4 }, (_, at) => [...data.slice(at * 4, at * 4 + 3)]);
    const brightness = (pixel: readonly number[]) => pixel.reduce((sum, part) => sum + part, 0);
    pixels.sort((a, b) => brightness(a) - brightness(b));
    const written = (pixel: readonly number[] = []) => `rgb(${pixel.join(' ')})`;
    return [written(pixels[0]), written(pixels.at(-1))];
  }, picture);
}
