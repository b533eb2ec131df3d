import { spotExample } from '../capacity/examples';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { strategiesOf } from '../../support/strategies';

/** Some provider of a strategy has a weight. */
export const weights = defineRule({
  id: 'strategy/weights',
  severity: 'error',
  title: 'Some provider of a capacity provider strategy has a weight above 0',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html',
  on: 'design',
  check: (design) =>
    strategiesOf(design).flatMap(({ owner, entries }) => {
      const [first] = entries;
      // Of several, ECS says that it places no task; a single one takes all of them.
      if (!first || entries.length < 2 || entries.some(({ weight }) => weight)) return [];
      return [{ path: [...first.at, 'weight'], elementId: first.elementId, owner, name: first.node.name }];
    }),
  message: ({ owner, name }) => `${owner} gives none of its providers a weight, so ECS can place no task; give ${name} or another one a weight of at least 1.`,
  fixes: ({ elementId, path, name }) => [setFix(`Weight 1 for ${name}`, elementId, path, 1)],
  examples: () => ({
    ok: [spotExample()],
    bad: [spotExample({ edges: { 'on-spot': { props: { weight: 0 } }, 'on-on-demand': { props: { weight: undefined } } } })],
  }),
});
