/** Tells the page what is about to be posted, and takes what a listener made of it. */
import { apiKeysIn } from '../core/api-key.js';
import type { Body } from '../core/body.js';
import { isJsonObject, jsonText } from '../core/json.js';
import { AnSubmitEvent } from './events.js';

/** `unfit`: what a listener left holds an API key, or is no body. */
export type Announced = Body | 'canceled' | 'unfit';

export function announce(element: Element, body: Body): Announced {
  // What people write may look like a key: only one that a listener brings is refused.
  const typed = String(jsonText(body));
  const event = new AnSubmitEvent(body);
  if (!element.dispatchEvent(event)) return 'canceled';
  return isFit(event.body, typed) ? event.body : 'unfit';
}

function isFit(body: unknown, typed: string): boolean {
  const text = jsonText(body);
  if (!text || !isJsonObject(body)) return false;
  return isJsonObject(body['person']) && apiKeysIn(text).every((key) => typed.includes(key));
}
