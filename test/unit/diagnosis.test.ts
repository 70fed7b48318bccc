/** What the console tells a builder whose form cannot be sent. */
import { expect, test } from 'playwright/test';
import { diagnose } from '../../src/core/diagnosis.js';
import { UUID } from './fixture.js';

const endpoint = `https://actionnetwork.org/api/v2/events/${UUID}/attendances`;

test('an address that answers with an error is named, with the status and what to check', () => {
  expect(diagnose({ type: 'misconfigured', cause: 'status', detail: '404' }, endpoint)).toBe(
    `The form cannot be sent: ${endpoint} answered 404. Check the id.`,
  );
});

test('an address that redirects is named, with the attribute to check', () => {
  expect(diagnose({ type: 'misconfigured', cause: 'redirect' }, endpoint)).toBe(
    `The form cannot be sent: ${endpoint} redirects. Check api-base.`,
  );
});

const origins = {
  [endpoint]: 'https://actionnetwork.org',
  [`http://localhost:8787/api/v2/events/${UUID}/attendances`]: 'http://localhost:8787',
  [`http://[::1]:8787/api/v2/events/${UUID}/attendances`]: 'http://[::1]:8787',
};

for (const [address, origin] of Object.entries(origins)) {
  test(`a policy that blocks the post is told to allow ${origin}`, () => {
    expect(diagnose({ type: 'misconfigured', cause: 'policy', detail: 'connect-src' }, address)).toBe(
      `The form cannot be sent: add ${origin} to connect-src in this page's Content-Security-Policy.`,
    );
  });
}
