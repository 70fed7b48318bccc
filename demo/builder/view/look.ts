/** How the form looks: its theme, and what of it is another color; accent, corners; and whether the words on the accent can be read. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { buttonVerdict, isColour, sixDigits, textOn, textVerdict, type Verdict } from '../model/colour.js';
import type { Look } from '../model/embed.js';
import { radii } from '../snippet/style.js';
import { accentOf, themes } from '../model/themes.js';
import type { Store } from '../store.js';
import { segments, selectControl, textControl } from './controls.js';
import { fill, words } from '../words.js';

/** The first thing that is seen of a form's look. */
export function themeControl(store: Store): TemplateResult {
  const { embed } = store;
  return segments(
    words.theme,
    'theme',
    embed.look.theme,
    [['', words.no_theme], ...themes.map((theme) => [theme, words[theme]] as const)],
    (theme) => {
      store.edit('theme', { ...embed, look: { ...embed.look, theme } });
    },
  );
}

export function lookControls(store: Store): TemplateResult {
  const { embed, told } = store;
  const { look } = embed;
  const set = (part: keyof Look, value: string) => {
    store.edit(part, { ...embed, look: { ...look, [part]: value } });
  };
  const usualAccent = accentOf(look.theme);
  return html`<div class="pair">
      ${colourControl(store, 'accent', words.accent, look.theme ? words.accent_of_theme : usualAccent, set)}
      ${colourControl(store, 'onAccent', words.on_accent, words.on_accent_usual, set)}
    </div>
    ${verdictView(isColour(look.accent || usualAccent) ? textVerdict(look.accent || usualAccent, look.onAccent) : undefined)}
    ${verdictView(look.accent ? buttonVerdict(look.accent) : undefined)}
    ${selectControl({
      control: 'radius',
      label: words.corners,
      value: look.radius,
      options: [
        ['', look.theme ? words.corners_of_theme : words.corners_usual],
        ...Object.entries(radii).map(([radius, key]) => [radius, words[key]] as const),
      ],
      faults: told,
      set: (value) => {
        set('radius', value);
      },
    })}`;
}

function colourControl(
  store: Store,
  part: 'accent' | 'onAccent',
  label: string,
  example: string,
  set: (part: keyof Look, value: string) => void,
): TemplateResult {
  const { look } = store.embed;
  const usualAccent = accentOf(look.theme);
  const usual = part === 'accent' ? usualAccent : textOn(look.accent || usualAccent);
  return html`<div class="colour">
    ${textControl({
      control: part,
      label,
      value: look[part],
      example,
      faults: store.told,
      set: (value) => {
        set(part, value.trim());
      },
    })}
    <input
      type="color"
      aria-label=${fill(words.choose_color, { label })}
      .value=${live(sixDigits(isColour(look[part]) ? look[part] : usual))}
      @input=${(event: Event) => {
        set(part, (event.target as HTMLInputElement).value);
      }}
    />
  </div>`;
}

function verdictView(verdict: Verdict | undefined): TemplateResult | typeof nothing {
  if (!verdict) return nothing;
  return html`<p class="verdict ${verdict.isEnough ? 'good' : 'warning'}">${verdict.sentence}</p>`;
}
