import { isProvider } from '@/lib/kinds/capacity/ids';
import { isMadeByFileSystem } from '@/lib/kinds/derived-ids';
import { childrenOf, freeName, nodeAt, nodesById, nodesOfKind } from '@/lib/kinds/graph';
import { KINDS } from '@/lib/kinds/registry';
import type { DesignNode } from '@/lib/kinds/union';
import type { Design } from '@/lib/document/design';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';

/** No name is one that the CDK itself uses in the same place. */
export const nameReserved = defineRule({
  id: 'design/name-reserved',
  severity: 'error',
  title: 'Names that the CDK uses itself are taken',
  source: 'https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html',
  on: 'design',
  check: (design) =>
    [
      ...nodesOfKind(design, 'container'),
      ...nodesOfKind(design, 'capacity'),
      ...nodesOfKind(design, 'listener'),
      ...nodesOfKind(design, 'access-point'),
      ...nodesById(design).filter((node) => node.name === 'BootstrapVersion'),
    ].flatMap((node) => {
      if (!reservedIn(node, design).includes(node.name) && !(node.kind === 'access-point' && isMountTarget(node, design))) return [];
      return [
        {
          path: [],
          elementId: node.id,
          label: KINDS[node.kind].label,
          name: node.name,
          where: nodeAt(design, node.parent)?.name ?? 'the stack',
          free: freeName(design, node.kind, node.parent, `${node.name}${KINDS[node.kind].label.replace(/ .*/, '')}`),
        },
      ];
    }),
  message: ({ label, name, where }) => `${label} ${name}: the CDK itself makes something called ${name} in ${where}, so the name is taken; rename it.`,
  fixes: ({ elementId, free }) => [{ label: `Rename to ${free}`, command: { type: 'rename', id: elementId, name: free } }],
  examples: () => ({
    ok: [fargateExample(), withAccessPoint('Data')],
    bad: [
      fargateExample({ nodes: { web: { name: 'TaskRole' } }, edges: { target: { props: { containerName: 'TaskRole' } } } }),
      fargateExample({ nodes: { listener: { name: 'SecurityGroup' } } }),
      withAccessPoint('EfsSecurityGroup'),
      withAccessPoint('EfsMountTarget-PrivateSubnet1'),
    ],
  }),
});

const IN_TASKS: readonly string[] = ['Resource', 'TaskRole', 'ExecutionRole'];
const IN_BALANCERS: readonly string[] = ['Resource', 'SecurityGroup'];

function reservedIn(node: DesignNode, design: Design): readonly string[] {
  switch (node.kind) {
    case 'container':
      return IN_TASKS;
    case 'capacity':
      if (isProvider(node)) return ['BootstrapVersion'];
      return [
        'Resource',
        ...(node.parent !== undefined && design.nodes[node.parent]?.parent === undefined ? ['Vpc'] : []),
        ...(childrenOf(design, node.parent).some((it) => it.kind === 'namespace') ? ['DefaultServiceDiscoveryNamespace'] : []),
      ];
    case 'listener':
      return IN_BALANCERS;
    case 'access-point':
      return isMadeByFileSystem(node, design) ? ['Resource', 'EfsSecurityGroup'] : [];
    default:
      return ['BootstrapVersion'];
  }
}

/** The CDK calls the mount targets of a file system after the subnets that they are in. */
function isMountTarget(node: DesignNode<'access-point'>, design: Design): boolean {
  return isMadeByFileSystem(node, design) && node.name.startsWith('EfsMountTarget-');
}

function withAccessPoint(name: string): Design {
  return fargateExample({
    nodes: {
      files: { kind: 'file-system', name: 'Files', parent: 'vpc', props: {} },
      point: { kind: 'access-point', name, parent: 'files', props: { path: '/data', createAcl: { ownerUid: '1000', ownerGid: '1000', permissions: '750' } } },
    },
  });
}
