import { expect, it } from 'vitest';
import { createRateLimiter } from './rate-limit';

it('lets a burst pass, then says how long to wait, for each caller alone', () => {
  let time = 0;
  const limiter = createRateLimiter({ burst: 3, perSecond: 1 }, () => time);
  expect([1, 2, 3, 4].map(() => limiter.take('a'))).toEqual([0, 0, 0, 1]);
  expect(limiter.take('b')).toBe(0);
  time += 1000;
  expect(limiter.take('a')).toBe(0);
  expect(limiter.take('a')).toBe(1);
});
