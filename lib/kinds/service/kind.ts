import type { KindDefinition } from '../definition';
import { existing } from '../existing';
import { taskDefinitionOf } from '../graph';
import { STRATEGY_TEXT, shiftsTraffic } from './deployment/strategy';
import { serviceLaunchType } from './launch-type';
import { CAPACITY_TEXT } from '../task-definition/launch-types';
import { finishService, planService } from './plan';
import { scalingText } from './scaling/text';

/** Keeps a number of tasks running. */
export const service: KindDefinition<'service'> = {
  kind: 'service',
  label: 'Service',
  description: 'Keeps tasks of a task definition running on a cluster.',
  area: 'compute',
  group: 'Compute',
  defaultName: 'Service',
  defaults: { desiredCount: 1, minHealthyPercent: 100, circuitBreaker: 'ROLLBACK' },
  construct: (node, graph) => CONSTRUCTS[serviceLaunchType(node, graph)],
  resource: ({ props }) => (props.source === 'existing' ? undefined : 'aws_ecs.CfnService'),
  facts: (node, graph) => {
    const { props } = node;
    const known = existing(props, props.serviceArn?.split('/').at(-1) || props.serviceName);
    if (known !== undefined) return known;
    const strategy = shiftsTraffic(node, graph) && props.deploymentStrategy ? [STRATEGY_TEXT[props.deploymentStrategy]] : [];
    const count = props.daemon
      ? 'one per instance'
      : (scalingText(node, graph) ?? `${props.desiredCount ?? 1} task${(props.desiredCount ?? 1) === 1 ? '' : 's'}`);
    return [count, CAPACITY_TEXT[serviceLaunchType(node, graph)], ...strategy, ...(taskDefinitionOf(graph, node.id) ? [] : ['no task definition'])].join(' · ');
  },
  plan: planService,
  finish: finishService,
};

/** The CDK runs tasks on managed instances with its service for Fargate. */
const CONSTRUCTS = {
  FARGATE: 'aws_ecs.FargateService',
  EC2: 'aws_ecs.Ec2Service',
  EXTERNAL: 'aws_ecs.ExternalService',
  MANAGED_INSTANCES: 'aws_ecs.FargateService',
} as const;
