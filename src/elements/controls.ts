/** What stands in a form's controls, as data and back, and which of them has the focus. */
import type { Typed } from '../core/values.js';

export class Controls {
  readonly #root: ShadowRoot;
  /** What was typed, what it had started with, and where the focus was, before the fields changed. */
  #before:
    { readonly typed: Typed; readonly starts: Map<string, string>; readonly focused: string | undefined } | undefined;

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  get form(): HTMLFormElement | null {
    return this.#root.querySelector('form');
  }

  /** Read from the controls themselves, so that values set without an event are seen. */
  get typed(): Typed {
    if (this.#before) return this.#before.typed;
    // Without a prototype, for a field may be called as what stands there.
    const typed = Object.create(null) as Record<string, unknown[]>;
    for (const [name, value] of this.form ? new FormData(this.form) : []) (typed[name] ??= []).push(value);
    for (const { name, validity } of controlsIn(this.#root)) {
      // Half a day, or letters where a number is asked for: the control keeps them to itself, and they are no answer left out.
      if (validity.badInput) typed[name] = ['?'];
    }
    return typed;
  }

  /** Name of the field that has the focus. */
  get focused(): string | undefined {
    return (this.#root.activeElement as HTMLInputElement | null)?.name;
  }

  /** @param value put into the control, where one is given */
  focus(name: string, value?: string): void {
    const named = `[name="${CSS.escape(name)}"]`;
    // Of radio buttons, the one that is chosen has the focus for all.
    const control =
      this.#root.querySelector<HTMLInputElement>(`${named}:checked`) ??
      this.#root.querySelector<HTMLInputElement>(named);
    if (control && value !== undefined) control.value = value;
    control?.focus();
  }

  /** Before the fields change: what was typed is to stand again in those that are left. */
  save(): void {
    if (!this.form) return;
    const starts = new Map(controlsIn(this.#root).map((control) => [control.name, startOf(control)]));
    this.#before = { typed: this.typed, starts, focused: this.focused };
  }

  /** After it: puts what was typed where its field still is. What nobody changed starts as its field now does. */
  restore(): void {
    if (!this.#before || !this.form) return;
    const { typed, starts, focused } = this.#before;
    this.forget();
    for (const control of controlsIn(this.#root)) {
      const answers = typed[control.name] ?? [];
      const [written] = answers;
      if (control.type === 'checkbox' || control.type === 'radio') {
        // A field that was not there stands as it starts.
        control.checked = starts.has(control.name) ? answers.includes(control.value) : control.defaultChecked;
      } else
        write(
          control,
          typeof written === 'string' && written !== starts.get(control.name) ? written : startOf(control),
        );
    }
    // It went with its control, or a control that stays now asks for another field. Else it stays as it is, and in view.
    if (focused !== undefined && focused !== this.focused) this.focus(focused);
  }

  forget(): void {
    this.#before = undefined;
  }

  /** Between the two: no tick at what nobody has read, as at a box that was not there. */
  untick(name: string): void {
    this.#before?.starts.delete(name);
  }
}

function controlsIn(root: ShadowRoot): readonly HTMLInputElement[] {
  return [...root.querySelectorAll<HTMLInputElement>('[part=control]')];
}

function startOf(control: HTMLInputElement | HTMLSelectElement): string {
  if ('defaultValue' in control) return control.defaultValue;
  return control.querySelector<HTMLOptionElement>('[selected]')?.value ?? '';
}

function write(control: HTMLInputElement | HTMLSelectElement, text: string): void {
  // Writing the same would move the caret of who types there.
  if (control.value === text || control.validity.badInput) return;
  control.value = text;
  if (!('options' in control) || control.value) return;
  // What was written before there was a list to choose from is a choice of it, by its value or its name.
  const isIt = (other: string) => other.toLowerCase() === text.toLowerCase();
  control.value = [...control.options].find(({ value, label }) => isIt(value) || isIt(label))?.value ?? '';
}
