import { expect, it } from 'vitest';
import { overridePathProblem, parseOverride } from './override-value';

it('reads any JSON', () => {
  expect(parseOverride('{"a": [1, null]}')).toEqual({ ok: true, value: { a: [1, null] } });
  expect(parseOverride('null')).toEqual({ ok: true, value: null });
});

it('says how a text is written', () => {
  expect(parseOverride('ENABLED')).toEqual({ ok: false, error: expect.stringContaining('"ENABLED"') });
  expect(parseOverride('{a: 1}')).toEqual({ ok: false, error: expect.stringContaining('not JSON') });
  expect(parseOverride(' ')).toEqual({ ok: false, error: expect.stringContaining('needed') });
});

it('refuses an empty path and one that is overridden already', () => {
  expect(overridePathProblem('', undefined, {})).toContain('Which property');
  expect(overridePathProblem('A.B', undefined, { 'A.B': 1 })).toContain('overridden already');
  expect(overridePathProblem('A.B', 'A.B', { 'A.B': 1 })).toBeUndefined();
});
