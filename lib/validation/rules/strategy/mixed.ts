import { familyOf } from '@/lib/kinds/cluster/default-strategy';
import { providerExample, spotExample } from '../capacity/examples';
import { defineRule } from '../../rule';
import { clearFix, removeFix } from '../../support/fixes';
import { FAMILY_TEXT, strategiesOf } from '../../support/strategies';

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
        }));
    }),
  message: ({ owner, first, is, other, otherIs }) =>
    `${owner} names ${first} (${is}) and ${other} (${otherIs}); a strategy is for one kind of capacity, so take one of them out.`,
  fixes: ({ elementId, path, other }) => [path.length === 0 ? removeFix(`Take ${other} out`, elementId) : clearFix(`Take ${other} out`, elementId, path)],
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
    ],
  }),
});
