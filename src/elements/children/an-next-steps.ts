import { addressToShare } from '../../browser/page.js';
import { describeMistake } from '../../core/config.js';
import type { Locale } from '../../core/messages.js';
import { nextStepsIn } from '../../core/next-steps.js';
import { stepsWords } from '../../locales/en-steps.js';
import { nextStepsStyles, nextStepsView, type Shared } from '../../view/next-steps.js';
import { BuilderConsole } from '../builder-console.js';
import { RenderedElement } from '../rendered-element.js';

/** The page's: the steps are a new element after each thanks. */
const builder = new BuilderConsole();

/** What the form around it says. */
export interface NextStepsForm {
  readonly tag: string;
  /** The form's attributes. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly locale: Locale;
}

/**
 * A form puts it below its thanks by itself. In a script of its own, `an-next-steps.js`, so that forms without such
 * steps do not carry it.
 *
 * @tag an-next-steps
 * @summary The steps after the thanks that are switched on by a form's attributes `share` and `add-to-calendar`.
 */
export class AnNextSteps extends RenderedElement {
  static override readonly styles = nextStepsStyles;
  #form: NextStepsForm | undefined;
  /** What came of copying: that it is done, or the address. */
  #told: string | undefined;

  /** @internal */
  get form(): NextStepsForm | undefined {
    return this.#form;
  }

  /** @internal */
  set form(form: NextStepsForm | undefined) {
    this.#form = form;
    if (form) {
      for (const mistake of nextStepsIn(form.given).mistakes) builder.tell(describeMistake(form.tag, mistake));
    }
    this.requestUpdate();
  }

  protected override render(): unknown {
    if (!this.#form) return undefined;
    const { given, locale: spoken } = this.#form;
    // A form that speaks English does not carry these words.
    const locale = { ...spoken, messages: { ...stepsWords, ...spoken.messages } };
    const { share, appointment } = nextStepsIn(given).steps;
    const { 'source-param': source } = given;
    const url = addressToShare(typeof source === 'string' ? source : '');
    const shared = share === undefined ? undefined : { text: share || document.title, url };
    return nextStepsView(
      {
        locale,
        shared,
        appointment: appointment && { ...appointment, url },
        hasSheet: 'share' in navigator,
        told: this.#told,
      },
      {
        share: () => {
          if (shared) void this.#share(shared);
        },
        copy: () => void this.#copy(url),
      },
    );
  }

  async #share({ text, url }: Shared): Promise<void> {
    // Closing the sheet rejects, and is no mistake.
    await navigator.share({ title: document.title, text, url }).catch(() => undefined);
  }

  async #copy(url: string): Promise<void> {
    // Refused, or missing on a page without https: then the address itself is shown, to be copied by hand.
    this.#told = await Promise.resolve()
      .then(() => navigator.clipboard.writeText(url))
      .then(
        () => 'copied' as const,
        () => url,
      );
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'an-next-steps': AnNextSteps;
  }
}
