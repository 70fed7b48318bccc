/** The lifecycle of an element that draws itself: however much changes, it is drawn once, in a moment. */
import { render } from 'lit/html.js';
import { isDefining } from './define-element.js';
import { ElementClass } from './html-element.js';
import { whenParsed } from './parsing.js';

/** Of the Prioritized Task Scheduling API. */
type Scheduling = { readonly scheduler?: { readonly yield?: () => Promise<void> } };

export abstract class RenderedElement extends ElementClass {
  /** The style sheet of the shadow tree, as text. */
  declare static readonly styles: string;

  /**
   * What the element draws in. A page may have drawn it before the script came, declaratively: that stands until then.
   * @internal
   */
  readonly renderRoot: ShadowRoot = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
  #isDrawn = false;
  /** Whether it stood in the page before its script had come. */
  readonly #wasThere = isDefining;
  #update: Promise<void> | undefined;
  #wasConnected = false;

  /** Fulfilled when everything that has changed is drawn. */
  get updateComplete(): Promise<void> {
    return Promise.resolve(this.#update);
  }

  /**
   * Asks to be drawn anew. Before the element first stands in a document there is nothing to draw.
   * @internal
   */
  requestUpdate(): void {
    if (this.#wasConnected) this.#update ??= this.#drawSoon();
  }

  async #drawSoon(): Promise<void> {
    try {
      // With all its children.
      await (this.#isDrawn || whenParsed(this));
      // What a script has just begun is drawn in a task of its own, so that the page answers in between.
      if (this.#wasThere && !this.#isDrawn) await (globalThis as Scheduling).scheduler?.yield?.();
      this.#update = undefined;
      this.update();
    } catch (error) {
      // What is drawn already stays. A node needs no policy of the page for HTML: what stands inside is seen.
      if (!this.#isDrawn) this.renderRoot.replaceChildren(document.createElement('slot'));
      console.error(`<${this.localName}> Not drawn. Does trusted-types lack an-forms (npm: lit-html)?`, error);
    }
  }

  connectedCallback(): void {
    if (!this.#wasConnected) {
      this.#wasConnected = true;
      this.adoptedCallback();
      this.#upgradeProperties();
    }
    this.requestUpdate();
  }

  /** A style sheet belongs to the document that it was made in. */
  adoptedCallback(): void {
    const { styles } = this.constructor as typeof RenderedElement;
    const { defaultView } = this.ownerDocument;
    // In a template, or what is parsed apart, nothing is seen and no sheet can be made.
    if (defaultView) this.renderRoot.adoptedStyleSheets = [sheetOf(styles, defaultView)];
  }

  /** Draws the shadow tree. */
  protected update(): void {
    // Read before it is emptied: the focus may be in it.
    const drawing = this.render();
    if (!this.#isDrawn) this.renderRoot.replaceChildren();
    render(drawing, this.renderRoot);
    this.#isDrawn = true;
  }

  /** @returns what the shadow tree holds, as a template of Lit */
  protected abstract render(): unknown;

  /** What was set before the element was defined stands in front of the accessor that is to read it. */
  #upgradeProperties(): void {
    for (const [name, value] of Object.entries(this)) {
      if (name in Object.getPrototypeOf(this)) {
        Reflect.deleteProperty(this, name);
        Reflect.set(this, name, value);
      }
    }
  }
}

/** One for all the elements of a document. */
const sheets = new WeakMap<Window, Map<string, CSSStyleSheet>>();

function sheetOf(text: string, view: Window & typeof globalThis): CSSStyleSheet {
  const known = sheets.get(view) ?? new Map<string, CSSStyleSheet>();
  sheets.set(view, known);
  let sheet = known.get(text);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(text);
    known.set(text, sheet);
  }
  return sheet;
}
