/** The one lifecycle that every form element shares: attributes in, events out, the work elsewhere. */
import type { PropertyValues, TemplateResult } from 'lit';
import { readReferrer, redirectTo } from '../browser/page.js';
import { Submission } from '../browser/submission.js';
import type { Action } from '../core/action.js';
import { buildBody } from '../core/body.js';
import { configure, describeMistake, type Config, type Configuration } from '../core/config.js';
import { diagnose } from '../core/diagnosis.js';
import type { Outcome } from '../core/outcome.js';
import { referrerData } from '../core/referrer.js';
import { retryPolicies } from '../core/retry.js';
import { checkValues, type Checked } from '../core/values.js';
import { en } from '../locales/en.js';
import { fallbackView, formView } from '../view/form.js';
import type { FormHandlers } from '../view/model.js';
import { styles } from '../view/styles.js';
import { showState } from './custom-states.js';
import { AnErrorEvent, AnInvalidEvent, AnReadyEvent, AnSubmitEvent, AnSuccessEvent } from './events.js';
import { FormAttributes } from './form-attributes.js';

/** What `submit()` resolves to: the outcome of the post, or why nothing was posted. */
export type SubmitResult = Outcome | { readonly type: 'invalid' } | { readonly type: 'canceled' };

export abstract class FormElement extends FormAttributes {
  /** What the element records. */
  declare static readonly action: Action;
  static override styles = styles;

  readonly #submission = new Submission(() => {
    this.requestUpdate();
  });
  readonly #internals = this.attachInternals();
  readonly #toldMistakes = new Set<string>();
  #configuration: Configuration = { ok: false, mistakes: [] };
  #shownReady = false;
  /** What was typed before the attributes changed, to stand again in the fields that are left. */
  #typed: Readonly<Record<string, FormDataEntryValue>> | undefined;

  readonly #handlers: FormHandlers = {
    submit: (event) => {
      event.preventDefault();
      void this.submit();
    },
    edited: () => {
      if (this.#submission.state.type !== 'invalid' || !this.#configuration.ok) return;
      const checked = this.#check(this.#configuration.config);
      this.#submission.happened({ type: 'values-edited', problems: checked.ok ? [] : checked.problems });
    },
    slotsChanged: () => {
      this.requestUpdate();
    },
    goToField: (name) => {
      this.renderRoot.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
    },
  };

  /**
   * Checks the answers and posts them, as the button does. While something is being sent nothing more is: the
   * promise is then of that post's outcome. An accepted form is sent again only after `reset()`.
   * @throws Error when the element was never in a document, and so has no form to send
   */
  async submit(): Promise<SubmitResult> {
    if (!this.isConnected && !this.hasUpdated) {
      throw new Error(`<${this.#action.tag}> has no form to submit before it is in a document. Append it first.`);
    }
    await this.updateComplete;
    if (this.#submission.inFlight) return this.#submission.inFlight;
    if (this.#submission.state.type === 'done') return { type: 'accepted' };
    if (!this.#configuration.ok) {
      this.dispatchEvent(new AnErrorEvent(this.#action.record, 'misconfigured'));
      return { type: 'misconfigured', cause: 'attributes', detail: '' };
    }
    return this.#submitForm(this.#configuration.config);
  }

  /** Empties the form and shows it again, also after the thanks. While something is being sent it does nothing. */
  reset(): void {
    if (this.#submission.inFlight) return;
    this.#form?.reset();
    this.#submission.happened({ type: 'reset' });
  }

  /** Whether the answers would be sent as they stand. Shows nothing. */
  checkValidity(): boolean {
    return this.#configuration.ok && this.#check(this.#configuration.config).ok;
  }

  /** Focuses the first control, or the thanks where they stand instead. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[part=control], [part=status]')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.size === 0 && this.hasUpdated) return;
    if (this.#form) this.#typed = this.#readTyped();
    this.#configuration = this.#readConfiguration();
  }

  protected override render(): TemplateResult {
    if (!this.#configuration.ok) return fallbackView;
    const { repeat, words } = this.#action;
    return formView(
      {
        config: this.#configuration.config,
        state: this.#submission.state,
        locale: en,
        words,
        unconfirmed: `unconfirmed_${repeat}`,
        slotted: new Set([...this.children].map(({ slot }) => slot)),
      },
      this.#handlers,
    );
  }

  protected override updated(): void {
    if (this.#typed && this.#form) this.#restoreTyped(this.#form, this.#typed);
    showState(this.#internals, this.#submission.state.type);
    const { ok } = this.#configuration;
    if (ok && !this.#shownReady) this.dispatchEvent(new AnReadyEvent());
    this.#shownReady = ok;
  }

  async #submitForm(config: Config): Promise<SubmitResult> {
    const focusedBefore = document.activeElement;
    const checked = this.#check(config);
    if (!checked.ok) {
      this.#submission.happened({ type: 'problems-found', problems: checked.problems });
      await this.#moveFocus(focusedBefore);
      this.dispatchEvent(new AnInvalidEvent(checked.problems));
      return { type: 'invalid' };
    }
    const body = buildBody(config, checked.values, referrerData(readReferrer(), config.attributes));
    const submitting = new AnSubmitEvent(body);
    if (!this.dispatchEvent(submitting)) return { type: 'canceled' };
    const { background, 'redirect-url': redirect } = config.attributes;
    const url = background ? `${config.endpoint}?background_request=true` : config.endpoint;
    const policy = retryPolicies[this.#action.repeat];
    const outcome = await this.#submission.send(url, JSON.stringify(submitting.body), policy);
    await this.#moveFocus(focusedBefore);
    this.#report(outcome, config);
    if (outcome.type === 'accepted' && redirect) redirectTo(redirect);
    return outcome;
  }

  /** Tells the page, and the builder where the form itself is wrong. */
  #report(outcome: Outcome, { endpoint }: Config): void {
    const { record, tag } = this.#action;
    if (outcome.type === 'misconfigured') console.error(`<${tag}> ${diagnose(outcome, endpoint)}`);
    this.dispatchEvent(
      outcome.type === 'accepted' ? new AnSuccessEvent(record) : new AnErrorEvent(record, outcome.type),
    );
  }

  /** To the summary or the thanks, unless the person has meanwhile gone elsewhere on the page. */
  async #moveFocus(focusedBefore: Element | null): Promise<void> {
    await this.updateComplete;
    const focused = document.activeElement;
    if (focused && ![this, document.body, focusedBefore].includes(focused)) return;
    this.renderRoot.querySelector<HTMLElement>('[part=summary], [part=status]')?.focus();
  }

  #check(config: Config): Checked {
    return checkValues(config.fields, this.#readTyped());
  }

  #readTyped(): Readonly<Record<string, FormDataEntryValue>> {
    return this.#form ? Object.fromEntries(new FormData(this.#form)) : {};
  }

  #restoreTyped(form: HTMLFormElement, typed: Readonly<Record<string, FormDataEntryValue>>): void {
    form.reset();
    for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[part=control]')) {
      const value = typed[control.name];
      if (typeof value === 'string') control.value = value;
    }
    this.#typed = undefined;
  }

  #readConfiguration(): Configuration {
    const { elementProperties } = this.#class;
    const bag = Object.fromEntries(
      [...elementProperties].map(([property, { attribute }]): [string, unknown] => [
        typeof attribute === 'string' ? attribute : String(property),
        Reflect.get(this, property),
      ]),
    );
    const configuration = configure(this.#action, bag);
    if (!configuration.ok)
      this.#tellBuilder(configuration.mistakes.map((mistake) => describeMistake(this.#action.tag, mistake)));
    return configuration;
  }

  #tellBuilder(sentences: readonly string[]): void {
    for (const sentence of sentences) {
      if (!this.#toldMistakes.has(sentence)) console.error(sentence);
      this.#toldMistakes.add(sentence);
    }
  }

  get #form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  get #class(): typeof FormElement {
    return this.constructor as typeof FormElement;
  }

  get #action(): Action {
    return this.#class.action;
  }
}
