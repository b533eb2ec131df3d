import { ancestorOfKind, nodeOfKind } from '@/lib/kinds/graph';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';

/** A load balancer reaches the tasks that it sends requests to. */
export const differentNetworks = defineRule({
  id: 'traffic/different-networks',
  severity: 'error',
  title: 'A load balancer and its services are in one VPC',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html',
  on: 'edge:target',
  check: ({ from, to }, design) => {
    const balancer = ancestorOfKind(design, from, 'load-balancer');
    const cluster = ancestorOfKind(design, to, 'cluster');
    const balancerVpc = nodeOfKind(design, balancer?.parent, 'vpc');
    if (!balancer || !cluster || !balancerVpc || cluster.parent === balancerVpc.id) return [];
    return [
      {
        path: [],
        service: design.nodes[to]?.name ?? to,
        cluster: cluster.name,
        clusterId: cluster.id,
        vpc: nodeOfKind(design, cluster.parent, 'vpc')?.name,
        balancer: balancer.name,
        balancerVpc: balancerVpc.name,
        balancerVpcId: balancerVpc.id,
      },
    ];
  },
  message: ({ service, cluster, vpc, balancer, balancerVpc }) =>
    `Service ${service} is in ${vpc === undefined ? `the VPC that the CDK makes for cluster ${cluster}` : `VPC ${vpc}`}, its load balancer ${balancer} in VPC ${balancerVpc}; requests cannot go from one to the other. Put both into one VPC.`,
  fixes: ({ cluster, clusterId, balancerVpc, balancerVpcId }) => [
    { label: `Move ${cluster} into ${balancerVpc}`, command: { type: 'reparent', ids: [clusterId], parent: balancerVpcId, places: {} } },
  ],
  examples: () => ({
    ok: [fargateExample()],
    bad: [
      fargateExample({ nodes: { other: { kind: 'vpc', name: 'Other', props: {} }, cluster: { parent: 'other' } } }),
      fargateExample({ nodes: { cluster: { parent: null } } }),
    ],
  }),
});
