/** Reads the `<an-field>` children of a form as data. What they may say is checked in `core/declaration.ts`. */
import type { FieldDeclaration } from '../../core/declaration.js';

export function declaredFields(form: Element): readonly FieldDeclaration[] {
  return [...form.querySelectorAll(':scope > an-field')].map((element) => {
    const text = (attribute: string) => element.getAttribute(attribute) ?? undefined;
    return {
      name: text('name')?.trim() ?? '',
      type: text('type'),
      label: text('label'),
      hint: text('hint'),
      required: element.hasAttribute('required'),
      value: text('value'),
      pattern: text('pattern'),
      min: text('min'),
      max: text('max'),
      maxlength: text('maxlength'),
      autocomplete: text('autocomplete'),
      showIf: text('show-if'),
      tags: text('tags'),
      options: [...element.querySelectorAll('option')].map((option) => ({
        label: option.label,
        value: option.getAttribute('value') ?? undefined,
        tags: option.getAttribute('tags') ?? undefined,
      })),
    };
  });
}
