/** Keeps what of a submission is through, so that sending it again posts the rest, under the same identifiers. */
import type { Body } from '../core/body.js';
import type { Config } from '../core/config.js';
import { jsonText } from '../core/json.js';
import type { Values } from '../core/values.js';
import type { Post } from './submission.js';

export class Outbox {
  readonly #accepted = new Set<string>();
  readonly #identifiers: Record<string, string> = {};

  /**
   * @param body what all the posts share
   * @returns the posts that are left: nothing is through yet of what goes elsewhere or comes from another person
   */
  posts({ attributes, endpoint, parcels }: Config, values: Values, body: Body): readonly Post[] {
    const system = attributes['identifier-system'];
    return parcels(values).flatMap(({ key, part }) => {
      const parcel = [endpoint, values['email_address'] ?? values['phone_number'], jsonText(key)].join();
      if (this.#accepted.has(parcel)) return [];
      const identifier = system && `${system}:${(this.#identifiers[parcel] ??= randomId())}`;
      const identifiers = [body['identifiers'] ?? [], identifier ?? []].flat();
      return {
        // What a listener wrote stands, but for whom it goes to.
        body: String(jsonText({ ...part, ...body, targets: part['targets'], ...(identifiers[0] && { identifiers }) })),
        onAccepted: () => this.#accepted.add(parcel),
      };
    });
  }
}

/** A fresh UUID. `crypto.randomUUID` is there on https pages alone; every blob's address ends in one everywhere. */
function randomId(): string {
  const address = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(address);
  return address.slice(-36);
}
