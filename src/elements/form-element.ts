/** The one lifecycle that every form element shares: attributes in, events out, the work elsewhere. */
import type { TemplateResult } from 'lit/html.js';
import { Outbox } from '../browser/outbox.js';
import { readReferrer, redirectTo } from '../browser/page.js';
import { Submission } from '../browser/submission.js';
import type { Action } from '../core/action.js';
import { buildBody } from '../core/body.js';
import { describeMistake, type Config, type Configuration } from '../core/config.js';
import { diagnose } from '../core/diagnosis.js';
import { withOverrides } from '../core/language.js';
import type { Locale } from '../core/messages.js';
import type { Outcome } from '../core/outcome.js';
import { referrerData } from '../core/referrer.js';
import { retryPolicies } from '../core/retry.js';
import type { State } from '../core/state.js';
import { checkValues, textsOf, type Checked, type Typed, type Values } from '../core/values.js';
import { en } from '../locales/en.js';
import { fallbackView, formView } from '../view/form.js';
import type { FormHandlers } from '../view/model.js';
import { styles } from '../view/styles.js';
import { configurationOf } from './configuration.js';
import { showState } from './custom-states.js';
import { AnErrorEvent, AnInvalidEvent, AnReadyEvent, AnSubmitEvent, AnSuccessEvent } from './events.js';
import { focusedAround, mayTakeFocus } from './focus.js';
import { FormAttributes } from './form-attributes.js';
import { ambientLanguage, leave, listen, loadedLocale } from './locales.js';
import { readTyped, restoreTyped } from './typed-values.js';

/** What `submit()` resolves to: the outcome of the post, or why nothing was posted. */
export type SubmitResult = Outcome | { readonly type: 'invalid' } | { readonly type: 'canceled' };

/**
 * What every form element has in common.
 *
 * @slot - Shown where the form cannot run: a link to the action's page.
 * @slot intro - Above the fields.
 * @slot legal - Above the button.
 * @slot success - In place of the thanks.
 *
 * @fires an-ready - The form is shown.
 * @fires an-submit - The answers are about to be posted; cancelable, `body` may be changed.
 * @fires an-invalid - Something must be mended first.
 * @fires an-success - Everything was accepted.
 * @fires an-error - Something was not accepted; `reason` says why.
 *
 * @csspart form - The form.
 * @csspart intro - Around the `intro` slot.
 * @csspart field - One field with its label, hint and error.
 * @csspart label - A field's label, or a group's legend.
 * @csspart hint - A field's hint.
 * @csspart error - A field's error.
 * @csspart control - A field's input, select or textarea.
 * @csspart summary - What is wrong, above the fields.
 * @csspart legal - Around the `legal` slot.
 * @csspart submit - The button.
 * @csspart status - The thanks.
 *
 * @cssprop --an-accent - The button.
 * @cssprop --an-on-accent - The text on the button.
 * @cssprop --an-error - Messages about mistakes.
 * @cssprop --an-success - The thanks.
 * @cssprop --an-border - The fields' borders.
 * @cssprop --an-field-background - The fields' background.
 * @cssprop --an-focus - The focus ring.
 * @cssprop --an-radius - Corners.
 * @cssprop --an-gap - Between fields.
 * @cssprop --an-max-width - How wide the form may grow.
 *
 * @cssState sending - While the answers are being posted.
 * @cssState done - After they were accepted.
 * @cssState failed - After they were not.
 */
export abstract class FormElement extends FormAttributes {
  /** What the element records. */
  declare static readonly action: Action;
  static override readonly styles: readonly string[] = [styles];

  readonly #submission = new Submission(() => {
    this.requestUpdate();
  });
  readonly #internals = this.attachInternals();
  readonly #toldMistakes = new Set<string>();
  #configuration: Configuration = { ok: false, mistakes: [] };
  #shownReady = false;
  /** What was typed before the attributes changed, to stand again in the fields that are left. */
  #typed: Typed | undefined;
  /** The country that was chosen when the form was drawn. */
  #country: unknown;
  /** Where the focus was then: a control that stays may now ask for another field. */
  #focusedName: string | undefined;
  #isStale = true;
  readonly #outbox = new Outbox();
  /** Fields may be declared, changed and taken away at any time, and slots filled; and pages change their language. */
  readonly #children = new MutationObserver((records) => {
    if (records.some(({ target, type }) => target !== this || type === 'childList')) this.configurationChanged();
  });

  /** The words of the form where its language was not loaded. */
  protected readonly english: Locale = en;

  /** What was sent last, as it was typed. */
  protected values: Values = {};

  readonly #handlers: FormHandlers = {
    submit: (event) => {
      event.preventDefault();
      void this.submit();
    },
    edited: () => {
      if (!this.#configuration.ok) return;
      // Conditional fields, previews and what an address asks for in the chosen country follow what is typed.
      if (this.#chosenCountry() === this.#country) this.requestUpdate();
      else this.configurationChanged();
      if (this.#submission.state.type !== 'invalid') return;
      const checked = this.#check(this.#configuration.config);
      this.#submission.happened({ type: 'values-edited', problems: checked.ok ? [] : checked.problems });
    },
    goToField: (name) => {
      this.renderRoot.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)?.focus();
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
    this.#typed = undefined;
    this.#outbox.clear();
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

  override connectedCallback(): void {
    super.connectedCallback();
    // Nobody watched the children while it was out of the document.
    this.configurationChanged();
    this.#children.observe(this, { childList: true, subtree: true, attributes: true, characterData: true });
    this.#children.observe(document, { subtree: true, attributeFilter: ['lang'] });
    listen(this);
  }

  disconnectedCallback(): void {
    this.#children.disconnect();
    leave(this);
  }

  protected override configurationChanged(): void {
    this.#isStale = true;
    this.requestUpdate();
  }

  protected override update(): void {
    if (this.#isStale) {
      this.#isStale = false;
      if (this.#form) this.#typed = readTyped(this.#form);
      this.#focusedName = this.renderRoot.activeElement?.getAttribute('name') ?? undefined;
      this.#configuration = this.#readConfiguration();
    }
    super.update();
    this.#drawn();
  }

  protected override render(): TemplateResult {
    if (!this.#configuration.ok) return fallbackView;
    const { config } = this.#configuration;
    const { state } = this.#submission;
    const typed = this.#typed ?? readTyped(this.#form);
    const loaded = loadedLocale(ambientLanguage(this));
    const locale = withOverrides(loaded ?? this.english, config.attributes.messages);
    return formView(
      {
        config,
        state,
        typed,
        locale,
        dir: this.dir || !loaded ? undefined : (loaded.dir ?? 'ltr'),
        unconfirmed: `unconfirmed_${this.#action.repeat}`,
        slotted: new Set([...this.children].map(({ slot }) => slot)),
        lead: this.lead?.(textsOf(typed)),
        aside: this.aside?.(locale, state.type === 'done' ? this.values : textsOf(typed), state.type),
      },
      this.#handlers,
    );
  }

  /** What an element shows above its fields, of what was typed. */
  protected lead?(values: Values): unknown;

  /** What an element shows below its fields, and below the thanks, of what was typed. */
  protected aside?(locale: Locale, values: Values, state: State['type']): unknown;

  #drawn(): void {
    if (this.#typed && this.#form) {
      restoreTyped(this.#form, this.#typed);
      this.#typed = undefined;
      if (this.#focusedName !== undefined) this.#handlers.goToField(this.#focusedName);
    }
    this.#country = this.#chosenCountry();
    showState(this.#internals, this.#submission.state.type);
    const { ok } = this.#configuration;
    if (ok && !this.#shownReady) this.dispatchEvent(new AnReadyEvent());
    this.#shownReady = ok;
  }

  async #submitForm(config: Config): Promise<SubmitResult> {
    const focusedBefore = focusedAround(this);
    const checked = this.#check(config);
    if (!checked.ok) {
      this.#submission.happened({ type: 'problems-found', problems: checked.problems });
      await this.#moveFocus(focusedBefore);
      this.dispatchEvent(new AnInvalidEvent(checked.problems));
      return { type: 'invalid' };
    }
    const {
      background,
      'redirect-url': redirect,
      'source-param': sourceParam,
      'identifier-system': system,
    } = config.attributes;
    const body = buildBody(config, checked, referrerData(readReferrer(sourceParam), config.attributes));
    const submitting = new AnSubmitEvent(body);
    if (!this.dispatchEvent(submitting)) return { type: 'canceled' };
    this.values = checked.values;
    const url = background ? `${config.endpoint}?background_request=true` : config.endpoint;
    const posts = this.#outbox.posts(config.parcels(checked.values), submitting.body, system);
    const outcome = await this.#submission.send(url, posts, retryPolicies[this.#action.repeat]);
    if (outcome.type === 'accepted') this.#outbox.clear();
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

  /** To the summary or the thanks, unless the person is at something else on the page. */
  async #moveFocus(focusedBefore: Element | null): Promise<void> {
    await this.updateComplete;
    if (!mayTakeFocus(this, focusedBefore)) return;
    this.renderRoot.querySelector<HTMLElement>('[part=summary], [part=status]')?.focus();
  }

  #check(config: Config): Checked {
    return checkValues(config.fields, readTyped(this.#form));
  }

  #readConfiguration(): Configuration {
    const configuration = configurationOf(this, this.#action, this.given, this.#typed);
    if (!configuration.ok) {
      this.#tellBuilder(configuration.mistakes.map((mistake) => describeMistake(this.#action.tag, mistake)));
    }
    return configuration;
  }

  #tellBuilder(sentences: readonly string[]): void {
    for (const sentence of sentences) {
      if (!this.#toldMistakes.has(sentence)) console.error(sentence);
      this.#toldMistakes.add(sentence);
    }
  }

  #chosenCountry(): unknown {
    return readTyped(this.#form)['country']?.[0];
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
