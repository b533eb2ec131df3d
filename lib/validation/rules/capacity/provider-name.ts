import { nodesOfKind } from '@/lib/kinds/graph';
import { defineRule } from '../../rule';
import { clearFix, losing } from '../../support/fixes';
import { providerExample } from './examples';

/** Names of capacity providers are ones that ECS takes. */
export const providerName = defineRule({
  id: 'capacity/provider-name',
  severity: 'error',
  title: 'Names of capacity providers have 1–255 letters, digits, hyphens and underscores, and do not begin with aws, ecs or fargate',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCapacityProvider.html',
  related: ['CDK: Invalid Capacity Provider Name'],
  on: 'design',
  check: (design) =>
    [...nodesOfKind(design, 'capacity'), ...nodesOfKind(design, 'managed-instances-capacity-provider')].flatMap(({ id, name, props }) => {
      const given = props.capacityProviderName;
      return given === undefined || /^(?!aws|ecs|fargate)[\w-]{1,255}$/i.test(given) ? [] : [{ path: ['capacityProviderName'], elementId: id, name, given }];
    }),
  message: ({ name, given }) =>
    `"${given}" cannot be the name of the capacity provider of ${name}: it has 1 to 255 letters, digits, hyphens and underscores, and does not begin with aws, ecs or fargate.`,
  fixes: ({ elementId, path }) => [losing(clearFix('Let CloudFormation make a name', elementId, path))],
  examples: () => ({
    ok: [providerExample({ nodes: { capacity: { props: { capacityProviderName: 'web-1' } } } })],
    bad: [
      providerExample({ nodes: { capacity: { props: { capacityProviderName: 'ecs-web' } } } }),
      providerExample({ nodes: { capacity: { props: { capacityProviderName: 'my capacity' } } } }),
    ],
  }),
});
