/** Where a form stands after each thing that can happen to it. */
import { expect, test } from 'playwright/test';
import { Submission } from '../../src/browser/submission.js';
import { nextState, ready, type Happening, type State } from '../../src/core/state.js';
import type { Failure, Outcome } from '../../src/core/outcome.js';
import type { Problem } from '../../src/core/values.js';

const nameMissing: Problem = { field: 'given_name', message: 'given_name_missing' };
const emailMissing: Problem = { field: 'email_address', message: 'email_address_missing' };
const emailWrong: Problem = { field: 'email_address', message: 'email_address_wrong' };
const phoneWrong: Problem = { field: 'phone_number', message: 'phone_number_wrong' };

/** Two of three posts were accepted. */
const progress = { sent: 2, total: 3 };

const states: readonly State[] = [
  ready,
  { type: 'invalid', problems: [nameMissing] },
  { type: 'sending', progress },
  { type: 'failed', outcome: { type: 'throttled' }, progress },
  { type: 'done' },
];

const failures: readonly Failure[] = [
  { type: 'refused', status: 400, message: 'no' },
  { type: 'throttled' },
  { type: 'offline' },
  { type: 'unconfirmed', cause: 'timeout' },
  { type: 'misconfigured', cause: 'status', detail: '404' },
];

for (const state of states) {
  test(`a form that is ${state.type} shows the problems that are found`, () => {
    expect(nextState(state, { type: 'invalid', problems: [nameMissing, emailWrong] })).toStrictEqual({
      type: 'invalid',
      problems: [nameMissing, emailWrong],
    });
  });

  test(`a form that is ${state.type} is busy once it is sent`, () => {
    expect(nextState(state, { type: 'sending', progress })).toStrictEqual({ type: 'sending', progress });
  });
}

/** Where a form stands that was being sent, once that is decided. */
function stateAfter(outcome: Outcome): State {
  const submission = new Submission(() => undefined);
  submission.happened({ type: 'sending', progress });
  submission.decide(outcome, progress);
  return submission.state;
}

test('a form gives thanks once it is accepted', () => {
  expect(stateAfter({ type: 'accepted' })).toStrictEqual({ type: 'done' });
});

for (const outcome of failures) {
  test(`a form says that it failed once it is ${outcome.type}`, () => {
    expect(stateAfter(outcome)).toStrictEqual({ type: 'failed', outcome, progress });
  });
}

for (const state of states.filter(({ type }) => type !== 'sending')) {
  test(`a form that is ${state.type} is as new once it is reset`, () => {
    expect(nextState(state, { type: 'reset' })).toStrictEqual({ type: 'ready' });
  });
}

test('a form that is being sent stays busy when it is reset', () => {
  expect(nextState({ type: 'sending', progress }, { type: 'reset' })).toStrictEqual({ type: 'sending', progress });
});

const edited = (...problems: readonly Problem[]): Happening => ({ type: 'values-edited', problems });

for (const state of states.filter(({ type }) => type !== 'invalid')) {
  test(`a form that is ${state.type} shows no new message while the person types`, () => {
    expect(nextState(state, edited(emailWrong))).toStrictEqual(state);
  });
}

test("a mended field's message goes, and the others stay", () => {
  expect(nextState({ type: 'invalid', problems: [nameMissing, emailWrong] }, edited(emailWrong))).toStrictEqual({
    type: 'invalid',
    problems: [emailWrong],
  });
});

test('the last message goes with the summary', () => {
  expect(nextState({ type: 'invalid', problems: [nameMissing] }, edited())).toStrictEqual({ type: 'ready' });
});

test('a field that has become wrong shows no message before the form is sent again', () => {
  expect(nextState({ type: 'invalid', problems: [nameMissing] }, edited(nameMissing, emailWrong))).toStrictEqual({
    type: 'invalid',
    problems: [nameMissing],
  });
});

test('a field that is mended while another becomes wrong leaves no message', () => {
  expect(nextState({ type: 'invalid', problems: [nameMissing] }, edited(phoneWrong))).toStrictEqual({ type: 'ready' });
});

test('a message stays as it was while the person types in its field', () => {
  expect(nextState({ type: 'invalid', problems: [emailMissing] }, edited(emailWrong))).toStrictEqual({
    type: 'invalid',
    problems: [emailMissing],
  });
});
