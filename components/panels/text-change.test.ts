import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textChange } from './text-change';

const apply = (before: string, after: string): string => {
  const change = textChange(before, after);
  return change ? before.slice(0, change.from) + change.insert + before.slice(change.to) : before;
};

it('replaces only what differs', () => {
  expect(textChange('a\nb\nc\nd\n', 'a\nb\nX\nd\n')).toEqual({ from: 4, to: 5, insert: 'X' });
  expect(textChange('a\nb\n', 'a\nx\nb\n')).toEqual({ from: 2, to: 2, insert: 'x\n' });
  expect(textChange('a', 'a')).toBeUndefined();
});

it('always gives the other text', () => {
  const text = fc.stringMatching(/^[ab\n]*$/);
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(apply(before, after)).toBe(after);
    }),
  );
});
