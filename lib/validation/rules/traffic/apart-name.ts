import { sendingOf } from '../../support/traffic';
import { freeName, nodeOfKind, nodesById, nodesOfKind, scopeOf } from '@/lib/kinds/graph';
import { isShifted } from '@/lib/kinds/listener/alternate';
import { ruleNameOf, ruleOf } from '@/lib/kinds/listener/rules';
import { apartNameOf, isApart } from '@/lib/kinds/listener/target';
import { zoneIdOf } from '@/lib/kinds/certificate/plan';
import type { Design } from '@/lib/document/design';
import { defineRule, type Match } from '../../rule';
import { groupExample } from '../../traffic-example';

interface NameMatch extends Match {
  readonly elementId: string;
  readonly id: string;
  /** The node that has the name already. */
  readonly node: { readonly name: string; readonly free: string } | undefined;
}

/** What lines and listeners make in the stack itself has names of its own. */
export const apartName = defineRule({
  id: 'traffic/apart-name',
  severity: 'error',
  title: 'Rules and target groups that lines make have names of their own',
  source: 'https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html',
  on: 'design',
  check: (design): NameMatch[] => {
    const made = madeApart(design);
    if (made.length === 0) return [];
    const nodes = new Map(
      nodesById(design)
        .filter((node) => scopeOf(node, design) === '' || node.kind === 'listener')
        .map((node) => [node.name, node] as const),
    );
    const taken = new Set<string>();
    return made.flatMap(({ elementId, id }): NameMatch[] => {
      const again = taken.has(id);
      taken.add(id);
      const node = nodes.get(id);
      if (again) return [{ path: ['name'], elementId, id, node: undefined }];
      return node && !(node.kind === 'listener' && nodeOfKind(design, node.parent, 'load-balancer'))
        ? [{ path: [], elementId: node.id, id, node: { name: node.name, free: freeName(design, node.kind, node.parent, `${node.name}2`) } }]
        : [];
    });
  },
  message: ({ id, node }) =>
    node
      ? `${node.name} has the name that a listener's rule or target group gets beside it (${id}); rename it.`
      : `Two lines make something called ${id}, and names become construct ids, which must differ; give one of the lines a name of its own.`,
  fixes: ({ elementId, node }) => (node ? [{ label: `Rename to ${node.free}`, command: { type: 'rename', id: elementId, name: node.free } }] : []),
  examples: () => ({
    ok: [groupExample()],
    bad: [
      groupExample({
        nodes: {
          listener: { props: { defaultAction: { type: 'fixed-response', statusCode: 404 } } },
          cluster: { name: 'ListenerWebTargetsRule' },
        },
        edges: { forwards: { props: { pathPatterns: ['/a'], priority: 1 } } },
      }),
    ],
  }),
});

function madeApart(design: Design): { elementId: string; id: string }[] {
  const listeners = nodesOfKind(design, 'listener');
  return [
    ...listeners.flatMap(({ id, name, props }) => [
      ...(props.source === 'existing' ? [{ elementId: id, id: `${name}SecurityGroup` }] : []),
      ...(props.mutualAuthentication?.trustStoreArn === undefined ? [] : [{ elementId: id, id: `${name}TrustStore` }]),
    ]),
    ...nodesOfKind(design, 'certificate').map(({ id, name }) => ({ elementId: id, id: zoneIdOf(name) })),
    ...listeners
      .flatMap((listener) => sendingOf(listener.id, design))
      .flatMap((edge) => {
        if (edge.kind === 'forwards') {
          const rule = ruleOf(edge, design);
          return rule?.lead.id === edge.id ? [{ elementId: edge.id, id: `${design.nodes[edge.from]?.name ?? ''}${ruleNameOf(rule, design)}Rule` }] : [];
        }
        if (!isApart(edge, design) && !isShifted(edge, design)) return [];
        const id = apartNameOf(edge, design);
        return [id, `${id}Rule`, ...(isShifted(edge, design) ? [`${id}Alternate`] : [])].map((each) => ({ elementId: edge.id, id: each }));
      }),
  ];
}
