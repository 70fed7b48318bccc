/** survey-core with survey-js-ui: the fields as its own JSON. */
import 'survey-core/survey-core.fontless.min.css';
import { Model } from 'survey-core';
import 'survey-js-ui';
import { fields, required } from './field-list.js';
import { place, ready, send } from './place.js';

const survey = new Model({
  completeText: 'RSVP',
  showCompletedPage: false,
  elements: fields.map(({ name, label, type, autocomplete }) => ({
    type: 'text',
    name,
    title: label,
    inputType: type,
    autocomplete,
    isRequired: name === required,
  })),
});
survey.onComplete.add(({ data }) => void send(data));
survey.onAfterRenderSurvey.add(ready);
survey.render(place);
