/** What the embed builder makes of what people paste. */
import { expect, test } from 'playwright/test';
import { recognise } from '../../demo/builder/model/recognise.js';
import { OTHER_UUID, UUID } from './fixture.js';

const base = 'https://actionnetwork.org/api/v2';

const endpoints = {
  [`${base}/events/${UUID}`]: ['event', { 'event-id': UUID }],
  [`${base}/events/${UUID}/attendances`]: ['event', { 'event-id': UUID }],
  [`${base}/event_campaigns/${OTHER_UUID}/events/${UUID}`]: [
    'event_campaign',
    { 'event-id': UUID, 'event-campaign-id': OTHER_UUID },
  ],
  [`${base}/surveys/${UUID}/`]: ['surveys', { 'survey-id': UUID }],
  [`${base}/forms/${UUID}/submissions`]: ['forms', { 'form-id': UUID }],
  [`${base}/petitions/${UUID}`]: ['petitions', { 'petition-id': UUID }],
  [`${base}/advocacy_campaigns/${UUID}/outreaches`]: ['advocacy_campaigns', { 'advocacy-campaign-id': UUID }],
  [`  “${base.toUpperCase()}/PETITIONS/${UUID.toUpperCase()}”. `]: ['petitions', { 'petition-id': UUID }],
} as const;

for (const [pasted, [kind, ids]] of Object.entries(endpoints)) {
  test(`“${pasted}” is of the kind ${kind}`, () => {
    expect(recognise(pasted)).toMatchObject({ type: 'endpoint', kind: { id: kind }, ids });
  });
}

for (const pasted of [UUID, `action_network:${UUID}`, ` "${UUID.toUpperCase()}" `]) {
  test(`“${pasted}” is an id of some kind`, () => {
    expect(recognise(pasted)).toEqual({ type: 'id', id: UUID });
  });
}

const pages = {
  'https://actionnetwork.org/events/some-slug': 'event',
  'actionnetwork.org/petitions/save-the-river?source=x': 'petitions',
  'https://www.actionnetwork.org/forms/join/': 'forms',
  'https://actionnetwork.org/letters/our-letter': 'advocacy_campaigns',
  'https://actionnetwork.org/surveys/x': 'surveys',
  'https://actionnetwork.org/event_campaigns/tour': 'event_campaign',
  'https://actionnetwork.org/fundraising/give': undefined,
} as const;

for (const [pasted, kind] of Object.entries(pages)) {
  test(`“${pasted}” is a public page, which holds no id`, () => {
    const found = recognise(pasted);
    expect(found.type).toBe('public-page');
    expect(found.type === 'public-page' && found.kind?.id).toBe(kind);
    expect(found.type === 'public-page' && found.href).toMatch(/^https:\/\/[\w.]+\/[^?]+$/);
  });
}

for (const [pasted, href] of Object.entries({
  'https://actionnetwork.org/events/our-march/manage': 'https://actionnetwork.org/events/our-march',
  'actionnetwork.org/petitions/save-the-river/edit/?x=1': 'https://actionnetwork.org/petitions/save-the-river',
  'https://actionnetwork.org/forms/manage': 'https://actionnetwork.org/forms/manage',
})) {
  test(`of “${pasted}” visitors get the public page, not the owner’s`, () => {
    expect(recognise(pasted)).toMatchObject({ type: 'public-page', href });
  });
}

test('an event campaign without its event is told from an event', () => {
  expect(recognise(`${base}/event_campaigns/${UUID}`)).toEqual({ type: 'campaign-alone' });
});

test('an API key, a snippet and everything else are known for what they are', () => {
  expect(recognise('0123456789abcdef0123456789ABCDEF').type).toBe('key');
  expect(recognise(`<p><an-event-rsvp event-id="${UUID}"></an-event-rsvp>`).type).toBe('snippet');
  for (const pasted of [
    '',
    'x',
    'https://example.org/events/x',
    `${base}/people/${UUID}`,
    'https://evil.example/actionnetwork.org/events/x',
  ]) {
    expect(recognise(pasted).type).toBe('unknown');
  }
});
