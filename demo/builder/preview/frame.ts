/** The preview: a page of its own in a frame, as wide as the device, which holds the real element. */
import type { FormElement } from '../../../src/index.js';
import type { Desk } from '../store.js';
import type { Embed } from '../model/embed.js';
import { isWebAddress } from '../model/check.js';
import { filesOf } from '../snippet/files.js';
import { place, rehearsal } from './element.js';
import { firstPaintOf } from './first-paint.js';
import { watchPosts, type Post } from './posts.js';

export interface PreviewEvents {
  readonly begun: () => void;
  readonly posted: (post: Post) => void;
  readonly ended: (outcome: string) => void;
  readonly measured: (found: Pick<Desk, 'heights' | 'firstPaint'>) => void;
}

export class Preview {
  readonly #frame: HTMLIFrameElement;
  readonly #dist: string;
  readonly #apiBase: string;
  readonly #events: PreviewEvents;
  #embed: Embed | undefined;
  #scheme: Desk['scheme'] = 'light';
  #isReady = false;
  /** Whether the thanks stand in the place of the form. */
  #isThanking = false;
  /** Whether no sandbox answers. */
  isDry = true;

  /** @param dist the folder of the built files */
  constructor(frame: HTMLIFrameElement, dist: string, apiBase: string, events: PreviewEvents) {
    this.#frame = frame;
    this.#dist = dist;
    this.#apiBase = apiBase;
    this.#events = events;
    frame.addEventListener('load', () => {
      this.#begin();
    });
    if (frame.contentDocument?.readyState === 'complete' && frame.contentDocument.URL !== 'about:blank') this.#begin();
  }

  /** Empties the form after its thanks once they are of no more interest. */
  show(embed: Embed, { width, scheme, outcome }: Desk): void {
    this.#embed = embed;
    this.#scheme = scheme;
    this.#frame.style.inlineSize = `${width}px`;
    this.#fit();
    this.#draw();
    if (this.#isThanking && outcome !== 'accepted') {
      this.#isThanking = false;
      (this.#stage?.firstElementChild as FormElement | null | undefined)?.reset();
    }
  }

  get #page(): Document | undefined {
    return this.#isReady ? (this.#frame.contentDocument ?? undefined) : undefined;
  }

  get #stage(): HTMLElement | undefined {
    return this.#page?.querySelector('main') ?? undefined;
  }

  #begin(): void {
    const window = this.#frame.contentWindow as (Window & typeof globalThis) | null;
    const { contentDocument: page } = this.#frame;
    if (this.#isReady || !window || !page) return;
    this.#isReady = true;
    watchPosts(window, () => this.isDry, this.#events.posted);
    page.addEventListener('an-submit', this.#events.begun);
    page.addEventListener('an-success', () => {
      this.#isThanking = true;
      this.#events.ended('accepted');
    });
    page.addEventListener('an-error', ({ reason }) => {
      this.#events.ended(reason);
    });
    // A link of the form's would show a page without the builder in the small frame.
    page.addEventListener('click', (event) => {
      for (const target of event.composedPath()) {
        if (!(target instanceof window.HTMLAnchorElement)) continue;
        if (!target.hasAttribute('download')) target.target = '_blank';
        if (!isWebAddress(target.href) && !/^(mailto|tel|data):/.test(target.href)) event.preventDefault();
      }
    });
    new window.ResizeObserver(() => {
      this.#fit();
    }).observe(page.body);
    new ResizeObserver(() => {
      this.#fit();
    }).observe(this.#frame.parentElement ?? this.#frame);
    this.#draw();
  }

  #draw(): void {
    const [page, stage, embed] = [this.#page, this.#stage, this.#embed];
    if (!page || !stage || !embed) return;
    page.documentElement.style.colorScheme = this.#scheme;
    page.documentElement.lang = 'en';
    const { scripts, styles } = filesOf(embed);
    this.#load(page, scripts);
    this.#wear(page, styles);
    place(rehearsal(embed, this.#apiBase), stage);
    void this.#measure(stage);
  }

  /** Every form is in the whole, which the page loads by itself. */
  #load(page: Document, scripts: readonly string[]): void {
    for (const file of scripts.filter((each) => each.startsWith('locales/'))) {
      const src = this.#dist + file;
      if ([...page.scripts].some((script) => script.src === src)) continue;
      const script = page.createElement('script');
      script.src = src;
      // The form speaks it from then on.
      script.addEventListener('load', () => {
        this.#draw();
      });
      page.head.append(script);
    }
  }

  #wear(page: Document, styles: readonly string[]): void {
    const [file] = styles;
    const link = page.querySelector<HTMLLinkElement>('link[data-theme]');
    const href = file ? this.#dist + file : '';
    if ((link?.href ?? '') === href) return;
    link?.remove();
    if (!href) return;
    const sheet = page.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.dataset['theme'] = '';
    sheet.href = href;
    sheet.addEventListener('load', () => {
      this.#fit();
    });
    page.head.append(sheet);
  }

  /** As high as its page, and made smaller where there is no room for so wide a screen. */
  #fit(): void {
    const { parentElement: pane, contentDocument: page } = this.#frame;
    if (!pane || !page?.body) return;
    const width = parseFloat(this.#frame.style.inlineSize) || 360;
    const scale = Math.min(1, pane.clientWidth / width);
    const height = Math.max(320, page.body.offsetHeight);
    this.#frame.style.blockSize = `${height}px`;
    this.#frame.style.scale = scale === 1 ? '' : String(scale);
    this.#frame.style.marginBlockEnd = `${Math.round(height * (scale - 1))}px`;
    this.#frame.style.marginInline = scale === 1 ? '' : `0 ${Math.round(width * (scale - 1))}px`;
  }

  /** On a phone and from a tablet on, between two frames that are painted: nobody sees it. */
  async #measure(stage: HTMLElement): Promise<void> {
    const form = stage.firstElementChild as FormElement | null;
    await form?.updateComplete;
    if (!form?.isConnected || form.shadowRoot?.querySelector('form') == null) return;
    const firstPaint = await firstPaintOf(form);
    const { inlineSize } = this.#frame.style;
    const heights = [360, 768].map((width) => {
      this.#frame.style.inlineSize = `${width}px`;
      return Math.ceil(form.getBoundingClientRect().height);
    });
    this.#frame.style.inlineSize = inlineSize;
    const [narrow = 0, wide = 0] = heights;
    this.#events.measured({ heights: [narrow, wide], firstPaint });
  }
}
