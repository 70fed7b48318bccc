/**
 * What a form tells the page around it. All bubble and cross shadow roots. Their fields are set by the constructors:
 * written `declare`, they are not made before.
 */
import type { Body } from '../core/body.js';
import type { Failure } from '../core/outcome.js';
import type { Problem } from '../core/values.js';

const outward = { bubbles: true, composed: true };

/** The platform's: MooTools puts another class in the place of `Event`. */
const PlatformEvent = Object.getPrototypeOf(CustomEvent) as typeof Event;

/** `an-ready`: the form is shown and can be filled in. */
export class AnReadyEvent extends PlatformEvent {
  constructor() {
    super('an-ready', outward);
  }
}

/**
 * `an-submit`: the answers passed the checks and are about to be posted. Canceling it posts nothing.
 * `body` is what will be sent; a listener may change or replace it. A letter or a call adds its target, and the form's own identifier, to each post.
 */
export class AnSubmitEvent extends PlatformEvent {
  declare body: Body;
  constructor(body: Body) {
    super('an-submit', { ...outward, cancelable: true });
    this.body = body;
  }
}

/** `an-invalid`: something must be mended first. `problems` names the fields and what is wrong, never what was typed. */
export class AnInvalidEvent extends PlatformEvent {
  declare readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super('an-invalid', outward);
    this.problems = problems;
  }
}

/** `an-success`: the post was accepted. `record` is what was sent, such as `attendance`; nothing personal is on it. */
export class AnSuccessEvent extends PlatformEvent {
  declare readonly record: string;
  constructor(record: string) {
    super('an-success', outward);
    this.record = record;
  }
}

/** Why a form was not accepted; without the API's message, which may repeat what was typed. */
export type ErrorReason = Failure['type'];

/** `an-error`: the post was not accepted. `reason` is one of a closed set; nothing personal is on it. */
export class AnErrorEvent extends PlatformEvent {
  declare readonly record: string;
  declare readonly reason: ErrorReason;
  constructor(record: string, reason: ErrorReason) {
    super('an-error', outward);
    this.record = record;
    this.reason = reason;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'an-ready': AnReadyEvent;
    'an-submit': AnSubmitEvent;
    'an-invalid': AnInvalidEvent;
    'an-success': AnSuccessEvent;
    'an-error': AnErrorEvent;
  }
}
