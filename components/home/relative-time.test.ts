import { describe, expect, it } from 'vitest';
import { relativeTime } from './relative-time';

const now = new Date(2026, 4, 20, 15, 0, 0);

describe('relativeTime', () => {
  it.each([
    [new Date(2026, 4, 20, 14, 59, 30), 'just now'],
    [new Date(2026, 4, 20, 15, 0, 20), 'just now'],
    [new Date(2026, 4, 20, 14, 59, 10), '1 minute ago'],
    [new Date(2026, 4, 20, 14, 55, 0), '5 minutes ago'],
    [new Date(2026, 4, 20, 14, 10, 0), '1 hour ago'],
    [new Date(2026, 4, 20, 3, 0, 0), '12 hours ago'],
    [new Date(2026, 4, 19, 8, 0, 0), 'yesterday'],
    [new Date(2026, 4, 15, 8, 0, 0), '5 days ago'],
    [new Date(2026, 2, 12, 8, 0, 0), '12 Mar'],
    [new Date(2025, 11, 31, 8, 0, 0), '31 Dec 2025'],
  ])('says of %s: %s', (then, text) => {
    expect(relativeTime(then, now)).toBe(text);
  });

  it('counts hours, not midnights, just after midnight', () => {
    expect(relativeTime(new Date(2026, 4, 19, 23, 0, 0), new Date(2026, 4, 20, 1, 0, 0))).toBe('2 hours ago');
  });
});
