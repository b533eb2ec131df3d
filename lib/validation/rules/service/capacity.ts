import { childrenOf, freeName } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import { KINDS } from '@/lib/kinds/registry';
import { serviceLaunchType } from '@/lib/kinds/service/launch-type';
import { edgeUnion } from '@/lib/kinds/union';
import { freePlace, MEASURES } from '@/lib/layout/geometry';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { freeId } from '../../support/fixes';

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
    return childrenOf(design, cluster.id).some((node) => node.kind === 'capacity')
      ? []
      : [{ path: [], name: service.name, cluster: cluster.name, clusterId: cluster.id }];
  },
  message: ({ name, cluster }) =>
    `Service ${name} runs on EC2 instances, but cluster ${cluster} has none; add capacity to the cluster, or run the service on Fargate.`,
  fixes: ({ cluster, clusterId }, { id }, design) => {
    const capacityId = freeId(design, `${id}-capacity`);
    const place = freePlace(design, clusterId, MEASURES.card, { x: MEASURES.padding, y: MEASURES.title });
    const node = {
      id: capacityId,
      kind: 'capacity' as const,
      name: freeName(design, 'capacity', clusterId, KINDS.capacity.defaultName),
      parent: clusterId,
      props: KINDS.capacity.defaults,
    };
    const edge = edgeUnion.parse({ id: freeId(design, `${id}-on-${capacityId}`), kind: 'runs-on', from: id, to: capacityId, props: { weight: 1 } });
    return [{ label: `Add capacity to ${cluster}`, command: { type: 'add', nodes: [node], edges: [edge], layout: { [capacityId]: place } } }];
  },
  examples: () => ({ ok: [ec2Example()], bad: [ec2Example({ nodes: { capacity: null } })] }),
});
