import { childrenOf } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { addCapacityFix } from '../../support/add-capacity';

/** A service on EC2 instances has some in its cluster. */
export const capacity = defineRule({
  id: 'service/capacity',
  severity: 'error',
  title: 'A service on EC2 instances needs capacity in its cluster',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-configuration.html',
  related: ['CDK: Cluster for this service needs Ec2 capacity. Call addXxxCapacity() on the cluster.'],
  on: 'service',
  check: (service, design) => {
    const cluster = groupOf(design, service, 'cluster');
    // What an existing cluster has is not known here.
    if (
      !cluster ||
      cluster.props.source === 'existing' ||
      cluster.props.withoutVpc ||
      service.props.source === 'existing' ||
      service.props.daemon ||
      serviceLaunchType(service, design) !== 'EC2'
    )
      return [];
    return childrenOf(design, cluster.id).some((node) => node.kind === 'capacity') ? [] : [{ path: [], name: service.name, cluster }];
  },
  message: ({ name, cluster }) =>
    `Service ${name} runs on EC2 instances, but cluster ${cluster.name} has none; add capacity to the cluster, or run the service on Fargate.`,
  fixes: ({ cluster }, service, design) => [addCapacityFix(cluster, service, design)],
  examples: () => ({ ok: [ec2Example()], bad: [ec2Example({ nodes: { capacity: null } })] }),
});
