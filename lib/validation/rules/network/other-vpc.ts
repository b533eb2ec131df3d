import { edgesOfKind, nodeAt, type Graph } from '@/lib/kinds/graph';
import { groupOf } from '@/lib/kinds/groups';
import { callOf } from '@/lib/kinds/service/connect/call';
import { keptService } from '@/lib/kinds/service/existing';
import type { DesignNode } from '@/lib/kinds/union';
import { fargateExample, type ExampleChange } from '../../example';
import { defineRule } from '../../rule';
import { vpcAround } from '../../support/doors';
import { removeFix } from '../../support/fixes';

/** What may connect to each other is in one network. */
export const otherVpc = defineRule({
  id: 'network/other-vpc',
  severity: 'error',
  title: 'Rules of security groups name groups of the same VPC',
  source: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html',
  related: ['https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html'],
  on: 'design',
  check: (design) =>
    [...edgesOfKind(design, 'admits'), ...edgesOfKind(design, 'calls')].flatMap((edge) => {
      const [from, to] = [nodeAt(design, edge.from), nodeAt(design, edge.to)];
      if (!from || !to || keptService(design, edge) || (edge.kind === 'calls' && !callOf(edge, design).opens)) return [];
      const [here, there] = [networkOf(from, design), networkOf(to, design)];
      // Two VPCs that are there already may be joined; one that is made here is not.
      if (!here || !there || here.id === there.id || (here.existing && there.existing)) return [];
      return [{ path: [], elementId: edge.id, from: from.name, to: to.name, here: here.text, there: there.text }];
    }),
  message: ({ from, to, here, there }) =>
    `${from} is in ${here} and ${to} in ${there}. A rule of a security group names only groups of its own VPC, or of one that is joined to it, so EC2 refuses the rule that lets ${from} connect to ${to}. Put both into one VPC.`,
  fixes: ({ elementId }) => [removeFix('Disconnect them', elementId)],
  examples: () => ({
    ok: [groups('vpc'), groups('there', { nodes: { vpc: { props: EXISTING }, there: { props: EXISTING } } })],
    bad: [
      groups('there'),
      fargateExample({
        nodes: {
          there: { kind: 'vpc', name: 'Other', props: {} },
          base: { kind: 'security-group', name: 'Base', parent: 'there', props: { description: 'Base' } },
        },
        edges: { call: { kind: 'calls', from: 'service', to: 'base', props: { port: 5432 } } },
      }),
    ],
  }),
});

const EXISTING = { source: 'existing', vpcId: 'vpc-0a1b2c3d4e5f60718', maxAzs: undefined, natGateways: undefined };

interface Network {
  readonly id: string;
  readonly text: string;
  readonly existing: boolean;
}

/** The VPC that a node is in, which the CDK makes for clusters that are in none; nothing when nobody can tell. */
function networkOf(node: DesignNode, design: Graph): Network | undefined {
  const vpc = vpcAround(node, design);
  if (vpc) return { id: vpc.id, text: `VPC ${vpc.name}`, existing: vpc.props.source === 'existing' };
  const cluster = node.kind === 'service' || node.kind === 'scheduled-task' ? groupOf(design, node, 'cluster') : undefined;
  return cluster && cluster.props.source !== 'existing'
    ? { id: cluster.id, text: `the VPC that the CDK makes for cluster ${cluster.name}`, existing: false }
    : undefined;
}

/** Two security groups, the second one in that VPC, whose members may connect to each other. */
function groups(parent: string, change: ExampleChange = {}) {
  const group = (name: string, inside: string) => ({ kind: 'security-group', name, parent: inside, props: { description: name } }) as const;
  return fargateExample({
    nodes: {
      ...change.nodes,
      there: { kind: 'vpc', name: 'Other', ...change.nodes?.['there'] },
      callers: group('Callers', 'vpc'),
      data: group('Data', parent),
    },
    edges: { admits: { kind: 'admits', from: 'callers', to: 'data', props: { fromPort: 5432 } } },
  });
}
