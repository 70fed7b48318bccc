/** English for a region that is chosen from a list. */
import type { RegionMessages } from '../core/messages.js';

export const regionWords: RegionMessages = {
  region_us: 'State',
  region_us_missing: 'Choose your state',
  region_ca: 'Province or territory',
  region_ca_missing: 'Choose your province or territory',
  region_au: 'State or territory',
  region_au_missing: 'Choose your state or territory',
};
