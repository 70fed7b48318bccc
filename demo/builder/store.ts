/** Where the form that is built is kept: in the page's address, so that it can be shared, and the back button undoes. */
import { addressOf, embedAt } from './model/address.js';
import { check, holdsKey, type Fault } from './model/check.js';
import { newEmbed, same, withAttribute, type Embed } from './model/embed.js';
import { thanksControls } from './model/thanks.js';
import { idNow, withWordsOfItsOwn, type PastedPage } from './model/link.js';
import type { Post } from './preview/posts.js';
import type { Variant } from './snippet/variants.js';
import { hear, language, speak, spokenOf, type Language } from './words.js';

/** What is no part of the form: how it is looked at, and what came of trying it. */
export interface Desk {
  readonly width: '360' | '768' | '1200';
  readonly scheme: 'light' | 'dark';
  readonly variant: Variant;
  /** What was found out about the text that was pasted last. */
  readonly notice: Notice | undefined;
  /** The page that was pasted last, which the form's link leads to. */
  readonly pasted: PastedPage | undefined;
  /** Keys of the fields that are being edited. */
  readonly opened: ReadonlySet<number>;
  /** Whether the snippet was asked for, and could not be had yet: then what is missing is told as well. */
  readonly isAskedFor: boolean;
  readonly heights: readonly [narrow: number, wide: number];
  /** What the form's shadow root holds before anything is typed; empty where it is not known yet. */
  readonly firstPaint: string;
  readonly posts: readonly Post[];
  readonly outcome: string | undefined;
  readonly said: Said;
}

/** What the live region says. */
export interface Said {
  readonly text: string;
  /** What it is seen at; nothing where it is seen by itself, such as a field that was moved. */
  readonly at: Place | undefined;
  readonly tone: Notice['tone'];
}

/** The buttons that copy, and the choice of a language. */
export type Place = 'snippet' | 'address' | 'policy' | 'language';

/** The form stands there again, to be filled in. */
export const untried = { posts: [], outcome: undefined } as const;

const silence: Said = { text: '', at: undefined, tone: 'good' };

/** Milliseconds: time enough to read a sentence. */
const saidFor = 6000;

export interface Notice {
  readonly tone: 'good' | 'warning';
  readonly text: string;
}

export class Store {
  embed: Embed = embedAt(location.hash) ?? firstEmbed();
  desk: Desk = {
    width: '360',
    scheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    variant: 'script',
    notice: undefined,
    pasted: undefined,
    opened: new Set(),
    isAskedFor: false,
    heights: [0, 0],
    firstPaint: '',
    posts: [],
    outcome: undefined,
    said: silence,
  };
  /** What was edited last: one step back undoes all of what was typed in one control. */
  #last = '';
  #checked: { readonly embed: Embed; readonly language: Language; readonly faults: readonly Fault[] } | undefined;
  #writing: ReturnType<typeof setTimeout> | undefined;
  #saying: ReturnType<typeof setTimeout> | undefined;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
    addEventListener('popstate', () => {
      this.#forgetWriting();
      this.#last = '';
      this.embed = embedAt(location.hash) ?? firstEmbed();
      void hear(this.embed.attributes['lang']);
      // The entry may be from before another language was chosen.
      nameLanguage();
      const { pasted } = this.desk;
      this.look({
        notice: undefined,
        said: silence,
        ...untried,
        pasted: pasted && { ...pasted, id: idNow(this.embed) },
      });
    });
  }

  /** What is wrong with the form now; what is only missing is not told before it matters. */
  get faults(): readonly Fault[] {
    const { embed } = this;
    if (this.#checked?.embed !== embed || this.#checked.language !== language) {
      this.#checked = { embed, language, faults: check(embed) };
    }
    return this.#checked.faults;
  }

  get told(): readonly Fault[] {
    return this.faults.filter(({ isMissing }) => !isMissing || this.desk.isAskedFor);
  }

  /** Says all in another language, and so does a form that nothing was done to; rejects where its words cannot be loaded. */
  async speak(chosen: Language): Promise<void> {
    const first = firstEmbed();
    await speak(chosen);
    // Another was chosen meanwhile.
    if (language !== chosen) return;
    if (same(this.embed, first)) this.embed = firstEmbed();
    nameLanguage();
    if (location.hash) this.#write('replaceState');
    // What was said in the language before is not said again.
    this.look({ notice: undefined, said: silence });
  }

  /** @param control what it was edited with */
  edit(control: string, embed: Embed): void {
    const isNewStep = control !== this.#last;
    // Of an element that is taken out of the preview nobody hears any more.
    const isReplaced = embed.tag !== this.embed.tag;
    this.#last = control;
    // Whoever goes back finds all of what was typed before.
    if (isNewStep && this.#writing !== undefined) this.#write('replaceState');
    if (isNewStep) this.#write('pushState');
    this.embed = embed;
    void hear(embed.attributes['lang']);
    if (isNewStep) this.#write('replaceState');
    else this.#writeSoon();
    // What was said is of the form as it was; so are the thanks, unless it is they that are edited.
    const isTried = this.desk.outcome === 'accepted' && !thanksControls.includes(control);
    this.look({
      ...((isTried || isReplaced) && untried),
      said: silence,
      isAskedFor: this.desk.isAskedFor && this.faults.length > 0,
    });
  }

  setItems(control: string, items: Embed['items']): void {
    this.edit(control, { ...this.embed, items });
  }

  /** Of the form: its link goes on to say the same in it, once the words have come. */
  async setLanguage(lang: string): Promise<void> {
    this.edit('lang', withAttribute(this.embed, 'lang', lang));
    await hear(lang);
    // Another was chosen meanwhile.
    if ((this.embed.attributes['lang'] ?? '') !== lang) return;
    this.embed = withWordsOfItsOwn(this.embed);
    this.#write('replaceState');
    this.#changed();
  }

  look(desk: Partial<Desk>): void {
    this.desk = { ...this.desk, ...desk };
    this.#changed();
  }

  /**
   * Read by screen readers, the same words twice as well, and gone after a while; a warning stays until something is done.
   * @param at what it is seen at
   */
  say(text: string, at?: Place, tone: Notice['tone'] = 'good'): void {
    this.look({ said: { text: text === this.desk.said.text ? `${text}\u00a0` : text, at, tone } });
    clearTimeout(this.#saying);
    if (tone === 'good')
      this.#saying = setTimeout(() => {
        this.look({ said: silence });
      }, saidFor);
  }

  /** Browsers take no more than some hundred addresses in half a minute. */
  #writeSoon(): void {
    this.#writing ??= setTimeout(() => {
      this.#write('replaceState');
    }, 300);
  }

  #forgetWriting(): void {
    clearTimeout(this.#writing);
    this.#writing = undefined;
  }

  #write(way: 'pushState' | 'replaceState'): void {
    this.#forgetWriting();
    // What looks like an API key is not carried around in addresses.
    if (!holdsKey(this.embed)) history[way](null, '', addressOf(this.embed));
  }
}

/** Who reads the builder in a language is likely to want the form in it. */
function firstEmbed(): Embed {
  return language === 'en' ? newEmbed() : withAttribute(newEmbed(), 'lang', language);
}

/** In the address, where it is not the one that the browser would get anyway. */
function nameLanguage(): void {
  const address = new URL(location.href);
  if (spokenOf([address.searchParams.get('lang') ?? '', ...navigator.languages]) === language) return;
  address.searchParams.set('lang', language);
  history.replaceState(null, '', address);
}
