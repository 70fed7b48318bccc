/** Tells a builder who asks for it what a form reads from where: by names alone, for what a link says may be about a person. */
import { readReferrer } from '../browser/page.js';
import type { Config } from '../core/config.js';
import { referrerData } from '../core/referrer.js';

/** @param given the attributes that the element has, and the properties that a script set */
export function explain(tag: string, given: object, { attributes, endpoint, fields }: Config): void {
  if (!attributes.debug) return;
  console.info(`<${tag}>`, {
    url: endpoint,
    fields: fields.map(({ name }) => name),
    page: Object.keys(referrerData(readReferrer(attributes['source-param']), {})),
    attributes: Object.keys(given),
  });
}
