import { defineRule } from '../../rule';
import { setFix } from '../../support/fixes';
import { strategiesOf } from '../../support/strategies';
import { spotExample } from './examples';

/** A Fargate capacity provider says which of the two it is. */
export const fargateWhich = defineRule({
  id: 'capacity/fargate-which',
  severity: 'error',
  title: 'Fargate capacity is Fargate or Fargate Spot',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html',
  on: 'fargate-capacity-provider',
  // Where a strategy names it, the strategy says so.
  check: ({ id, name, props }, design) =>
    props.provider === undefined && !strategiesOf(design).some(({ entries }) => entries.some(({ node }) => node.id === id))
      ? [{ path: ['provider'], name }]
      : [],
  message: ({ name }) => `${name} does not say whether it is Fargate or Fargate Spot.`,
  fixes: (_match, { id }) => [setFix('Fargate Spot', id, ['provider'], 'FARGATE_SPOT'), setFix('Fargate', id, ['provider'], 'FARGATE')],
  examples: () => ({ ok: [spotExample()], bad: [spotExample({ nodes: { spot: { props: { provider: undefined } } }, edges: { 'on-spot': null } })] }),
});
