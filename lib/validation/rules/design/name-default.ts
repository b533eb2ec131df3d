import type { Design } from '@/lib/document/design';
import { isMadeByFileSystem } from '@/lib/kinds/derived-ids';
import { isProvider } from '@/lib/kinds/capacity/ids';
import { canBeNamed, isProviderNode } from '@/lib/kinds/cluster/default-strategy';
import { childrenOf, edgesFrom, freeName, nodeOfKind, nodesById } from '@/lib/kinds/graph';
import { balancerType } from '@/lib/kinds/load-balancer/type';
import { KINDS } from '@/lib/kinds/registry';
import type { DesignNode } from '@/lib/kinds/union';
import { ec2Example, fargateExample } from '../../example';
import type { Fix } from '../../finding';
import { defineRule, type Match } from '../../rule';

/** The id that the CDK leaves out of logical ids and of the names that it makes. */
const HIDDEN = 'Default';

/** Nothing is called Default whose name must tell it from what it is in. */
export const nameDefault = defineRule({
  id: 'design/name-default',
  severity: 'error',
  title: 'Nothing is called Default where a name is needed',
  source: 'https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html',
  related: ['CDK: Unable to calculate a unique id for an empty set of components'],
  on: 'design',
  check: (design): DefaultMatch[] => [
    ...nodesById(design).flatMap((node): DefaultMatch[] => {
      if (node.name !== HIDDEN && !node.outputs?.length) return [];
      const label = KINDS[node.kind].label;
      const free = node.name === HIDDEN && needsName(node, design) ? freeName(design, node.kind, node.parent, KINDS[node.kind].defaultName) : undefined;
      const outputs = (node.outputs ?? []).map((output) => (output.name === HIDDEN ? { ...output, name: undefined } : output));
      return [
        ...(free !== undefined
          ? [{ path: [], elementId: node.id, label, fixes: [{ label: `Rename to ${free}`, command: { type: 'rename' as const, id: node.id, name: free } }] }]
          : []),
        ...(node.outputs ?? []).flatMap(({ name }, index): DefaultMatch[] =>
          name === HIDDEN
            ? [
                {
                  path: ['outputs', index, 'name'],
                  elementId: node.id,
                  label: `Output of ${node.name}`,
                  fixes: [{ label: 'Name it after what it holds', command: { type: 'outputs' as const, id: node.id, outputs } }],
                },
              ]
            : [],
        ),
      ];
    }),
    ...(design.settings.parameters ?? []).flatMap(({ name }, index): DefaultMatch[] =>
      name === HIDDEN ? [{ path: ['settings', 'parameters', index, 'name'], label: 'Parameter', fixes: [] }] : [],
    ),
  ],
  message: ({ label }) =>
    `${label} ${HIDDEN}: the CDK leaves the name ${HIDDEN} out of the ids that it makes, so this would have the id of what it is in, or none; rename it.`,
  fixes: ({ fixes }) => fixes,
  examples: () => ({
    ok: [fargateExample({ nodes: { vpc: { name: HIDDEN }, cluster: { name: HIDDEN } } }), fargateExample({ nodes: { service: { name: HIDDEN } } })],
    bad: [
      fargateExample({ nodes: { listener: { name: HIDDEN } } }),
      fargateExample({ nodes: { cluster: { name: HIDDEN, props: { enableFargateCapacityProviders: true } } } }),
      ec2Example({ nodes: { capacity: { name: HIDDEN } } }),
      { ...fargateExample(), settings: { parameters: [{ name: HIDDEN, type: 'String' }] } },
      withOutput(fargateExample()),
      fargateExample({
        nodes: { stack: { kind: 'stack', name: HIDDEN, props: { stackName: 'shop' } }, secret: { kind: 'secret', name: 'Secret', parent: 'stack' } },
      }),
    ],
  }),
});

interface DefaultMatch extends Match {
  readonly label: string;
  readonly fixes: readonly Fix[];
}

function withOutput(design: Design): Design {
  const lb = design.nodes['lb'];
  return lb ? { ...design, nodes: { ...design.nodes, lb: { ...lb, outputs: [{ attribute: 'loadBalancerDnsName', name: HIDDEN }] } } } : design;
}

function needsName(node: DesignNode, design: Design): boolean {
  switch (node.kind) {
    case 'listener': {
      const balancer = nodeOfKind(design, node.parent, 'load-balancer');
      return node.props.source !== 'existing' && balancer !== undefined && balancerType(balancer) !== 'classic';
    }
    case 'access-point':
      return isMadeByFileSystem(node, design);
    case 'capacity':
      // Its group is in the cluster; a group of its own has the role of its instances in it, unless it is given one.
      return !isProvider(node) || (!node.props.mixedInstances && edgesFrom(design, node.id, 'has-role').length === 0);
    case 'managed-instances-capacity-provider':
    // What other stacks need of a stack is put out under its id.
    case 'stack':
      return true;
    case 'cluster':
      // Its providers are said by a resource that is called after it.
      return (
        node.props.source !== 'existing' &&
        (node.props.withoutVpc === true ||
          node.props.enableFargateCapacityProviders === true ||
          childrenOf(design, node.id).some((it) => isProviderNode(it) && canBeNamed(it)))
      );
    default:
      return false;
  }
}
