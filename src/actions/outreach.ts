/** Record outreach helper: a letter or a call to each target of an advocacy campaign made through the API. */
import type { Action, Plan } from '../core/action.js';
import { targetList } from '../core/attributes.js';
import { encoded } from '../core/encoded.js';
import { fieldOfType } from '../core/field-types.js';
import { letterTo } from '../core/letter.js';
import { matching, readEach, text, type Mistake } from '../core/readers.js';
import { nameOf, sentTarget, type Target } from '../core/target.js';
import { outreachWords } from '../locales/en-actions.js';

const readers = {
  type: matching(/^(email|phone)$/, 'Write email or phone.', true),
  subject: text,
  message: text,
  targets: targetList,
};

export const outreach: Action = {
  tag: 'an-outreach-form',
  record: 'outreach',
  address: [{ attribute: 'advocacy-campaign-id', collection: 'advocacy_campaigns' }],
  collection: 'outreaches',
  defaultFields: 'given_name family_name email_address* postal_code*',
  lacks: ['autoresponse', 'comments'],
  repeat: 'adds',
  words: 'letter',
  english: outreachWords,
  own: (bag) => {
    const { read, mistakes } = readEach(readers, bag);
    const { targets, subject, message } = read;
    const way = read.type === 'phone' ? 'phone' : 'email';
    return {
      mistakes: [...mistakes, ...unreachable(way, targets)],
      plan: way === 'phone' ? calls(targets) : letters(targets, subject, message),
    };
  },
};

/** A target without an address or a number could be neither written to nor called. */
function unreachable(way: 'phone' | 'email', targets: readonly Target[]): readonly Mistake[] {
  return targets
    .filter((target) => !target[way])
    .map((target) => ({ attribute: 'targets', found: nameOf(target), cure: `Give this target its ${way}.` }));
}

/** One letter, which the person may change, to every target. */
function letters(targets: readonly Target[], subject: string | undefined, message: string | undefined): Plan {
  return {
    // It is opened from the thanks: on another page, nobody could send it.
    lacks: ['redirect-url'],
    fields: [
      fieldOfType('text', { name: 'subject', label: 'letter_subject', value: subject }),
      // Past what `keepalive` may carry, and more than anyone reads.
      fieldOfType('textarea', { name: 'message', label: 'letter_message', value: message, maxlength: 100_000 }),
    ],
    parcels: (values) =>
      targets.map((target) => ({
        key: target,
        part: {
          targets: [sentTarget(target)],
          ...letterTo(target, values),
        },
      })),
  };
}

/** Targets may come, go and change their places while calls are reported: what was said of one stays with it. */
const keyOf = (target: Target) => encoded([nameOf(target), target.phone].join());

/** A call to as many of the targets as the person reached, each with its length. */
function calls(targets: readonly Target[]): Plan {
  const reached = fieldOfType('checkboxes', {
    name: 'calls',
    label: 'calls_reached',
    options: targets.map((target) => ({ value: keyOf(target), label: nameOf(target) })),
  });
  const lengths = targets.map((target) =>
    fieldOfType('number', {
      name: `duration.${keyOf(target)}`,
      label: { literal: nameOf(target) },
      hint: 'calls_minutes',
      min: '0',
      showIf: { name: 'calls', value: keyOf(target) },
    }),
  );
  return {
    words: 'calls',
    fields: [reached, ...lengths],
    parcels: (values) =>
      targets.flatMap((target) => {
        const duration = values[`duration.${keyOf(target)}`];
        if (!duration) return [];
        return [{ key: target, part: { targets: [sentTarget(target)], duration } }];
      }),
  };
}
