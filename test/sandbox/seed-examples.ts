/** The example requests of the helpers' documentation, and the example responses, letter for letter. Plain data. */

const johnSmith = {
  person: {
    family_name: 'Smith',
    given_name: 'John',
    postal_addresses: [{ postal_code: '20009' }],
    email_addresses: [{ address: 'jsmith@mail.com' }],
    phone_numbers: [{ number: '2021234444' }],
  },
};
const triggers = { autoresponse: { enabled: true } };

const api = 'https://actionnetwork.org/api/v2';
const person = { href: `${api}/people/17be9a36-bb9a-4f68-94a8-40523b9dab27` };
const documentation = 'https://actionnetwork.org/docs/v2/{rel}';
const curies = [
  { name: 'osdi', href: documentation, templated: true },
  { name: 'action_network', href: documentation, templated: true },
];

export interface SeedExample {
  readonly record: string;
  readonly path: string;
  readonly request: Readonly<Record<string, unknown>>;
  readonly response: Readonly<Record<string, unknown>>;
  /** What the documentation says was added to the person. */
  readonly tags: readonly string[];
  readonly autoresponses: number;
}

export const seedExamples: readonly SeedExample[] = [
  {
    record: 'attendance',
    path: '/events/9f837109-710d-442f-8a99-857a21f36d25/attendances/',
    request: { ...johnSmith, add_tags: ['volunteer', 'member'], triggers },
    response: {
      identifiers: ['action_network:dcd21938-0ccf-4d7c-98ef-e4fcd54ea7a3'],
      created_date: '2014-03-26T21:22:36Z',
      modified_date: '2014-03-26T21:22:36Z',
      status: 'accepted',
      'action_network:person_id': '17be9a36-bb9a-4f68-94a8-40523b9dab27',
      'action_network:event_id': '12c9a105-1ab6-472e-ac04-667c521a5968',
      _links: {
        self: {
          href: `${api}/events/12c9a105-1ab6-472e-ac04-667c521a5968/attendances/dcd21938-0ccf-4d7c-98ef-e4fcd54ea7a3`,
        },
        'osdi:event': { href: `${api}/events/12c9a105-1ab6-472e-ac04-667c521a5968` },
        'osdi:person': person,
        curies,
      },
    },
    tags: ['member', 'volunteer'],
    autoresponses: 1,
  },
  {
    record: 'response',
    path: '/surveys/9f837109-710d-442f-8a99-857a21f36d25/responses/',
    request: { ...johnSmith, add_tags: ['volunteer', 'member'], remove_tags: ['inactive'], triggers },
    response: {
      identifiers: ['action_network:c7630707-34f2-48ee-a6c2-46214b94663a'],
      created_date: '2014-03-26T18:14:04Z',
      modified_date: '2014-03-26T18:14:04Z',
      'action_network:person_id': '17be9a36-bb9a-4f68-94a8-40523b9dab27',
      'action_network:survey_id': '9f837109-710d-442f-8a99-857a21f36d25',
      _links: {
        self: {
          href: `${api}/surveys/9f837109-710d-442f-8a99-857a21f36d25/responses/c7630707-34f2-48ee-a6c2-46214b94663a`,
        },
        'action_network:survey': { href: `${api}/surveys/9f837109-710d-442f-8a99-857a21f36d25` },
        'osdi:person': person,
        curies,
      },
    },
    tags: ['member', 'volunteer'],
    autoresponses: 1,
  },
  {
    record: 'submission',
    path: '/forms/adb951cb-51f9-420e-b7e6-de953195ec86/submissions/',
    request: { ...johnSmith, add_tags: ['volunteer', 'member'], remove_tags: ['inactive'], triggers },
    response: {
      identifiers: ['action_network:c449e8cd-0a81-42d1-91f7-47cacf33dbe4'],
      created_date: '2014-03-27T14:05:44Z',
      modified_date: '2014-03-27T14:05:44Z',
      'action:person_id': '17be9a36-bb9a-4f68-94a8-40523b9dab27',
      'action_network:form_id': 'adb951cb-51f9-420e-b7e6-de953195ec86',
      _links: {
        self: {
          href: `${api}/forms/adb951cb-51f9-420e-b7e6-de953195ec86/submissions/c449e8cd-0a81-42d1-91f7-47cacf33dbe4`,
        },
        'osdi:form': { href: `${api}/forms/adb951cb-51f9-420e-b7e6-de953195ec86` },
        'osdi:person': person,
        curies,
      },
    },
    tags: ['member', 'volunteer'],
    autoresponses: 1,
  },
  {
    record: 'outreach',
    path: '/advocacy_campaigns/f77e736b-d295-4e68-96ec-a765090c6523/outreaches',
    request: {
      targets: [{ given_name: 'Joe', family_name: 'Schmoe' }],
      ...johnSmith,
      add_tags: ['advocate', 'member'],
      remove_tags: ['inactive'],
    },
    response: {
      identifiers: ['action_network:38ec0365-f996-42a0-b26a-dbed24cf927f'],
      created_date: '2014-03-27T17:58:45Z',
      modified_date: '2014-03-27T17:58:45Z',
      type: 'email',
      targets: [{ given_name: 'Joe', family_name: 'Schmoe' }],
      'action_network:person_id': 'c945d6fe-929e-11e3-a2e9-12313d316c29',
      'action_network:advocacy_campaign_id': 'f77e736b-d295-4e68-96ec-a765090c6523',
      _links: {
        self: {
          href: `${api}/advocacy_campaigns/f77e736b-d295-4e68-96ec-a765090c6523/outreaches/38ec0365-f996-42a0-b26a-dbed24cf927f`,
        },
        'osdi:advocacy_campaign': { href: `${api}/advocacy_campaigns/f77e736b-d295-4e68-96ec-a765090c6523` },
        'osdi:person': person,
        curies,
      },
    },
    tags: ['advocate', 'member'],
    autoresponses: 0,
  },
];
