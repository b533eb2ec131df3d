import { expect, test } from 'vitest';
import { synthesize } from '@/lib/synth/synthesize';
import { stacksExample } from '@/lib/validation/stack-example';
import { validate } from '@/lib/validation/validate';
import { compile } from './compile';

test('tasks of two stacks share an execution role of a third: what each needs of it is a policy in its own stack', () => {
  const design = stacksExample({
    nodes: {
      starter: { kind: 'role', name: 'Starter', parent: 'network', props: { assumedBy: 'ecs-tasks.amazonaws.com' } },
      other: { kind: 'stack', name: 'Other', props: {} },
      job: { kind: 'task-definition', name: 'Job', parent: 'other', props: {} },
      app: { kind: 'container', name: 'app', parent: 'job', props: { image: 'nginx:1.27', logging: { driver: 'awslogs', streamPrefix: 'app' } } },
    },
    edges: {
      one: { kind: 'has-role', from: 'task', to: 'starter', props: { use: 'EXECUTION' } },
      two: { kind: 'has-role', from: 'job', to: 'starter', props: { use: 'EXECUTION' } },
    },
  });
  expect(validate(design).filter((finding) => finding.severity === 'error')).toEqual([]);
  const { plan, omitted } = compile(design);
  expect(omitted).toEqual([]);
  const { refused, templates } = synthesize(plan);
  expect(refused).toBeUndefined();
  const policies = (stack: string): boolean => JSON.stringify(templates[stack]).includes('"AWS::IAM::Policy"');
  expect([policies('Network'), policies('Services'), policies('Other')]).toEqual([false, true, true]);
});
