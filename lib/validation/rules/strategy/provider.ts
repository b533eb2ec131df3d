import { canBeNamed } from '@/lib/kinds/cluster/default-strategy';
import { ec2Example } from '../../example';
import { providerExample, spotExample } from '../capacity/examples';
import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { strategiesOf } from '../../support/strategies';

/** What a strategy names is a capacity provider. */
export const provider = defineRule({
  id: 'strategy/provider',
  severity: 'error',
  title: 'A strategy names capacity providers',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/asg-capacity-providers.html',
  on: 'design',
  check: (design) =>
    strategiesOf(design).flatMap(({ owner, entries }) =>
      entries
        .filter(({ node }) => !canBeNamed(node))
        .map(({ node, elementId, at }) => ({ path: at, elementId, owner, name: node.name, id: node.id, fargate: node.kind === 'fargate-capacity-provider' })),
    ),
  message: ({ owner, name, fargate }) =>
    fargate
      ? `${owner} names ${name}, which does not say whether it is Fargate or Fargate Spot.`
      : `${owner} names ${name}, which is just instances: only a capacity provider can be named. Make it one.`,
  fixes: ({ id, name, fargate }) =>
    fargate
      ? [setFix(`Make ${name} Fargate Spot`, id, ['provider'], 'FARGATE_SPOT'), setFix(`Make ${name} Fargate`, id, ['provider'], 'FARGATE')]
      : [setFix(`Make ${name} a capacity provider`, id, ['as'], 'CAPACITY_PROVIDER')],
  examples: () => ({
    ok: [providerExample()],
    bad: [
      ec2Example({ edges: { on: { kind: 'runs-on', from: 'service', to: 'capacity', props: { weight: 1 } } } }),
      ec2Example({ nodes: { capacity: { props: { defaultStrategy: { weight: 1 } } } } }),
      spotExample({ nodes: { spot: { props: { provider: undefined } } } }),
    ],
  }),
});
