/** Reads the `<an-field>` children of a form as data. What they may say is checked in `core/declaration.ts`. */
import { flag } from '../../core/readers.js';
import type { FieldDeclaration } from '../../core/declaration.js';
import { propertyOf } from '../property-names.js';

export function declaredFields(form: Element): readonly FieldDeclaration[] {
  return [...form.querySelectorAll('an-field')].map((element) => {
    const { name = '', required, ...rest } = attributesOf(element);
    return {
      ...rest,
      name: name.trim(),
      required: flag(required),
      options: [...element.querySelectorAll('option')].map((option) => ({
        ...attributesOf(option),
        label: option.label,
      })),
    };
  });
}

/** Under the names that they have in JavaScript: `show-if` is `showIf`. */
function attributesOf({ attributes }: Element): Readonly<Record<string, string>> {
  return Object.fromEntries([...attributes].map(({ name, value }) => [propertyOf(name), value]));
}
