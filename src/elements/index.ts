/** The list of the elements: exported, registered and tested from here. */
export { AnEventRsvp } from './an-event-rsvp.js';
export { AnSurveyForm } from './an-survey-form.js';
