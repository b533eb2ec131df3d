import { afterEach, expect, vi } from 'vitest';

// What is written to console.error is a fault that nobody may overlook: the test that caused it fails.
const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);

afterEach(() => {
  const calls = errors.mock.calls.map((call) => call.map(String).join(' '));
  errors.mockClear();
  expect(calls, 'written to console.error').toEqual([]);
});
