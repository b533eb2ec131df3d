import { expect, test } from 'vitest';
import { compile } from '@/lib/compile/compile';
import { expectOpens } from '@/lib/testing/check-command';
import { validate } from '@/lib/validation/validate';
import { STARTERS } from './starters';

test.each(STARTERS)('the starter "$title" opens, is complete, and has no error', ({ design }) => {
  expectOpens(design());
  expect(compile(design()).omitted).toEqual([]);
  expect(
    validate(design())
      .filter((finding) => finding.severity === 'error')
      .map((finding) => finding.message),
  ).toEqual([]);
});

test('each call makes a fresh copy', () => {
  for (const { design } of STARTERS) expect(design()).not.toBe(design());
});

test('ids are unique', () => {
  expect(new Set(STARTERS.map((it) => it.id)).size).toBe(STARTERS.length);
});
