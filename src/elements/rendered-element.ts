/** The lifecycle of an element that draws itself: however much changes, it is drawn once, in a moment. */
import { render } from 'lit/html.js';
import { isDefining } from './define-element.js';
import { ElementClass } from './html-element.js';

/** Of the Prioritized Task Scheduling API. */
type Scheduling = { readonly scheduler?: { readonly yield?: () => Promise<void> } };

export abstract class RenderedElement extends ElementClass {
  /** Style sheets of the shadow tree, as text. */
  static readonly styles: readonly string[] = [];

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
    return this.#update ?? Promise.resolve();
  }

  /**
   * Asks to be drawn anew. Before the element first stands in a document there is nothing to draw.
   * @internal
   */
  requestUpdate(): void {
    if (!this.#wasConnected) return;
    // What a script has just begun is first drawn in a task of its own, where a browser can: the page answers in between.
    this.#update ??= Promise.resolve(
      this.#wasThere && !this.#isDrawn && (globalThis as Scheduling).scheduler?.yield?.(),
    )
      .then(() => {
        this.#update = undefined;
        this.update();
      })
      .catch((error: unknown) => {
        // Such as a page's policy that takes HTML from others alone. A node needs none: what stands inside is seen.
        this.renderRoot.replaceChildren(document.createElement('slot'));
        console.error(
          `<${this.localName}> ${String(error)} Add an-forms to trusted-types in this page's Content-Security-Policy.`,
        );
      });
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
    this.renderRoot.adoptedStyleSheets = styles.map((text) => sheetOf(text, this.ownerDocument));
  }

  /** Draws the shadow tree. */
  protected update(): void {
    // Read before it is emptied: the focus may be in it.
    const drawing = this.render();
    if (!this.#isDrawn) this.renderRoot.replaceChildren();
    this.#isDrawn = true;
    render(drawing, this.renderRoot);
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
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

function sheetOf(text: string, document: Document): CSSStyleSheet {
  const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, known);
  let sheet = known.get(text);
  if (!sheet) {
    sheet = new (document.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(text);
    known.set(text, sheet);
  }
  return sheet;
}
