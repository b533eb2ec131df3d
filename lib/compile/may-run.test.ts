import { expect, test } from 'vitest';
import { synthesize } from '@/lib/synth/synthesize';
import { fargateExample } from '@/lib/validation/example';
import { compile } from './compile';

test('a role may run tasks that log with FireLens, with the execution role of the router that the CDK adds', () => {
  const { plan, omitted } = compile(
    fargateExample({
      nodes: { web: { props: { logging: { driver: 'awsfirelens' } } }, role: { kind: 'role', name: 'Runner', props: { assumedBy: 'lambda.amazonaws.com' } } },
      edges: { may: { kind: 'may-run', from: 'role', to: 'task' } },
    }),
  );
  expect(omitted).toEqual([]);
  const { refused, templates } = synthesize(plan);
  expect(refused).toBeUndefined();
  expect(JSON.stringify(templates['Example']?.Resources)).toMatch(/"Action":"iam:PassRole".*WebTaskExecutionRole/);
});
