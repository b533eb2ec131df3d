import { describe, expect, it } from 'vitest';
import { readEnvironment } from './environment';

describe('readEnvironment', () => {
  it('gives the defaults when nothing is set, and takes an empty variable for absent', () => {
    expect(readEnvironment({ PORT: '', OTHER: 'x' })).toEqual({ DATA_DIR: './data' });
  });

  it('reads what is set', () => {
    expect(readEnvironment({ PORT: '4000', DATABASE_URL: 'postgresql://u:p@db:5432/g' })).toMatchObject({ PORT: 4000 });
  });

  it.each([
    ['PORT', 'eighty', '"eighty"'],
    ['PORT', '70000', '"70000"'],
    ['PORT', '-1', '"-1"'],
    ['DATABASE_URL', 'mysql://u:secret@db/g', '"mysql://u:***@db/g"'],
    ['BETTER_AUTH_SECRET', 'short', '5 characters'],
    ['PUBLIC_URL', 'gantry', '"gantry"'],
  ])('names %s with what was got (%s) and what is allowed', (name, value, got) => {
    expect(() => readEnvironment({ [name]: value })).toThrow(`${name}: got ${got}; allowed is `);
  });

  it('names every wrong variable at once', () => {
    expect(() => readEnvironment({ PORT: 'x', PUBLIC_URL: 'y' })).toThrow(/PORT: [^]*PUBLIC_URL: /);
  });
});
