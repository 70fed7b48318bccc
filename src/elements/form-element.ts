/** The one lifecycle that every form element shares: attributes in, events out, the work elsewhere. */
import type { TemplateResult } from 'lit/html.js';
import { Outbox } from '../browser/outbox.js';
import { preconnect, redirectTo } from '../browser/page.js';
import { Submission } from '../browser/submission.js';
import type { Action } from '../core/action.js';
import type { Config } from '../core/config.js';
import { probablyMeant } from '../core/email-slip.js';
import type { Locale } from '../core/messages.js';
import type { State } from '../core/state.js';
import { checkValues, decoyName, textsOf, type Checked, type Values } from '../core/values.js';
import { fallbackView, formView } from '../view/form.js';
import type { FormHandlers } from '../view/model.js';
import { styles } from '../view/styles.js';
import { CurrentConfig } from './current-config.js';
import { Controls } from './controls.js';
import { showState } from './custom-states.js';
import { AnErrorEvent, AnInvalidEvent, AnReadyEvent } from './events.js';
import { explain } from './explain.js';
import { focusedAround, takeFocus } from './focus.js';
import { FormAttributes } from './form-attributes.js';
import { hostsAround } from './hosts.js';
import { keepToItself } from './keep-to-itself.js';
import { listening } from './loaded-tables.js';
import { localeOf } from './locale.js';
import { report } from './report.js';
import { send, type SubmitResult } from './sending.js';
import { Visitor } from './visitor.js';

/**
 * What every form element has in common.
 *
 * @slot - In place of a form that cannot run, without JavaScript or with a wrong configuration: a link to the action's page.
 * @slot intro - Above the fields.
 * @slot legal - Above the button.
 * @slot success - In place of the thanks; write it with `hidden`, so that it is not seen before the script runs.
 *
 * @fires {AnReadyEvent} an-ready - The form is shown.
 * @fires {AnSubmitEvent} an-submit - The answers are about to be posted: `preventDefault()` stops that; `body` is what is sent, and may be changed or replaced.
 * @fires {AnInvalidEvent} an-invalid - Something must be mended first; `problems` names the fields.
 * @fires {AnSuccessEvent} an-success - Everything was accepted, or would have been in a `dry-run`; `record` is what was sent, such as `attendance`. Nothing personal is on it.
 * @fires {AnErrorEvent} an-error - It was not accepted; `reason` is the outcome. Nothing personal is on it.
 *
 * @csspart form - The form.
 * @csspart intro - Around the slot `intro`.
 * @csspart field - One field with its label, hint and error.
 * @csspart label - A field's label, or a group's legend.
 * @csspart hint - A field's hint.
 * @csspart error - A field's error.
 * @csspart control - A field's input, select or textarea. An input's size does not follow what is typed, nor has it a baseline: `contain: none` gives both back.
 * @csspart summary - What is wrong, above the fields.
 * @csspart legal - Around the slot `legal`.
 * @csspart submit - The button.
 * @csspart status - The thanks.
 *
 * @cssprop --an-accent - The button, boxes that are ticked and the focus ring: one color makes a theme.
 * @cssprop --an-on-accent - The text on the button; by default black or white, whichever has a contrast of 4.5:1 on the accent.
 * @cssprop --an-text - The text; by default the page's.
 * @cssprop --an-font-size - The text's size, from which every other size follows; by default the page's.
 * @cssprop --an-label-weight - How bold labels are.
 * @cssprop --an-error - Messages about mistakes, and the boxes around them.
 * @cssprop --an-success - The box around the thanks.
 * @cssprop --an-border - The fields' borders.
 * @cssprop --an-field-background - The fields' background.
 * @cssprop --an-focus - The focus ring.
 * @cssprop --an-radius - Corners.
 * @cssprop --an-gap - The space between fields.
 * @cssprop --an-max-width - How wide the form may grow.
 *
 * @cssState sending - While the answers are being posted.
 * @cssState done - After they were accepted.
 * @cssState failed - After they were not.
 */
export abstract class FormElement extends FormAttributes {
  /** What the element records. */
  declare static readonly action: Action;
  static override readonly styles: string = styles;

  readonly #submission = new Submission(() => {
    this.requestUpdate();
  });
  readonly #internals = this.attachInternals();
  readonly #controls = new Controls(this.renderRoot);
  readonly #visitor = new Visitor(this.renderRoot);
  readonly #current = new CurrentConfig();
  /** What is asked, and where it is posted, of a form that is there to be filled in. */
  #shown: Config | undefined;
  /** Whether the button of a form that was drawn before, without its script, was pressed. Only that touches the decoy. */
  #wasPressed = false;
  #outbox = new Outbox();
  /** Fields may be declared, changed and taken away at any time, and slots filled; and pages change their language. */
  readonly #children = new MutationObserver((records) => {
    if (records.some(({ target, type }) => target !== this || type === 'childList')) this.configurationChanged();
  });

  constructor() {
    super();
    const warmUp = () => {
      if (this.#shown) preconnect(this.#shown.endpoint);
    };
    this.addEventListener('focusin', warmUp, { once: true });
    // The one event here that has no property of its own to listen with.
    this.renderRoot.addEventListener('focusout', this.#handlers.left);
    keepToItself(this.renderRoot);
  }

  /** What was sent last, as it was typed. */
  protected values: Values = {};

  readonly #handlers: FormHandlers = {
    submit: (event) => {
      event.preventDefault();
      if (this.#visitor.isScript(this.#controls)) this.#pretend();
      else void this.submit();
    },
    edited: async ({ target }) => {
      // Who types in a field is offered nothing yet; a browser that fills it in is, and what was offered may be mended.
      const isTyped =
        target === this.renderRoot.activeElement && !this.renderRoot.querySelector('[role=status]')?.textContent;
      if (this.#current.followsTyping || !isTyped) this.requestUpdate();
      // Another country may have made right what stands there.
      await this.updateComplete;
      this.#recheck();
    },
    left: ({ target }) => {
      // The button's click draws what comes of it, unless a listener cancels that. What moved under a finger that is still
      // down would not be clicked; to ask for that makes the browser work out every style, so it is asked last.
      if ((target as HTMLButtonElement).type !== 'submit' && !this.matches(':active')) this.requestUpdate();
    },
    goToField: (name, value) => {
      this.#controls.focus(name, value);
    },
  };

  /**
   * Checks the answers and posts them, as the button does. While something is being sent nothing more is: the
   * promise is then of that post's outcome. An accepted form is sent again only after `reset()`. An element that was
   * never in a document has no form to send: it is `misconfigured`.
   */
  async submit(): Promise<SubmitResult> {
    if (this.#current.isExpired(this.#controls)) this.requestUpdate();
    await this.updateComplete;
    if (this.#submission.inFlight) return this.#submission.inFlight;
    if (this.#submission.state.type === 'done') return { type: 'accepted' };
    if (!this.#shown) {
      this.dispatchEvent(new AnErrorEvent(this.#action.record, 'misconfigured'));
      return { type: 'misconfigured', cause: 'attributes' };
    }
    return this.#submitForm(this.#shown);
  }

  /** Empties the form and shows it again, also after the thanks. While something is being sent it does nothing. */
  reset(): void {
    if (this.#submission.inFlight) return;
    this.#controls.form?.reset();
    this.#controls.forget();
    this.#outbox = new Outbox();
    this.#submission.happened({ type: 'reset' });
  }

  /** Whether the answers would be sent as they stand; false before `an-ready`. Shows nothing. */
  checkValidity(): boolean {
    return !!this.#shown && this.#check(this.#shown).ok;
  }

  /** Focuses the first control, or the thanks where they stand instead; nothing before `an-ready`. */
  override focus(options?: FocusOptions): void {
    const first = '[part=field]:not([hidden]) [part=control], [part=status]';
    this.renderRoot.querySelector<HTMLElement>(first)?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Nobody watched the children while it was out of the document.
    this.configurationChanged();
    this.#children.observe(this, { childList: true, subtree: true, attributes: true, characterData: true });
    for (const host of hostsAround(this)) {
      this.#children.observe(host.getRootNode(), { subtree: true, attributeFilter: ['lang'] });
    }
    listening.add(this);
  }

  disconnectedCallback(): void {
    this.#children.disconnect();
    listening.delete(this);
  }

  /** @internal */
  override configurationChanged(): void {
    this.#current.expire();
    this.requestUpdate();
  }

  protected override update(): void {
    const isStale = this.#current.isExpired(this.#controls);
    if (isStale) this.#current.refresh(this, this.#action, this.#controls);
    const { config } = this.#current;
    if (config) this.#submission.retarget(config.endpoint);
    if (!this.#shown) this.#wasPressed ||= !!this.renderRoot.querySelector(`[name=${decoyName}]:user-valid`);
    super.update();
    this.#controls.restore();
    // What fields start with decides on others, as what is typed does.
    if (isStale && this.#current.followsTyping) this.update();
    else this.#drawn();
    if (isStale) this.#recheck();
  }

  protected override render(): TemplateResult {
    const { config } = this.#current;
    if (!config) return fallbackView;
    const { state } = this.#submission;
    const { typed, focused } = this.#controls;
    const texts = textsOf(typed);
    const locale = localeOf(this, this.#action, config.attributes);
    return formView({
      tag: this.#action.tag,
      given: this.given,
      config,
      state,
      typed,
      locale,
      unconfirmed: `unconfirmed_${this.#action.repeat}`,
      // Not while it is typed: then it passes through many that look wrong.
      meant: focused === 'email_address' ? undefined : probablyMeant(texts['email_address']),
      slotted: new Set([...this.children].map(({ slot }) => slot)),
      lead: this.lead?.(texts),
      aside: this.aside?.(locale, state.type === 'done' ? this.values : texts, state.type),
      on: this.#handlers,
    });
  }

  /** What an element shows above its fields, of what was typed. */
  protected lead?(values: Values): unknown;

  /** What an element shows below its fields, and below the thanks, of what was typed. */
  protected aside?(locale: Locale, values: Values, state: State['type']): unknown;

  #drawn(): void {
    showState(this.#internals, this.#submission.state.type);
    const wasReady = !!this.#shown;
    // Out of the document, nobody would hear of it.
    if (!wasReady && !this.isConnected) return;
    this.#shown = this.#current.config;
    if (wasReady || !this.#shown) return;
    explain(this.#action.tag, this.given, this.#shown);
    this.#visitor.met();
    this.dispatchEvent(new AnReadyEvent());
    if (this.#wasPressed) void this.submit();
    this.#wasPressed = false;
  }

  async #submitForm(config: Config): Promise<SubmitResult> {
    const focusedBefore = focusedAround(this);
    const checked = this.#check(config);
    if (!checked.ok) {
      this.#submission.happened({ type: 'invalid', problems: checked.problems });
      await this.updateComplete;
      takeFocus(this, focusedBefore);
      this.dispatchEvent(new AnInvalidEvent(checked.problems));
      return { type: 'invalid' };
    }
    this.values = checked.values;
    const outcome = await send(this, this.#action, this.#submission, this.#outbox, config, checked);
    if (outcome.type === 'canceled') return outcome;
    if (outcome.type === 'accepted') this.#outbox = new Outbox();
    await this.updateComplete;
    takeFocus(this, focusedBefore);
    report(this, this.#action, outcome, config.endpoint);
    const { 'redirect-url': redirect, 'source-param': source } = config.attributes;
    // Who took the form away meanwhile has the person at something else.
    if (outcome.type === 'accepted' && redirect && this.isConnected) redirectTo(redirect, source);
    return outcome;
  }

  /** A script that fills in all it finds is to believe that it was successful. */
  #pretend(): void {
    if (!this.#shown || this.#submission.inFlight) return;
    report(this, this.#action, this.#submission.decide({ type: 'accepted' }), this.#shown.endpoint);
  }

  /** What is right by now, or not asked any more, is no problem. */
  #recheck(): void {
    if (this.#submission.state.type !== 'invalid' || !this.#shown) return;
    const checked = this.#check(this.#shown);
    this.#submission.happened({ type: 'values-edited', problems: checked.ok ? [] : checked.problems });
  }

  #check(config: Config): Checked {
    return checkValues(config.fields, this.#controls.typed);
  }

  get #action(): Action {
    return (this.constructor as typeof FormElement).action;
  }
}
