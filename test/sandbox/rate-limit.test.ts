/** The window that the rate limit counts in, by a clock that the test turns. */
import { createRateLimit } from '../../demo/sandbox/api/rate-limit.js';
import { defaultSettings } from '../../demo/sandbox/settings.js';
import { expect, test } from './fixture.js';

const settings = { ...defaultSettings, rateLimit: 'by-address', postsPerSecond: 2 } as const;
const sender = { address: '127.0.0.1', form: '/events', key: '' };

test('as many posts pass in any second as the limit says, and the next is told how long to wait', () => {
  let time = 0;
  const limit = createRateLimit(() => time);
  const excessAt = (next: number) => {
    time = next;
    return limit.excess(sender, settings);
  };
  expect([0, 400, 500, 999, 1000, 1300, 1400].map(excessAt)).toEqual([
    undefined,
    undefined,
    500,
    1,
    undefined,
    100,
    undefined,
  ]);
});

test('a limit that is cleared has counted nothing', () => {
  const limit = createRateLimit(() => 0);
  limit.excess(sender, settings);
  limit.excess(sender, settings);
  limit.clear();
  expect(limit.excess(sender, settings)).toBeUndefined();
});
