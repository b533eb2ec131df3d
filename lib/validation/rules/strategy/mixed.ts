import type { Design } from '@/lib/document/design';
import { familyOf } from '@/lib/kinds/cluster/default-strategy';
import { taskDefinitionOf } from '@/lib/kinds/graph';
import { capacitiesOf } from '@/lib/kinds/task-definition/launch-types';
import { providerExample, spotExample } from '../capacity/examples';
import { defineRule } from '../../rule';
import { clearFix, losing, removeFix, togetherFix } from '../../support/fixes';
import { FAMILY_TEXT, strategiesOf, type Entry } from '../../support/strategies';
import { named } from '../../support/text';

/** A strategy names capacity of one kind. */
export const mixed = defineRule({
  id: 'strategy/mixed',
  severity: 'error',
  title: 'A capacity provider strategy never mixes Fargate, Auto Scaling groups and managed instances',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/capacity-launch-type-comparison.html',
  related: ['CDK: A capacity provider strategy cannot contain a mix of capacity providers using Auto Scaling groups and Fargate providers'],
  on: 'design',
  check: (design) =>
    strategiesOf(design).flatMap(({ owner, entries }) => {
      const first = entries[0]?.node;
      if (!first) return [];
      return entries
        .filter(({ node }) => familyOf(node) !== familyOf(first))
        .map(({ node, elementId, at }) => ({
          path: at,
          elementId,
          owner,
          first: first.name,
          is: FAMILY_TEXT[familyOf(first)],
          other: node.name,
          otherIs: FAMILY_TEXT[familyOf(node)],
          entries,
        }));
    }),
  message: ({ owner, first, is, other, otherIs }) =>
    `${owner} names ${first} (${is}) and ${other} (${otherIs}); a strategy is for one kind of capacity, so take one of them out.`,
  fixes: ({ entries }, design) => {
    const families = [...new Set(entries.map(({ node }) => familyOf(node)))];
    const possible = families.filter((family) => entries.every((entry) => suits(entry, family, design)));
    return (possible.length > 0 ? possible : families).map((kept) => {
      const others = entries.filter(({ node }) => familyOf(node) !== kept);
      const label = `Take ${named(others.map(({ node }) => node.name))} out`;
      return losing(togetherFix(label, ...others.map(({ elementId, at }) => (at.length === 0 ? removeFix('', elementId) : clearFix('', elementId, at)))));
    });
  },
  examples: () => ({
    ok: [spotExample(), providerExample()],
    bad: [
      providerExample({
        nodes: {
          spot: { kind: 'fargate-capacity-provider', name: 'Spot', parent: 'cluster', order: 1, props: { provider: 'FARGATE_SPOT' } },
          task: { props: { launchType: 'EC2_AND_FARGATE', cpu: 512, memoryMiB: 1024 } },
        },
        edges: { 'on-spot': { kind: 'runs-on', from: 'service', to: 'spot', props: { weight: 1 } } },
      }),
      providerExample({
        nodes: {
          spot: { kind: 'fargate-capacity-provider', name: 'Spot', parent: 'cluster', props: { provider: 'FARGATE_SPOT', defaultStrategy: { weight: 1 } } },
          capacity: { props: { defaultStrategy: { weight: 1 } } },
        },
      }),
      providerExample({
        nodes: {
          spot: { kind: 'fargate-capacity-provider', name: 'Spot', parent: 'cluster', order: 1, props: { provider: 'FARGATE_SPOT' } },
          'on-demand': { kind: 'fargate-capacity-provider', name: 'OnDemand', parent: 'cluster', order: 2, props: { provider: 'FARGATE' } },
          task: { props: { launchType: 'EC2_AND_FARGATE', cpu: 512, memoryMiB: 1024 } },
        },
        edges: {
          'on-spot': { kind: 'runs-on', from: 'service', to: 'spot', props: { weight: 1 } },
          'on-on-demand': { kind: 'runs-on', from: 'service', to: 'on-demand', props: { weight: 1 } },
        },
      }),
    ],
  }),
});

/** Whether the tasks that an entry of a strategy is for could run on a family; those of a default strategy may be any. */
function suits({ elementId }: Entry, family: ReturnType<typeof familyOf>, design: Design): boolean {
  const task = taskDefinitionOf(design, design.edges[elementId]?.from ?? '');
  return !task || capacitiesOf(task.props).includes(family);
}
