/** @rjsf/core with React and its Ajv validator: the fields as a JSON schema. */
import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { fields, required } from './field-list.js';
import { place, ready, send } from './place.js';

const schema = {
  type: 'object',
  required: [required],
  properties: Object.fromEntries(
    fields.map(({ name, label, type }) => [
      name,
      { type: 'string', title: label, ...(type === 'email' && { format: type }) },
    ]),
  ),
};
const uiSchema = {
  'ui:submitButtonOptions': { submitText: 'RSVP' },
  ...Object.fromEntries(fields.map(({ name, autocomplete }) => [name, { 'ui:autocomplete': autocomplete }])),
};
const onSubmit = ({ formData }) => void send(formData);
createRoot(place).render(
  createElement(Form, { schema, uiSchema, validator, onSubmit, ref: (form) => form && ready() }),
);
