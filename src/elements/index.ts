/** The list of the elements: exported, registered and tested from here. */
export { AnEventRsvp } from './an-event-rsvp.js';
export { AnOutreachForm } from './an-outreach-form.js';
export { AnPetitionForm } from './an-petition-form.js';
export { AnSubmissionForm } from './an-submission-form.js';
export { AnSurveyForm } from './an-survey-form.js';
