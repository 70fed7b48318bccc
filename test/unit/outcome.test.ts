/** What each answer, and each lack of one, means for the person who sent the form. */
import { expect, test } from 'playwright/test';
import { outcomeOf, type Outcome } from '../../src/core/outcome.js';

function outcomeOfAnswer(status: number, body: string | undefined): Outcome {
  return outcomeOf({ type: 'answered', status, body, retryAfter: null });
}

const html = '<!doctype html><title>Sign in</title><p>Welcome to our Wi-Fi</p>';

const accepted: readonly (readonly [status: number, body: string])[] = [
  [200, '{}'],
  [200, '{"a":1}'],
  [200, '{"identifiers":["action_network:c7630707-34f2-48ee-a6c2-46214b94663a"]}'],
  [200, ' {}\n'],
  [200, ''],
  [200, ' \n'],
  [201, '{}'],
  [202, '{}'],
  [204, ''],
];

for (const [status, body] of accepted) {
  test(`${status} with ${JSON.stringify(body)} is accepted`, () => {
    expect(outcomeOfAnswer(status, body)).toStrictEqual({ type: 'accepted' });
  });
}

for (const body of ['[]', '[{}]', 'null', '"x"', '1', 'true', html, '{', 'OK']) {
  test(`200 with ${body.slice(0, 20)} came from somebody in between, and is unconfirmed`, () => {
    expect(outcomeOfAnswer(200, body)).toStrictEqual({ type: 'unconfirmed', cause: 'unreadable' });
  });
}

for (const status of [200, 204]) {
  test(`${status} whose body does not come whole is unconfirmed`, () => {
    expect(outcomeOfAnswer(status, undefined)).toStrictEqual({ type: 'unconfirmed', cause: 'unreadable' });
  });
}

test('F41 an answer of a page’s own fetch that has no status is unconfirmed', () => {
  expect(outcomeOfAnswer(NaN, '{}')).toStrictEqual({ type: 'unconfirmed', cause: 'server' });
});

const refused = [400, 402, 409, 413, 418, 422];

for (const status of refused) {
  test(`${status} is refused with the API's message`, () => {
    expect(outcomeOfAnswer(status, '{"error":"Postal code is required"}')).toStrictEqual({
      type: 'refused',
      status,
      message: 'Postal code is required',
    });
  });
}

const wordless = {
  'no body': '',
  'a body that does not come whole': undefined,
  HTML: html,
  'an array': '[{"error":"no"}]',
  'a text': '"no"',
  null: 'null',
  'an object without a message': '{"message":"no"}',
  'a message that is no text': '{"error":{"text":"no"}}',
  'a list of messages': '{"error":["no"]}',
  'an empty message': '{"error":""}',
  'a message of spaces': '{"error":"  "}',
  'a message of 501 characters': JSON.stringify({ error: 'x'.repeat(501) }),
  'a message of 1 MB': JSON.stringify({ error: 'x'.repeat(1_000_000) }),
};

for (const [what, body] of Object.entries(wordless)) {
  test(`400 with ${what} is refused in our own words alone`, () => {
    expect(outcomeOfAnswer(400, body)).toStrictEqual({ type: 'refused', status: 400 });
  });
}

test('a message of 500 characters is kept', () => {
  const message = 'x'.repeat(500);
  expect(outcomeOfAnswer(422, JSON.stringify({ error: message }))).toStrictEqual({
    type: 'refused',
    status: 422,
    message,
  });
});

test('a message with markup is kept letter for letter', () => {
  const message = '<img src=x onerror=alert(1)> "quoted"';
  expect(outcomeOfAnswer(400, JSON.stringify({ error: message }))).toMatchObject({ message });
});

for (const status of [401, 403, 404, 405, 406, 410, 415, 451]) {
  for (const body of ['{"error":"no"}', html]) {
    test(`${status} with ${body.slice(0, 15)} is misconfigured`, () => {
      expect(outcomeOfAnswer(status, body)).toStrictEqual({
        type: 'misconfigured',
        cause: 'status',
        detail: String(status),
      });
    });
  }
}

for (const body of ['', '{"error":"slow down"}', html, undefined]) {
  test(`429 with ${body === undefined ? 'a body that does not come whole' : `"${body.slice(0, 15)}"`} is throttled`, () => {
    expect(outcomeOfAnswer(429, body)).toStrictEqual({ type: 'throttled' });
  });
}

for (const status of [408, 425, 500, 502, 503, 504, 520]) {
  for (const body of ['{"error":"no"}', html, '{}']) {
    test(`${status} with ${body.slice(0, 15)} is unconfirmed`, () => {
      expect(outcomeOfAnswer(status, body)).toStrictEqual({ type: 'unconfirmed', cause: 'server' });
    });
  }
}

for (const status of [300, 301, 302, 304, 307, 308]) {
  test(`${status} without an address to follow is misconfigured`, () => {
    expect(outcomeOfAnswer(status, '{}')).toStrictEqual({
      type: 'misconfigured',
      cause: 'status',
      detail: String(status),
    });
  });
}

const unanswered: Readonly<Record<string, Outcome>> = {
  'a redirect': { type: 'misconfigured', cause: 'redirect' },
  "a block by the page's policy": { type: 'misconfigured', cause: 'policy', detail: 'connect-src' },
  'a lost connection': { type: 'unconfirmed', cause: 'network' },
  'a time-out': { type: 'unconfirmed', cause: 'timeout' },
};

for (const [what, outcome] of Object.entries(unanswered)) {
  test(`${what} is told as the network layer saw it`, () => {
    expect(outcomeOf(outcome)).toStrictEqual(outcome);
  });
}
