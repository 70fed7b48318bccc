/** Says what came of a submission: to the page by the one last event, and to the builder where the form itself is wrong. */
import type { Action } from '../core/action.js';
import { diagnose } from '../core/diagnosis.js';
import type { Outcome } from '../core/outcome.js';
import { AnErrorEvent, AnSuccessEvent } from './events.js';

/** @param endpoint the address that was posted to */
export function report(element: Element, { record, tag }: Action, outcome: Outcome, endpoint: string): void {
  if (outcome.type === 'misconfigured') console.error(`<${tag}> ${diagnose(outcome, endpoint)}`);
  element.dispatchEvent(
    outcome.type === 'accepted' ? new AnSuccessEvent(record) : new AnErrorEvent(record, outcome.type),
  );
}
