import { isProvider } from '@/lib/kinds/capacity/ids';
import { ec2Example } from '../../example';
import { defineRule } from '../../rule';
import { mayLetOut, securityGroupsOf } from '../../support/doors';
import { clearFix, togetherFix } from '../../support/fixes';
import { providerExample } from './examples';

/** Instances may connect to ECS, which they must to join their cluster. */
export const closedOutbound = defineRule({
  id: 'capacity/closed-outbound',
  severity: 'error',
  title: 'The security groups of instances let them connect to ECS',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/networking-outbound.html',
  on: 'capacity',
  check: (node, design) => {
    const groups = securityGroupsOf(node, design);
    // A capacity provider has the groups that it names, and one of its own only without any.
    const own = !isProvider(node) || groups.length === 0;
    if ((own && node.props.allowAllOutbound !== false) || node.overrides || groups.some((it) => mayLetOut(it, 443, design))) return [];
    return [{ path: own ? ['allowAllOutbound'] : [], name: node.name, own, groups }];
  },
  message: ({ name }) =>
    `Instances of capacity ${name} may connect to nothing: they can neither join the cluster nor pull images, so no task runs on them. Let them connect out.`,
  fixes: ({ own, groups }, { id }) => [
    togetherFix('Let them connect out', ...(own ? [clearFix('', id, ['allowAllOutbound'])] : groups.map((it) => clearFix('', it.id, ['allowAllOutbound'])))),
  ],
  examples: () => {
    const grouped = (group: Readonly<Record<string, unknown>>, capacity: Readonly<Record<string, unknown>> = {}) =>
      providerExample({
        nodes: {
          capacity: { props: capacity },
          group: { kind: 'security-group', name: 'Instances', parent: 'vpc', props: { description: 'Instances', ...group } },
        },
        edges: { member: { kind: 'member', from: 'capacity', to: 'group' } },
      });
    return {
      ok: [ec2Example(), ec2Example({ nodes: { capacity: { props: { allowAllOutbound: true } } } }), grouped({})],
      bad: [ec2Example({ nodes: { capacity: { props: { allowAllOutbound: false } } } }), grouped({ allowAllOutbound: false })],
    };
  },
});
