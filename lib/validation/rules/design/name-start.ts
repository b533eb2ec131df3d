import { edgesFrom, edgesTo, freeName, nodesById, scopeOf, type Graph } from '@/lib/kinds/graph';
import { KINDS } from '@/lib/kinds/registry';
import type { DesignNode } from '@/lib/kinds/union';
import { fargateExample } from '../../example';
import { defineRule } from '../../rule';

/** The id of a construct that makes resources gives logical ids that CloudFormation accepts. */
export const nameStart = defineRule({
  id: 'design/name-start',
  severity: 'error',
  title: 'The names of resources begin with a letter',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resources-section-structure.html',
  on: 'design',
  check: (design) =>
    nodesById(design).flatMap((node) => {
      if (/^[_-]*[A-Za-z]/.test(node.name) || scopeOf(node, design) !== '' || makesNothing(node, design)) return [];
      return [
        {
          path: [],
          elementId: node.id,
          label: KINDS[node.kind].label,
          name: node.name,
          free: freeName(design, node.kind, node.parent, `${KINDS[node.kind].defaultName}${node.name.replace(/^[_-]+/, '')}`),
        },
      ];
    }),
  message: ({ label, name }) =>
    `${label} ${name}: the name begins the logical ids of its resources, and CloudFormation takes only those that begin with a letter; rename it.`,
  fixes: ({ elementId, free }) => [{ label: `Rename to ${free}`, command: { type: 'rename', id: elementId, name: free } }],
  examples: () => ({
    ok: [fargateExample(), fargateExample({ nodes: { vpc: { name: 'V1_2-3' } } })],
    bad: [fargateExample({ nodes: { vpc: { name: '2023' } } }), fargateExample({ nodes: { cluster: { name: '_-_' } } })],
  }),
});

/** True for what is already there and gets nothing added. */
function makesNothing(node: DesignNode, design: Graph): boolean {
  if (node.kind === 'vpc') return node.props.source === 'existing';
  if (node.kind !== 'security-group' || node.props.source !== 'existing' || (node.props.ingress?.length ?? 0) > 0) return false;
  return edgesTo(design, node.id, 'member').length + edgesTo(design, node.id, 'admits').length + edgesFrom(design, node.id, 'admits').length === 0;
}
