/** Where a form stands: a closed set, and the one function that leads from each to the next. */
import type { Failure } from './outcome.js';
import type { Problem } from './values.js';

export type State =
  | { readonly type: 'ready' }
  | { readonly type: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly type: 'sending'; readonly progress: Progress }
  | { readonly type: 'failed'; readonly outcome: Failure; readonly progress: Progress }
  | { readonly type: 'done' };

/** How many of a submission's posts were accepted. */
export interface Progress {
  readonly sent: number;
  readonly total: number;
}

export type Happening =
  | { readonly type: 'values-edited'; readonly problems: readonly Problem[] }
  | Exclude<State, { type: 'ready' }>
  | { readonly type: 'reset' };

export const ready: State = { type: 'ready' };

/** The state after something happened. */
export function nextState(state: State, happening: Happening): State {
  switch (happening.type) {
    case 'values-edited':
      return state.type === 'invalid' ? withoutMended(state.problems, happening.problems) : state;
    case 'reset':
      return state.type === 'sending' ? state : ready;
    default:
      return happening;
  }
}

/** A mended field's message goes at once; a new one never appears while the person types. */
function withoutMended(shown: readonly Problem[], left: readonly Problem[]): State {
  const problems = shown.filter(({ field }) => left.some((problem) => problem.field === field));
  return problems.length > 0 ? { type: 'invalid', problems } : ready;
}
