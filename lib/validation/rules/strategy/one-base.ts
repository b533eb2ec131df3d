import { spotExample } from '../capacity/examples';
import { defineRule } from '../../rule';
import { clearFix } from '../../support/fixes';
import { strategiesOf } from '../../support/strategies';

/** One provider of a strategy has a base. */
export const oneBase = defineRule({
  id: 'strategy/one-base',
  severity: 'error',
  title: 'Only one provider of a capacity provider strategy has a base',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html',
  related: ['CDK: Only 1 capacity provider in a capacity provider strategy can have a nonzero base'],
  on: 'design',
  check: (design) =>
    strategiesOf(design).flatMap(({ owner, entries }) =>
      entries
        .filter(({ base }) => base)
        .slice(1)
        .map(({ node, elementId, at, base }) => ({ path: [...at, 'base'], elementId, owner, name: node.name, base: base ?? 0 })),
    ),
  message: ({ owner, name, base }) =>
    `${owner} puts ${base} task${base === 1 ? '' : 's'} on ${name} first, but another of its providers has a base already; only one can have one.`,
  fixes: ({ elementId, path, name }) => [clearFix(`No base on ${name}`, elementId, path)],
  examples: () => ({
    ok: [spotExample()],
    bad: [
      spotExample({ edges: { 'on-spot': { props: { base: 2 } } } }),
      spotExample({
        nodes: { spot: { props: { defaultStrategy: { base: 1, weight: 1 } } }, 'on-demand': { props: { defaultStrategy: { base: 1, weight: 1 } } } },
      }),
    ],
  }),
});
