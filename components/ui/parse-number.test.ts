import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseNumber } from './parse-number';

describe('parseNumber', () => {
  it.each([
    ['8080', 8080],
    ['  512 ', 512],
    ['1 024', 1024],
    ['16_384', 16384],
    ['0.25', 0.25],
    ['0,25', 0.25],
    ['.5', 0.5],
    ['4.', 4],
    ['-1', -1],
    ['-0', 0],
  ])('reads %j as a person means it', (text, value) => {
    expect(parseNumber(text)).toEqual({ ok: true, value });
  });

  it.each(['1e3', '0x10', 'Infinity', 'NaN', '12 GB', '1.2.3', '1,024.5', '--1', '-'])('refuses %j, saying what it got', (text) => {
    expect(parseNumber(text)).toEqual({ ok: false, message: `"${text}" is not a number; enter a number.` });
  });

  it('says what is allowed when a number is outside the limits', () => {
    const port = { min: 1, max: 65535, integer: true };
    expect(parseNumber('0', port)).toEqual({ ok: false, message: '0 is not allowed here; enter a whole number from 1 to 65535.' });
    expect(parseNumber('70000', port)).toMatchObject({ ok: false });
    expect(parseNumber('80.5', port)).toMatchObject({ ok: false });
    expect(parseNumber('443', port)).toEqual({ ok: true, value: 443 });
    expect(parseNumber('-1', { min: 0 })).toEqual({ ok: false, message: '-1 is not allowed here; enter a number of at least 0.' });
    expect(parseNumber('11', { max: 10 })).toEqual({ ok: false, message: '11 is not allowed here; enter a number of at most 10.' });
  });

  it('takes nothing only where nothing is allowed', () => {
    expect(parseNumber(' ', { optional: true })).toEqual({ ok: true, value: undefined });
    expect(parseNumber('', { min: 1 })).toEqual({ ok: false, message: 'Enter a number of at least 1.' });
  });

  it('refuses whole numbers too large to be exact', () => {
    expect(parseNumber('9007199254740993', { integer: true })).toMatchObject({ ok: false });
  });

  it('reads back every whole number that it is shown', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(parseNumber(String(value))).toEqual({ ok: true, value });
      }),
    );
  });
});
