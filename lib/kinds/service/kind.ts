import type { KindDefinition } from '../definition';
import { taskDefinitionOf } from '../graph';
import { serviceLaunchType } from './launch-type';
import { planService } from './plan';

/** Keeps a number of tasks running. */
export const service: KindDefinition<'service'> = {
  kind: 'service',
  label: 'Service',
  description: 'Keeps tasks of a task definition running on a cluster.',
  area: 'compute',
  group: 'Compute',
  defaultName: 'Service',
  defaults: { desiredCount: 1, minHealthyPercent: 100, circuitBreaker: 'ROLLBACK' },
  construct: (node, graph) => (serviceLaunchType(node, graph) === 'EC2' ? 'aws_ecs.Ec2Service' : 'aws_ecs.FargateService'),
  resource: () => 'aws_ecs.CfnService',
  facts: (node, graph) => {
    const { props } = node;
    const count = props.daemon ? 'one per instance' : `${props.desiredCount ?? 1} task${(props.desiredCount ?? 1) === 1 ? '' : 's'}`;
    const where = serviceLaunchType(node, graph) === 'EC2' ? 'EC2' : 'Fargate';
    return [count, where, ...(taskDefinitionOf(graph, node.id) ? [] : ['no task definition'])].join(' · ');
  },
  plan: planService,
};
