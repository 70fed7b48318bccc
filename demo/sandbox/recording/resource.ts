/** A stored record as the HAL resource that the holder of a key gets to see. */
import type { RecordKind } from '../record-kinds.js';
import type { StoredRecord } from './records.js';

const documentation = 'https://actionnetwork.org/docs/v2/{rel}';

/** The resource with the keys of the helpers' example responses, in their order; `apiBase` is what its links start with. */
export function resourceOf(kind: RecordKind, record: StoredRecord, apiBase: string): Record<string, unknown> {
  const action = `${apiBase}/${kind.collection}/${record.action_id}`;
  return {
    identifiers: [`action_network:${record.id}`, ...record.identifiers],
    created_date: record.created_date,
    modified_date: record.modified_date,
    ...kind.fixed,
    ...record.details,
    [kind.personIdKey]: record.person_id,
    [kind.idKey]: record.action_id,
    _links: {
      self: { href: `${action}/${kind.records}/${record.id}` },
      [kind.linkRel]: { href: action },
      'osdi:person': { href: `${apiBase}/people/${record.person_id}` },
      curies: [
        { name: 'osdi', href: documentation, templated: true },
        { name: 'action_network', href: documentation, templated: true },
      ],
    },
  };
}
