import { providerName } from '@/lib/kinds/cluster/default-strategy';
import { spotExample } from '../capacity/examples';
import { defineRule } from '../../rule';
import { clearFix, removeFix } from '../../support/fixes';
import { strategiesOf } from '../../support/strategies';

/** A strategy names each provider once. */
export const twice = defineRule({
  id: 'strategy/twice',
  severity: 'error',
  title: 'A strategy names each capacity provider once',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  on: 'design',
  check: (design) =>
    strategiesOf(design).flatMap(({ owner, entries }) => {
      const names = entries.map(({ node }) => (node.kind === 'fargate-capacity-provider' && node.props.provider ? String(providerName(node)) : node.id));
      return entries.flatMap(({ node, elementId, at }, index) =>
        names.indexOf(names[index]!) < index ? [{ path: at, elementId, owner, name: node.name }] : [],
      );
    }),
  message: ({ owner, name }) => `${owner} names the capacity of ${name} twice; say it once, with one base and weight.`,
  fixes: ({ elementId, path, name }) => [path.length === 0 ? removeFix(`Take ${name} out`, elementId) : clearFix(`Take ${name} out`, elementId, path)],
  examples: () => ({ ok: [spotExample()], bad: [spotExample({ nodes: { 'on-demand': { props: { provider: 'FARGATE_SPOT' } } } })] }),
});
