import { childrenOf, freeName, nodesOfKind } from '@/lib/kinds/graph';
import { isProvider } from '@/lib/kinds/capacity/ids';
import { hasFargateProviders } from '@/lib/kinds/cluster/plan';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';

/** Capacity that a cluster makes is not called like the cluster, which makes something of its own name when it has capacity providers. */
export const capacityClusterName = defineRule({
  id: 'capacity/cluster-name',
  severity: 'error',
  title: 'Capacity beside capacity providers is not called like its cluster',
  source: 'https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html',
  related: ['CDK: There is already a Construct with name'],
  on: 'design',
  check: (design) =>
    nodesOfKind(design, 'cluster').flatMap((cluster) => {
      if (cluster.props.source === 'existing') return [];
      const children = childrenOf(design, cluster.id);
      const provided =
        hasFargateProviders(cluster, { graph: design }) ||
        children.some((child) => child.kind === 'managed-instances-capacity-provider' || (child.kind === 'capacity' && isProvider(child)));
      if (!provided) return [];
      return children
        .filter((child) => child.kind === 'capacity' && !isProvider(child) && child.name === cluster.name)
        .map(({ id, name }) => ({ path: [], elementId: id, name, free: freeName(design, 'capacity', cluster.id, `${name}Capacity`) }));
    }),
  message: ({ name }) =>
    `Capacity ${name} has the name of its cluster, under which the CDK makes the list of the cluster's capacity providers; rename one of the two.`,
  fixes: ({ elementId, free }) => [{ label: `Rename to ${free}`, command: { type: 'rename', id: elementId, name: free } }],
  examples: () => ({
    ok: [ec2Example({ nodes: { capacity: { name: 'Cluster' } } })],
    bad: [ec2Example({ nodes: { capacity: { name: 'Cluster' }, cluster: { props: { enableFargateCapacityProviders: true } } } })],
  }),
});
