/** The way out of what was filled in: told to the page, divided into posts, delivered. */
import type { Outbox } from '../browser/outbox.js';
import { readReferrer } from '../browser/page.js';
import type { Submission } from '../browser/submission.js';
import type { Action } from '../core/action.js';
import { apiKeysIn } from '../core/api-key.js';
import { buildBody } from '../core/body.js';
import type { Config } from '../core/config.js';
import { isJsonObject, jsonText } from '../core/json.js';
import type { Outcome } from '../core/outcome.js';
import { referrerData } from '../core/referrer.js';
import { retryPolicies } from '../core/retry.js';
import type { Answers } from '../core/values.js';
import { AnSubmitEvent } from './events.js';

/** What `submit()` resolves to: the outcome of the post, or why nothing was posted. */
export type SubmitResult = Outcome | { readonly type: 'invalid' } | Canceled;

interface Canceled {
  readonly type: 'canceled';
}

/** @returns what came of it, unless a listener of `an-submit` canceled it */
export async function send(
  element: Element,
  { repeat, tag }: Action,
  submission: Submission,
  outbox: Outbox,
  config: Config,
  answers: Answers,
): Promise<Outcome | Canceled> {
  const { attributes, endpoint } = config;
  const page = readReferrer(attributes['source-param']);
  const event = new AnSubmitEvent(buildBody(config, answers, referrerData(page, attributes)));
  // What people write may look like a key: only one that a listener brings is refused.
  const typed = String(jsonText(event.body));
  if (!element.dispatchEvent(event)) return { type: 'canceled' };
  if (!isFit(event.body, typed)) return submission.decide({ type: 'misconfigured', cause: 'body' });
  const url = attributes.background ? `${endpoint}?background_request=true` : endpoint;
  const posts = outbox.posts(config, answers.values, event.body);
  if (attributes['dry-run']) {
    for (const post of posts) console.info(`<${tag}> would POST ${url}`, post.body);
    return submission.decide({ type: 'accepted' });
  }
  return submission.send(url, posts, retryPolicies[repeat]);
}

/** Whether what a listener left is a body, and holds no API key. */
function isFit(body: unknown, typed: string): boolean {
  const text = jsonText(body);
  const isBody = !!text && isJsonObject(body) && isJsonObject(body['person']);
  return isBody && apiKeysIn(text).every((key) => typed.includes(key));
}
