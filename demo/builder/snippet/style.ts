/** The rule that a form's look comes from, beside its theme. */
import type { Embed } from '../model/embed.js';
import { isColour } from '../model/colour.js';

/** From square to round, in units of the text, and the words for each. */
export const radii = { '0': 'square', '0.25em': 'slightly_round', '0.5em': 'round', '1em': 'very_round' } as const;

/** Custom properties by name. What anyone may have put into the address is left out unless it is what it should be. */
export function propertiesOf({ look }: Pick<Embed, 'look'>): readonly (readonly [string, string])[] {
  const { accent, onAccent, radius } = look;
  return [
    ...(isColour(accent) ? [['--an-accent', accent] as const] : []),
    ...(isColour(onAccent) ? [['--an-on-accent', onAccent] as const] : []),
    ...(Object.hasOwn(radii, radius) ? [['--an-radius', radius] as const] : []),
  ];
}

export function styleRules(embed: Embed): readonly string[] {
  const properties = propertiesOf(embed).map(([name, value]) => `${name}: ${value};`);
  return properties.length === 0 ? [] : [`${embed.tag} { ${properties.join(' ')} }`];
}
