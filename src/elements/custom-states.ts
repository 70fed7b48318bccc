/** Shows where the form stands to the page's CSS: `:state(sending)`, `:state(done)`, `:state(failed)`. */
import type { State } from '../core/state.js';

const shown = ['sending', 'done', 'failed'] as const satisfies readonly State['type'][];

export function showState({ states }: ElementInternals, current: State['type']): void {
  try {
    for (const state of shown) states[state === current ? 'add' : 'delete'](state);
  } catch {
    // Browsers from before :state() throw on names without dashes, and have nothing to show them to.
  }
}
