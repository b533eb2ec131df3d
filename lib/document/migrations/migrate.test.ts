import { expect, test } from 'vitest';
import { FORMAT_VERSION } from '../design';
import { migrate, type Migration } from './migrate';
import { MIGRATIONS } from './registry';

const TITLE_BECOMES_NAME: Migration = {
  from: 1,
  name: 'title-becomes-name',
  migrate: ({ title, ...rest }) => ({ ...rest, name: title }),
};
const SIZES_HAVE_UNITS: Migration = {
  from: 2,
  name: 'sizes-have-units',
  migrate: ({ memory, ...rest }) => ({ ...rest, memoryMiB: memory }),
};
const CHAIN = [TITLE_BECOMES_NAME, SIZES_HAVE_UNITS];

test('an old document is brought up one migration after another', () => {
  expect(migrate({ formatVersion: 1, title: 'shop', memory: 512 }, CHAIN, 3)).toEqual({ ok: true, value: { formatVersion: 3, name: 'shop', memoryMiB: 512 } });
});

test('a document gets only the migrations that it has not had', () => {
  expect(migrate({ formatVersion: 2, name: 'shop', title: 'kept', memory: 512 }, CHAIN, 3)).toEqual({
    ok: true,
    value: { formatVersion: 3, name: 'shop', title: 'kept', memoryMiB: 512 },
  });
});

test('a current document stays as it is, and the input is never changed', () => {
  const document = Object.freeze({ formatVersion: 3, name: 'shop' });
  expect(migrate(document, CHAIN, 3)).toEqual({ ok: true, value: document });
  const old = Object.freeze({ formatVersion: 1, title: 'shop', memory: 512 });
  migrate(old, CHAIN, 3);
  expect(old).toEqual({ formatVersion: 1, title: 'shop', memory: 512 });
});

test('a document of a newer Gantry is refused with what to do', () => {
  expect(migrate({ formatVersion: 4 }, CHAIN, 3)).toEqual({
    ok: false,
    error: [{ path: ['formatVersion'], message: 'got 4, but this Gantry reads up to 3; open the design with a newer Gantry.' }],
  });
});

test.each([undefined, null, '1', 0, 1.5, -1, {}])('format version %j is refused by its path', (formatVersion) => {
  const outcome = migrate({ formatVersion }, CHAIN, 3);
  expect(outcome.ok ? [] : outcome.error.map((problem) => problem.path)).toEqual([['formatVersion']]);
});

test('the chain has no gaps and ends at the current version', () => {
  expect(MIGRATIONS.map((migration) => migration.from)).toEqual(Array.from({ length: FORMAT_VERSION - 1 }, (_, index) => index + 1));
});
