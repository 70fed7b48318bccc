/** What stands in a form's controls, as data and back. */
import type { Typed } from '../core/values.js';

/** Read from the controls themselves, so that values set without an event are seen. */
export function readTyped(form: HTMLFormElement | null): Typed {
  const data = form ? new FormData(form) : new FormData();
  return Object.fromEntries([...new Set(data.keys())].map((name) => [name, data.getAll(name)]));
}

/** Puts what was typed where its field still is; what was left empty starts with what its field now starts with. */
export function restoreTyped(form: HTMLFormElement, typed: Typed): void {
  for (const control of form.querySelectorAll<HTMLInputElement>('[part=control]')) {
    const values = typed[control.name] ?? [];
    if (control.type === 'checkbox' || control.type === 'radio') control.checked = values.includes(control.value);
    else {
      const [typedValue] = values;
      const value = typeof typedValue === 'string' && typedValue !== '' ? typedValue : startOf(control);
      // Writing would move the caret of who types there.
      if (control.value !== value) control.value = value;
    }
  }
}

function startOf(control: HTMLInputElement | HTMLSelectElement): string {
  if ('defaultValue' in control) return control.defaultValue;
  return control.querySelector<HTMLOptionElement>('[selected]')?.value ?? '';
}
