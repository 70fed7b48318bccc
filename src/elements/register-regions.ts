/** Makes the regions that are chosen from a list rather than written known to every form on the page. */
import { regionNames } from '../core/region-names.js';
import { regionWords } from '../locales/en-regions.js';
import { regionsTag, type RegionTable } from './loaded-tables.js';
import { registerTable } from './register-table.js';

export function registerRegions(): void {
  registerTable(regionsTag, { regions: regionNames, messages: regionWords } satisfies RegionTable);
}
