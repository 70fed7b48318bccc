/** The controls of the builder: each with its label, its hint and what is wrong with it, tied together. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Fault } from '../model/check.js';

export interface ControlModel {
  /** Also what a fault is told at; it is made an id. */
  readonly control: string;
  readonly label: string;
  readonly hint?: unknown;
  readonly faults: readonly Fault[];
}

interface TextModel extends ControlModel {
  readonly value: string;
  readonly type?: 'text' | 'url' | 'number' | 'date';
  /** More than one makes it a text area. */
  readonly rows?: number;
  readonly example?: string | undefined;
  readonly list?: string;
  readonly set: (value: string) => void;
}

/** Names of fields may hold anything. */
export function idOf(control: string): string {
  return `c-${control.replace(/[^\w-]/g, (sign) => `_${sign.codePointAt(0)?.toString(36) ?? ''}_`)}`;
}

/**
 * After one of a list was removed, the focus goes to the button that removes what took its place.
 * @param removers selector of those buttons
 * @param adder selector of what adds one, for where none is left
 */
export function focusNext(removers: string, index: number, adder: string): void {
  const buttons = document.querySelectorAll<HTMLElement>(removers);
  const next = buttons[Math.min(index, buttons.length - 1)] ?? document.querySelector<HTMLElement>(adder);
  next?.focus();
}

/** Changes what may move the control that is typed in: whatever is moved loses the focus. */
export function keepingFocus(change: () => void): void {
  const control = document.activeElement;
  change();
  if (control instanceof HTMLElement && control !== document.activeElement) control.focus();
}

export function faultsAt({ control, faults }: Pick<ControlModel, 'control' | 'faults'>): readonly Fault[] {
  return faults.filter((fault) => fault.control === control);
}

/** What stands below a label, and the ids of it for `aria-describedby`. */
export function notes(model: ControlModel): { readonly view: TemplateResult; readonly ids: string | typeof nothing } {
  const id = idOf(model.control);
  const found = faultsAt(model);
  const { hint } = model;
  const ids = [hint ? `${id}-hint` : '', found.length > 0 ? `${id}-error` : ''].filter(Boolean).join(' ');
  const view = html`${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}${
    found.length > 0
      ? html`<p class="error" id="${id}-error">
          ${found.map(({ sentence, lang }) => html`<span lang=${lang ?? nothing} dir=${lang ? 'ltr' : nothing}>${sentence}</span>`)}
        </p>`
      : nothing
  }`;
  return { view, ids: ids || nothing };
}

const valueOf = (event: Event) => (event.target as HTMLInputElement).value;

/** A control for numbers or for dates shows nothing else: what is neither is shown as text, to be mended. */
function typeFor(type: string, value: string): string {
  const input = Object.assign(document.createElement('input'), { type, value });
  return input.value === value ? type : 'text';
}

export function textControl(model: TextModel): TemplateResult {
  const { control, label, value, type = 'text', rows = 1, example, list, set } = model;
  const { view, ids } = notes(model);
  const invalid = faultsAt(model).length > 0 ? 'true' : nothing;
  const input = (event: Event) => {
    set(valueOf(event));
  };
  const box =
    rows > 1
      ? html`<textarea
          id=${idOf(control)}
          rows=${rows}
          dir=${value ? 'auto' : nothing}
          .value=${live(value)}
          placeholder=${example ?? nothing}
          aria-describedby=${ids}
          aria-invalid=${invalid}
          @input=${input}
        ></textarea>`
      : html`<input
          id=${idOf(control)}
          type=${type === 'url' ? 'text' : typeFor(type, value)}
          inputmode=${type === 'url' ? 'url' : nothing}
          step=${type === 'number' ? 'any' : nothing}
          dir=${type === 'url' ? 'ltr' : value ? 'auto' : nothing}
          spellcheck=${type === 'url' ? 'false' : nothing}
          autocomplete="off"
          .value=${live(value)}
          placeholder=${example ?? nothing}
          list=${list ?? nothing}
          aria-describedby=${ids}
          aria-invalid=${invalid}
          @input=${input}
        />`;
  return html`<div class="control"><label for=${idOf(control)}>${label}</label>${view}${box}</div>`;
}

export function flagControl(
  model: ControlModel & { readonly checked: boolean; readonly set: (checked: boolean) => void },
): TemplateResult {
  const { control, label, checked, set } = model;
  const { view, ids } = notes(model);
  return html`<div class="control">
    <label class="flag">
      <input
        id=${idOf(control)}
        type="checkbox"
        .checked=${live(checked)}
        aria-describedby=${ids}
        aria-invalid=${faultsAt(model).length > 0 ? 'true' : nothing}
        @change=${(event: Event) => {
          set((event.target as HTMLInputElement).checked);
        }}
      />
      <span>${label}</span>
    </label>
    ${view}
  </div>`;
}

export type Options = readonly (readonly [value: string, label: string])[];

export function selectControl(
  model: ControlModel & { readonly value: string; readonly options: Options; readonly set: (value: string) => void },
): TemplateResult {
  const { control, label, value, options, set } = model;
  const { view, ids } = notes(model);
  return html`<div class="control">
    <label for=${idOf(control)}>${label}</label>
    ${view}
    <select
      id=${idOf(control)}
      aria-describedby=${ids}
      aria-invalid=${faultsAt(model).length > 0 ? 'true' : nothing}
      @change=${(event: Event) => {
        set(valueOf(event));
      }}
    >
      ${options.map(([each, title]) => html`<option value=${each} .selected=${live(each === value)}>${title}</option>`)}
    </select>
  </div>`;
}

/** A few choices in a row, of which one is taken. What is wrong with it leads to the first: perhaps none is taken yet. */
export function segments<Value extends string>(
  legend: string,
  name: string,
  value: string,
  options: readonly (readonly [Value, label: string])[],
  set: (value: Value) => void,
): TemplateResult {
  return html`<fieldset class="segments">
    <legend>${legend}</legend>
    ${options.map(
      ([each, title], index) =>
        html`<label
          ><input
            type="radio"
            id=${index === 0 ? idOf(name) : nothing}
            name=${name}
            value=${each}
            .checked=${live(each === value)}
            @change=${() => {
              set(each);
            }}
          /><span>${title}</span></label
        >`,
    )}
  </fieldset>`;
}

/** The path of an icon that takes something away. */
export const cross = 'M5 5l10 10M15 5L5 15';

/** @param path drawn as lines, 20 wide and high */
export function icon(path: string): TemplateResult {
  return html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d=${path} /></svg>`;
}
