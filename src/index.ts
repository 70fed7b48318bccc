/** The package's classes and types, without side effects: `an-forms/define` registers them. */
export * from './elements/index.js';
export { AnTarget } from './elements/children/an-target.js';
export type { Target } from './core/target.js';
export { AnNextSteps } from './elements/children/an-next-steps.js';
export { AnField } from './elements/children/an-field.js';
export { FormElement } from './elements/form-element.js';
export type { SubmitResult } from './elements/sending.js';
export * from './elements/events.js';
export { register } from './elements/register.js';
export type { FieldDeclaration, OptionDeclaration } from './core/declaration.js';
export type { Body } from './core/body.js';
export type { Failure, Outcome } from './core/outcome.js';
export type { Problem } from './core/values.js';
// What a tool needs that checks a form before there is an element of it, with the element's own steps.
export { configure, describeMistake, type Config, type Configuration } from './core/config.js';
export { attributeReaders, defaultApiBase, type Mistake } from './core/attributes.js';
export { nextStepsIn } from './core/next-steps.js';
export { idIn } from './core/ids.js';
export { catalogue } from './core/catalogue.js';
export { fieldTypes } from './core/field-types.js';
export { codeOptions } from './core/codes.js';
export type { Action, AddressPart } from './core/action.js';
export { attendance } from './actions/attendance.js';
export { outreach } from './actions/outreach.js';
export { response } from './actions/response.js';
export { signature } from './actions/signature.js';
export { submission } from './actions/submission.js';
export { say } from './core/messages.js';
