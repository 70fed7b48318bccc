/** Registers the steps after the thanks, which forms show where their attributes ask for them. */
import { AnNextSteps } from './elements/children/an-next-steps.js';
import { defineElement } from './elements/define-element.js';

defineElement('an-next-steps', AnNextSteps);
