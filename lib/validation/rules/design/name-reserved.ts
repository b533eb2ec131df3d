import { isProvider } from '@/lib/kinds/capacity/ids';
import { freeName, nodesOfKind } from '@/lib/kinds/graph';
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
      ...Object.values(design.nodes).filter((node) => node.name === 'BootstrapVersion'),
    ].flatMap((node) => {
      const around = node.parent === undefined ? undefined : design.nodes[node.parent];
      if (!reservedIn(node, design).includes(node.name)) return [];
      return [
        {
          path: [],
          elementId: node.id,
          label: KINDS[node.kind].label,
          name: node.name,
          where: around?.name ?? 'the stack',
          free: freeName(design, node.kind, node.parent, `${node.name}${KINDS[node.kind].label.replace(/ .*/, '')}`),
        },
      ];
    }),
  message: ({ label, name, where }) => `${label} ${name}: the CDK itself makes something called ${name} in ${where}, so the name is taken; rename it.`,
  fixes: ({ elementId, free }) => [{ label: `Rename to ${free}`, command: { type: 'rename', id: elementId, name: free } }],
  examples: () => ({
    ok: [fargateExample()],
    bad: [
      fargateExample({ nodes: { web: { name: 'TaskRole' } }, edges: { target: { props: { containerName: 'TaskRole' } } } }),
      fargateExample({ nodes: { listener: { name: 'SecurityGroup' } } }),
    ],
  }),
});

function reservedIn(node: DesignNode, design: Design): readonly string[] {
  switch (node.kind) {
    case 'container':
      return ['Resource', 'TaskRole', 'ExecutionRole'];
    case 'capacity':
      if (isProvider(node)) return ['BootstrapVersion'];
      return node.parent !== undefined && design.nodes[node.parent]?.parent === undefined ? ['Resource', 'Vpc'] : ['Resource'];
    case 'listener':
      return ['Resource', 'SecurityGroup'];
    default:
      return ['BootstrapVersion'];
  }
}
