/** Reads the `<an-target>` children of an outreach form as data, in OSDI's words: `given-name` is `given_name`. */
import type { Target } from '../../core/target.js';

export function declaredTargets(form: Element): readonly Target[] {
  return [...form.querySelectorAll('an-target')].map(({ attributes }) =>
    Object.fromEntries([...attributes].map(({ name, value }) => [name.replace('-', '_'), value.trim()])),
  );
}
