/** Keeps what of a submission is through, so that sending it again posts the rest, under the same identifiers. */
import type { Parcel } from '../core/action.js';
import type { Body } from '../core/body.js';
import { jsonText } from '../core/json.js';
import { randomId } from './page.js';
import type { Post } from './submission.js';

export class Outbox {
  readonly #accepted = new Set<string>();
  readonly #identifiers = new Map<string, string>();

  /**
   * @param body what all the posts share
   * @param system of the identifiers; without one they carry none
   * @returns the posts that are left
   */
  posts(parcels: readonly Parcel[], body: Body, system: string | undefined): readonly Post[] {
    const left = parcels.filter(({ key }) => !this.#accepted.has(key));
    return left.map(({ key, part }) => {
      const id = this.#identifiers.get(key) ?? randomId();
      this.#identifiers.set(key, id);
      return {
        body: String(jsonText({ ...body, ...part, ...(system && { identifiers: [`${system}:${id}`] }) })),
        onAccepted: () => this.#accepted.add(key),
      };
    });
  }

  /** What comes next is another submission. */
  clear(): void {
    this.#accepted.clear();
    this.#identifiers.clear();
  }
}
