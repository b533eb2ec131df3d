import { isScaled } from '@/lib/kinds/service/scaling/problems';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { scaled } from './examples';

/** A scaled service says no number of tasks of its own. */
export const scaledCount = defineRule({
  id: 'operation/scaled-count',
  severity: 'hint',
  title: 'A scaled service leaves its number of tasks to scaling',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html#cfn-ecs-service-desiredcount',
  on: 'service',
  check: (node, design) =>
    isScaled(node, design) && !node.props.daemon && node.props.desiredCount !== undefined
      ? [{ path: ['desiredCount'], name: node.name, count: node.props.desiredCount }]
      : [],
  message: ({ name, count }) =>
    `Service ${name} is scaled, and says ${count} task${count === 1 ? '' : 's'} besides: a deployment that changes the service sets it back to ${count}. Take the number away; the limits of scaling are enough.`,
  fixes: (_match, { id }) => [clearFix('Leave it to scaling', id, ['desiredCount'])],
  examples: () => ({
    ok: [fargateExample(), scaled({ policies: [{ type: 'CPU', target: 60 }] })],
    bad: [scaled({ policies: [{ type: 'CPU', target: 60 }] }, { desiredCount: 2 })],
  }),
});
