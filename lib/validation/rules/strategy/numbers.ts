import { spotExample } from '../capacity/examples';
import { defineRule } from '../../rule';
import { outOfRange, rangeFixes, rangeMessage } from '../../support/ranges';
import { strategiesOf } from '../../support/strategies';

/** Bases and weights are numbers that ECS takes. */
export const numbers = defineRule({
  id: 'strategy/numbers',
  severity: 'error',
  title: 'Bases are 0–100000, weights 0–1000',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html',
  on: 'design',
  check: (design) =>
    strategiesOf(design).flatMap(({ entries }) =>
      entries.flatMap(({ node, elementId, at, base, weight }) =>
        outOfRange(node.name, { base, weight }, [
          { path: ['base'], label: 'The base', min: 0, max: 100_000 },
          { path: ['weight'], label: 'The weight', min: 0, max: 1000 },
        ]).map((match) => ({ ...match, path: [...at, ...match.path], elementId })),
      ),
    ),
  message: rangeMessage,
  fixes: (match) => rangeFixes(match, { id: match.elementId }),
  examples: () => ({
    ok: [spotExample()],
    bad: [
      spotExample({ edges: { 'on-spot': { props: { weight: 1001 } } } }),
      spotExample({ nodes: { spot: { props: { defaultStrategy: { base: -1, weight: 1 } } } } }),
    ],
  }),
});
