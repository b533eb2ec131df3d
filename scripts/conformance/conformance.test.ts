import { describe, expect, test } from 'vitest';
import { CASES, MODULE_CASES } from './cases';
import { checkExample } from './check-example';
import type { ExampleCase } from './example-case';
import { readExamples } from './examples';
import { readReadme } from './readme';

const EXAMPLES = readExamples(readReadme('aws-ecs'));

describe('every example of the README is what its case says', () => {
  test.for(EXAMPLES)('$id', (example) => {
    const { status, reason } = checkExample(example, CASES[example.id]);
    expect(['failed', 'not yet'].includes(status) ? reason : '').toBe('');
  });
});

test('there is no case without an example', () => {
  const ids = new Set(EXAMPLES.map((it) => it.id));
  expect(Object.keys(CASES).filter((id) => !ids.has(id))).toEqual([]);
});

const PATTERN_EXAMPLES = readExamples(readReadme('aws-ecs-patterns'), 'aws-ecs-patterns');

describe('every example of the patterns is what its case says', () => {
  test.for(PATTERN_EXAMPLES)('$id', (example) => {
    const { status, reason } = checkExample(example, MODULE_CASES['aws-ecs-patterns'][example.id]);
    expect(['failed', 'not yet'].includes(status) ? reason : '').toBe('');
  });

  test('and there is no case without an example', () => {
    const ids = new Set(PATTERN_EXAMPLES.map((it) => it.id));
    expect(Object.keys(MODULE_CASES['aws-ecs-patterns']).filter((id) => !ids.has(id))).toEqual([]);
  });
});

const [FIRST] = EXAMPLES.filter((it) => it.id === 'Task definitions #4');

test('a new example fails', () => {
  expect(checkExample(FIRST!, undefined)).toMatchObject({ status: 'failed', reason: expect.stringContaining('new') });
});

test('a changed example fails', () => {
  const { status, reason } = checkExample({ ...FIRST!, hash: '00000000' }, CASES[FIRST!.id]);
  expect([status, reason]).toEqual(['failed', expect.stringContaining('changed')]);
});

test('an example whose design says something else fails', () => {
  const { status, reason } = checkExample({ ...FIRST!, code: FIRST!.code.replace('cpu: 256', 'cpu: 512').replace('512', '1024') }, CASES[FIRST!.id]);
  expect([status, reason]).toEqual(['failed', expect.stringContaining('Properties.Cpu: expected "512", got "256"')]);
});

test('an example that the CDK takes, or refuses otherwise, is not one that it refuses', () => {
  expect(checkExample(FIRST!, { hash: FIRST!.hash, refused: /./ }).status).toBe('failed');
  const refused = EXAMPLES.find((it) => it.id === 'Clusters #7')!;
  expect(checkExample(refused, { hash: refused.hash, refused: /something else/ }).status).toBe('failed');
});

test('an example that makes something is not one that makes nothing', () => {
  expect(checkExample(FIRST!, { hash: FIRST!.hash, nothing: true }).status).toBe('failed');
});

test('a completion that is not needed fails', () => {
  const known = CASES[FIRST!.id]!;
  const setting = { completion: { after: '', lack: 'container' as const } };
  expect(checkExample(FIRST!, { ...known, setting }).status).toBe('failed');
});

test('a design against which the rules have more, or less, than its case says fails', () => {
  expect(checkExample(FIRST!, { ...CASES[FIRST!.id]!, errors: ['task/fargate-size'] } as ExampleCase).status).toBe('failed');
  const wrong = EXAMPLES.find((it) => it.id === 'Task definitions #12')!;
  expect(checkExample(wrong, { ...CASES[wrong.id]!, errors: [] } as ExampleCase).status).toBe('failed');
});
