/** A form's fields and targets as its element would read them from the page. */
import type { FieldDeclaration, Target } from '../../../src/index.js';
import type { Item } from './embed.js';

/** As `<an-field>` is read: `show-if` is `showIf`. */
export function declarationOf({ name, required, more, choices }: Item): FieldDeclaration {
  const { 'show-if': showIf, ...rest } = more;
  return {
    ...rest,
    ...(showIf !== undefined && { showIf }),
    name,
    required,
    options: choices.map(({ label, value, tags }) => ({
      label,
      ...(value && { value }),
      ...(tags && { tags }),
    })),
  };
}

/** As `<an-target>` is read, in OSDI's words. */
export function targetOf(attributes: Readonly<Record<string, string>>): Target {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name.replace('-', '_'), value.trim()]));
}
