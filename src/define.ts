/** Registers every element under its tag, and the regions that are chosen from a list. */
import { AnTarget } from './elements/children/an-target.js';
import { defineElement } from './elements/define-element.js';
import { AnEventRsvp, AnOutreachForm, AnPetitionForm, AnSubmissionForm, AnSurveyForm } from './elements/index.js';
import { registerRegions } from './elements/register-regions.js';
import { register } from './elements/register.js';

// Who imports this for its effect alone knows the elements' types, too.
export type {} from './index.js';

registerRegions();
// An outreach, which alone has targets, is in no script of its own.
defineElement('an-target', AnTarget);
// Each by its name: the bundler would fill an object of all of them by a `for` loop, into which a page's additions to
// `Object.prototype` come too.
[AnEventRsvp, AnOutreachForm, AnPetitionForm, AnSubmissionForm, AnSurveyForm].forEach(register);
