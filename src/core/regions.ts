/** The list that a region is chosen from, in the countries that have one. */
import type { FieldOption } from './field.js';
import type { FieldWords } from './messages.js';

/** By country: what its regions are called, and the code and name of each, `AL Alabama`, separated by commas. */
export type Regions = Readonly<Partial<Record<string, { readonly label: FieldWords; readonly names: string }>>>;

/** @returns what there is to choose from in a country; undefined where its regions are written freely, or not at all */
export function regionOptions(regions: Regions, country = ''): readonly FieldOption[] | undefined {
  return regions[country]?.names.split(',').map((region) => {
    const [value = '', label = ''] = region.split(/ (.*)/);
    return { value, label };
  });
}
