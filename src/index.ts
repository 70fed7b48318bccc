/** The package's classes and types, without side effects: `an-forms/define` registers them. */
export * from './elements/index.js';
export { FormElement, type SubmitResult } from './elements/form-element.js';
export * from './elements/events.js';
export { register } from './elements/register.js';
export type { Body } from './core/body.js';
export type { Failure, Outcome } from './core/outcome.js';
export type { Problem } from './core/values.js';
