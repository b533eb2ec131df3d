import { bring } from '@/lib/gestures/bring';
import { childrenOf, nodeOfKind } from '@/lib/kinds/graph';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';

/** A service on EC2 instances has some in its cluster. */
export const capacity = defineRule({
  id: 'service/capacity',
  severity: 'error',
  title: 'A service on EC2 instances needs capacity in its cluster',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-configuration.html',
  related: ['CDK: Cluster for this service needs Ec2 capacity. Call addXxxCapacity() on the cluster.'],
  on: 'service',
  check: (service, design) => {
    const cluster = nodeOfKind(design, service.parent, 'cluster');
    if (!cluster || service.props.daemon || serviceLaunchType(service, design) !== 'EC2') return [];
    return childrenOf(design, cluster.id).some((node) => node.kind === 'capacity') ? [] : [{ path: [], name: service.name, cluster: cluster.name, clusterId: cluster.id }];
  },
  message: ({ name, cluster }) => `Service ${name} runs on EC2 instances, but cluster ${cluster} has none; add capacity to the cluster, or run the service on Fargate.`,
  fixes: ({ cluster, clusterId }, { id }, design) => {
    let number = 0;
    const ids = (): string => {
      do number += 1;
      while (design.nodes[`${id}-c${number}`.slice(-60)] || design.edges[`${id}-c${number}`.slice(-60)]);
      return `${id}-c${number}`.slice(-60);
    };
    return [{ label: `Add capacity to ${cluster}`, command: bring(design, 'capacity', { parent: clusterId }, ids).command }];
  },
  examples: () => ({ ok: [ec2Example()], bad: [ec2Example({ nodes: { capacity: null } })] }),
});
