/** Registers every element under its tag. */
import * as elements from './elements/index.js';
import { register } from './elements/register.js';

Object.values(elements).forEach(register);
