import { ancestorOfKind, edgesTo, nodeOfKind } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import { balancerOf } from '@/lib/kinds/load-balancer/type';
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
    // A target group is wherever the listeners are that send it requests.
    const listeners = [from, ...edgesTo(design, from, 'forwards').map((edge) => edge.from)].flatMap((id) => nodeOfKind(design, id, 'listener') ?? []);
    const balancer = nodeOfKind(design, from, 'load-balancer') ?? listeners.map((it) => balancerOf(it, design)).find((it) => it !== undefined);
    const cluster = ancestorOfKind(design, to, 'cluster');
    const balancerVpc = balancer && groupOf(design, balancer, 'vpc');
    const clusterVpc = cluster && groupOf(design, cluster, 'vpc');
    if (!balancer || !cluster || !balancerVpc || cluster.props.source === 'existing' || clusterVpc?.id === balancerVpc.id) return [];
    return [
      {
        path: [],
        service: design.nodes[to]?.name ?? to,
        cluster: cluster.name,
        clusterId: cluster.id,
        vpc: clusterVpc?.name,
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
