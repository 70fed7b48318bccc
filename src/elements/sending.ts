/** The way out of what was filled in: told to the page, divided into posts, delivered. */
import type { Outbox } from '../browser/outbox.js';
import { readReferrer } from '../browser/page.js';
import type { Submission } from '../browser/submission.js';
import type { Action } from '../core/action.js';
import { buildBody } from '../core/body.js';
import type { Config } from '../core/config.js';
import type { Outcome } from '../core/outcome.js';
import { referrerData } from '../core/referrer.js';
import { retryPolicies } from '../core/retry.js';
import type { Answers } from '../core/values.js';
import { announce } from './announce.js';

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
  const announced = announce(element, buildBody(config, answers, referrerData(page, attributes)));
  if (announced === 'canceled') return { type: announced };
  if (announced === 'unfit') return submission.decide({ type: 'misconfigured', cause: 'body', detail: '' });
  const url = attributes.background ? `${endpoint}?background_request=true` : endpoint;
  const posts = outbox.posts(config, answers.values, announced);
  if (attributes['dry-run']) {
    for (const post of posts) console.info(`<${tag}> POST ${url}`, post.body);
    return submission.decide({ type: 'accepted' });
  }
  return submission.send(url, posts, retryPolicies[repeat]);
}
