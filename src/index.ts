/** The package's classes and types, without side effects: `an-forms/define` registers them. */
export * from './elements/index.js';
export { AnTarget } from './elements/children/an-target.js';
export type { Target } from './core/target.js';
export { AnNextSteps } from './elements/children/an-next-steps.js';
export { AnField } from './elements/children/an-field.js';
export { FormElement, type SubmitResult } from './elements/form-element.js';
export * from './elements/events.js';
export { register } from './elements/register.js';
export type { FieldDeclaration, OptionDeclaration } from './core/declaration.js';
export type { Body } from './core/body.js';
export type { Failure, Outcome } from './core/outcome.js';
export type { Problem } from './core/values.js';
