/** Reads the `<an-target>` children of an outreach form as data. */
import type { Target } from '../../core/target.js';

export function declaredTargets(form: Element): readonly Target[] {
  return [...form.querySelectorAll(':scope > an-target')].map((element) => {
    const text = (attribute: string) => element.getAttribute(attribute)?.trim() ?? undefined;
    return {
      title: text('title'),
      given_name: text('given-name'),
      family_name: text('family-name'),
      ocdid: text('ocdid'),
      email: text('email'),
      phone: text('phone'),
    };
  });
}
