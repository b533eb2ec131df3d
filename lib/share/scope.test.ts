import { expect, it } from 'vitest';
import { isLinkOpen, shareScope } from './scope';

it('a link opens until it is revoked or its time has come', () => {
  expect(isLinkOpen({ expiresAt: null, revokedAt: null }, 5)).toBe(true);
  expect(isLinkOpen({ expiresAt: 6, revokedAt: null }, 5)).toBe(true);
  expect(isLinkOpen({ expiresAt: 5, revokedAt: null }, 5)).toBe(false);
  expect(isLinkOpen({ expiresAt: null, revokedAt: 1 }, 5)).toBe(false);
});

it('there is no scope beyond viewing', () => {
  expect(shareScope.safeParse('edit').success).toBe(false);
});
