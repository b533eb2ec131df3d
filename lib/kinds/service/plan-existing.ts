import { staticCall, THIS } from '@/lib/plan/build';
import type { Statement } from '@/lib/plan/plan';
import { groupOf } from '../groups';
import { making, required, type PlanContext } from '../plan-context';
import { reference } from '../references';
import type { DesignNode } from '../union';
import { serviceLaunchType } from './launch-type';

/** `fromFargateServiceAttributes(…)` and the like: a service that is there already, by its ARN, or by its name on its cluster. */
export function planExistingService(node: DesignNode<'service'>, context: PlanContext): readonly Statement[] {
  const { props, name } = node;
  const kind = IMPORTS[serviceLaunchType(node, context.graph)];
  const cluster = groupOf(context.graph, node, 'cluster');
  if (!cluster) {
    const arn = reference(props.serviceArn, 'serviceArn', 'The ARN of the existing service');
    return [making(node, staticCall(`aws_ecs.${kind}`, `from${kind}Arn`, THIS, name, arn))];
  }
  const known = props.serviceArn
    ? { serviceArn: reference(props.serviceArn, 'serviceArn', 'The ARN of the existing service') }
    : { serviceName: required(props.serviceName, ['serviceArn'], 'The ARN or the name of the existing service') };
  return [making(node, staticCall(`aws_ecs.${kind}`, `from${kind}Attributes`, THIS, name, { ...known, cluster: context.construct(cluster.id) }))];
}

const IMPORTS = { FARGATE: 'FargateService', EC2: 'Ec2Service', EXTERNAL: 'ExternalService', MANAGED_INSTANCES: 'FargateService' } as const;
