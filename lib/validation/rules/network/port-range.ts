import { edgesOfKind, nodesOfKind } from '@/lib/kinds/graph';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { setFix, togetherFix } from '../../support/fixes';

/** Rules of security groups name ports that exist, the smaller one first. */
export const portRange = defineRule({
  id: 'network/port-range',
  severity: 'error',
  title: 'Ports of security group rules are 0–65535, the first not after the last',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html',
  related: ['cfn-lint E3687'],
  on: 'design',
  check: (design) => {
    const rules = [
      ...nodesOfKind(design, 'security-group').flatMap((group) =>
        (group.props.ingress ?? []).map((rule, index) => ({
          elementId: group.id,
          at: ['ingress', index],
          owner: `in a rule of security group ${group.name}`,
          ...rule,
        })),
      ),
      ...edgesOfKind(design, 'admits').map((edge) => ({
        elementId: edge.id,
        at: [],
        owner: `at which ${design.nodes[edge.to]?.name} lets ${design.nodes[edge.from]?.name} in`,
        ...edge.props,
      })),
    ];
    return rules.flatMap(({ elementId, at, owner, protocol, fromPort, toPort }) => {
      if (protocol === 'all') return [];
      const wrong = (['fromPort', 'toPort'] as const).find((key) => !isPort(key === 'fromPort' ? fromPort : toPort));
      if (wrong)
        return [{ path: [...at, wrong], at, elementId, owner, value: wrong === 'fromPort' ? fromPort : toPort, from: fromPort, to: toPort, turned: false }];
      if (fromPort === undefined || toPort === undefined || fromPort <= toPort) return [];
      return [{ path: [...at, 'toPort'], at, elementId, owner, value: toPort, from: fromPort, to: toPort, turned: true }];
    });
  },
  message: ({ owner, value, from, to, turned }) =>
    turned
      ? `The ports ${from} to ${to} ${owner} are the wrong way round; give the smaller one first.`
      : `Port ${value} ${owner} does not exist; choose a whole number from 0 to 65535.`,
  fixes: ({ elementId, at, path, value, from, to, turned }) => {
    if (turned && from !== undefined && to !== undefined)
      return [togetherFix(`Use ${to} to ${from}`, setFix('', elementId, [...at, 'fromPort'], to), setFix('', elementId, [...at, 'toPort'], from))];
    const nearest = Math.min(65535, Math.max(0, Math.round(value ?? 0)));
    return [setFix(`Use ${nearest}`, elementId, path, nearest)];
  },
  examples: () => ({
    ok: [
      ec2Example({
        nodes: {
          group: {
            kind: 'security-group',
            name: 'Group',
            parent: 'vpc',
            props: { description: 'Internal', ingress: [{ peer: '10.0.0.0/8', fromPort: 8000, toPort: 8100 }] },
          },
        },
      }),
    ],
    bad: [
      ec2Example({
        nodes: {
          group: {
            kind: 'security-group',
            name: 'Group',
            parent: 'vpc',
            props: { description: 'Internal', ingress: [{ peer: '10.0.0.0/8', fromPort: 8100, toPort: 8000 }] },
          },
        },
      }),
      ec2Example({
        nodes: {
          group: {
            kind: 'security-group',
            name: 'Group',
            parent: 'vpc',
            props: { description: 'Internal', ingress: [{ peer: '10.0.0.0/8', fromPort: 70000 }] },
          },
        },
      }),
      ec2Example({
        nodes: {
          web: { kind: 'security-group', name: 'Web', parent: 'vpc', props: { description: 'Callers' } },
          data: { kind: 'security-group', name: 'Data', parent: 'vpc', props: { description: 'Called' } },
        },
        edges: { admits: { kind: 'admits', from: 'web', to: 'data', props: { fromPort: 5433, toPort: 5432 } } },
      }),
    ],
  }),
});

function isPort(port: number | undefined): boolean {
  return port === undefined || (Number.isInteger(port) && port >= 0 && port <= 65535);
}
