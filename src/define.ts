/** Registers every element under its tag, and the regions that are chosen from a list. */
import * as elements from './elements/index.js';
import { registerRegions } from './elements/register-regions.js';
import { register } from './elements/register.js';

registerRegions();
Object.values(elements).forEach(register);
