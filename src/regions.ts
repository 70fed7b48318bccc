/** Registers the regions that are chosen from a list: for pages with the script of one element, which has none. */
import { registerRegions } from './elements/register-regions.js';

registerRegions();
