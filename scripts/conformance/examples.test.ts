import { expect, test } from 'vitest';
import { readExamples } from './examples';

const README = [
  '# Title',
  '',
  '```ts',
  'a',
  '```',
  '## One',
  '```ts',
  'b',
  '',
  'c',
  '```',
  '```sh',
  '# no heading',
  '```',
  '### Two',
  '```ts',
  'd',
  '```',
  '```ts',
  'e',
  '```',
  '## Three',
  '```ts',
  'f',
  '```',
];

test('an example is known by the headings above it and its number', () => {
  expect(readExamples(README.join('\n')).map((it) => it.id)).toEqual(['Title #1', 'One #1', 'One > Two #1', 'One > Two #2', 'Three #1']);
});

test('an example has the code inside its fence, and a hash of it', () => {
  const [, one] = readExamples(README.join('\n'));
  expect(one).toMatchObject({ heading: 'One', code: 'b\n\nc', hash: expect.stringMatching(/^[0-9a-f]{8}$/) });
  const [, changed] = readExamples(README.join('\n').replace('\nc\n', '\nC\n'));
  expect(changed?.hash).not.toBe(one?.hash);
});
